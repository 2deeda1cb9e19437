"""Lets a quiz's time pass while it is on screen, and says what that brings."""

from PySide6.QtCore import QObject, QTimer, Signal

from quiz.core.attempt import Attempt, Ticked
from quiz.ui.pages.play_record import PlayRecord

TICK_MS = 250
KEEP_MS = 3000
#: Who answers at the last moment presses Enter a moment late; it must not give the question up.
LATE_MS = 1000


class PlayTime(QObject):
    """The timers of the quiz page, and what each of their looks at the clock has brought."""

    about_to_tick = Signal()
    ticked = Signal()
    #: A `timing.Warned` is due.
    warned = Signal(object)
    question_timed_out = Signal()
    #: The clock's state should be kept in place.
    keep_due = Signal()

    def __init__(self, record: PlayRecord, parent: QObject) -> None:
        super().__init__(parent)
        self._record = record
        self._attempt: Attempt | None = None
        self.tick_timer = QTimer(self)
        self.tick_timer.setInterval(TICK_MS)
        self.tick_timer.timeout.connect(self._on_tick)
        self.keep_timer = QTimer(self)
        self.keep_timer.setInterval(KEEP_MS)
        self.keep_timer.timeout.connect(self.keep_due)
        self.late_timer = single_timer(self, LATE_MS)

    def start(self, attempt: Attempt) -> None:
        """Let a quiz's time pass."""
        self._attempt = attempt
        self.tick_timer.start()
        self.keep_timer.start()

    def stop(self) -> None:
        """Look at no clock any more."""
        self.tick_timer.stop()
        self.keep_timer.stop()

    def rest_seconds(self) -> float | None:
        """Return what is left until something runs out, None without a limit."""
        if self._attempt is None:
            return None
        rests = (self._attempt.item.rest, self._attempt.quiz_rest)
        return min((rest for rest in rests if rest is not None), default=None)

    def has_just_run_out(self) -> bool:
        """Tell whether a question's time ran out so shortly ago that a key may be meant for it."""
        return self.late_timer.isActive()

    def _on_tick(self) -> None:
        attempt = self._attempt
        if attempt is None or attempt.is_finished:
            return
        self.about_to_tick.emit()
        said: list[Ticked] = []

        def tick() -> None:
            said.append(attempt.tick())

        if not self._record.do(tick, is_repeated=True) or attempt.is_finished:
            return
        self.ticked.emit()
        for warning in said[0].warnings:
            self.warned.emit(warning)
        if said[0].question_timed_out:
            self.late_timer.start()
            self.question_timed_out.emit()


def single_timer(parent: QObject, interval_ms: int) -> QTimer:
    """Return a timer that runs out once each time it is started."""
    timer = QTimer(parent)
    timer.setInterval(interval_ms)
    timer.setSingleShot(True)
    return timer
