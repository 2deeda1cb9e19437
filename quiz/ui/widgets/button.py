"""Press something: the button with words and the button with an icon alone."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.keycap import key_boxes, key_size, paint_key
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_icon,
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

_RADIUS = 8
_GAP = 8
_KEY_GAP = 10
_LEAST_VERTICAL_PADDING = 6


class _Size(NamedTuple):
    height: int
    padding: int
    text: int
    icon: int


class _Look(NamedTuple):
    text: str
    fill: str | None = None
    hover: str | None = "hover"
    pressed: str | None = "sunken"
    border: str | None = None
    weight: int = 600


_SIZES = {
    "small": _Size(32, 10, 14, 18),
    "normal": _Size(40, 16, 15, 18),
    "large": _Size(48, 20, 16, 18),
    "hint": _Size(32, 4, 13, 15),
    "link": _Size(32, 4, 13, 15),
}
_LOOKS = {
    "primary": _Look("on_primary", "primary", "primary_h", "primary_p"),
    "secondary": _Look("ink", "surface", border="line2"),
    "ghost": _Look("primary"),
    "quiet": _Look("ink2", weight=500),
    "danger": _Look("danger", "surface", border="danger"),
}


class _Places(NamedTuple):
    text: QRect
    icon: QRect
    key: QRect


class Button(ShowsFocus, QPushButton):
    """A button with words, and maybe an icon and the key that presses it.

    Kinds: primary, secondary, ghost, quiet, danger. Sizes: small, normal, large, link for one
    among small words, and hint, for the keys in a footer, where the key stands first.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        kind: str = "secondary",
        size: str = "normal",
        icon: str = "",
        icon_right: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._kind = kind
        self._size = _SIZES[size]
        self._is_hint = size == "hint"
        self._icon = icon or icon_right
        self._icon_is_right = bool(icon_right)
        self._key = key
        self._heights: dict[int, int] = {}
        self._laid_out: dict[tuple[int, int], _Places] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Enter presses the focused button, in a window as in a dialog.
        self.setAutoDefault(True)
        self.set_fills_width(fills=False)
        self.set_text(text)
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str) -> None:
        """Show other words, an `&` among them as it is."""
        if text != self._text:
            self._text = text
            self.setText(without_mnemonic(text))
            self._measure_again()

    def set_kind(self, kind: str) -> None:
        """Look like another kind of button."""
        if kind != self._kind:
            self._kind = kind
            self._measure_again()

    def set_size(self, size: str) -> None:
        """Be as high as another size of button."""
        if self._size != _SIZES[size]:
            self._size = _SIZES[size]
            self._measure_again()

    def set_icon(self, icon: str, *, is_right: bool = False) -> None:
        """Show another icon of `assets/icons`, before or after the words; none when empty."""
        if (icon, is_right) != (self._icon, self._icon_is_right):
            self._icon = icon
            self._icon_is_right = is_right
            self._measure_again()

    def set_key(self, key: str) -> None:
        """Show another key, its text or one of ICON_KEYS; none when empty."""
        if key != self._key:
            self._key = key
            self._measure_again()

    def set_fills_width(self, *, fills: bool) -> None:
        """Take all the width there is, or only what the words need."""
        policy = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Maximum
        # Minimum: with Fixed, Qt would not let a wrapped text have a second line.
        size_policy = QSizePolicy(policy, QSizePolicy.Policy.Minimum)
        size_policy.setHeightForWidth(True)
        self.setSizePolicy(size_policy)

    def set_blocked(self, reason: str) -> None:
        """Switch the button off and say why, or on again when there is no reason."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def text_boxes(self) -> list[TextBox]:
        """Return the words and the key, each with its place."""
        places = self._places()
        boxes = []
        if self._text:
            boxes.append(TextBox(self._text, self._font(), places.text, wraps=True))
        if self._key:
            boxes += key_boxes(self._theme, places.key, self._key)
        return boxes

    def sizeHint(self) -> QSize:
        """Return the size at which the words stand in one line."""
        width = self._width(text_width(self._font(), self._text))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut."""
        width = self._width(word_width(self._font(), self._text))
        return QSize(width, self._theme.px(self._size.height) + 2 * ring_margin(self._theme))

    def hasHeightForWidth(self) -> bool:
        """Return that long words make the button higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        # Layouts ask often, and so does each painting.
        if width not in self._heights:
            room = width - self._width(0)
            height = text_height(self._font(), self._text, room)
            height += 2 * self._theme.px(_LEAST_VERTICAL_PADDING)
            height = max(self._theme.px(self._size.height), height)
            self._heights[width] = height + 2 * ring_margin(self._theme)
        return self._heights[width]

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the button."""
        return self._frame().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button."""
        painter = sharp_painter(self)
        look = _LOOKS[self._kind]
        box = inside_ring(self._theme, self._frame())
        radius = self._theme.px(_RADIUS)
        self._paint_box(painter, look, box)
        places = self._places()
        token = look.text if self.isEnabled() else "ink3"
        if self._icon:
            paint_icon(painter, self._theme.icon(self._icon, self._size.icon, token), places.icon)
        colour = self._theme.colour(token)
        paint_text(painter, places.text, self._text, self._font(), colour)
        if self._key:
            self._paint_key(painter, places.key, token)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()

    def _on_theme_changed(self) -> None:
        self._measure_again()

    def _measure_again(self) -> None:
        self._heights.clear()
        self._laid_out.clear()
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        weight = 400 if self._is_hint else _LOOKS[self._kind].weight
        return self._theme.font(self._size.text, weight)

    def _paint_box(self, painter: QPainter, look: _Look, box: QRect) -> None:
        has_box = look.fill is not None
        fill, border = look.fill, look.border
        if not self.isEnabled():
            fill, border = ("sunken", "line") if has_box else (None, None)
        elif self.isDown():
            fill = look.pressed
        elif self.underMouse():
            fill = look.hover
        paint_box(
            painter,
            box,
            self._theme.px(_RADIUS),
            fill=self._theme.colour(fill) if fill else None,
            border=self._theme.colour(border) if border else None,
        )

    def _paint_key(self, painter: QPainter, place: QRect, token: str) -> None:
        border: QColor | None = None
        if token == "on_primary":
            border = self._theme.colour(token)
            border.setAlphaF(0.47)
        paint_key(painter, self._theme, place, self._key, token=token, border=border)

    def _frame(self) -> QRect:
        """Return the place of the button and its ring: in the middle of more height than needed."""
        height = min(self.height(), self.heightForWidth(self.width()))
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def _parts(self) -> tuple[int, int]:
        """Return the widths that icon and key take, gaps included."""
        gap = self._theme.px(_GAP) if self._text else 0
        icon = self._theme.px(self._size.icon) + gap if self._icon else 0
        key = 0
        if self._key:
            between = self._theme.px(_KEY_GAP) if self._text else 0
            key = key_size(self._theme, self._key).width() + between
        return icon, key

    def _width(self, text: int) -> int:
        """Return the width of the whole for a width of the words."""
        icon, key = self._parts()
        margin = 2 * ring_margin(self._theme)
        if not self._text:
            return max(self._theme.px(self._size.height), icon + key) + margin
        return text + icon + key + 2 * self._theme.px(self._size.padding) + margin

    def _places(self) -> _Places:
        size = (self.width(), self.height())
        if size not in self._laid_out:
            self._laid_out[size] = self._measured_places()
        return self._laid_out[size]

    def _measured_places(self) -> _Places:
        """Return where words, icon and key stand: together in the middle."""
        box = inside_ring(self._theme, self._frame())
        icon_part, key_part = self._parts()
        font = self._font()
        room = max(1, self.width() - self._width(0))
        width = min(room, text_width(font, self._text)) if self._text else 0
        x = box.x() + (box.width() - width - icon_part - key_part) // 2
        icon = QRect(x, box.y(), self._theme.px(self._size.icon), box.height())
        cap = key_size(self._theme, self._key) if self._key else QSize(0, 0)
        key_y = box.y() + (box.height() - cap.height()) // 2
        if self._is_hint:
            key = QRect(QPoint(x, key_y), cap)
            text_x = x + key_part
        else:
            text_x = x if self._icon_is_right else x + icon_part
            end = x + width + icon_part + key_part
            key = QRect(QPoint(end - cap.width(), key_y), cap)
        if self._icon_is_right:
            icon.moveLeft(x + width + icon_part - icon.width())
        return _Places(QRect(text_x, box.y(), width, box.height()), icon, key)


class IconButton(Button):
    """A square button with an icon alone; its name is its tooltip, with its key."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        shortcut: str = "",
        kind: str = "quiet",
        size: str = "small",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, kind=kind, size=size, icon=icon, parent=parent)
        self._shortcut = shortcut
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say something else in the tooltip and to a screen reader."""
        text = f"{name} ({self._shortcut})" if self._shortcut else name
        self.setToolTip(text)
        self.setAccessibleName(text)
