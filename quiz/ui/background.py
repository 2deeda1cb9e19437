"""Work off the UI thread, and its result or failure back on it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from quiz.core.errors import QuizError


class Task(QObject):
    """One piece of work; exactly one of its signals comes, on the UI thread."""

    finished = Signal(object)
    failed = Signal(QuizError)
    _crashed = Signal(object)

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        # Raised again on the UI thread, a bug reaches the last-resort dialog.
        self._crashed.connect(self._on_crashed)
        self.finished.connect(self.deleteLater)
        self.failed.connect(self.deleteLater)

    def start(self) -> None:
        """Start the work on another thread."""
        QThreadPool.globalInstance().start(_Runner(self))

    def run(self) -> None:
        """Do the work and say how it went; called on the other thread."""
        try:
            result = self._work()
        except QuizError as error:
            self.failed.emit(error)
        except BaseException as error:
            self._crashed.emit(error)
        else:
            self.finished.emit(result)

    def _on_crashed(self, error: BaseException) -> None:
        self.deleteLater()
        raise error


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


def in_background(
    work: Callable[[], Any],
    finished: Callable[[Any], None],
    failed: Callable[[QuizError], None],
    parent: QObject,
) -> None:
    """Do work on another thread, then call one of two handlers on the UI thread."""
    task = Task(work, parent)
    task.finished.connect(finished)
    task.failed.connect(failed)
    task.start()
