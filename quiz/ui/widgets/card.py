"""Hold things that belong together."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import paint_box, sharp_painter

_RADIUS = 12


class Card(QFrame):
    """A box with a hairline around it; never put one into another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        painter = sharp_painter(self)
        paint_box(
            painter,
            self.rect(),
            self._theme.px(_RADIUS),
            fill=self._theme.colour("surface"),
            border=self._theme.colour("line"),
        )
        painter.end()

    def _on_theme_changed(self) -> None:
        self.update()
