"""Scroll without ever changing the width of what is scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from quiz.ui.widgets.scroll import ScrollArea


class _QuietBar(QScrollBar):
    """A scroll bar that is not seen while there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar where it has something to say."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class SteadyScrollArea(ScrollArea):
    """A scroll area that always keeps the room of its bar.

    A bar that comes and goes would move the page's columns; making up for that by other margins
    can go on for ever, because each width asks for the other.
    """

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        bar = _QuietBar(Qt.Orientation.Vertical, self)
        bar.setAccessibleName(self.verticalScrollBar().accessibleName())
        self.setVerticalScrollBar(bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def bar_width(self) -> int:
        """Return the width that the bar takes at the right, in pixels."""
        return self.verticalScrollBar().sizeHint().width()
