"""Scroll a page that is higher than its room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget


class ScrollArea(QScrollArea):
    """A see-through area that gives its widget all its width and scrolls it up and down."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Its own viewport is see-through; and to ask Qt for what it has made itself would have
        # PySide6 look through all of its 150 kinds of widgets, a fifth of the first picture.
        self.setViewport(QWidget())
        bar = QScrollBar(Qt.Orientation.Vertical)
        bar.setAccessibleName(self.tr("Scroll"))
        self.setVerticalScrollBar(bar)
        if content is not None:
            self.set_content(content)

    def set_content(self, content: QWidget) -> None:
        """Show a widget; an older one is deleted."""
        self.setWidget(content)
        # QScrollArea.setWidget switches this on, which would paint the page's colour.
        content.setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll; keys with Alt are the page's: Qt would take Alt+Left as it takes Left."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Column(QWidget):
    """What scrolls: a column of one width, as high as its content needs, and no higher.

    Qt would add up the least heights of wrapped texts at their narrowest, and scroll for
    nothing; and the column would move sideways when the scroll bar comes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._end = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def set_column(self, left: int, width: int) -> None:
        """Place the column, in pixels."""
        self._end = left + width
        self.column.setContentsMargins(left, 0, 0, 0)

    def hasHeightForWidth(self) -> bool:
        """Return that wrapped texts decide the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the content at the column's own width."""
        return self.column.totalHeightForWidth(self._end or width)

    def minimumSizeHint(self) -> QSize:
        """Return no size of its own: the area gives the width, the content the height."""
        return QSize(0, 0)
