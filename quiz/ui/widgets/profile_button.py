"""Show whose profile is in use, and open the menu of all."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    sharp_painter,
)
from quiz.ui.widgets.profile_disc import DISC, paint_disc
from quiz.ui.widgets.text import TextBox, breakable, text_height, text_width, word_width

_HEIGHT = 48
_RAIL_HEIGHT = 40
_RADIUS = 8
_DISC_LEFT = 8
_TEXT_LEFT = 50
_TEXT_RIGHT = 28
_CHEVRONS = 16
_LEAST_PADDING = 5


def kind_words(*, is_class: bool) -> str:
    """Return what a profile is: one person's, or a class's."""
    if is_class:
        return QCoreApplication.translate("profiles", "Class profile")
    return QCoreApplication.translate("profiles", "Personal profile")


class ProfileButton(ShowsFocus, QPushButton):
    """The foot of the side bar: initials, name and kind of profile; in a rail the initials."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._is_class = False
        self._is_in_rail = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_person("", is_class=False)
        theme.changed.connect(self._on_theme_changed)

    def show_person(self, name: str, *, is_class: bool) -> None:
        """Show somebody; without a name only what kind of profile it is."""
        self._name, self._is_class = name, is_class
        parts = [name] if name else []
        said = ", ".join([*parts, kind_words(is_class=is_class)])
        self.setAccessibleName(self.tr("Profiles. In use: {profile}").format(profile=said))
        self.setToolTip(said)
        self._on_theme_changed()

    def set_in_rail(self, *, is_in_rail: bool) -> None:
        """Show the initials alone, or all."""
        self._is_in_rail = is_in_rail
        self._on_theme_changed()

    def text_boxes(self) -> list[TextBox]:
        """Return the words and their places."""
        if self._is_in_rail:
            return []
        return [
            TextBox(text, self._theme.font(size, weight), place, wraps=True)
            for text, size, weight, _token, place in self._lines()
        ]

    def sizeHint(self) -> QSize:
        """Return the size at which each line stands whole."""
        if self._is_in_rail:
            return self.minimumSizeHint()
        widest = max(text_width(self._theme.font(s, w), t) for t, s, w, _ in self._words())
        width = widest + self._theme.px(_TEXT_LEFT + _TEXT_RIGHT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the words of the program's own are not cut.

        A name may be one long word; it is broken.
        """
        px = self._theme.px
        if self._is_in_rail:
            return QSize(px(DISC), px(_RAIL_HEIGHT))
        kind = word_width(self._theme.font(13), kind_words(is_class=self._is_class))
        return QSize(kind + px(_TEXT_LEFT + _TEXT_RIGHT), px(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        """Return that a long name makes the foot higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        px = self._theme.px
        if self._is_in_rail:
            return px(_RAIL_HEIGHT)
        heights = sum(height for *_line, height in self._broken(width))
        return max(px(_HEIGHT), heights + 2 * px(_LEAST_PADDING))

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the button."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc, words and chevrons."""
        px = self._theme.px
        painter = sharp_painter(self)
        radius = px(_RADIUS)
        if self.underMouse() or self.isDown():
            paint_box(painter, self.rect(), radius, fill=self._theme.colour("hover"))
        disc = px(DISC)
        left = (self.width() - disc) // 2 if self._is_in_rail else px(_DISC_LEFT)
        place = QRect(left, (self.height() - disc) // 2, disc, disc)
        paint_disc(
            painter, self._theme, place, self._name, is_class=self._is_class, fill="primary_soft"
        )
        if not self._is_in_rail:
            for text, size, weight, token, where in self._lines():
                font = self._theme.font(size, weight)
                paint_text(painter, where, text, font, self._theme.colour(token))
            size = px(_CHEVRONS)
            end = self.width() - px(6) - size
            icon = self._theme.icon("chevrons-up-down", _CHEVRONS, "ink2")
            paint_icon(painter, icon, QRect(end, 0, size, self.height()))
        if self.hasFocus() and self.ring_is_shown:
            # Inside, as the items above have it.
            inset = px(4)
            box = self.rect().adjusted(inset, inset, -inset, -inset)
            paint_ring(painter, self._theme, box, max(0, radius - inset))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _words(self) -> list[tuple[str, int, int, str]]:
        """Return each line with its size, weight and colour."""
        kind = kind_words(is_class=self._is_class)
        if not self._name:
            return [(kind, 15, 600, "ink")]
        return [(self._name, 15, 600, "ink"), (kind, 13, 400, "ink2")]

    def _broken(self, width: int) -> list[tuple[str, int, int, str, int]]:
        """Return each line, broken where a word is too long for a width, with its height."""
        room = width - self._theme.px(_TEXT_LEFT + _TEXT_RIGHT)
        lines = []
        for words, size, weight, token in self._words():
            font = self._theme.font(size, weight)
            text = breakable(font, words, room)
            lines.append((text, size, weight, token, text_height(font, text, room)))
        return lines

    def _lines(self) -> list[tuple[str, int, int, str, QRect]]:
        """Return each line with its place, all of them in the middle of the height."""
        px = self._theme.px
        broken = self._broken(self.width())
        top = (self.height() - sum(height for *_line, height in broken) + 1) // 2
        width = self.width() - px(_TEXT_LEFT + _TEXT_RIGHT)
        lines = []
        for text, size, weight, token, height in broken:
            lines.append((text, size, weight, token, QRect(px(_TEXT_LEFT), top, width, height)))
            top += height
        return lines
