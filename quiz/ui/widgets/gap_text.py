"""A text in which gaps stand between the words and wrap with them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.gap_box import GapBox
from quiz.ui.widgets.gap_field import GapField
from quiz.ui.widgets.painting import paint_text, ring_margin, sharp_painter
from quiz.ui.widgets.text import TextBox, text_height, text_width

_TEXT = 20
#: Between two words, and beside a gap.
_SPACE = 7
_LINE_GAP = 14
_LOW_LINE_GAP = 8
_LEAST_LINE = 40
Gap = GapBox | GapField
#: A word, or the number of a gap.
_Piece = str | int


@dataclass(frozen=True)
class _Placed:
    piece: _Piece
    rect: QRect


class GapText(QLabel):
    """Words and gaps in lines; no line changes when a gap is filled."""

    def __init__(
        self,
        theme: Theme,
        segments: Sequence[str],
        make_gap: Callable[[int, QWidget], Gap],
        parent: QWidget | None = None,
    ) -> None:
        """Make a text; `make_gap` makes a gap by its number, one fewer than there are segments."""
        super().__init__(parent)
        self._theme = theme
        # Made with their parent: to give it to them later takes longer than to make them.
        self._gaps = [make_gap(number, self) for number in range(len(segments) - 1)]
        self._clusters = _clusters(segments)
        self._line_gap = _LINE_GAP
        self._line_height = 0
        self._sizes: dict[tuple[_Piece, int], QSize] = {}
        self._laid_out: dict[int, tuple[list[_Placed], int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        blanks = [f"({number})" for number in range(1, len(segments))]
        parts = [part for pair in zip(segments, [*blanks, ""], strict=True) for part in pair]
        self.setAccessibleName(" ".join("".join(parts).split()))
        theme.changed.connect(self._on_theme_changed)

    def gaps(self) -> list[Gap]:
        """Return the gaps."""
        return self._gaps

    def set_low(self, is_low: bool) -> None:
        """Put the lines closer together, as in a window that has little height."""
        self._line_gap = _LOW_LINE_GAP if is_low else _LINE_GAP
        self._lay_out_again()

    def text_boxes(self) -> list[TextBox]:
        """Return the words between the gaps, each with its place."""
        font, (placed, _) = self._font(), self._places(self.width())
        return [
            TextBox(each.piece, font, each.rect, wraps=True)
            for each in placed
            if isinstance(each.piece, str)
        ]

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower text is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size in a question's column."""
        width = self._theme.px(760)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width in which the widest gap has its words uncut."""
        width = max((gap.minimumSizeHint().width() for gap in self._gaps), default=0)
        return QSize(width, self._theme.px(_LEAST_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the gaps in their places."""
        super().resizeEvent(event)
        self._place_gaps()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = sharp_painter(self)
        font, colour = self._font(), self._theme.colour("ink")
        for each in self._places(self.width())[0]:
            if isinstance(each.piece, str):
                paint_text(painter, each.rect, each.piece, font, colour)
        painter.end()

    def _on_theme_changed(self) -> None:
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        self._laid_out.clear()
        self._sizes.clear()
        self._place_gaps()
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return self._theme.font(_TEXT)

    def _place_gaps(self) -> None:
        ring = ring_margin(self._theme)
        for each in self._places(self.width())[0]:
            if isinstance(each.piece, int):
                self._gaps[each.piece].setGeometry(each.rect.adjusted(-ring, -ring, ring, ring))

    def _places(self, width: int) -> tuple[list[_Placed], int]:
        # Layouts ask often.
        if width not in self._laid_out:
            self._laid_out[width] = self._measured(width)
        return self._laid_out[width]

    def _measured(self, width: int) -> tuple[list[_Placed], int]:
        """Return where everything stands at a width, and how high it is."""
        self._line_height = QFontMetrics(self._font()).height()
        ring = ring_margin(self._theme)
        room = max(1, width - 2 * ring)
        placed: list[_Placed] = []
        top = ring
        for line in self._lines(room):
            sizes = [self._size(piece, room) for _, piece in line]
            height = max([self._theme.px(_LEAST_LINE), *(size.height() for size in sizes)])
            for (left, piece), size in zip(line, sizes, strict=True):
                y = top + (height - size.height()) // 2
                placed.append(_Placed(piece, QRect(ring + left, y, size.width(), size.height())))
            top += height + self._theme.px(self._line_gap)
        return placed, max(0, top - self._theme.px(self._line_gap)) + ring

    def _lines(self, room: int) -> list[list[tuple[int, _Piece]]]:
        """Return the pieces of each line with how far right they stand."""
        space = self._theme.px(_SPACE)
        lines: list[list[tuple[int, _Piece]]] = []
        end = 0
        for cluster in self._clusters:
            widths = [self._size(piece, room).width() for piece in cluster]
            left = end + space
            if not lines or left + sum(widths) > room:
                lines.append([])
                left = 0
            for piece, width in zip(cluster, widths, strict=True):
                if lines[-1] and left + width > room:
                    lines.append([])
                    left = 0
                lines[-1].append((left, piece))
                left += width
            end = left
        return lines

    def _size(self, piece: _Piece, room: int) -> QSize:
        if (piece, room) not in self._sizes:
            self._sizes[piece, room] = self._measured_size(piece, room)
        return self._sizes[piece, room]

    def _measured_size(self, piece: _Piece, room: int) -> QSize:
        if isinstance(piece, int):
            width = min(self._gaps[piece].wanted_width(), room)
            return QSize(width, self._gaps[piece].height_for(width))
        width = text_width(self._font(), piece)
        if width <= room:
            return QSize(width, self._line_height)
        return QSize(room, text_height(self._font(), piece, room))


def _clusters(segments: Sequence[str]) -> list[list[_Piece]]:
    """Return words and gaps, those together between which no line may end."""
    clusters: list[list[_Piece]] = []
    is_joined = False
    for number, segment in enumerate(segments):
        for part in re.findall(r"\S+|\s+", segment.replace("\N{NO-BREAK SPACE}", "\0")):
            if part.isspace():
                is_joined = False
                continue
            _put(clusters, part.replace("\0", "\N{NO-BREAK SPACE}"), is_joined=is_joined)
            is_joined = True
        if number < len(segments) - 1:
            _put(clusters, number, is_joined=is_joined)
            is_joined = True
    return clusters


def _put(clusters: list[list[_Piece]], piece: _Piece, *, is_joined: bool) -> None:
    if is_joined and clusters:
        clusters[-1].append(piece)
    else:
        clusters.append([piece])
