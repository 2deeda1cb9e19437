"""Everything behind the first picture, and the one block that connects it: the program's map."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from quiz.banks.library import Library
from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.clock import Clock
from quiz.core.errors import DamagedRecordError, QuizError, UnwritableRecordError
from quiz.core.snapshot import Snapshot
from quiz.core.store import Store
from quiz.ui.bank_flow import BankFlow
from quiz.ui.errors import log_technical, sentence
from quiz.ui.hand_over import HandOver
from quiz.ui.home_flow import HomeFlow
from quiz.ui.opened_banks import OpenedBanks
from quiz.ui.pages.browse import BrowsePage
from quiz.ui.pages.load_error import LoadErrorPage
from quiz.ui.pages.play import PlayPage
from quiz.ui.pages.results import ResultsPage
from quiz.ui.pages.settings import SettingsPage
from quiz.ui.pages.setup import SetupPage
from quiz.ui.preferences import Preferences
from quiz.ui.progress_flow import ProgressFlow
from quiz.ui.quiz_flow import QuizFlow
from quiz.ui.quiz_start import QuizStart
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.settings_flow import Folders, SettingsFlow
from quiz.ui.theme import Theme
from quiz.ui.widgets.toast import Toast, Tone
from quiz.ui.window import MainWindow

#: Pages to which one comes back as they were; the others lead home.
_LEADING_BACK = ("setup", "browse", "results", "progress")


class Navigation(QObject):
    """The other pages and the flows: pages ask by signals, this answers."""

    #: The record is open and home complete.
    ready = Signal()

    def __init__(
        self,
        *,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        library: Library,
        clock: Clock,
        rng: Random,
        folders: Folders,
        open_store: Callable[[], Store],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._library = library
        #: From which page one came to a page that leads back there; home where none is named.
        self._came_from: dict[str, str] = {}
        #: What was said last of something that could not be saved.
        self._unsaved = ""
        self.record = RecordKeeper(open_store, clock, rng, folders.locks, preferences, self)
        self.banks = OpenedBanks(library, self)
        self.home = window.home
        self.setup = SetupPage(theme, preferences)
        self.play = PlayPage(theme, preferences)
        self.results = ResultsPage(theme, preferences)
        self.settings = SettingsPage(theme, preferences, str(folders.data), str(folders.log_file))
        self.browse = BrowsePage(theme, preferences)
        self.load_error = LoadErrorPage(theme, preferences)
        for name in ("setup", "play", "results", "settings", "browse", "load_error"):
            window.add_page(name, getattr(self, name))
        self.toast = Toast(theme, window)
        self.flow = QuizFlow(theme, preferences, self.play, self.results, library.bank, window)
        self.starts = QuizStart(
            preferences, self.setup, self.record, self.flow, self._all_banks, self
        )
        self.settings_flow = SettingsFlow(
            theme, preferences, self.settings, self.record, self.flow, folders, window
        )
        self.progress = ProgressFlow(theme, preferences, self.record, self.banks, window)
        self.home_flow = HomeFlow(preferences, self.record, self.banks, window)
        self.bank_flow = BankFlow(self.banks, self.load_error, preferences, window, theme)
        self._connect()
        self._add_shortcuts()

    def begin(self) -> None:
        """Read what the cache did not hold, and open the record, both in the background."""
        self.banks.read_pending()
        self.record.open()

    def open_banks(self, paths: Sequence[Path]) -> None:
        """Open what was named at the start as banks and keep them for the next one."""
        self.bank_flow.open_at_start(paths)

    def show_error(self, error: QuizError) -> None:
        """Say what went wrong, without taking the person from where they are."""
        self._place_toast()
        text = sentence(error, is_record_open=self.record.study is not None)
        log_technical(error)
        self.toast.show_message(text, tone=Tone.TROUBLE)
        self._unsaved = text if isinstance(error, UnwritableRecordError) else ""

    def tell(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Say what has happened."""
        self._on_told(text, tone)

    def refresh(self) -> None:
        """Show what has come into the record from elsewhere."""
        self.home_flow.refresh_if_shown()
        if self._window.page() == "progress":
            self.progress.show()

    def hand_over(self) -> HandOver:
        """Let go of everything that a window built anew is to take over."""
        return HandOver(
            page=self._window.page(),
            leads_to_setup=self._leads_to_setup(),
            study=self.record.hand_over(),
            setup=self.setup.state(),
            aside=self.flow.aside,
            geometry=self._window.saveGeometry(),
        )

    def take_over(self, state: HandOver) -> None:
        """Go on where another window stood."""
        self._window.restoreGeometry(state.geometry)
        self.banks.read_pending()
        if state.study is not None:
            self.record.take_over(state.study)
        else:
            self.record.open()
        if state.setup is not None:
            self.starts.fill_setup(state.setup.bank, state.setup)
        self.flow.aside = state.aside
        if state.leads_to_setup:
            self._came_from[state.page] = "setup"
        is_elsewhere = state.page in ("settings", "setup")
        self._window.show_page(state.page if is_elsewhere else "home")

    # The map: what each page asks, and who answers

    def _connect(self) -> None:
        window = self._window
        window.page_shown.connect(self._on_page_shown)
        window.banks_dropped.connect(self.bank_flow.open)
        window.minimised_changed.connect(self.flow.set_minimised)
        window.came_back.connect(self.banks.look_for_edits)
        window.closing.connect(self.flow.save)
        window.keys_requested.connect(self.settings_flow.show_keys)
        window.laid_out.connect(self._on_laid_out)
        window.side_bar.chosen.connect(self._on_side_bar_chosen)
        self.home.continue_requested.connect(self.flow.resume)
        self.home.first_quiz_requested.connect(self.starts.first_quiz)
        self.home.practice_requested.connect(self.starts.practice)
        self.home.review_requested.connect(self.starts.review)
        self.home.setup_requested.connect(self._on_setup)
        self.home.browse_requested.connect(self._on_browse)
        self.home.bank_opening_requested.connect(self._on_open_bank)
        self.home.result_requested.connect(self.flow.open_result)
        self.home.problem_requested.connect(self.bank_flow.show_problem)
        self.home.replacement_requested.connect(self.bank_flow.choose)
        self.home.removal_requested.connect(self.bank_flow.remove)
        self.home.all_results_requested.connect(self.home_flow.show_all_results)
        self.load_error.back_requested.connect(self._on_home)
        self.load_error.copied.connect(self._on_told)
        self.setup.back_requested.connect(self._on_home)
        self.setup.browse_requested.connect(self._on_browse)
        self.setup.bank_chosen.connect(self._on_setup)
        self.results.home_requested.connect(self._on_home)
        self.results.new_quiz_requested.connect(self._on_new_quiz)
        self.results.copied.connect(self._on_told)
        self.browse.back_requested.connect(self._on_back)
        self.browse.source_requested.connect(self._on_browsed_source)
        self.browse.copied.connect(self._on_told)
        self.settings.back_requested.connect(self._on_back)
        self.settings_flow.told.connect(self._on_told)
        self.settings_flow.failed.connect(self.show_error)
        self.starts.failed.connect(self.show_error)
        self.progress.setup_requested.connect(self._on_setup)
        self.progress.told.connect(self._on_told)
        self.progress.failed.connect(self.show_error)
        self.flow.page_wanted.connect(self._window.show_page)
        self.flow.failed.connect(self.show_error)
        self.flow.told.connect(self._on_told)
        self.flow.exam_ended.connect(self._on_ended_away)
        self.banks.changed.connect(self._on_banks_changed)
        self.bank_flow.told.connect(self._on_told)
        self.toast.action_chosen.connect(self.bank_flow.undo_removal)
        self.bank_flow.page_wanted.connect(self._window.show_page)
        self.bank_flow.opened_changed.connect(self._on_opened_changed)
        self.record.opened.connect(self._on_record_opened)
        self.record.failed.connect(self.show_error)
        self.record.saved.connect(self._on_saved)
        self.record.opening_failed.connect(self._on_opening_failed)
        self.record.checked.connect(self.home_flow.refresh_if_shown)
        self.record.damaged.connect(self._on_record_damaged)
        self.record.expired.connect(self._on_ended_away)
        self.home_flow.failed.connect(self.show_error)
        self._preferences.changed.connect(self._on_preference_changed)

    def _add_shortcuts(self) -> None:
        shortcuts: dict[str, Callable[[], None]] = {
            "Ctrl+1": self._on_home,
            "Ctrl+2": self._on_new_quiz,
            "Ctrl+3": self._on_progress,
            "Ctrl+N": self._on_new_quiz,
            "Ctrl+O": self._on_open_bank,
            "Ctrl+,": self._on_settings,
            "Ctrl++": self.settings_flow.make_larger,
            "Ctrl+=": self.settings_flow.make_larger,
            "Ctrl+-": self.settings_flow.make_smaller,
            "Ctrl+0": self.settings_flow.reset_size,
            "F1": self.settings_flow.show_keys,
            "F11": self._window.toggle_full_screen,
        }
        for keys, handler in shortcuts.items():
            QShortcut(QKeySequence(keys), self._window).activated.connect(handler)

    # Going from page to page

    def _on_side_bar_chosen(self, name: str) -> None:
        {
            "home": self._on_home,
            "study": self._on_new_quiz,
            "progress": self._on_progress,
            "settings": self._on_settings,
            "help": self.settings_flow.show_keys,
        }[name]()

    def _on_home(self) -> None:
        if self._window.page() == "play":
            self.flow.ask_to_leave()
        else:
            self._window.show_page("home")

    def _on_progress(self) -> None:
        if self._window.page() == "play":
            self.flow.ask_to_leave()
        else:
            self.progress.show()

    def _on_settings(self) -> None:
        if self._window.page() != "play" or self.flow.step_aside():
            self._show_on_the_way("settings")

    def _on_back(self) -> None:
        """Go back to where one came from; what stands there may have changed meanwhile."""
        if self.flow.aside:
            self.flow.come_back()
            return
        name = self._came_from.pop(self._window.page(), "home")
        self._window.show_page(name)
        if name != "home":
            self._on_banks_changed()

    def _show_on_the_way(self, name: str) -> None:
        """Show a page that leads back to the one on screen."""
        here = self._window.page()
        if here != name:
            self._came_from[name] = here if here in _LEADING_BACK else "home"
        self._window.show_page(name)

    def _leads_to_setup(self) -> bool:
        """Tell whether a quiz is being set up: on this page, or on the way back from it."""
        name = self._window.page()
        while name != "setup" and name in self._came_from:
            name = self._came_from[name]
        return name == "setup"

    def _on_new_quiz(self) -> None:
        if self._window.page() == "play":
            self.flow.ask_to_leave()
            return
        if self._leads_to_setup():
            self._window.show_page("setup")
            self._on_banks_changed()
            return
        shown = self.flow.shown() if self._window.page() == "results" else None
        banks = [bank.id for bank in self.banks.library.banks]
        if shown is not None and shown.plan.bank in banks:
            self._on_setup(shown.plan.bank)
        elif banks:
            self._on_setup(banks[0])
        else:
            self._window.show_page("home")

    def _on_setup(self, bank_id: str) -> None:
        if self.starts.fill_setup(bank_id):
            self._window.show_page("setup")

    def _on_browse(self, bank_id: str) -> None:
        bank = self.starts.bank(bank_id)
        if bank is not None:
            path = Path(bank.path)
            self.browse.show_bank(bank, str(path if path.is_dir() else path.parent))
            self._show_on_the_way("browse")

    def _on_browsed_source(self, snapshot: Snapshot) -> None:
        self.flow.show_source(snapshot, self.browse.bank())

    def _on_ended_away(self, _attempt: Attempt) -> None:
        self._place_toast()
        text = self.tr("The exam's time ran out. It has been submitted.")
        self.toast.show_message(text, tone=Tone.NEUTRAL, icon="timer")
        self.home_flow.refresh_if_shown()

    # Banks

    def _on_open_bank(self) -> None:
        if self._window.page() == "play":
            self.flow.ask_to_leave()
        else:
            self.bank_flow.choose()

    def _on_opened_changed(self, opened: tuple[str, ...]) -> None:
        self._window.remember(opened_banks=opened)

    def _on_banks_changed(self) -> None:
        match self._window.page():
            case "home":
                self.home_flow.refresh()
            case "setup" if (state := self.setup.state()) is not None:
                if not self.starts.fill_setup(state.bank, state):
                    self._window.show_page("home")
            case "browse" if (bank := self.browse.bank()) is not None:
                if self.starts.bank(bank.id) is not bank:
                    self._on_browse(bank.id)

    # Settings

    def _on_preference_changed(self, _name: str) -> None:
        self._window.remember()

    def _on_told(self, text: str, tone: Tone = Tone.GOOD, action: str = "") -> None:
        self._place_toast()
        self.toast.show_message(text, tone=tone, action=action)

    # The record and home

    def _on_record_opened(self) -> None:
        self._window.hide_trouble()
        self._on_saved()
        self.home_flow.can_have_record = True
        if self.record.study is not None:
            self.flow.use(self.record.study)
            self.home_flow.refresh()
            if self._window.page() == "setup":
                # It can say now how much is to be reviewed.
                self._on_banks_changed()
            self.ready.emit()

    def _on_saved(self) -> None:
        """Take back that nothing can be saved: it is not true any more."""
        self.toast.take_back(self._unsaved)
        self._unsaved = ""

    def _on_opening_failed(self, error: QuizError) -> None:
        self.home_flow.can_have_record = False
        text = sentence(error, is_record_open=False)
        log_technical(error)
        is_damaged = isinstance(error, DamagedRecordError)
        action = self.tr("What can be done…") if is_damaged else self.tr("Try again")
        self._window.show_trouble(text, action)
        self.home_flow.refresh()

    def _on_record_damaged(self, error: QuizError) -> None:
        text = self.tr(
            "Part of the file with your results is damaged. What is sound can still be used, and"
            " new quizzes are saved as before."
        )
        log_technical(error)
        self._window.show_trouble(text, self.tr("What can be done…"))

    def _on_laid_out(self) -> None:
        # Not before the page has taken its place.
        QTimer.singleShot(0, self, self._place_toast)

    def _place_toast(self) -> None:
        self.toast.set_footer(self._window.footer_height())

    def _on_page_shown(self, name: str) -> None:
        if name != "settings":
            self.flow.aside = ""
        self.settings.show_way_back(is_shown=bool(self.flow.aside))
        if name == "home":
            self.home_flow.refresh()

    def _all_banks(self) -> Sequence[Bank]:
        return self._library.banks
