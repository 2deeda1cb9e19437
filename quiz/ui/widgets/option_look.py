"""What an answer row looks like in each state, and how its text is measured and painted."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QTextDocument,
    QTextLayout,
    QTextOption,
)

from quiz.ui.theme import Theme
from quiz.ui.widgets.horizon_markers import check_path
from quiz.ui.widgets.markdown import markdown_document, plain_inline
from quiz.ui.widgets.text import text_width


class OptionState(StrEnum):
    """What became of an option once the question was judged; `OPEN` before that."""

    OPEN = "open"
    CHOSEN_RIGHT = "chosen_right"
    CHOSEN_WRONG = "chosen_wrong"
    RIGHT = "right"
    MISSED = "missed"
    UNSENT = "unsent"
    REST = "rest"


class OptionLook(NamedTuple):
    """Colour tokens of one state; an empty `fill` is transparent."""

    fill: str
    border: str
    mark: str
    is_filled: bool = False
    is_strong: bool = False
    text: str = "ink"


@dataclass(frozen=True)
class OptionPlaces:
    """Where the parts of a row are, in its own coordinates."""

    card: QRect
    mark: QRect
    letter: QRect
    image: QRect
    enlarge: QRect
    text: QRect
    icon: QRect
    words: QRect


#: For each state with words at the right, the icon before them and the colour of both.
STATUS_ICONS: dict[OptionState, tuple[str, str]] = {
    OptionState.CHOSEN_RIGHT: ("circle-check", "right"),
    OptionState.CHOSEN_WRONG: ("circle-x", "wrong"),
    OptionState.RIGHT: ("circle-check", "right"),
    OptionState.MISSED: ("circle-check", "right"),
    OptionState.UNSENT: ("circle-dashed", "ink2"),
}

_LARGEST_IMAGE = 160
STATUS_ICON = 20
STATUS_GAP = 8
#: Texts in lines that are kept: those of a few questions.
_REMEMBERED = 256
#: As documents wrap: where a word is too long, within it.
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

_JUDGED: dict[OptionState, OptionLook] = {
    OptionState.CHOSEN_RIGHT: OptionLook("right_soft", "right", "right", True, True),
    OptionState.CHOSEN_WRONG: OptionLook("wrong_soft", "wrong", "wrong", True, True),
    OptionState.RIGHT: OptionLook("right_soft", "right", "right", True, True),
    OptionState.MISSED: OptionLook("surface", "right", "right", False, True),
    OptionState.UNSENT: OptionLook("surface", "line2", "ink2", True, True),
    OptionState.REST: OptionLook("", "line", "line2", text="ink2"),
}
_CHOSEN = OptionLook("primary_soft", "primary", "primary", True, True)
_NORMAL = OptionLook("surface", "line2", "ink2")
_HOVERED = OptionLook("hover", "line2", "ink2")


def option_look(state: OptionState, *, is_chosen: bool, is_hovered: bool) -> OptionLook:
    """Return the look of an option in its state, chosen or under the mouse."""
    if state != OptionState.OPEN:
        return _JUDGED[state]
    if is_chosen:
        return _CHOSEN
    return _HOVERED if is_hovered else _NORMAL


class OptionText:
    """An option's inline Markdown in both weights, so that choosing it moves nothing."""

    def __init__(
        self,
        theme: Theme,
        markdown: str,
        *,
        size: float = 17,
        weights: tuple[int, int] = (400, 500),
    ) -> None:
        self._theme = theme
        self._size = size
        self._weights = weights
        self._markdown = markdown
        self._words = plain_inline(markdown)
        self._documents: dict[bool, QTextDocument] = {}
        self.build()

    def build(self) -> None:
        """Read the text anew for another text size."""
        if self._words is not None:
            return
        self._documents = {
            is_strong: markdown_document(
                self._markdown, self.font(is_strong=is_strong), inline=True
            )
            for is_strong in (False, True)
        }

    def font(self, *, is_strong: bool) -> QFont:
        """Return the font: heavier for an option that is chosen or judged."""
        return self._theme.font(self._size, self._weights[is_strong])

    def plain(self) -> str:
        """Return the text without marks of Markdown."""
        return self._documents[False].toPlainText() if self._words is None else self._words

    def line_width(self) -> int:
        """Return the width that both weights need in one line, in pixels."""
        if self._words is not None:
            fonts = (self.font(is_strong=False), self.font(is_strong=True))
            return max(text_width(font, self._words) for font in fonts)
        return max(ceil(document.idealWidth()) for document in self._documents.values())

    def size(self, width: int) -> QSize:
        """Return the room that both weights need at a width, in pixels."""
        if self._words is not None:
            fonts = (self.font(is_strong=False), self.font(is_strong=True))
            return QSize(width, max(_words_height(font, self._words, width) for font in fonts))
        height = 0.0
        for document in self._documents.values():
            document.setTextWidth(width)
            height = max(height, document.size().height())
        return QSize(width, ceil(height))

    def paint(self, painter: QPainter, place: QRect, look: OptionLook) -> None:
        """Paint the text into its place, in the middle of its height."""
        if self._words is not None:
            font = self.font(is_strong=look.is_strong)
            painter.setPen(self._theme.colour(look.text))
            _paint_words(painter, place, self._words, font)
            return
        document = self._documents[look.is_strong]
        document.setTextWidth(place.width())
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour(look.text))
        palette.setColor(QPalette.ColorRole.Link, self._theme.colour("primary"))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        spare = (place.height() - document.size().height()) / 2
        painter.save()
        painter.translate(place.left(), place.top() + spare)
        document.documentLayout().draw(painter, context)
        painter.restore()


