"""Keeps home as it is: from the record where that is open, else as it was last."""

from PySide6.QtCore import QObject, Signal

from quiz.core.errors import RecordError
from quiz.ui import home_figures
from quiz.ui.offered_exam import OfferedExam
from quiz.ui.opened_banks import OpenedBanks
from quiz.ui.preferences import Preferences
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.window import MainWindow


class HomeFlow(QObject):
    """Computes what home shows, and shows it."""

    failed = Signal(object)

    def __init__(
        self,
        preferences: Preferences,
        record: RecordKeeper,
        banks: OpenedBanks,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._record = record
        self._banks = banks
        self._window = window
        self._has_shown = False
        #: False where the record could not be opened: home waits for it no longer.
        self.can_have_record = True
        self.offered_exam = OfferedExam(self)
        self.offered_exam.due.connect(record.end_expired)
        self.offered_exam.due.connect(self.refresh_if_shown)

    def refresh_if_shown(self) -> None:
        """Show home as it is now: figures were damaged until now, or time has run out."""
        if self._window.page() == "home":
            self.refresh()

    def refresh(self) -> None:
        """Show home as it is now."""
        if self._record.study is None:
            self._window.show_remembered_home(is_complete=not self.can_have_record)
            return
        try:
            computed = home_figures.computed_home(
                self._banks.entries(), self._record.study, self._preferences.current
            )
        except RecordError as error:
            self.failed.emit(error)
            if not self._has_shown:
                self._window.show_remembered_home(is_complete=True)
            return
        self._has_shown = True
        self._window.home.show_home(computed.home)
        self.offered_exam.follow(computed.home.running)
        if computed.figures != self._window.machine.home:
            self._window.remember_home(computed.figures)

    def show_all_results(self, most: int) -> None:
        """Show older results too, so many in all at most."""
        if self._record.study is None:
            return
        try:
            found = [home_figures.result(each) for each in self._record.study.finished(most)]
        except RecordError as error:
            self.failed.emit(error)
            return
        self._window.home.show_all_results(tuple(found))
