"""Says when time changes what home says of the exam it offers."""

import math

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from quiz.ui.pages.latest_quizzes import Running

#: What should have changed by now may need another moment.
_LEAST_MS = 1000


class OfferedExam(QObject):
    """The exam that home offers; its time runs on while it is looked at."""

    #: Its time, or that of the question it was left at, is over.
    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        # A coarse one may come minutes late at the end of an hour.
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.due)

    def follow(self, running: Running | None) -> None:
        """Wait for the next change of what is offered now, if there will be one."""
        self.timer.stop()
        if running is not None and running.seconds_to_change is not None:
            self.timer.start(max(_LEAST_MS, math.ceil(1000 * running.seconds_to_change)))
