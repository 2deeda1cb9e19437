"""Keeps a window's record and a school's together, and says so where it matters."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from quiz.core.errors import RecordError, SettingsError
from quiz.core.school import (
    School,
    SchoolListener,
    SchoolPerson,
    SchoolPhase,
    SchoolProblem,
    SchoolState,
)
from quiz.core.settings import read_settings
from quiz.ui import school_words
from quiz.ui.background import in_background
from quiz.ui.dialogs.school import DISCONNECT, PEOPLE, SchoolDialog, SchoolPeopleDialog
from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.school_banner import SchoolBanner
from quiz.ui.school_people import SchoolPeople
from quiz.ui.theme import Theme
from quiz.ui.widgets.toast import Tone
from quiz.ui.window import MainWindow


class Schools(Protocol):
    """What is asked of whoever keeps the address of a school's record; see `quiz.school`."""

    @property
    def address(self) -> str:
        """The address in use, which may hold a password; "" for none."""
        ...

    def shown(self) -> str:
        """Return the address in use without its password."""
        ...

    def is_address(self, text: str) -> bool:
        """Tell whether a text can be an address."""
        ...

    def keep(self, address: str) -> None:
        """Use an address from now on, "" for none; raises SettingsError."""
        ...

    def open(self, listener: SchoolListener) -> School:
        """Return the connection of the person in use, which has not begun yet."""
        ...

    def people(self) -> list[SchoolPerson]:
        """Return who has a record at the school and none here; slow. Raises SchoolError."""
        ...

    def join(self, person: SchoolPerson) -> str:
        """Let somebody of the school have a profile here; return their id."""
        ...


class _Ear(QObject):
    """Hears a connection on its thread, and says on the window's what it has heard."""

    told = Signal(object)
    runs_came = Signal()
    settings_came = Signal()

    def state_changed(self, state: SchoolState) -> None:
        """Hear how things stand."""
        self.told.emit(state)

    def record_changed(self) -> None:
        """Hear that quizzes have come, or gone."""
        self.runs_came.emit()

    def settings_changed(self) -> None:
        """Hear that newer settings have come."""
        self.settings_came.emit()


