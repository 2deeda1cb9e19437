"""Lists for a bank's author which typed answers were called right."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quiz.core.bank import Bank
from quiz.core.errors import RecordError
from quiz.core.store import Override
from quiz.ui.dialogs.candidates import CandidatesDialog, candidates
from quiz.ui.pages.browse import BrowsePage
from quiz.ui.preferences import Preferences
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.theme import Theme


class Candidates(QObject):
    """Tells the page of a bank how many there are, and shows them."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        record: RecordKeeper,
        page: BrowsePage,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._record = record
        self._page = page
        self._window = window
        page.candidates_requested.connect(self.show)

    def follow(self, bank: Bank) -> None:
        """Let the page say how many there are for a bank."""
        self._page.show_candidates(len(self._found(bank)))

    def show(self) -> None:
        """Show those for the bank on the page."""
        bank = self._page.bank()
        if bank is not None:
            language = self._preferences.current.language
            CandidatesDialog(self._theme, self._window, bank, self._found(bank), language).open()

    def _found(self, bank: Bank) -> list[Override]:
        if self._record.study is None:
            return []
        try:
            return candidates(bank, self._record.study.store.overrides(bank.id))
        except RecordError:
            # The page shows the bank, which needs no record; home says what is wrong with that.
            return []
