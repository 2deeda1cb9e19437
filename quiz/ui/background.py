"""Work off the UI thread, and its result or failure back on it."""

import builtins
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from quiz.core.errors import QuizError


class _Relay(QObject):
    """Does on the UI thread what other threads ask for; it lives as long as the program.

    One object for all work: a sender of its own could be deleted on the UI thread while its
    signal is still being sent from the other one, and the result would be lost.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    def _on_asked(self, action: Callable[[], None]) -> None:
        action()


@cache
def _relay() -> _Relay:
    return _Relay()


class _Work(QRunnable):
    """One piece of work on another thread."""

    def __init__(
        self,
        work: Callable[[], Any],
        finished: Callable[[Any], None],
        failed: Callable[[QuizError], None],
        owner: QObject,
    ) -> None:
        super().__init__()
        self._work = work
        self._finished = finished
        self._failed = failed
        self._owner = owner
        self._relay = _relay()

    def run(self) -> None:
        """Do the work and have its outcome told on the UI thread."""
        try:
            result = self._work()
        except QuizError as error:
            outcome = partial(self._failed, error)
        except BaseException as error:
            # Raised again on the UI thread, a bug reaches the last-resort dialog.
            outcome = partial(_raise, error)
        else:
            outcome = partial(self._finished, result)
        self._relay.asked.emit(partial(_tell, self._owner, outcome))


def _tell(owner: QObject, outcome: Callable[[], None]) -> None:
    """Tell an outcome, unless whoever asked for it has gone."""
    if isValid(owner):
        outcome()


def _raise(error: BaseException) -> None:
    raise error


def in_background(
    work: Callable[[], Any],
    finished: Callable[[Any], None],
    failed: Callable[[QuizError], None],
    owner: QObject,
) -> None:
    """Do work on another thread, then call one of two handlers on the UI thread.

    Nothing is called once `owner` has been deleted.
    """
    _import_as_python_does()
    QThreadPool.globalInstance().start(_Work(work, finished, failed, owner))


def _import_as_python_does() -> None:
    """Take PySide6's hook out of `import`: with it, two threads may not import at once.

    After every import it searches the module's source for a `__feature__` that nothing here
    uses. What it asks pydantic there raises ImportError when another thread imports meanwhile.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        vars(builtins)["__import__"] = plain
