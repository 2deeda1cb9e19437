"""A dialog that is read: keys scroll it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from quiz.ui.widgets.dialog import Dialog


class ReadingDialog(Dialog):
    """A dialog whose text may be higher than the window; Page Up, Page Down, Home, End scroll."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll where the window is too low for all of it."""
        bar = self._scroll.verticalScrollBar()
        targets = {
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
        }
        if event.key() in targets:
            bar.setValue(targets[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
