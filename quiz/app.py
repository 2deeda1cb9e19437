"""Composition root of the window: builds every object once, connects them, and starts Qt."""

import gc
import random
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from quiz import desktop, region
from quiz.banks.library import Library
from quiz.core.clock import Clock
from quiz.core.errors import SettingsError
from quiz.core.settings import Machine, Person, Settings, read_settings
from quiz.paths import ASSETS, QUESTIONS, Profile
from quiz.people import People, open_backups
from quiz.pyside import import_pyside
from quiz.school import Schools

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from quiz.ui.backup_flow import BackupFlow
    from quiz.ui.first_home import FirstHome
    from quiz.ui.navigation import Navigation
    from quiz.ui.pages.home_view import Home
    from quiz.ui.people_flow import PeopleFlow
    from quiz.ui.preferences import Preferences
    from quiz.ui.record_flows import RecordFlows
    from quiz.ui.school_flow import SchoolFlow
    from quiz.ui.window import MainWindow

CANNOT_RUN = 2

_NO_FOLDER = {
    "en": "No window can be opened: the folder {path} cannot be made ({reason}). Name another one"
    " with --data.",
    "es": "No se puede abrir ninguna ventana: no se puede crear la carpeta {path} ({reason})."
    " Indica otra con --data.",
}


class SystemClock:
    """The machine's clock; its elapsed time counts sleep and never runs back."""

    def now(self) -> datetime:
        """Return the date and time in UTC."""
        return datetime.now(UTC)

    def local_offset_minutes(self) -> int:
        """Return how many minutes local time is ahead of UTC."""
        offset = datetime.now().astimezone().utcoffset()
        return int(offset.total_seconds() // 60) if offset is not None else 0

    def elapsed(self) -> float:
        """Return seconds since the machine started, sleep included."""
        # Linux's monotonic clock stands still in sleep; elsewhere it does not, or cannot be asked.
        boot_time = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


def main() -> int:
    """Open the window with everything in its usual place; return the exit status."""
    return run(data=None, banks=(), language=None)


def run(data: Path | None, banks: Sequence[Path], language: str | None, database: str = "") -> int:
    """Open the window and return the exit status: 2 where no window can be opened.

    `database` is the address of a school's record for this run, in place of the one kept.
    """
    # Until the window is complete nothing becomes garbage, and looking for it takes a tenth of the
    # time; it is collected from then on.
    gc.disable()
    spoken = language or region.system_language()
    problem = desktop.find_problem(spoken)
    if problem is not None:
        sys.stderr.write(f"{problem}\n")
        return CANNOT_RUN
    profile = Profile.of_person() if data is None else Profile.in_folder(data)
    try:
        profile.create()
    except OSError as error:
        sentence = _NO_FOLDER[spoken].format(path=error.filename, reason=error.strerror)
        sys.stderr.write(f"{sentence}\n")
        return CANNOT_RUN
    import_pyside()
    from PySide6.QtWidgets import QApplication

    # Qt's own way to choose a style: `setStyle` returns it, and PySide6 would make all its enums.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    rng = random.SystemRandom()
    program = Program(application, profile, SystemClock(), rng, language, database)
    program.open_window(banks)
    status = application.exec()
    program.close()
    return status


class Program:
    """Everything that lives as long as the program, also when the window is made anew."""

    def __init__(
        self,
        application: "QApplication",
        profile: Profile,
        clock: Clock,
        rng: Random,
        language: str | None = None,
        database: str = "",
    ) -> None:
        from quiz.ui.language import Languages
        from quiz.ui.reporter import Reporter
        from quiz.ui.theme import Theme

        self.application = application
        self.profile = profile
        self.clock = clock
        self.rng = rng
        self.people = People(profile, rng)
        self.schools = Schools(self.people, clock.now, database)
        #: The language that was asked for at the start, and whose record was open then.
        self._asked_language = (language, self.people.record.path)
        self.preferences = self._made_preferences()
        settings = self.preferences.current
        self.theme = Theme(
            ASSETS,
            scheme=settings.scheme,
            scale=settings.text_percent / 100,
            reduced_motion=settings.reduces_motion,
        )
        self.theme.apply(application)
        self.languages = Languages(application, ASSETS / "i18n")
        self.languages.install(settings.language)
        opened = tuple(Path(path) for path in self.people.machine.opened_banks)
        self.library = Library(QUESTIONS, opened, profile.cache)
        self.library.load_cached()
        self.reporter = Reporter(profile.log_file, self.theme)
        self.reporter.install()
        self.window: MainWindow | None = None
        self.navigation: Navigation | None = None
        self._banks: tuple[Path, ...] = ()
        self._first_home: FirstHome | None = None
        self._people_flow: PeopleFlow | None = None
        self.backup_flow: BackupFlow | None = None
        self.record_flows: RecordFlows | None = None
        self.school_flow: SchoolFlow | None = None
        #: Whose record is to be deleted as soon as another one is open.
        self._leaving: Person | None = None

    @property
    def machine(self) -> Machine:
        """Return what this machine remembers."""
        return self.people.machine

    def open_window(self, banks: Sequence[Path] = ()) -> "MainWindow":
        """Build the window and show it; everything else follows its first picture."""
        from quiz.ui.window import MainWindow

        self._banks = tuple(banks)
        self.window = MainWindow(
            theme=self.theme,
            preferences=self.preferences,
            library=self.library,
            clock=self.clock,
            machine=self.machine,
        )
        self.window.machine_changed.connect(self._on_machine_changed)
        self.window.pictured.connect(self._on_pictured)
        self.window.show()
        return self.window

    def open_person(self, person: str, leaving: Person | None = None) -> None:
        """Go on as another person, or anew as the same: what is running is saved as on leaving.

        The window is built again for them as at a start, with home from what was kept of it. The
        record of who is `leaving` is deleted after that.
        """
        old = self.window
        if old is None:
            return
        self._leaving = leaving
        old.remember(geometry=old.saveGeometry().toBase64().toStdString())
        self._let_go()
        self.people.use(person)
        self.preferences.changed.disconnect(self._on_preference_changed)
        self.preferences = self._made_preferences()
        self._apply_look()
        self.languages.install(self.preferences.current.language)
        window = self.open_window()
        # Who is in use has to be known also where the program is killed from here on.
        window.remember()
        _close(old)

    def complete_window(self) -> "Navigation":
        """Add what is behind the first picture."""
        # The other pages, and what they need, are not on the way to the first picture.
        from quiz.ui.backup_flow import BackupFlow, RecordFiles
        from quiz.ui.navigation import Navigation
        from quiz.ui.people_flow import PeopleFlow
        from quiz.ui.record_flows import RecordFlows
        from quiz.ui.school_flow import SchoolFlow
        from quiz.ui.settings_flow import Folders

        if self.window is None:
            raise RuntimeError("there is no window to complete")
        self.navigation = Navigation(
            window=self.window,
            theme=self.theme,
            preferences=self.preferences,
            library=self.library,
            clock=self.clock,
            rng=self.rng,
            folders=Folders(self.profile.data, self.profile.log_file, self.profile.locks),
            open_store=self.people.record.open,
        )
        self._people_flow = PeopleFlow(
            self.theme, self.preferences, self.people, self.navigation, self.window
        )
        self._people_flow.person_wanted.connect(self._on_person_wanted)
        self.school_flow = SchoolFlow(
            self.theme, self.preferences, self.schools, self.navigation, self.window
        )
        self.school_flow.person_wanted.connect(self._on_person_wanted)
        self.school_flow.record_changed.connect(self.navigation.refresh)
        self._people_flow.school = self.school_flow.people
        record = self.people.record
        copies = partial(open_backups, record.path, self.profile.backups(record.path))
        self.backup_flow = BackupFlow(
            self.theme,
            self.preferences,
            self.navigation,
            RecordFiles(record.let_go, cache(copies)),
            self.clock,
            self.window,
        )
        self.record_flows = RecordFlows(self.theme, self.preferences, self.navigation, self.window)
        self._people_flow.export_requested.connect(self.record_flows.files.ask_to_export)
        self._people_flow.can_export = True
        return self.navigation

    def close(self) -> None:
        """Write what the machine remembers and let go of the record."""
        if self.navigation is not None:
            self.navigation.record.close()
        self.people.record.close()

    def _on_pictured(self) -> None:
        """Complete home first where that is all it needs, then the window."""
        if self.window is None or self.library.pending_paths:
            self._build_rest()
            return
        from quiz.storage.stamp import read_stamp
        from quiz.ui.first_home import FirstHome
        from quiz.ui.kept_home import complete

        self._first_home = FirstHome(
            self.people.record.open,
            self.clock,
            self.rng,
            self.profile.locks,
            self.application,
            self.window,
        )
        self._first_home.computed.connect(self._on_home_computed)
        self._first_home.rest_wanted.connect(self._build_rest)
        self.window.completed.connect(self._build_rest)
        settings, figures = self.preferences.current, self.machine.home
        stamp = read_stamp(self.people.record.path) if figures.kept else ""
        kept = complete(self.window.home.view(), figures, stamp, settings.language)
        self._first_home.begin(self.library.entries, settings, kept)

    def _on_home_computed(self, home: "Home") -> None:
        if self.window is not None:
            self.window.complete_home(home)

    def _build_rest(self) -> None:
        """Build what is behind home, once, and go on from there."""
        if self.navigation is not None:
            return
        if self._first_home is not None:
            self._first_home.end()
            # It goes with its window, which another language replaces.
            self._first_home = None
        navigation = self.complete_window()
        navigation.begin()
        navigation.open_banks(self._banks)
        if self._people_flow is not None:
            self._people_flow.begin(self._leaving)
            self._leaving = None
        self.reporter.start_log()
        if not gc.isenabled():
            # See `run`. What has been made until now stays: no need to look through it again.
            gc.freeze()
            gc.enable()

    def _on_person_wanted(self, person: str, leaving: Person | None) -> None:
        from PySide6.QtCore import QTimer

        # Not before the dialog has gone in which that was asked for.
        QTimer.singleShot(0, self.application, partial(self.open_person, person, leaving))

    def _on_machine_changed(self, remembered: Machine) -> None:
        from quiz.ui.remembered_home import mastered_percent

        percent = mastered_percent(self.library.entries, remembered.home)
        try:
            self.people.remember(remembered, self.preferences.kept, percent)
        except SettingsError as error:
            if self.navigation is not None:
                self.navigation.show_error(error)

    def _on_preference_changed(self, name: str) -> None:
        from PySide6.QtCore import QTimer

        self._apply_look()
        if name == "language":
            self._asked_language = (None, self.people.record.path)
            # Not before everybody else has heard of it, and the record has been told.
            QTimer.singleShot(0, self.application, self._build_again)

    def _build_again(self) -> None:
        """Build the window anew in another language, as it stands."""
        old, navigation = self.window, self.navigation
        if old is None or navigation is None:
            return
        self.languages.install(self.preferences.current.language)
        state = navigation.hand_over()
        window = self.open_window()
        window.pictured.disconnect(self._on_pictured)
        self.complete_window().take_over(state)
        _close(old)

    def _made_preferences(self) -> "Preferences":
        """Return the settings of the person in use, for now in the language asked for at start."""
        from PySide6.QtCore import QLocale

        from quiz.ui.preferences import Preferences

        territory = QLocale.territoryToCode(QLocale.system().territory())
        defaults = Settings(
            language=region.system_language(),
            number_format=region.system_number_format(territory),
        )
        language, asked_of = self._asked_language
        is_asked = language is not None and asked_of == self.people.record.path
        preferences = Preferences(
            read_settings(self.machine.settings, defaults),
            for_now={"language": language} if is_asked else {},
        )
        preferences.changed.connect(self._on_preference_changed)
        return preferences

    def _apply_look(self) -> None:
        settings = self.preferences.current
        self.theme.set_scheme(settings.scheme)
        self.theme.set_scale(settings.text_percent / 100)
        self.theme.set_reduced_motion(settings.reduces_motion)

    def _let_go(self) -> None:
        """Save what is running, and let go of everything of the person in use."""
        if self._first_home is not None:
            self._first_home.end()
            self._first_home = None
        if self.navigation is not None:
            self.navigation.flow.save()
            self.navigation.record.close()
            self.navigation = None
        self._people_flow = None


def _close(window: "MainWindow") -> None:
    """Close a window in whose place there is another one: nothing is saved or remembered."""
    window.machine_changed.disconnect()
    window.closing.disconnect()
    window.close()
    window.deleteLater()
