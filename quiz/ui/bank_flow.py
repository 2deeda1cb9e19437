"""The way to a bank: choose a file, hear how it went, see its mistakes, notice its edits."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from quiz.banks.library import Entry
from quiz.ui import remembered_home
from quiz.ui.opened_banks import OpenedBanks
from quiz.ui.pages.load_error import LoadErrorPage
from quiz.ui.preferences import Preferences


class BankFlow(QObject):
    """Connects the library with the page of errors and with the questions asked on the way."""

    #: A sentence about what happened.
    told = Signal(str)
    #: The page of errors should be shown.
    errors_wanted = Signal()
    #: What the page of errors shows has been mended, or taken out.
    errors_over = Signal()
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
        #: The bank whose errors the page shows.
        self._shown: Path | None = None
        page.file_opening_requested.connect(self._on_file_opening_requested)
        page.removal_requested.connect(self._on_removal_requested)
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
            self.open([Path(name)])

    def open(self, paths: Sequence[Path]) -> None:
        """Open files or folders as banks and keep them for the next start."""
        for path in paths:
            # The header of a folder stands for the folder.
            self._banks.open(path.absolute().parent if path.name == "bank.yaml" else path)

    def show_problem(self, path: str) -> None:
        """Show what is wrong with a bank."""
        for entry in self._banks.entries():
            problem = remembered_home.problem(entry, self._preferences.current.language)
            if problem.path == path:
                self._show(entry)
                self.errors_wanted.emit()
                return

    def _on_opened(self, entry: Entry) -> None:
        # A name that was mistyped is not asked for again at every start.
        if entry.path.exists() and not entry.is_shipped:
            self._keep(tuple(dict.fromkeys((*self._opened, str(entry.path)))))
        if entry.is_broken:
            self._show(entry)
            self.errors_wanted.emit()
        else:
            self.told.emit(self.tr("Opened: {name}").format(name=entry.path.name))

    def _on_edited(self, entry: Entry) -> None:
        self.told.emit(self._edit_text(entry).format(name=entry.path.name))
        if entry.path != self._shown:
            return
        if remembered_home.has_problem(entry):
            self._show(entry)
        else:
            self._shown = None
            self.errors_over.emit()

    def _on_file_opening_requested(self, path: str, _line: int) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            text = self.tr("This system has no program that opens {name}.")
            self.told.emit(text.format(name=Path(path).name))

    def _on_removal_requested(self, bank: str) -> None:
        self._keep([path for path in self._opened if path != bank])
        self._banks.close(Path(bank))
        self._shown = None
        self.told.emit(self.tr("{name} is no longer in the list.").format(name=Path(bank).name))
        self.errors_over.emit()

    def _edit_text(self, entry: Entry) -> str:
        if not entry.path.exists():
            return self.tr("{name} is no longer there. What was read stays in use until you quit.")
        if remembered_home.has_problem(entry):
            return self.tr(
                "{name} was changed and has errors. What could not be read stays as it was."
            )
        return self.tr("{name} was changed. The next quiz uses the new version.")

    def _show(self, entry: Entry) -> None:
        self._shown = entry.path
        language = self._preferences.current.language
        self._page.show_problem(remembered_home.problem(entry, language))

    def _keep(self, opened: Sequence[str]) -> None:
        if self._opened != tuple(opened):
            self._opened = tuple(opened)
            self.opened_changed.emit(self._opened)
