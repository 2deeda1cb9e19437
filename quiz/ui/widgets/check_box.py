"""Tick a line of text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
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

_HEIGHT = 24
_ICON = 20
_GAP = 9
_RADIUS = 6


class CheckBox(ShowsFocus, QCheckBox):
    """A small check box whose whole row can be clicked; long text is wrapped."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str) -> None:
        """Show other words."""
        self._text = text
        self.setText(without_mnemonic(text))
        self._measure_again()

    def text_boxes(self) -> list[TextBox]:
        """Return the words and their place."""
        return [TextBox(self._text, self._theme.font(14), self._text_rect(), wraps=True)]

    def sizeHint(self) -> QSize:
        """Return the size at which the words stand in one line."""
        width = self._around() + text_width(self._theme.font(14), self._text)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut."""
        width = self._around() + word_width(self._theme.font(14), self._text)
        return QSize(width, self._theme.px(_HEIGHT) + 2 * ring_margin(self._theme))

    def hasHeightForWidth(self) -> bool:
        """Return that long words make the row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        height = text_height(self._theme.font(14), self._text, width - self._around())
        return max(self._theme.px(_HEIGHT), height) + 2 * ring_margin(self._theme)

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the row."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and words."""
        painter = sharp_painter(self)
        row = inside_ring(self._theme, self.rect())
        is_on = self.isChecked()
        name = "square-check" if is_on else "square"
        token = "primary" if is_on else "ink2"
        icon = self._theme.icon(name, _ICON, token if self.isEnabled() else "ink3")
        paint_icon(painter, icon, QRect(row.x(), row.y(), self._theme.px(_ICON), row.height()))
        colour = self._theme.colour("ink" if self.isEnabled() else "ink3")
        paint_text(painter, self._text_rect(), self._text, self._theme.font(14), colour)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, row, self._theme.px(_RADIUS))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._measure_again()

    def _measure_again(self) -> None:
        self.updateGeometry()
        self.update()

    def _around(self) -> int:
        lead = self._theme.px(_ICON) + self._theme.px(_GAP)
        return lead + 2 * ring_margin(self._theme)

    def _text_rect(self) -> QRect:
        lead = self._theme.px(_ICON) + self._theme.px(_GAP)
        return inside_ring(self._theme, self.rect()).adjusted(lead, 0, 0, 0)
