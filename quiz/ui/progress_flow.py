"""Keeps the progress page up to date with the banks and the record."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quiz.core.errors import QuizError
from quiz.core.wording import in_language
from quiz.ui.background import in_background
from quiz.ui.opened_banks import OpenedBanks
from quiz.ui.preferences import Preferences
from quiz.ui.progress_figures import Computed, computed_progress
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.study import Study
from quiz.ui.theme import Theme
from quiz.ui.window import MainWindow

if TYPE_CHECKING:
    from quiz.ui.pages.progress import ProgressPage


class ProgressFlow(QObject):
    """Makes the page when it is first wanted, and computes what it shows in the background."""

    failed = Signal(object)
    told = Signal(str)
    setup_requested = Signal(str)
    #: The page shows what was last asked for.
    shown = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        record: RecordKeeper,
        banks: OpenedBanks,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._record = record
        self._banks = banks
        self._asked = 0
        self._page: ProgressPage | None = None
        window.page_shown.connect(self._on_page_shown)
        banks.changed.connect(self.refresh)
        record.checked.connect(self.refresh)

    def page(self) -> "ProgressPage":
        """Return the page, which is made when it is first asked for."""
        if self._page is None:
            # Imported here: start-up does without it.
            from quiz.ui.pages.progress import ProgressPage

            self._page = ProgressPage(self._theme, self._preferences)
            self._window.add_page("progress", self._page)
            self._page.asked.connect(self.refresh)
            self._page.setup_requested.connect(self._on_setup_requested)
            self._page.copied.connect(self.told)
        return self._page

    def show(self) -> None:
        """Show the page from its top, and on it the figures as they are now."""
        self.page().scroll_to_top()
        self._window.show_page("progress")

    def refresh(self) -> None:
        """Show the figures as they are now, if the page is looked at."""
        if self._window.page() == "progress":
            language = self._preferences.current.language
            banks = self._banks.library.banks
            self.page().show_subjects([(b.id, in_language(b.title, language)) for b in banks])
            self._record.whenever_open(self._compute)

    def _on_page_shown(self, _name: str) -> None:
        self.refresh()

    def _on_setup_requested(self, bank: str) -> None:
        if bank or self._banks.library.banks:
            self.setup_requested.emit(bank or self._banks.library.banks[0].id)

    def _compute(self) -> None:
        study = self._record.study
        if study is None:
            return
        self._asked += 1
        work = partial(
            computed_progress,
            study,
            tuple(self._banks.library.banks),
            self.page().chosen_bank(),
            self.page().chosen_period(),
            self._preferences.current.desired_retention,
        )
        failed = partial(self._on_failed, study)
        in_background(work, partial(self._on_computed, self._asked), failed, self)

    def _on_computed(self, number: int, computed: Computed) -> None:
        # What was asked for meanwhile comes after it.
        if number == self._asked:
            self.page().show_progress(computed.progress, is_empty=computed.is_empty)
            self.shown.emit()

    def _on_failed(self, study: Study, error: QuizError) -> None:
        # A record that has been let go of meanwhile is nobody's trouble.
        if self._record.study is study:
            self.failed.emit(error)
