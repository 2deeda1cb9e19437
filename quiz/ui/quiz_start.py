"""The ways to start a quiz: the first one, practice, a review, a set-up of one's own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from quiz.core.bank import Bank
from quiz.core.errors import RecordError
from quiz.core.kinds import Question
from quiz.core.mode import Mode
from quiz.core.plan import Setup, matching
from quiz.core.to_review import ToReview
from quiz.ui.estimates import estimated_seconds
from quiz.ui.home_figures import weakest_topic
from quiz.ui.pages.home_view import reviewed_at_once
from quiz.ui.pages.setup import SetupPage
from quiz.ui.preferences import Preferences
from quiz.ui.quiz_flow import QuizFlow
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.remembered_home import FIRST_QUIZ

_PRACTICE_COUNT = 10


class QuizStart(QObject):
    """Turns what a person asks for into a set-up, and starts it once the record is open."""

    failed = Signal(object)

    def __init__(
        self,
        preferences: Preferences,
        page: SetupPage,
        record: RecordKeeper,
        quiz: QuizFlow,
        banks: Callable[[], Sequence[Bank]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._page = page
        self._record = record
        self._quiz = quiz
        self._banks = banks
        #: What the page showed of itself while the record was not open.
        self._unasked: Setup | None = None
        page.start_requested.connect(self._on_start_requested)

    def first_quiz(self, bank_id: str) -> None:
        """Start ten easy and medium questions on different facts."""
        self._start(self._setup(bank_id, count=FIRST_QUIZ, is_first_run=True))

    def practice(self, bank_id: str) -> None:
        """Start ten questions on the topic that is mastered least."""
        self._record.whenever_open(partial(self._practise, bank_id))

    def review(self, bank_id: str) -> None:
        """Start what is due in a bank, as much of it as the daily goal."""
        bank = self.bank(bank_id)
        if bank is not None:
            count = reviewed_at_once(len(bank.questions), self._preferences.current.daily_goal)
            self._start(self._setup(bank_id, count=count, mode=Mode.REVIEW))

    def fill_setup(self, bank_id: str, setup: Setup | None = None) -> bool:
        """Show a bank on the set-up page, as it was set up last; tell whether there is one."""
        bank = self.bank(bank_id)
        if bank is None:
            return False
        settings = self._preferences.current
        waiting: ToReview | None = None
        if setup is not None and setup == self._unasked:
            # Nothing was chosen in it: what was used last is still to come.
            setup = None
        is_unasked = setup is None and self._record.study is None
        if self._record.study is not None:
            try:
                if setup is None and (setup := self._record.study.last_setup(bank_id)):
                    setup = replace(
                        setup,
                        hides_clock=setup.hides_clock or settings.hides_clock,
                        asks_confidence=setup.asks_confidence or settings.asks_confidence,
                    )
                waiting = self._record.study.to_review(bank, settings.desired_retention)
            except RecordError as error:
                self.failed.emit(error)
        self._page.show_banks(self._banks(), bank, setup, self._estimated_seconds, waiting)
        self._unasked = self._page.state() if is_unasked else None
        return True

    def bank(self, bank_id: str) -> Bank | None:
        """Return a bank by its id, None where it has gone."""
        return next((bank for bank in self._banks() if bank.id == bank_id), None)

    def _setup(
        self,
        bank_id: str,
        *,
        count: int,
        mode: Mode = Mode.PRACTICE,
        topics: tuple[str, ...] = (),
        is_first_run: bool = False,
    ) -> Setup:
        return Setup(
            bank=bank_id,
            mode=mode,
            count=count,
            topics=topics,
            extra=self._preferences.current.extra_time,
            hides_clock=self._preferences.current.hides_clock,
            is_first_run=is_first_run,
            asks_confidence=self._preferences.current.asks_confidence,
        )

    def _practise(self, bank_id: str) -> None:
        bank, study = self.bank(bank_id), self._record.study
        if bank is None or study is None:
            return
        try:
            topic = weakest_topic(bank, study)
        except RecordError as error:
            self.failed.emit(error)
            return
        self._start(self._setup(bank_id, count=_PRACTICE_COUNT, topics=(topic,)))

    def _start(self, setup: Setup) -> None:
        self._record.whenever_open(partial(self._begin, setup))

    def _begin(self, setup: Setup) -> None:
        """Start a quiz on the bank as it is now, unless another one was asked for before it."""
        bank = self.bank(setup.bank)
        if bank is None or self._quiz.is_running():
            return
        if setup.is_first_run and not matching(bank, setup):
            # Nothing in it is easy or medium.
            setup = replace(setup, is_first_run=False)
        if matching(bank, setup):
            self._quiz.start(bank, setup)

    def _on_start_requested(self, setup: Setup) -> None:
        self._record.whenever_open(partial(self._keep, setup))
        self._start(setup)

    def _keep(self, setup: Setup) -> None:
        if self._record.study is not None:
            try:
                self._record.study.keep_setup(setup)
            except RecordError as error:
                self.failed.emit(error)

    def _estimated_seconds(self, bank: Bank, questions: Sequence[Question]) -> float:
        """Return how long questions will take, by usual times while the record is not open."""
        if self._record.study is not None:
            try:
                return self._record.study.estimated_seconds(bank, questions)
            except RecordError as error:
                self.failed.emit(error)
        return estimated_seconds(questions)
