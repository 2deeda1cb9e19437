"""The card of a subject on home, a button as a whole: its words and where they stand."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import (
    TextBox,
    text_height,
    text_width,
    without_mnemonic,
    word_width,
)

PADDING = 19
_RADIUS = 12
_TOP = 17
_TITLE_GAP = 3
_SKYLINE_GAP = 17
_SKYLINE = 58
_BOTTOM_GAP = 10
_BOTTOM = 15
_MASTERED_GAP = 7
_COLUMN_GAP = 12
_LINE_GAP = 2
_BORDER = 1
#: The icon of the link to what is due, and how far its words are from it.
_LINK_ICON = 15
_LINK_GAP = 8


class Words(NamedTuple):
    """What a tile says; where `last` is a link, another button says it in the same place."""

    title: str = ""
    size: str = ""
    percent: str = ""
    mastered: str = ""
    last: str = ""
    last_is_link: bool = False


class Places(NamedTuple):
    """Where a tile's parts stand."""

    title: QRect
    size: QRect
    skyline: QRect
    percent: QRect
    mastered: QRect
    last: QRect


class SubjectCard(ShowsFocus, QPushButton):
    """The card of a subject, which is a button as a whole."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Words()
        self._beside_size = 0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        theme.changed.connect(self.update)

    def set_words(self, words: Words) -> None:
        """Say something else."""
        self._words = words
        self.setText(without_mnemonic(words.title))
        said = (words.title, words.size, f"{words.percent} {words.mastered}", words.last)
        self.setAccessibleName(". ".join(part for part in said if part))
        self.update()

    def set_beside_size(self, width: int) -> None:
        """Keep pixels free at the right of the second line."""
        self._beside_size = width
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return the words, each with its place."""
        places = self.places(self.size())
        words = self._words
        boxes = [
            TextBox(words.title, self._title_font(), places.title, wraps=True),
            TextBox(words.size, self._small_font(), places.size, wraps=True),
            TextBox(words.percent, self._percent_font(), places.percent),
            TextBox(words.mastered, self._small_font(), places.mastered),
        ]
        if not words.last_is_link:
            boxes.append(TextBox(words.last, self._small_font(), places.last))
        return [box for box in boxes if box.text]

    def least_width(self) -> int:
        """Return the width at which no word is cut, in pixels."""
        least = max(
            word_width(self._title_font(), self._words.title),
            word_width(self._small_font(), self._words.size) + self._beside_size,
            self._percent_width() + text_width(self._small_font(), self._words.mastered),
            self._last_width(),
        )
        return least + 2 * (self._theme.px(PADDING) + ring_margin(self._theme))

    def height_at(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        box = QRect(0, 0, width, 0)
        inner = self._inner(inside_ring(self._theme, box))
        px = self._theme.px
        height = px(_TOP) + self._title_height(inner) + px(_TITLE_GAP) + self._size_height(inner)
        height += px(_SKYLINE_GAP) + px(_SKYLINE) + self._below_skyline(inner)
        return height + 2 * ring_margin(self._theme)

    def places(self, size: QSize) -> Places:
        """Return where everything stands in a tile of a size."""
        px = self._theme.px
        box = inside_ring(self._theme, QRect(QPoint(0, 0), size))
        inner = self._inner(box)
        left = box.x() + px(PADDING)
        title = QRect(left, box.y() + px(_TOP), inner, self._title_height(inner))
        size_top = title.bottom() + 1 + px(_TITLE_GAP)
        size_width = max(1, inner - self._beside_size)
        size_rect = QRect(left, size_top, size_width, self._size_height(inner))
        land = box.bottom() + 1 - self._below_skyline(inner)
        skyline = QRect(
            box.x() + _BORDER, land - px(_SKYLINE), box.width() - 2 * _BORDER, px(_SKYLINE)
        )
        top = land + px(_BOTTOM_GAP)
        tall = text_height(self._percent_font(), self._words.percent, inner)
        percent = QRect(left, top, text_width(self._percent_font(), self._words.percent), tall)
        small = self._small_font()
        mastered_width = text_width(small, self._words.mastered)
        mastered = QRect(left + self._percent_width(), top, mastered_width, tall)
        last_width = self._last_width()
        last = QRect(left + inner - last_width, top, last_width, tall)
        if not self._last_fits(inner):
            last.moveTop(top + tall + px(_LINE_GAP))
            last.setHeight(text_height(small, self._words.last, inner))
            last.moveLeft(left)
        return Places(title, size_rect, skyline, percent, mastered, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its words."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = self._theme.px(_RADIUS)
        colour = self._theme.colour
        is_touched = self.underMouse() or self.isDown()
        paint_box(
            painter,
            box,
            radius,
            fill=colour("hover" if is_touched else "surface"),
            border=colour("line2" if is_touched else "line"),
        )
        places, words, small = self.places(self.size()), self._words, self._small_font()
        paint_text(painter, places.title, words.title, self._title_font(), colour("ink"))
        paint_text(painter, places.size, words.size, small, colour("ink2"))
        paint_text(painter, places.percent, words.percent, self._percent_font(), colour("ink"))
        paint_text(painter, places.mastered, words.mastered, small, colour("ink2"))
        if not words.last_is_link:
            paint_text(painter, places.last, words.last, small, colour("ink2"))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()

    def _title_font(self) -> QFont:
        return self._theme.font(17, 600)

    def _small_font(self) -> QFont:
        return self._theme.font(13)

    def _percent_font(self) -> QFont:
        return self._theme.font(20, 700)

    def _inner(self, box: QRect) -> int:
        return max(1, box.width() - 2 * self._theme.px(PADDING))

    def _title_height(self, inner: int) -> int:
        return text_height(self._title_font(), self._words.title, inner)

    def _size_height(self, inner: int) -> int:
        return text_height(self._small_font(), self._words.size, inner - self._beside_size)

    def _percent_width(self) -> int:
        gap = self._theme.px(_MASTERED_GAP)
        return text_width(self._percent_font(), self._words.percent) + gap

    def _last_width(self) -> int:
        if not self._words.last_is_link:
            return text_width(self._small_font(), self._words.last)
        icon = self._theme.px(_LINK_ICON) + self._theme.px(_LINK_GAP)
        return text_width(self._theme.font(13, 600), self._words.last) + icon

    def _last_fits(self, inner: int) -> bool:
        small = self._small_font()
        used = self._percent_width() + text_width(small, self._words.mastered)
        needed = self._last_width() + self._theme.px(_COLUMN_GAP)
        return not self._words.last or used + needed <= inner

    def _below_skyline(self, inner: int) -> int:
        """Return the height from the foot of the skyline to the card's lower edge."""
        px = self._theme.px
        height = text_height(self._percent_font(), self._words.percent, inner)
        if not self._last_fits(inner):
            height += px(_LINE_GAP) + text_height(self._small_font(), self._words.last, inner)
        return px(_BOTTOM_GAP) + height + px(_BOTTOM)
