"""The way to a bank: choose a file, hear how it went, see its mistakes, notice its edits."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from quiz.banks.library import Entry
from quiz.ui import remembered_home
from quiz.ui.bank_faults import bank_faults
from quiz.ui.edit_banners import EditBanners
from quiz.ui.file_opener import FileOpener
from quiz.ui.opened_banks import OpenedBanks
from quiz.ui.pages.load_error import LoadErrorPage
from quiz.ui.preferences import Preferences
from quiz.ui.theme import Theme
from quiz.ui.widgets.toast import Tone
from quiz.ui.window import MainWindow


class BankFlow(QObject):
    """Connects the library with the page of errors and with the questions asked on the way."""

    #: A sentence about what happened, its `Tone`, and what may be done about it, "" if nothing.
    told = Signal(str, object, str)
    #: Carries the name of the page that should be shown.
    page_wanted = Signal(str)
    #: The paths of the banks that a person has opened have changed.
    opened_changed = Signal(object)

    def __init__(
        self,
        banks: OpenedBanks,
        page: LoadErrorPage,
        preferences: Preferences,
        window: MainWindow,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._banks = banks
        self._page = page
        self._preferences = preferences
        self._opened = window.machine.opened_banks
        self._window = window
        self._edits = EditBanners(theme)
        self._opener = FileOpener(self)
        #: The banks that were asked for at the start and were on the list before.
        self._known: set[Path] = set()
        #: The bank whose errors the page shows.
        self._shown: Path | None = None
        #: The bank that was taken off the list last.
        self._removed: Path | None = None
        window.add_banners(self._edits)
        window.page_shown.connect(self._edits.follow)
        page.file_opening_requested.connect(self._on_file_opening_requested)
        page.removal_requested.connect(self.remove)
        page.other_file_requested.connect(self.choose)
        self._opener.failed.connect(self._on_opening_failed)
        banks.opened.connect(self._on_opened)
        banks.edited.connect(self._on_edited)

    def choose(self, instead_of: str = "") -> None:
        """Ask for a file and open it as a bank, maybe in place of one whose file has gone."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a question bank"),
            "",
            self.tr("Question banks (*.yaml *.yml)"),
        )
        if name and instead_of:
            # A file that was moved holds the same bank, which is not opened twice.
            self._take_out(Path(instead_of))
        if name:
            self.open([Path(name)])

    def open(self, paths: Sequence[Path]) -> None:
        """Open files or folders as banks and keep them for the next start."""
        self._open(paths)

    def open_at_start(self, paths: Sequence[Path]) -> None:
        """Do the same at the start, where what is on the list already is no news."""
        listed = {entry.path for entry in self._banks.entries()}
        self._known.update(listed.intersection(self._open(paths)))

    def remove(self, path: str) -> None:
        """Take a bank off the list; its file stays, and so do the answers to its questions."""
        bank = Path(path)
        entry = self._banks.library.entry(bank)
        name = bank.name if entry is None else self._title(entry)
        self._take_out(bank)
        if bank.exists():
            self._removed = bank
            text = self.tr("{name} is no longer in the list. The file itself stays.")
            action = self.tr("Undo")
        else:
            text, action = self.tr("{name} is no longer in the list."), ""
        self.told.emit(text.format(name=name), Tone.NEUTRAL, action)

    def undo_removal(self) -> None:
        """Put the bank that was taken off the list last on it again."""
        if self._removed is not None:
            self.open([self._removed])
            self._removed = None

    def show_problem(self, path: str) -> None:
        """Show what is wrong with a bank."""
        for entry in self._banks.entries():
            problem = remembered_home.problem(entry, self._preferences.current.language)
            if problem.path == path:
                self._show(entry)
                self.page_wanted.emit("load_error")
                return

    def _open(self, paths: Sequence[Path]) -> list[Path]:
        """Have banks read; return their paths."""
        found: list[Path] = []
        for path in paths:
            # The header of a folder stands for the folder.
            bank = path.absolute().parent if path.name == "bank.yaml" else path
            found += self._banks.open(bank)
        return found

    def _on_opened(self, entry: Entry) -> None:
        # A name that was mistyped is not asked for again at every start.
        if entry.path.exists() and not entry.is_shipped:
            self._keep(tuple(dict.fromkeys((*self._opened, str(entry.path)))))
        if entry.is_broken and self._window.page() == "play":
            # Nobody is taken from a quiz.
            text = self.tr("The question bank has mistakes. Home says what is wrong.")
            self.told.emit(text, Tone.TROUBLE, "")
        elif entry.is_broken:
            self._show(entry)
            self.page_wanted.emit("load_error")
        elif entry.path not in self._known and self._window.page() != "play":
            text = self.tr("Opened: {name}").format(name=self._title(entry))
            self.told.emit(text, Tone.GOOD, "")
        self._known.discard(entry.path)

    def _on_edited(self, entry: Entry) -> None:
        is_trouble = remembered_home.has_problem(entry)
        text = self._edit_text(entry).format(name=self._title(entry))
        self._edits.forget(entry.path)
        if self._window.page() == "play":
            self._edits.show_edit(entry.path, text, is_trouble=is_trouble)
            self._window.order_focus()
        else:
            self.told.emit(text, Tone.TROUBLE if is_trouble else Tone.NEUTRAL, "")
        if entry.path != self._shown:
            return
        if is_trouble:
            self._show(entry)
        else:
            self._leave_errors()

    def _on_file_opening_requested(self, path: str, _line: int) -> None:
        file = Path(path)
        self.told.emit(self.tr("Opening {name}…").format(name=file.name), Tone.NEUTRAL, "")
        self._opener.open(file)

    def _on_opening_failed(self, path: Path) -> None:
        text = self.tr("This system has no program that opens {name}.").format(name=path.name)
        self.told.emit(text, Tone.TROUBLE, "")

    def _edit_text(self, entry: Entry) -> str:
        if not entry.path.exists():
            return self.tr("{name} is no longer there. What was read stays in use until you quit.")
        if entry.is_outdated:
            return self.tr("{name} was changed and has mistakes. The version before stays in use.")
        if remembered_home.has_problem(entry):
            return self.tr(
                "{name} was changed and has mistakes. The next quiz leaves out what has them."
            )
        return self.tr("{name} was changed. The next quiz uses the new version.")

    def _title(self, entry: Entry) -> str:
        return remembered_home.title(entry, self._preferences.current.language)

    def _take_out(self, bank: Path) -> None:
        self._keep([path for path in self._opened if path != str(bank)])
        self._banks.close(bank)
        self._edits.forget(bank)
        if bank == self._shown:
            self._leave_errors()

    def _leave_errors(self) -> None:
        """Leave the page of errors: what it shows has been mended, or taken out."""
        self._shown = None
        if self._window.page() == "load_error":
            self.page_wanted.emit("home")

    def _show(self, entry: Entry) -> None:
        self._shown = entry.path
        language = self._preferences.current.language
        problem = remembered_home.problem(entry, language)
        self._page.show_problem(problem, bank_faults(entry, language))

    def _keep(self, opened: Sequence[str]) -> None:
        if self._opened != tuple(opened):
            self._opened = tuple(opened)
            self.opened_changed.emit(self._opened)
