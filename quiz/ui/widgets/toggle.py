"""Switch a setting on or off."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    ring_margin,
    sharp_painter,
)

_WIDTH = 44
_HEIGHT = 26
_KNOB = 16
_KNOB_INSET = 5
_LINE = 1.5


class Toggle(ShowsFocus, QCheckBox):
    """A switch without words; its label stands elsewhere and its name is said."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the size of the switch with room for the ring."""
        margin = 2 * ring_margin(self._theme)
        return QSize(self._theme.px(_WIDTH) + margin, self._theme.px(_HEIGHT) + margin)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the switch with room for the ring."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the switch."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the switch."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = box.height() / 2
        is_on = self.isChecked()
        if is_on:
            hover = self.underMouse() and self.isEnabled()
            paint_box(
                painter, box, radius, fill=self._theme.colour("primary_h" if hover else "primary")
            )
        else:
            paint_box(
                painter,
                box,
                radius,
                fill=self._theme.colour("surface"),
                border=self._theme.colour("line2"),
                width=_LINE,
            )
        size = self._theme.px(_KNOB)
        inset = self._theme.px(_KNOB_INSET)
        left = box.right() + 1 - inset - size if is_on else box.x() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on_primary" if is_on else "line2"))
        painter.drawEllipse(QRectF(left, box.y() + (box.height() - size) / 2, size, size))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, round(radius))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
