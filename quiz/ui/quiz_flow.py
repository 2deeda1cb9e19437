"""The way through a quiz: start, continue, leave, submit, results."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.errors import RecordError
from quiz.core.events import Ending
from quiz.core.kinds import stem
from quiz.core.plan import Setup
from quiz.core.snapshot import Snapshot
from quiz.core.store import Finished
from quiz.core.wording import in_language
from quiz.ui.after_quiz import retry_setup, returning_days, still_asked
from quiz.ui.dialogs.go_to import GoToDialog
from quiz.ui.dialogs.leave import LeaveDialog
from quiz.ui.dialogs.picture import PictureDialog
from quiz.ui.dialogs.source import SourceDialog
from quiz.ui.dialogs.submit import SubmitDialog
from quiz.ui.exams_left import ExamsLeft
from quiz.ui.pages.play import PlayPage
from quiz.ui.pages.results import ResultsPage
from quiz.ui.preferences import Preferences
from quiz.ui.study import Study
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog


class QuizFlow(QObject):
    """Connects the quiz's two pages with the record and with the questions asked on the way."""

    #: The page to be shown: "play", "results" or "home".
    page_wanted = Signal(str)
    failed = Signal(object)
    #: A sentence about what happened.
    told = Signal(str)
    #: An exam that was left has ended meanwhile.
    exam_ended = Signal(object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        play: PlayPage,
        results: ResultsPage,
        find_bank: Callable[[str], Bank | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._play = play
        self._results = results
        self._find_bank = find_bank
        self._window = window
        self._study: Study | None = None
        self._shown: Attempt | None = None
        #: The quiz to which one comes back from the settings, "" for none.
        self.aside = ""
        self._times_fail = False
        self.exams_left = ExamsLeft(self)
        self.exams_left.ended.connect(self._on_exam_ended)
        self.exams_left.failed.connect(self.failed)
        play.leave_requested.connect(self._on_leave_requested)
        play.submit_requested.connect(self._on_submit_requested)
        play.go_to_requested.connect(self._on_go_to_requested)
        play.source_requested.connect(self._on_source_requested)
        play.picture_requested.connect(self._on_picture_requested)
        play.finished.connect(self._on_finished)
        play.times_due.connect(self._on_times_due)
        play.record_failed.connect(self.failed)
        results.retry_requested.connect(self._on_retry_requested)
        results.source_requested.connect(self._on_source_requested)

    def use(self, study: Study) -> None:
        """Take the record that quizzes are kept in, and the exams that run on in it."""
        self._study = study
        for attempt in study.left_running():
            self.exams_left.add(attempt)

    def is_running(self) -> bool:
        """Tell whether a quiz is on screen that has not ended."""
        return self._running() is not None

    def start(self, bank: Bank, setup: Setup) -> None:
        """Start a quiz; nothing is shown before its plan is recorded."""
        if self._study is None:
            return
        settings = self._preferences.current
        try:
            attempt = self._study.start(
                bank, setup, settings.number_format, settings.desired_retention
            )
        except RecordError as error:
            self.failed.emit(error)
            return
        if attempt is None:
            # What was offered has been answered meanwhile, in another window.
            self.told.emit(self.tr("Nothing is left to review there."))
            self.page_wanted.emit("home")
        else:
            self._show(attempt)

    def resume(self, identity: str) -> None:
        """Continue a quiz where it stands, or show how it ended meanwhile."""
        if self._study is None:
            return
        try:
            attempt = self._study.resume(identity)
            if not attempt.is_finished and self._study.may_answer(identity):
                attempt.resume()
        except RecordError as error:
            self.failed.emit(error)
            return
        except KeyError:
            # Another window has deleted the history: home shows what there is.
            self.page_wanted.emit("home")
            return
        self.exams_left.remove(attempt)
        if attempt.is_finished:
            self.show_results(attempt)
        else:
            self._show(attempt)

    def open_result(self, identity: str) -> None:
        """Show the results of a quiz that has ended."""
        if self._study is None:
            return
        try:
            self.show_results(self._study.look_at(identity))
        except RecordError as error:
            self.failed.emit(error)
        except KeyError:
            self.page_wanted.emit("home")

    def show_results(self, attempt: Attempt) -> None:
        """Show how a quiz went."""
        if self._study is None:
            return
        self._shown = attempt
        previous: Finished | None = None
        returns: Mapping[int, date] = {}
        bank = self._find_bank(attempt.plan.bank)
        try:
            previous = self._study.finished_before(attempt)
            if bank is not None:
                retention = self._preferences.current.desired_retention
                returns = returning_days(self._study, attempt, bank, retention)
        except RecordError as error:
            self.failed.emit(error)
        folder = self._folder(attempt.plan.bank)
        topics = list(bank.topics) if bank is not None else []
        today = self._study.today()
        self._results.show_attempt(
            attempt, previous, today, folder, topics, returns, still_asked(attempt, bank)
        )
        self.page_wanted.emit("results")

    def shown(self) -> Attempt | None:
        """Return the quiz whose questions or results are on screen."""
        return self._shown

    def ask_to_leave(self) -> None:
        """Ask whether to leave the quiz on screen, as a key asked for that leads elsewhere."""
        self._ask_to_leave(is_by_key=True)

    def step_aside(self) -> bool:
        """Leave the quiz on screen for a moment, without a question; tell whether it was left."""
        attempt = self._play.attempt()
        if attempt is None or not self._leave(attempt):
            return False
        self.aside = attempt.identity
        if attempt.is_exam and attempt.plan.limit.scope != "none":
            self.told.emit(self.tr("The exam's time keeps running."))
        return True

    def come_back(self) -> None:
        """Go on with the quiz that was left for a moment."""
        identity, self.aside = self.aside, ""
        self.resume(identity)

    def set_minimised(self, is_minimised: bool) -> None:
        """Stop practice time while the window is not to be seen."""
        attempt = self._running()
        if attempt is not None and is_minimised:
            attempt.pause("minimised")
        elif attempt is not None:
            attempt.unpause("minimised")

    def save(self) -> None:
        """Record what is on screen, as before the window closes."""
        attempt = self._running()
        if attempt is None or self._study is None:
            return
        self._play.stop()
        try:
            if self._study.may_answer(attempt.identity):
                attempt.leave()
        except RecordError as error:
            self.failed.emit(error)

    def show_source(self, snapshot: Snapshot, bank: Bank | None = None) -> None:
        """Show the facts of a question, their documents, and what else is asked on them.

        Without a bank it is the one of the quiz on screen.
        """
        if bank is None and self._shown is not None:
            bank = self._find_bank(self._shown.plan.bank)
        language = self._preferences.current.language
        others = bank.others_on_facts(snapshot.question) if bank is not None else []
        prompts = [in_language(stem(question), language) for question in others]
        self.ask(SourceDialog(self._theme, snapshot, language, prompts, self._window))

    def ask(self, dialog: QDialog) -> None:
        """Show a dialog; practice time stands still while it is there."""
        if isinstance(dialog, Dialog) and self._play.is_taking_key:
            dialog.is_by_key = True
        attempt = self._running()
        if attempt is not None:
            attempt.pause("dialog")
        dialog.finished.connect(self._on_dialog_closed)
        dialog.open()

    def _on_source_requested(self, snapshot: Snapshot) -> None:
        self.show_source(snapshot)

    def _on_picture_requested(self, pixmap: QPixmap, alt: str) -> None:
        language = self._preferences.current.language
        self.ask(PictureDialog(self._theme, pixmap, alt, language, self._window))

    def _show(self, attempt: Attempt) -> None:
        if self._study is None:
            return
        self._shown = attempt
        self._play.show_attempt(
            attempt,
            self._folder(attempt.plan.bank),
            may_answer=self._study.may_answer(attempt.identity),
        )
        self.page_wanted.emit("play")

    def _running(self) -> Attempt | None:
        attempt = self._play.attempt()
        return None if attempt is None or attempt.is_finished or attempt.is_away else attempt

    def _on_dialog_closed(self) -> None:
        attempt = self._running()
        if attempt is not None:
            attempt.unpause("dialog")

    def _on_leave_requested(self) -> None:
        self._ask_to_leave(is_by_key=False)

    def _ask_to_leave(self, *, is_by_key: bool) -> None:
        attempt = self._running()
        if attempt is None:
            self.page_wanted.emit("home")
            return
        if self._study is None or not self._study.may_answer(attempt.identity):
            self._play.stop()
            self.page_wanted.emit("home")
            return
        dialog = LeaveDialog(
            self._theme,
            self._window,
            attempt,
            self._runs_until(attempt),
            self._preferences.current.language,
        )
        dialog.is_by_key = is_by_key
        dialog.chosen.connect(self._on_leave_chosen)
        self.ask(dialog)

    def _on_leave_chosen(self, choice: str) -> None:
        attempt = self._running()
        if attempt is None:
            return
        if choice == "finish":
            self._finish(attempt, Ending.ENDED)
        elif choice == "save" and self._leave(attempt):
            self.page_wanted.emit("home")

    def _leave(self, attempt: Attempt) -> bool:
        """Leave a quiz so that it can be continued; False where it stays, or has ended."""
        self._play.stop()
        study = self._study
        if study is None or not study.may_answer(attempt.identity):
            return True
        if not self._is_done(attempt.leave):
            return False
        if attempt.is_finished:
            self._on_finished()
            return False
        if attempt.is_exam:
            self.exams_left.add(attempt)
        else:
            study.forget(attempt.identity)
        return True

    def _finish(self, attempt: Attempt, ending: Ending) -> None:
        self._play.stop()
        if self._is_done(partial(attempt.finish, ending)):
            self._on_finished()

    def _is_done(self, action: Callable[[], None]) -> bool:
        """Do something to the quiz on screen; where it cannot be recorded, the quiz goes on."""
        try:
            action()
        except RecordError as error:
            self.failed.emit(error)
            self._play.go_on()
            return False
        return True

    def _on_submit_requested(self) -> None:
        attempt = self._running()
        if attempt is None:
            return
        dialog = SubmitDialog(self._theme, self._window, attempt)
        dialog.chosen.connect(self._on_submit_chosen)
        dialog.jump_requested.connect(self._play.jump_to)
        self.ask(dialog)

    def _on_submit_chosen(self, choice: str) -> None:
        attempt = self._running()
        if attempt is not None and choice == "submit":
            self._finish(attempt, Ending.COMPLETED)

    def _on_go_to_requested(self) -> None:
        attempt = self._running()
        if attempt is None:
            return
        places = [at for at in range(len(attempt.items)) if attempt.can_go_to(at)]
        dialog = GoToDialog(self._theme, self._window, places, attempt.position)
        dialog.position_chosen.connect(self._play.jump_to)
        self.ask(dialog)

    def _on_finished(self) -> None:
        attempt = self._play.attempt()
        if attempt is None:
            return
        self._play.stop()
        if self._study is not None:
            self._study.forget(attempt.identity)
        for kind in (Dialog, PictureDialog):
            for dialog in self._window.findChildren(kind):
                dialog.reject()
        self.show_results(attempt)

    def _on_times_due(self) -> None:
        attempt = self._running()
        if attempt is None or self._study is None:
            return
        try:
            self._study.keep_times(attempt)
        except RecordError as error:
            # Said once, not every three seconds.
            if not self._times_fail:
                self.failed.emit(error)
            self._times_fail = True
        else:
            self._times_fail = False

    def _on_exam_ended(self, attempt: Attempt) -> None:
        if self._study is not None:
            self._study.forget(attempt.identity)
        self.exam_ended.emit(attempt)

    def _on_retry_requested(self, questions: list[str]) -> None:
        attempt = self._shown
        bank = self._find_bank(attempt.plan.bank) if attempt is not None else None
        if attempt is not None and bank is not None:
            setup = retry_setup(attempt, bank, questions, self._preferences.current)
            if setup is not None:
                self.start(bank, setup)

    def _runs_until(self, attempt: Attempt) -> datetime | None:
        """Return the local time at which an exam's time is over."""
        if self._study is None or attempt.quiz_rest is None:
            return None
        return self._study.local_now() + timedelta(seconds=attempt.quiz_rest)

    def _folder(self, bank_id: str) -> str:
        """Return the folder that a bank's pictures are relative to."""
        bank = self._find_bank(bank_id)
        if bank is None:
            return ""
        path = Path(bank.path)
        return str(path if path.is_dir() else path.parent)
