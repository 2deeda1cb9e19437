"""Show some lines of a file, the bad one among them."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import paint_box, sharp_painter
from quiz.ui.widgets.text import TextBox

_WIDTH = 620
_PADDING = 16
_EDGE = 11
_LINE = 23
_GAP = 2
_RADIUS = 10
_TAB = 8


@dataclass(frozen=True)
class _Row:
    """A row of the code box: a line of the file, or the rest of one that is too long."""

    number: str
    text: str
    is_bad: bool


class CodeLines(QLabel):
    """Some lines of a file with their numbers, the bad one in another weight and colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[tuple[int, str, bool], ...] = ()
        # Qt holds a fixed height to the one of the size hint, whatever the width asks for.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._measure_again)

    def set_lines(self, lines: tuple[tuple[int, str, bool], ...]) -> None:
        """Show these lines: number, text, whether it is the bad one."""
        self._lines = lines
        spoken = []
        for number, text, is_bad in lines:
            template = self.tr("Line {n}, here: {text}") if is_bad else self.tr("Line {n}: {text}")
            spoken.append(template.format(n=number, text=text))
        self.setAccessibleName("\n".join(spoken))
        self._measure_again()

    def text_boxes(self) -> list[TextBox]:
        """Return every row's number and text, each with its place."""
        boxes = []
        for index, row in enumerate(self._rows(self.width())):
            number, text = self._places(index)
            font = self._font(is_bad=row.is_bad)
            boxes += [TextBox(row.number, font, number), TextBox(row.text, font, text)]
        return [box for box in boxes if box.text]

    def sizeHint(self) -> QSize:
        """Return the size at the design's width."""
        width = self._theme.px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be read."""
        width = round(10 * self._letter() + self._text_x()) + self._theme.px(_PADDING)
        return QSize(width, self._theme.px(_LINE + 2 * _EDGE))

    def hasHeightForWidth(self) -> bool:
        """Return that long lines make the box higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all lines are seen, for a width in pixels."""
        edges = 2 * self._theme.px(_EDGE)
        return len(self._rows(width)) * self._theme.px(_LINE) + edges

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the lines."""
        painter = sharp_painter(self)
        colour = self._theme.colour
        paint_box(
            painter,
            self.rect(),
            self._theme.px(_RADIUS),
            fill=colour("surface"),
            border=colour("line"),
        )
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for index, row in enumerate(self._rows(self.width())):
            number, text = self._places(index)
            painter.setFont(self._font(is_bad=row.is_bad))
            painter.setPen(colour("wrong" if row.is_bad else "ink2"))
            painter.drawText(number, align, row.number)
            painter.drawText(text, align, row.text)
        painter.end()

    def _measure_again(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self, *, is_bad: bool) -> QFont:
        return self._theme.font(14, 600 if is_bad else 400, mono=True)

    def _letter(self) -> float:
        return QFontMetricsF(self._font(is_bad=False)).horizontalAdvance("0")

    def _text_x(self) -> int:
        digits = max((len(str(number)) for number, _, _ in self._lines), default=1)
        return self._theme.px(_PADDING) + round((digits + _GAP) * self._letter())

    def _places(self, index: int) -> tuple[QRect, QRect]:
        px = self._theme.px
        top = px(_EDGE) + index * px(_LINE)
        left, x = px(_PADDING), self._text_x()
        end = self.width() - left
        return (
            QRect(left, top, x - left, px(_LINE)),
            QRect(x, top, max(1, end - x), px(_LINE)),
        )

    def _rows(self, width: int) -> list[_Row]:
        """Return the lines in rows that fit: the letters of code are all equally wide."""
        room = width - self._text_x() - self._theme.px(_PADDING)
        most = max(1, int(room / self._letter()))
        rows = []
        for number, line, is_bad in self._lines:
            text = line.expandtabs(_TAB).rstrip()
            parts = [text[start : start + most] for start in range(0, len(text), most)] or [""]
            rows += [
                _Row(str(number) if index == 0 else "", part, is_bad)
                for index, part in enumerate(parts)
            ]
        return rows
