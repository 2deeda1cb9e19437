"""A place beside what is scrolled, in which a widget stays in view."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FollowedPlace(QWidget):
    """As high as what it stands beside; what it holds goes down with the eye as far as it can."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: QWidget | None = None
        self._scrolled = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def hold(self, widget: QWidget) -> None:
        """Take a widget in."""
        self._held = widget
        widget.setParent(self)
        widget.show()
        self.fit()

    def holds(self, widget: QWidget) -> bool:
        """Tell whether a widget is in it; another layout may have taken it out again."""
        return self._held is widget and widget.parentWidget() is self

    def follow(self, scrolled: int) -> None:
        """Keep what it holds in view where so many pixels have been scrolled away."""
        self._scrolled = max(0, scrolled)
        self._place()

    def fit(self) -> None:
        """Be as large as what it holds, after that or the margins have changed."""
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        """Return the size of what it holds, with the margins."""
        if self._held is None or self._held.parentWidget() is not self:
            return QSize(0, 0)
        margins = self.contentsMargins()
        size = self._held.sizeHint()
        return size.grownBy(margins)

    def minimumSizeHint(self) -> QSize:
        """Return the size it has."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what it holds in its place."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._held is not None and self._held.parentWidget() is self:
            room = self.contentsRect()
            lowest = max(0, room.height() - self._held.height())
            self._held.move(room.left(), room.top() + min(self._scrolled, lowest))
