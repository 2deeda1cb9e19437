"""What all charts have in common: their numbers as text, as a table to copy, and the focus ring."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import ShowsFocus, inside_ring, paint_ring, ring_margin, sharp_painter
from quiz.ui.widgets.text import TextBox, text_width

_RADIUS = 8


@dataclass(frozen=True)
class Table:
    """The numbers of a chart: what each column is, and the rows from top to bottom."""

    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    def as_tabs(self) -> str:
        """Return the table as a spreadsheet takes it from the clipboard."""
        return "\n".join("\t".join(row) for row in (self.head, *self.rows))

    def as_lines(self) -> str:
        """Return the table as a screen reader says it: a line for each row."""
        return "\n".join(", ".join(row) for row in (self.head, *self.rows))


@dataclass(frozen=True)
class Words:
    """A text painted in a chart, in the middle of its box unless it is aligned."""

    box: TextBox
    token: str = "ink2"
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter


class Chart(ShowsFocus, QLabel):
    """A drawing of numbers that can be focused; Ctrl+C copies them as a table.

    A kind of chart says what its words are, paints the rest, and has a tip for each of its parts.
    """

    #: The table has been put on the clipboard.
    copied = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = Table()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def table(self) -> Table:
        """Return the numbers as a table."""
        return self._table

    def describe(self, summary: str, table: Table) -> None:
        """Say in one sentence what is shown, and in a table all of it."""
        self.setAccessibleDescription(summary)
        self._table = table

    def copy_table(self) -> None:
        """Put the table on the clipboard."""
        QGuiApplication.clipboard().setText(self._table.as_tabs())
        self.copied.emit()

    def words(self) -> list[Words]:
        """Return every text that is painted, with its place."""
        return []

    def paint_drawing(self, painter: QPainter) -> None:
        """Paint all but the words."""

    def tip_at(self, point: QPoint) -> str:
        """Return what stands at a point in words, "" where there is nothing."""
        return ""

    def text_boxes(self) -> list[TextBox]:
        """Return the texts and their places."""
        return [words.box for words in self.words()]

    def inner(self) -> QRect:
        """Return the room for the drawing: all but that for the focus ring."""
        return inside_ring(self._theme, self.rect())

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip what the pointer is on."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tip = self.tip_at(event.pos())
            # An empty text hides the tip of another part.
            QToolTip.showText(event.globalPos(), tip, self)
            event.setAccepted(bool(tip))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the table with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_table()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, its words and the focus ring."""
        painter = sharp_painter(self)
        self.paint_drawing(painter)
        for words in self.words():
            painter.setFont(words.box.font)
            painter.setPen(self._theme.colour(words.token))
            flags = Qt.AlignmentFlag.AlignVCenter | words.align
            if words.box.wraps:
                painter.drawText(words.box.rect, flags | Qt.TextFlag.TextWordWrap, words.box.text)
            else:
                painter.drawText(words.box.rect, flags, words.box.text)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, self.inner(), self._theme.px(_RADIUS))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _height(self, drawing: float) -> int:
        """Return the height of the widget for that of its drawing in pixels at 100 %."""
        return self._theme.px(drawing) + 2 * ring_margin(self._theme)


def centred(text: str, font: QFont, x: float, y: float, *, within: QRect) -> TextBox:
    """Return a line of text around a point, moved as far as it takes to be inside a room."""
    box = QRect(0, 0, text_width(font, text) + 1, QFontMetrics(font).height())
    box.moveLeft(round(x - box.width() / 2))
    box.moveTop(round(y - box.height() / 2))
    box.moveLeft(max(within.left(), min(box.left(), within.right() + 1 - box.width())))
    box.moveTop(max(within.top(), min(box.top(), within.bottom() + 1 - box.height())))
    return TextBox(text, font, box)


def apart(boxes: list[TextBox], gap: int, *, first: int = 0) -> list[TextBox]:
    """Return the texts of a row that stand apart, the one at `first` among them."""
    kept = [boxes[first]] if boxes else []
    for box in boxes:
        room = box.rect.adjusted(-gap, 0, gap, 0)
        if not any(room.intersects(other.rect) for other in kept):
            kept.append(box)
    return kept
