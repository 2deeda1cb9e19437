"""What an answer row looks like in each state, and how its text is measured and painted."""

from dataclasses import dataclass
from enum import StrEnum
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
)

from quiz.ui.theme import Theme
from quiz.ui.widgets.horizon_markers import check_path
from quiz.ui.widgets.markdown import markdown_document


class OptionState(StrEnum):
    """What became of an option once the question was judged; `OPEN` before that."""

    OPEN = "open"
    CHOSEN_RIGHT = "chosen_right"
    CHOSEN_WRONG = "chosen_wrong"
    RIGHT = "right"
    MISSED = "missed"
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
    text: QRect
    icon: QRect
    words: QRect


STATUS_ICONS: dict[OptionState, str] = {
    OptionState.CHOSEN_RIGHT: "circle-check",
    OptionState.CHOSEN_WRONG: "circle-x",
    OptionState.RIGHT: "circle-check",
    OptionState.MISSED: "circle-check",
}

_LARGEST_IMAGE = 160

_JUDGED: dict[OptionState, OptionLook] = {
    OptionState.CHOSEN_RIGHT: OptionLook("right_soft", "right", "right", True, True),
    OptionState.CHOSEN_WRONG: OptionLook("wrong_soft", "wrong", "wrong", True, True),
    OptionState.RIGHT: OptionLook("right_soft", "right", "right", True, True),
    OptionState.MISSED: OptionLook("surface", "right", "right", False, True),
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

    def __init__(self, theme: Theme, markdown: str) -> None:
        self._theme = theme
        self._markdown = markdown
        self._documents: dict[bool, QTextDocument] = {}
        self.build()

    def build(self) -> None:
        """Read the text anew for another text size."""
        self._documents = {
            is_strong: markdown_document(
                self._markdown, self.font(is_strong=is_strong), inline=True
            )
            for is_strong in (False, True)
        }

    def font(self, *, is_strong: bool) -> QFont:
        """Return the font: heavier for an option that is chosen or judged."""
        return self._theme.font(17, 500 if is_strong else 400)

    def plain(self) -> str:
        """Return the text without marks of Markdown."""
        return self._documents[False].toPlainText()

    def size(self, width: int) -> QSize:
        """Return the room that both weights need at a width, in pixels."""
        height = 0.0
        for document in self._documents.values():
            document.setTextWidth(width)
            height = max(height, document.size().height())
        return QSize(width, ceil(height))

    def paint(self, painter: QPainter, place: QRect, look: OptionLook) -> None:
        """Paint the text into its place, in the middle of its height."""
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


def fitted_image_size(theme: Theme, image: QPixmap | None, width: int) -> QSize:
    """Return the size at which an option's image is shown, at most 160 high at 100 %."""
    if image is None:
        return QSize(0, 0)
    size = image.deviceIndependentSize().toSize()
    largest = QSize(width, theme.px(_LARGEST_IMAGE))
    return size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio)
