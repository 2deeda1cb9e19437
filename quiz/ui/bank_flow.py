"""The way to a bank: choose a file, hear how it went, see its mistakes, notice its edits."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from quiz.banks.library import Entry
from quiz.ui import home_figures
from quiz.ui.opened_banks import OpenedBanks
from quiz.ui.pages.load_error import LoadErrorPage
from quiz.ui.preferences import Preferences


class BankFlow(QObject):
    """Connects the library with the page of errors and with the questions asked on the way."""

    #: A sentence about what happened.
    told = Signal(str)
    #: The page of errors should be shown.
    errors_wanted = Signal()
    #: The paths of the banks that a person has opened have changed.
    opened_changed = Signal(object)

    def __init__(
        self,
        banks: OpenedBanks,
        page: LoadErrorPage,
        preferences: Preferences,
        opened: Sequence[str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._banks = banks
        self._page = page
        self._preferences = preferences
        self._opened = tuple(opened)
        self._window = window
        page.file_opening_requested.connect(self._on_file_opening_requested)
        page.other_file_requested.connect(self.choose)
        banks.opened.connect(self._on_opened)
        banks.edited.connect(self._on_edited)

    def choose(self) -> None:
        """Ask for a file and open it as a bank."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a question bank"),
            "",
            self.tr("Question banks (*.yaml *.yml)"),
        )
        if name:
            path = Path(name)
            # The header of a folder stands for the folder.
            self.open([path.parent if path.name == "bank.yaml" else path])

    def open(self, paths: Sequence[Path]) -> None:
        """Open files or folders as banks and keep them for the next start."""
        for path in paths:
            self._banks.open(path)

    def show_problem(self, path: str) -> None:
        """Show what is wrong with a bank."""
        for entry in self._banks.entries():
            problem = home_figures.problem(entry, self._preferences.current.language)
            if problem.path == path:
                self._page.show_problem(problem)
                self.errors_wanted.emit()
                return

    def _on_opened(self, entry: Entry) -> None:
        self._opened = tuple(dict.fromkeys((*self._opened, str(entry.path))))
        self.opened_changed.emit(self._opened)
        if entry.is_broken:
            self._page.show_problem(home_figures.problem(entry, self._preferences.current.language))
            self.errors_wanted.emit()
        else:
            self.told.emit(self.tr("Opened: {name}").format(name=entry.path.name))

    def _on_edited(self, entry: Entry) -> None:
        if home_figures.has_problem(entry):
            text = self.tr(
                "{name} was changed and has errors. What could not be read stays as it was."
            )
        else:
            text = self.tr("{name} was changed. The next quiz uses the new version.")
        self.told.emit(text.format(name=entry.path.name))

    def _on_file_opening_requested(self, path: str, _line: int) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))
