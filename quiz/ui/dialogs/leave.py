"""Ask whether to leave a quiz."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QTime
from PySide6.QtWidgets import QWidget

from quiz.core.attempt import Attempt
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog


class Leave(StrEnum):
    """What a person wants; `chosen` carries one of these."""

    STAY = "stay"
    SAVE = "save"
    FINISH = "finish"


class LeaveDialog(Dialog):
    """Stay, save and leave, or finish now; says what becomes of the time.

    `runs_until` is the local time at which an exam's time is over, or None.
    """

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        attempt: Attempt,
        runs_until: datetime | None,
        language: str,
    ) -> None:
        title = QCoreApplication.translate("LeaveDialog", "Leave the quiz?")
        super().__init__(theme, title, window)
        until = QTime(runs_until.hour, runs_until.minute) if runs_until is not None else None
        time = QLocale(language).toString(until, "HH:mm") if until is not None else ""
        self.add_text(self._text(attempt, time))
        if any(attempt.items[at].tries for at in attempt.waiting_positions()):
            self.add_text(
                self.tr("Where a second try is still open, the first counts if you finish now.")
            )
        self.add_choice(Leave.FINISH, self.tr("Finish and see results"), kind="quiet")
        self.add_choice(Leave.SAVE, self.tr("Save and leave"))
        self.add_choice(Leave.STAY, self.tr("Stay here"), kind="primary", is_safe=True)

    def _text(self, attempt: Attempt, time: str) -> str:
        """Return what becomes of answers and time; `time` is empty without a common end."""
        answered = attempt.answered_count
        has_limit = attempt.plan.limit.scope != "none"
        if not answered:
            return self._text_of_none(attempt, time, has_limit=has_limit)
        if not attempt.is_exam and has_limit:
            return self.tr(
                "Your %n answers are saved and the clock stops. Continue any time from home.",
                "",
                answered,
            )
        if time:
            return self.tr(
                "Your %n answers are saved. The time keeps running until {time}; until then you"
                " can continue from home.",
                "",
                answered,
            ).format(time=time)
        if attempt.item.rest is not None:
            return self.tr(
                "Your %n answers are saved. Only the time of the question on screen keeps"
                " running. Continue any time from home.",
                "",
                answered,
            )
        return self.tr("Your %n answers are saved. Continue any time from home.", "", answered)

    def _text_of_none(self, attempt: Attempt, time: str, *, has_limit: bool) -> str:
        """Return what becomes of the time while nothing has an answer."""
        if not attempt.is_exam and has_limit:
            return self.tr("Nothing is answered yet. The clock stops. Continue any time from home.")
        if time:
            return self.tr(
                "Nothing is answered yet. The time keeps running until {time}; until then you can"
                " continue from home."
            ).format(time=time)
        if attempt.item.rest is not None:
            return self.tr(
                "Nothing is answered yet. Only the time of the question on screen keeps running."
                " Continue any time from home."
            )
        return self.tr("Nothing is answered yet. Continue any time from home.")
