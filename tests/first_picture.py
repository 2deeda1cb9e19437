"""Run the program until its first picture, then print what it has imported and end.

python first_picture.py [arguments of quiz]
"""

import os
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from quiz.cli import main


class FirstPicture(QObject):
    """Watches for the first time that a window is painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            print(watched.window().windowTitle())
            print(*sorted(sys.modules), flush=True)
            # Nothing that happens afterwards is asked for, saving and cleaning up included.
            os._exit(0)
        return super().eventFilter(watched, event)


def run_until_first_picture() -> int:
    watcher = FirstPicture()
    QApplication.instance().installEventFilter(watcher)
    return run()


run = QApplication.exec
QApplication.exec = staticmethod(run_until_first_picture)
sys.exit(main() or "the window was never painted")
