"""What a person says of an answer: how sure, right after all, to be seen again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quiz.core.events import Confidence
from quiz.ui.learning_words import may_ask_to_return
from quiz.ui.pages.play_keys import Command
from quiz.ui.pages.play_record import PlayRecord
from quiz.ui.pages.play_screen import PlayScreen
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.confidence import confidence_name

translate = QCoreApplication.translate


class PlayLearning:
    """Records it at once; what is seen follows from what was recorded."""

    def __init__(self, record: PlayRecord, view: PlayScreen, page: QWidget) -> None:
        self._record = record
        self._view = view
        self._page = page

    def actions(self) -> dict[Command, Callable[[], None]]:
        """Return what its keys do."""
        return {
            Command.AGAIN: self._press_again,
            Command.GUESSING: partial(self._press, Confidence.GUESSING),
            Command.FAIRLY: partial(self._press, Confidence.FAIRLY),
            Command.CERTAIN: partial(self._press, Confidence.CERTAIN),
        }

    def confide(self, confidence: Confidence | None) -> None:
        """Keep how sure the person is of the answer on screen, or that this is taken back."""
        attempt = self._record.attempt
        if attempt is None or not attempt.plan.asks_confidence or self._view.is_between_tries():
            return
        self._record.do(partial(attempt.confide, confidence))
        self._view.show_confidence()

    def override(self, is_on: bool) -> None:
        """Let a typed answer count as right, or no more."""
        attempt = self._record.attempt
        if attempt is None or not self._record.do(partial(attempt.override, on=is_on)):
            return
        self._view.show_judgement()
        if attempt.item.is_overridden:
            announce(self._page, translate("verdicts", "You say it was right"))
        else:
            announce(self._page, translate("PlayPage", "Taken back"))

    def see_again(self, is_on: bool) -> None:
        """Let the question come again tomorrow, or not."""
        attempt = self._record.attempt
        if attempt is None or not may_ask_to_return(attempt, attempt.position):
            return
        if not self._record.do(partial(attempt.see_again, on=is_on)):
            return
        self._view.show_judgement()
        if attempt.item.is_returning:
            announce(self._page, translate("verdicts", "You will see it again tomorrow."))
        else:
            announce(self._page, translate("PlayPage", "Taken back"))

    def keep_time(self) -> None:
        """Let practice time stand still while a question waits to be tried again."""
        attempt = self._record.attempt
        if attempt is None or attempt.plan.tries == 1:
            return
        is_waiting = self._view.is_between_tries()
        self._record.do(partial(attempt.pause if is_waiting else attempt.unpause, "try"))

    def _press(self, confidence: Confidence) -> None:
        """Do what a confidence's key means: choose it, or take it back where it is chosen."""
        attempt = self._record.attempt
        if attempt is None or not self._record.is_open():
            return
        before = attempt.item.confidence
        self.confide(None if confidence is before else confidence)
        if attempt.item.confidence is not before:
            taken_back = translate("PlayPage", "Taken back")
            now = attempt.item.confidence
            announce(self._page, taken_back if now is None else confidence_name(now))

    def _press_again(self) -> None:
        """Do what the key for seeing it again means: say so, or take it back."""
        if (attempt := self._record.attempt) is not None:
            self.see_again(not attempt.item.is_returning)
