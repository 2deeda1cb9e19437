"""Show the key of the keyboard that does something."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import paint_box, paint_icon, paint_text, sharp_painter
from quiz.ui.widgets.text import TextBox, text_width, without_mnemonic

_HEIGHT = 22
_PADDING = 6
_ICON = 13
_RADIUS = 4
_GAP = 4
#: Between the names of keys that stand side by side.
AND = "|"
#: Keys that are shown as an icon: the icon's name.
ICON_KEYS = frozenset(
    {"corner-down-left", "arrow-up", "arrow-down", "arrow-left", "arrow-right", "delete"}
)


def key_size(theme: Theme, key: str) -> QSize:
    """Return the size of a key's cap, in pixels; key is its text or one of ICON_KEYS.

    Of several keys with `AND` between them it is the size of their row.
    """
    if AND in key:
        sizes = [key_size(theme, each) for each in key.split(AND)]
        width = sum(size.width() for size in sizes) + theme.px(_GAP) * (len(sizes) - 1)
        return QSize(width, sizes[0].height())
    inner = theme.px(_ICON) if key in ICON_KEYS else text_width(theme.font(12, 600), key)
    height = theme.px(_HEIGHT)
    return QSize(max(height, inner + 2 * theme.px(_PADDING)), height)


def key_places(theme: Theme, rect: QRect, key: str) -> list[tuple[str, QRect]]:
    """Return each of the keys in a rectangle of their size, with its own place."""
    places, left = [], rect.left()
    for each in key.split(AND):
        size = key_size(theme, each)
        places.append((each, QRect(QPoint(left, rect.top()), size)))
        left += size.width() + theme.px(_GAP)
    return places


def key_boxes(theme: Theme, rect: QRect, key: str) -> list[TextBox]:
    """Return the texts of the keys in a rectangle; an icon has none."""
    font = theme.font(12, 600)
    places = key_places(theme, rect, key)
    return [TextBox(each, font, place) for each, place in places if each not in ICON_KEYS]


def paint_key(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    key: str,
    *,
    token: str = "ink2",
    border: QColor | None = None,
) -> None:
    """Paint a key's cap in a rectangle of its size, or several side by side."""
    if AND in key:
        for each, place in key_places(theme, rect, key):
            paint_key(painter, theme, place, each, token=token, border=border)
        return
    line = theme.colour("line2") if border is None else border
    paint_box(painter, rect, theme.px(_RADIUS), border=line)
    if key in ICON_KEYS:
        paint_icon(painter, theme.icon(key, _ICON, token), rect)
    else:
        font = theme.font(12, 600)
        paint_text(painter, rect, key, font, theme.colour(token), Qt.AlignmentFlag.AlignHCenter)


def key_name(key: str) -> str:
    """Return what a screen reader says for a key."""
    if AND in key:
        return " ".join(key_name(each) for each in key.split(AND))
    names = {
        "corner-down-left": QCoreApplication.translate("Key", "Enter"),
        "arrow-up": QCoreApplication.translate("Key", "Up arrow"),
        "arrow-down": QCoreApplication.translate("Key", "Down arrow"),
        "arrow-left": QCoreApplication.translate("Key", "Left arrow"),
        "arrow-right": QCoreApplication.translate("Key", "Right arrow"),
        "delete": QCoreApplication.translate("Key", "Backspace"),
    }
    return names.get(key, key)


class Key(QLabel):
    """A key's cap: its text, or one of ICON_KEYS."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setText(without_mnemonic(key_name(key)))
        self.setAccessibleName(key_name(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def text_boxes(self) -> list[TextBox]:
        """Return the key's text and its place; nothing for an icon."""
        return key_boxes(self._theme, self.rect(), self._key)

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return key_size(self._theme, self._key)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the cap."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = sharp_painter(self)
        paint_key(painter, self._theme, self.rect(), self._key)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
