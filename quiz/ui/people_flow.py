"""Answers what is asked about profiles: the menu, a new one, names, and deleting one."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from quiz.core.errors import QuizError, RecordError, SettingsError
from quiz.core.settings import PERSON, Machine, Person, Settings
from quiz.ui.background import in_background
from quiz.ui.dialogs.delete_person import DELETE, DeletePersonDialog
from quiz.ui.dialogs.manage_people import ManagePeopleDialog
from quiz.ui.dialogs.new_person import ChangePersonDialog, NewPersonDialog, PersonDialog
from quiz.ui.name_banner import NameBanner
from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.school_people import SchoolPeople
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.profile_menu import ProfileMenu
from quiz.ui.window import MainWindow


class People(Protocol):
    """What is asked of whoever keeps the people on this machine; see `quiz.people`."""

    @property
    def machine(self) -> Machine:
        """What is remembered of everybody, and who is in use."""
        ...

    def listed(self) -> list[Person]:
        """Return everybody who is shown; not a first profile that nobody has ever used."""
        ...

    def add(self, settings: Settings) -> Person:
        """Return a new person with these settings."""
        ...

    def change(self, person: Person) -> None:
        """Keep what has changed about somebody; raises SettingsError."""
        ...

    def adopt(self, stored: str) -> str:
        """Return the id of the person in use, if need be the one that their record holds."""
        ...

    def refresh(self) -> None:
        """Take over what another window has remembered of other people."""
        ...

    def unknown_records(self) -> list[Path]:
        """Return the records that belong to nobody who is known."""
        ...

    def read_people(self, paths: Sequence[Path]) -> list[Person]:
        """Return whose records these are; slow."""
        ...

    def take(self, found: Sequence[Person]) -> None:
        """Remember people whose records have been found; raises SettingsError."""
        ...

    def result_count(self, person: Person) -> int:
        """Return how many results somebody's record holds; slow. Raises RecordError."""
        ...

    def write_name(self, person: Person) -> None:
        """Write somebody's name into their record; slow. Raises RecordError."""
        ...

    def erase(self, person: Person) -> None:
        """Delete somebody's record; slow. Raises RecordError."""
        ...

    def forget(self, person: str) -> None:
        """Forget somebody whose record has been deleted; raises SettingsError."""
        ...


