"""Does what a person does in a quiz, recorded first, and says when the record fails."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from quiz.core.attempt import Attempt
from quiz.core.errors import RecordError
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.pages.play_words import can_give


class PlayRecord(QObject):
    """The quiz on screen; where another window continues it, nothing here changes it."""

    #: The quiz has ended.
    finished = Signal()
    #: A `RecordError`: what was to be done has not been done.
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.attempt: Attempt | None = None
        self.may_answer = True
        self._is_failing = False

    def take(self, attempt: Attempt, *, may_answer: bool) -> None:
        """Go on with a quiz, or only look at it."""
        self.attempt, self.may_answer = attempt, may_answer
        self._is_failing = False

    def is_open(self) -> bool:
        """Tell whether the question on screen can be answered here."""
        return self.attempt is not None and self.may_answer and self.attempt.is_open

    def do(self, action: Callable[[], None], *, is_repeated: bool = False) -> bool:
        """Do something; tell whether it was done.

        What is repeated several times a second says only once that it fails.
        """
        attempt = self.attempt
        if attempt is None or not self.may_answer:
            return False
        was_finished = attempt.is_finished
        try:
            action()
        except RecordError as error:
            if not (is_repeated and self._is_failing):
                self.failed.emit(error)
            self._is_failing = True
            return False
        self._is_failing = False
        if attempt.is_finished and not was_finished:
            self.finished.emit()
        return True

    def keep(self, answer: AnswerWidget) -> bool:
        """Record what stands in the answer: given in an exam, a draft in practice.

        False means that it could not be recorded and must not leave the screen.
        """
        attempt = self.attempt
        if attempt is None or not self.is_open():
            return True
        response = answer.response()
        is_kept = response == attempt.item.draft
        if is_kept and (response == attempt.item.response or not attempt.is_exam):
            return True
        if attempt.is_exam and (not response or can_give(attempt, answer)):
            return self.do(partial(attempt.give, response))
        return self.do(partial(attempt.draft, response))

    def give(self, answer: AnswerWidget) -> bool:
        """Send a practice answer; tell whether it was taken."""
        attempt = self.attempt
        if attempt is None or not can_give(attempt, answer):
            return False
        return self.do(partial(attempt.give, answer.response()))

    def go_to(self, position: int) -> bool:
        """Show another question; tell whether it is now the one on screen."""
        attempt = self.attempt
        if attempt is None:
            return False
        if not self.may_answer:
            # A quiz that another window continues records nothing here.
            attempt.go_to(position)
        elif not self.do(partial(attempt.go_to, position)):
            return False
        return attempt.position == position and not attempt.is_finished
