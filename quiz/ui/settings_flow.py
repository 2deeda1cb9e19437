"""What the settings and the help keys ask for: text size, keys, About, deleting the history."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from quiz.core.errors import RecordError
from quiz.core.settings import TEXT_PERCENTS
from quiz.ui.dialogs.about import AboutDialog
from quiz.ui.dialogs.delete_history import DeleteHistoryDialog
from quiz.ui.dialogs.keys import KeysDialog
from quiz.ui.pages.settings import SettingsPage
from quiz.ui.preferences import Preferences
from quiz.ui.quiz_flow import QuizFlow
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.theme import Theme
from quiz.ui.window import MainWindow

_TEXT_STEP = 10


@dataclass(frozen=True)
class Folders:
    """Where the person's files are, as the window shows and uses them.

    `locks` is the folder that says which window has which quiz open.
    """

    data: Path
    log_file: Path
    locks: Path


class SettingsFlow(QObject):
    """Answers the settings page, and the keys that work everywhere."""

    #: A sentence about what happened.
    told = Signal(str)
    #: Every result is about to be deleted.
    history_leaving = Signal()
    #: Every result has been deleted; copies of them are not to stay either.
    history_deleted = Signal()
    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        page: SettingsPage,
        record: RecordKeeper,
        quiz: QuizFlow,
        folders: Folders,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        #: Whether results go to a school's record, so that nobody is told otherwise.
        self.sends_results = False
        self._theme = theme
        self._preferences = preferences
        self._record = record
        self._quiz = quiz
        self._folders = folders
        self._window = window
        page.history_deletion_requested.connect(self.ask_to_delete_history)
        page.about_requested.connect(self.show_about)
        page.keys_requested.connect(self.show_keys)
        window.came_back.connect(self._on_came_back)

    def make_larger(self) -> None:
        """Make all text a step larger."""
        self._set_text_percent(self._preferences.current.text_percent + _TEXT_STEP)

    def make_smaller(self) -> None:
        """Make all text a step smaller."""
        self._set_text_percent(self._preferences.current.text_percent - _TEXT_STEP)

    def reset_size(self) -> None:
        """Show text at its usual size."""
        self._set_text_percent(100)

    def show_keys(self) -> None:
        """Show which keys do what; practice time stands still meanwhile."""
        uses_letters = self._preferences.current.uses_letter_keys
        self._quiz.ask(KeysDialog(self._theme, self._window, uses_letter_keys=uses_letters))

    def show_about(self) -> None:
        """Show versions, licences, and where things are kept."""
        AboutDialog(
            self._theme,
            self._window,
            data_folder=self._folders.data,
            log_file=self._folders.log_file,
            sends_results=self.sends_results,
        ).open()

    def ask_to_delete_history(self) -> None:
        """Ask whether every result should go, once the record is open."""
        self._record.whenever_open(self._ask_to_delete_history)

    def _on_came_back(self) -> None:
        """Hear of what another window has changed, though not in the middle of a quiz."""
        if self._window.page() != "play":
            self._record.take_new_settings()

    def _ask_to_delete_history(self) -> None:
        study = self._record.study
        if study is None:
            return
        try:
            count = len(study.finished())
        except RecordError as error:
            self.failed.emit(error)
            return
        dialog = DeleteHistoryDialog(self._theme, self._window, count)
        dialog.chosen.connect(self._on_delete_chosen)
        dialog.open()

    def _on_delete_chosen(self, choice: str) -> None:
        study = self._record.study
        if choice != "delete" or study is None:
            return
        self.history_leaving.emit()
        try:
            study.delete_history()
        except RecordError as error:
            self.failed.emit(error)
            return
        self._quiz.exams_left.clear()
        self.history_deleted.emit()
        self.told.emit(self.tr("Your history has been deleted."))

    def _set_text_percent(self, percent: int) -> None:
        smallest, largest = TEXT_PERCENTS[0], TEXT_PERCENTS[-1]
        self._preferences.set("text_percent", min(largest, max(smallest, percent)))
