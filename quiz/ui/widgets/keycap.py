"""Show the key of the keyboard that does something."""

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import paint_box, paint_icon, paint_text, sharp_painter
from quiz.ui.widgets.text import TextBox, text_width, without_mnemonic

_HEIGHT = 22
_PADDING = 6
_ICON = 13
_RADIUS = 4
#: Keys that are shown as an icon: the icon's name.
ICON_KEYS = frozenset(
    {"corner-down-left", "arrow-up", "arrow-down", "arrow-left", "arrow-right", "delete"}
)


def key_size(theme: Theme, key: str) -> QSize:
    """Return the size of a key's cap, in pixels; key is its text or one of ICON_KEYS."""
    inner = theme.px(_ICON) if key in ICON_KEYS else text_width(theme.font(12, 600), key)
    height = theme.px(_HEIGHT)
    return QSize(max(height, inner + 2 * theme.px(_PADDING)), height)


def paint_key(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    key: str,
    *,
    token: str = "ink2",
    border: QColor | None = None,
) -> None:
    """Paint a key's cap in a rectangle of its size."""
    line = theme.colour("line2") if border is None else border
    paint_box(painter, rect, theme.px(_RADIUS), border=line)
    if key in ICON_KEYS:
        paint_icon(painter, theme.icon(key, _ICON, token), rect)
    else:
        font = theme.font(12, 600)
        paint_text(painter, rect, key, font, theme.colour(token), Qt.AlignmentFlag.AlignHCenter)


def key_name(key: str) -> str:
    """Return what a screen reader says for a key."""
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
        if self._key in ICON_KEYS:
            return []
        return [TextBox(self._key, self._theme.font(12, 600), self.rect())]

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