class PeopleFlow(QObject):
    """Everything about profiles that one window asks for."""

    #: Another person is to be the one in use; the other's record is to be deleted after that,
    #: where one is named.
    person_wanted = Signal(str, object)
    #: The data of the person in use is to be exported.
    export_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        people: People,
        navigation: Navigation,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._people = people
        self._navigation = navigation
        self._window = window
        #: Whether somebody answers `export_requested`.
        self.can_export = False
        #: Who could be added from a school's record.
        self.school: SchoolPeople | None = None
        self.name_banner = NameBanner(theme, preferences, navigation, window)
        self.name_banner.name_wanted.connect(self.ask_name)
        window.side_bar.people_requested.connect(self.show_menu)
        navigation.settings.people_requested.connect(self.manage)
        navigation.record.opened.connect(self._on_record_opened)

    def begin(self, leaving: Person | None = None) -> None:
        """Look for people whose records nobody knows, and delete who has just been left."""
        if leaving is not None:
            self._erase(leaving)
        paths = self._people.unknown_records()
        if paths:
            read = partial(self._people.read_people, paths)
            in_background(read, self._on_people_found, self._navigation.show_error, self)

    def show_menu(self) -> None:
        """Show every profile above the foot of the side bar."""
        self._people.refresh()
        in_use, foot = self._people.machine.user.id, self._window.side_bar.profile
        room = Room.of(self._window.width(), self._window.height(), self._theme.scale)
        menu = ProfileMenu(
            self._theme,
            self._people.listed(),
            in_use,
            self._window,
            foot,
            is_in_rail=room.width < Width.WIDE,
            has_school=self.school is not None and self.school.is_connected,
        )
        if self.school is not None:
            menu.school_chosen.connect(self.school.choice_wanted)
        menu.person_chosen.connect(self._on_person_chosen)
        menu.creation_chosen.connect(self.ask_for_new)
        menu.management_chosen.connect(self.manage)
        menu.show_by(is_by_key=foot.ring_is_shown)

    def ask_for_new(self) -> None:
        """Ask whose a new profile is to be."""
        user = self._people.machine.user
        dialog = NewPersonDialog(
            self._theme,
            self._window,
            [each.name for each in self._people.machine.people],
            self._preferences.current.language,
            asks_own_name=not user.name,
        )
        dialog.created.connect(self._on_created)
        self._offer_school(dialog)
        self._open(dialog)

    def manage(self) -> None:
        """Show every profile with what can be done about it."""
        self._people.refresh()
        dialog = ManagePeopleDialog(
            self._theme,
            self._window,
            self._people.listed(),
            self._people.machine.user.id,
            can_export=self.can_export,
        )
        dialog.change_requested.connect(self._on_change_requested)
        dialog.deletion_requested.connect(self._on_deletion_requested)
        dialog.export_requested.connect(self.export_requested)
        dialog.creation_requested.connect(self.ask_for_new)
        dialog.history_deletion_requested.connect(
            self._navigation.settings_flow.ask_to_delete_history
        )
        self._open(dialog)

    def ask_name(self) -> None:
        """Ask the person in use for their name alone."""
        self._ask_to_change(self._people.machine.user, is_only_name=True)

    def _on_person_chosen(self, person: str) -> None:
        self.person_wanted.emit(person, None)

    def _on_created(self, name: str, is_class: bool, language: str, own_name: str) -> None:
        if own_name:
            self._preferences.set("name", own_name)
        settings = replace(
            Settings(),
            name=name,
            is_class=is_class,
            language=language,
            number_format=self._preferences.current.number_format,
        )
        self.person_wanted.emit(self._people.add(settings).id, None)

    def _on_change_requested(self, person: str) -> None:
        found = self._found(person)
        if found is not None:
            self._ask_to_change(found)

    def _on_changed(self, person: Person, name: str, is_class: bool) -> None:
        if person.id == self._people.machine.user.id:
            self._preferences.set("name", name)
            self._preferences.set("is_class", is_class)
            return
        changed = replace(person, name=name, is_class=is_class)
        in_background(
            partial(self._people.write_name, changed),
            partial(self._on_name_written, changed),
            self._navigation.show_error,
            self,
        )

    def _on_name_written(self, person: Person, _nothing: None) -> None:
        self._try(partial(self._people.change, person))
        self._navigation.tell(self.tr("The profile has been changed."))

    def _on_deletion_requested(self, person: str) -> None:
        """Count what would go, then ask; a record that cannot be read can be deleted too."""
        found, study = self._found(person), self._navigation.record.study
        if found is None:
            return
        if person == self._people.machine.user.id:
            count = None
            with suppress(RecordError):
                count = len(study.finished()) if study is not None else None
            self._ask_to_delete(found, count)
            return
        in_background(
            partial(self._people.result_count, found),
            partial(self._ask_to_delete, found),
            partial(self._on_not_counted, found),
            self,
        )

    def _on_not_counted(self, person: Person, _error: QuizError) -> None:
        self._ask_to_delete(person, None)

    def _on_delete_chosen(self, person: Person, choice: str) -> None:
        others = [each.id for each in self._people.listed() if each.id != person.id]
        if choice != DELETE or not others:
            return
        if person.id == self._people.machine.user.id:
            self.person_wanted.emit(others[0], person)
        else:
            self._erase(person)

    def _on_erased(self, person: Person, _nothing: None) -> None:
        self._try(partial(self._people.forget, person.id))
        text = self.tr("The profile “{name}” has been deleted.").format(name=person.name)
        self._navigation.tell(text if person.name else self.tr("The profile has been deleted."))

    def _on_people_found(self, found: Sequence[Person]) -> None:
        self._try(partial(self._people.take, found))

    def _on_record_opened(self) -> None:
        """Let the record say whose it is."""
        study = self._navigation.record.study
        if study is None:
            return
        # A record that cannot be read or written has said so by itself.
        with suppress(RecordError):
            stored = study.store.settings().get(PERSON, "")
            identity = self._people.adopt(stored)
            if stored != identity:
                study.store.set_setting(PERSON, identity)

    def _ask_to_change(self, person: Person, *, is_only_name: bool = False) -> None:
        people = self._people.machine.people
        others = [each.name for each in people if each.id != person.id]
        dialog = ChangePersonDialog(
            self._theme, self._window, person, others, is_only_name=is_only_name
        )
        dialog.changed.connect(partial(self._on_changed, person))
        self._offer_school(dialog)
        self._open(dialog)

    def _ask_to_delete(self, person: Person, count: int | None) -> None:
        dialog = DeletePersonDialog(self._theme, self._window, person, count)
        dialog.chosen.connect(partial(self._on_delete_chosen, person))
        self._open(dialog)

    def _offer_school(self, dialog: PersonDialog) -> None:
        """Let a dialog say who has its name in the school's record, as soon as that is known."""
        school = self.school
        if school is not None and school.is_connected:
            dialog.offer(school.named)
            dialog.person_wanted.connect(school.person_wanted)
            school.listed.connect(dialog.look_again)
            school.look()

    def _erase(self, person: Person) -> None:
        in_background(
            partial(self._people.erase, person),
            partial(self._on_erased, person),
            self._navigation.show_error,
            self,
        )

    def _open(self, dialog: Dialog) -> None:
        self._navigation.flow.ask(dialog)

    def _found(self, person: str) -> Person | None:
        return next((each for each in self._people.machine.people if each.id == person), None)

    def _try(self, action: partial[None]) -> None:
        try:
            action()
        except SettingsError as error:
            self._navigation.show_error(error)
