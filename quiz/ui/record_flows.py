"""What is done with answers that were stored long ago: files, changed keys, candidates."""

from PySide6.QtCore import QObject

from quiz.ui.candidates import Candidates
from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.remarking import Remarking
from quiz.ui.result_files import ResultFiles
from quiz.ui.theme import Theme
from quiz.ui.window import MainWindow


class RecordFlows(QObject):
    """Makes the flows and connects them with the pages."""

    def __init__(
        self, theme: Theme, preferences: Preferences, navigation: Navigation, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._navigation = navigation
        record = navigation.record
        self.files = ResultFiles(theme, preferences, record, window)
        self.remarking = Remarking(theme, preferences, record, window)
        self.candidates = Candidates(theme, preferences, record, navigation.browse, window)
        window.add_banners(self.remarking)
        window.page_shown.connect(self.remarking.follow)
        navigation.settings.export_requested.connect(self.files.ask_to_export)
        navigation.settings.import_requested.connect(self.files.ask_to_import)
        navigation.ready.connect(self._on_banks_changed)
        navigation.banks.changed.connect(self._on_banks_changed)
        navigation.browse.bank_shown.connect(self.candidates.follow)
        self.files.told.connect(navigation.tell)
        self.files.failed.connect(navigation.show_error)
        self.files.taken_in.connect(navigation.refresh)
        self.files.taken_in.connect(self.remarking.look_again)
        self.remarking.told.connect(navigation.tell)
        self.remarking.failed.connect(navigation.show_error)
        self.remarking.remarked.connect(navigation.refresh)

    def _on_banks_changed(self) -> None:
        self.remarking.look_at(self._navigation.banks.library.banks)
