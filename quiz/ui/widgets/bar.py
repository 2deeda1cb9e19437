"""A horizontal bar for a share; its number stands beside it as text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from quiz.ui.theme import Theme

_STEPS = 1000


class Bar(QProgressBar):
    """A share from 0 to 1; every bar has the same colour, so the number says the rest."""

    def __init__(
        self, theme: Theme, name: str = "", *, height: float = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self.setRange(0, _STEPS)
        self.setValue(0)
        self.setTextVisible(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_share(self, share: float) -> None:
        """Fill the bar to a share of 0 to 1."""
        self.setValue(round(_STEPS * min(1.0, max(0.0, share))))
        percent = int(100 * min(1.0, max(0.0, share)))
        self.setAccessibleDescription(self.tr("{percent}%").format(percent=percent))

    def share(self) -> float:
        """Return the share shown, 0 to 1."""
        return self.value() / _STEPS

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        return QSize(self._theme.px(104), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which nothing is cut."""
        return QSize(self._theme.px(32), self._theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect())
        radius = track.height() / 2
        shape = QPainterPath()
        shape.addRoundedRect(track, radius, radius)
        painter.fillPath(shape, self._theme.colour("line"))
        if self.value():
            filled = QRectF(track)
            # A sliver narrower than its own round ends would look like a defect.
            filled.setWidth(max(track.height(), track.width() * self.share()))
            value = QPainterPath()
            value.addRoundedRect(filled, radius, radius)
            painter.fillPath(value, self._theme.colour("primary"))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