class SchoolFlow(QObject):
    """A window's connection with a school's record: from the record's opening to its closing."""

    #: Quizzes have come into the person's own record, or gone from it.
    record_changed = Signal()
    #: Somebody else is to be the one in use: their id, and nobody who is deleted after that.
    person_wanted = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        schools: Schools,
        navigation: Navigation,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._schools = schools
        self._navigation = navigation
        self._window = window
        self._school: School | None = None
        self._place = ""
        self._openings = 0
        self.state: SchoolState | None = None
        #: What has been said already, and need not be said again.
        self._said: SchoolProblem | None = None
        self._has_settings = False
        #: Who could be added here.
        self.people = SchoolPeople(schools.people, self)
        self.people.choice_wanted.connect(self.ask_for_person)
        self.people.person_wanted.connect(self._on_person_chosen)
        self.banner = SchoolBanner(theme, preferences, self.people, navigation, window)
        self._ear = _Ear(self)
        queued = Qt.ConnectionType.QueuedConnection
        self._ear.told.connect(self._on_told, queued)
        self._ear.runs_came.connect(self.record_changed, queued)
        self._ear.settings_came.connect(self._on_settings_came, queued)
        navigation.record.opened.connect(self._on_record_opened)
        navigation.record.closing.connect(self.close)
        navigation.settings.school.requested.connect(self.ask)
        navigation.settings_flow.history_leaving.connect(self._on_history_leaving)
        window.page_shown.connect(self._on_page_shown)
        self._show()

    def close(self) -> None:
        """Let go of the school's record at once; what waits is sent next time."""
        self._openings += 1
        if self._school is not None:
            self._school.close()
            self._school = None
        self.state = None

    def ask(self) -> None:
        """Ask where the school's record is."""
        self._navigation.record.whenever_open(self._ask)

    def ask_for_person(self) -> None:
        """Ask whose record of the school's to use here too."""
        in_background(
            self._schools.people, self._on_people_listed, self._navigation.show_error, self
        )

    def _ask(self) -> None:
        dialog = SchoolDialog(
            self._theme,
            self._window,
            self._schools.shown(),
            self._schools.is_address,
            is_connected=bool(self._schools.address),
            state=self._words(),
        )
        dialog.connected.connect(self._on_address_chosen)
        dialog.chosen.connect(self._on_chosen)
        self._navigation.flow.ask(dialog)

    def _begin(self) -> None:
        """Connect with the school's record, where there is one."""
        self.close()
        if self._schools.address and self._navigation.record.study is not None:
            self._place = self._schools.shown()
            # What speaks with a database takes a moment to import.
            in_background(
                partial(self._schools.open, self._ear),
                partial(self._on_opened, self._openings),
                self._navigation.show_error,
                self,
            )
        self._show()

    def _words(self) -> str:
        """Return how things stand, "" without a school's record."""
        if not self._schools.address:
            return ""
        return school_words.state_sentence(self.state, self._place)

    def _show(self) -> None:
        self._navigation.settings.show_school(self._words())
        self._navigation.settings_flow.sends_results = bool(self._schools.address)
        phase = None if self.state is None else self.state.phase
        is_reached = phase in (SchoolPhase.CONNECTED, SchoolPhase.SENDING)
        self.people.set_state(is_connected=bool(self._schools.address), is_reached=is_reached)

    def _on_record_opened(self) -> None:
        self._begin()

    def _on_opened(self, opening: int, school: School) -> None:
        """Begin, unless another one is wanted by now, or none."""
        if opening == self._openings:
            self._school = school
            school.begin()

    def _on_told(self, state: SchoolState) -> None:
        if self._school is None:
            # Said before it was closed.
            return
        self.state = state
        self._show()
        if state.phase is SchoolPhase.CONNECTED:
            self._said = None
        self._say_once()

    def _on_page_shown(self, _name: str) -> None:
        self._say_once()
        if self._has_settings:
            self._on_settings_came()

    def _say_once(self) -> None:
        """Say that the school's record is away, once, and never in the middle of a quiz."""
        state = self.state
        if state is None or state.problem is None or self._is_busy():
            return
        is_first = self._said is None
        is_passing = state.problem in school_words.PASSING
        if not is_first and (is_passing or state.problem is self._said):
            return
        self._said = state.problem
        if is_passing:
            text = self.tr(
                "The school's record cannot be reached. Your answers are kept here and sent when"
                " it is back."
            )
            self._navigation.tell(text, Tone.NEUTRAL)
        else:
            text = school_words.problem_sentence(state.problem, state.detail)
            self._navigation.tell(text, Tone.TROUBLE)

    def _is_busy(self) -> bool:
        return self._window.page() == "play"

    def _on_settings_came(self) -> None:
        """Take over newer settings, though not in the middle of a quiz."""
        self._has_settings = self._is_busy()
        study = self._navigation.record.study
        if self._has_settings or study is None:
            return
        try:
            stored = study.store.settings()
        except RecordError as error:
            self._navigation.show_error(error)
            return
        self._preferences.take(read_settings(stored, self._preferences.kept))

    def _on_history_leaving(self) -> None:
        if self._school is None:
            return
        try:
            self._school.remember_deletion()
        except (RecordError, SettingsError) as error:
            self._navigation.show_error(error)

    def _on_address_chosen(self, address: str) -> None:
        self._use(address)

    def _on_chosen(self, choice: str) -> None:
        if choice == DISCONNECT:
            self._use("")
        elif choice == PEOPLE:
            self.ask_for_person()
        elif self._school is not None:
            self._school.wake()

    def _use(self, address: str) -> None:
        self._said = None
        self.people.forget()
        try:
            self._schools.keep(address)
        except SettingsError as error:
            self._navigation.show_error(error)
        self._begin()

    def _on_people_listed(self, people: Sequence[SchoolPerson]) -> None:
        dialog = SchoolPeopleDialog(self._theme, self._window, people)
        dialog.person_chosen.connect(self._on_person_chosen)
        self._navigation.flow.ask(dialog)

    def _on_person_chosen(self, person: SchoolPerson) -> None:
        self.person_wanted.emit(self._schools.join(person), None)
