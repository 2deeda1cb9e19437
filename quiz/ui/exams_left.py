"""Lets exams that were left run on, and says when one has ended."""

from PySide6.QtCore import QObject, QTimer, Signal

from quiz.core.attempt import Attempt
from quiz.core.errors import RecordError

_TICK_MS = 1000


class ExamsLeft(QObject):
    """The exams a person has left and may come back to; their time goes on."""

    #: An exam's time is over; it has been submitted.
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._exams: list[Attempt] = []
        self._is_failing = False
        self.timer = QTimer(self)
        self.timer.setInterval(_TICK_MS)
        self.timer.timeout.connect(self._on_tick)

    def add(self, attempt: Attempt) -> None:
        """Look after an exam from now on."""
        self._exams.append(attempt)
        self.timer.start()

    def remove(self, attempt: Attempt) -> None:
        """Let go of an exam that the person has come back to, if it was left here."""
        if attempt in self._exams:
            self._exams.remove(attempt)
        if not self._exams:
            self.timer.stop()

    def clear(self) -> None:
        """Let go of all of them."""
        self._exams.clear()
        self.timer.stop()

    def _on_tick(self) -> None:
        for attempt in list(self._exams):
            try:
                attempt.tick()
            except RecordError as error:
                # Said once, not every second.
                if not self._is_failing:
                    self.failed.emit(error)
                self._is_failing = True
                continue
            self._is_failing = False
            if attempt.is_finished:
                self.remove(attempt)
                self.ended.emit(attempt)