@lru_cache(_REMEMBERED)
def _laid_out(font: QFont, words: str, width: int) -> tuple[QTextLayout, int]:
    """Return words in lines and their height, the same as a document would have it.

    They are kept with their glyphs: measured before a question is seen, then painted.
    """
    layout = QTextLayout(words, font)
    layout.setCacheEnabled(True)
    layout.setTextOption(_WRAPPED)
    layout.beginLayout()
    height = 0
    while (line := layout.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += ceil(line.height())
    layout.endLayout()
    return layout, height


@lru_cache
def _line_height(font: QFont) -> int:
    return _laid_out(font, "x", 1000)[1]


def _words_height(font: QFont, words: str, width: int) -> int:
    # The bundled font has all Latin letters; another font's could make the line higher.
    if max(words, default="") < "\u0250" and text_width(font, words) < width:
        return _line_height(font)
    return _laid_out(font, words, width)[1]


def _paint_words(painter: QPainter, place: QRect, words: str, font: QFont) -> None:
    layout, height = _laid_out(font, words, place.width())
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - height) / 2))


def paint_letter(painter: QPainter, place: QRect, letter: str, font: QFont) -> None:
    """Paint a letter centred by its capital height, which a line's own box does not do."""
    metrics = QFontMetricsF(font)
    centre = QRectF(place).center()
    left = centre.x() - metrics.horizontalAdvance(letter) / 2
    painter.setFont(font)
    painter.drawText(QPointF(left, centre.y() + metrics.capHeight() / 2), letter)


def paint_check(painter: QPainter, theme: Theme, box: QRect) -> None:
    """Paint the check mark into a filled check box."""
    pen = QPen(theme.colour("on_primary"), 2.1 * theme.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(check_path(11.8 * theme.scale).translated(QRectF(box).center()))


def status_places(
    theme: Theme, row: QRect, words_width: int, *, is_at_left: bool
) -> tuple[QRect, QRect]:
    """Return where icon and words of the judgement stand, at one end of their row."""
    icon_width, gap = theme.px(STATUS_ICON), theme.px(STATUS_GAP)
    left = row.left()
    if not is_at_left:
        left = row.right() + 1 - icon_width - gap - words_width
    icon = QRect(left, row.top(), icon_width, row.height())
    words = QRect(left + icon_width + gap, row.top(), words_width, row.height())
    return icon, words


def fitted_image_size(theme: Theme, image: QPixmap | None, width: int) -> QSize:
    """Return the size at which an option's image is shown, at most 160 high at 100 %."""
    if image is None:
        return QSize(0, 0)
    size = image.deviceIndependentSize().toSize()
    largest = QSize(width, theme.px(_LARGEST_IMAGE))
    return size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio)
