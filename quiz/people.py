"""The people on this machine: whose record lies where, and what is remembered of each of them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from threading import Lock
from typing import TYPE_CHECKING

from quiz import machine
from quiz.core.errors import OpenElsewhereError, RecordError, UnwritableRecordError
from quiz.core.names import clean_name
from quiz.core.settings import PERSON, Machine, Person, Settings, read_settings
from quiz.paths import Profile

if TYPE_CHECKING:
    from quiz.core.backups import Backups
    from quiz.core.store import Store


def open_store(path: Path) -> "Store":
    """Open a record, making it where there is none; it takes a noticeable moment."""
    # SQLAlchemy takes longer to import than the window to show.
    from quiz.storage.record import SqlStore

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return SqlStore(path)


def open_backups(record: Path, folder: Path) -> "Backups":
    """Return the copies of a record, which lie in a folder of their own."""
    from quiz.storage.backups import FileBackups

    return FileBackups(record, folder)


class Record:
    """One person's record: opened once, when it is first asked for, by whatever thread."""

    def __init__(self, path: Path, make: Callable[[Path], "Store"]) -> None:
        self.path = path
        self.make = make
        self.store: Store | None = None
        self._opening = Lock()
        self._is_closed = False

    def open(self) -> "Store":
        """Open the record, or return it where it is open; raises RecordError once it is closed."""
        with self._opening:
            if self.store is None:
                self.store = self.make(self.path)
            if self._is_closed:
                self.store.close()
                raise RecordError(self.path, "it has been closed meanwhile")
            return self.store

    def let_go(self) -> None:
        """Close the record, so that whoever asks next opens it again."""
        with self._opening:
            if self.store is not None:
                self.store.close()
                self.store = None

    def close(self) -> None:
        """Let go of the record for good, also where it is just being opened."""
        self._is_closed = True
        store = self.store
        if store is not None:
            store.close()


class People:
    """Everybody with a profile here, and the one in use.

    `machine` is what this machine remembers, `record` the record of the person in use. What is
    said to be slow is for a background thread; everything else for the one of the window.
    """

    def __init__(
        self, profile: Profile, rng: Random, make_store: Callable[[Path], "Store"] = open_store
    ) -> None:
        self._profile = profile
        self._rng = rng
        self._make_store = make_store
        #: Who has just been added and has no record yet.
        self._added = ""
        self.machine = self._with_user(machine.load(profile.machine_file))
        self.record = self._record_of(self.machine.user)

    def use(self, person: str) -> None:
        """Let go of the record in use and go on with another person's."""
        self.record.close()
        self.machine = replace(self.machine, person=person)
        self._added = ""
        self.record = self._record_of(self.machine.user)

    def remember(self, remembered: Machine, settings: Settings, percent: int | None) -> None:
        """Keep what the window knows by now of the machine and of the person in use.

        `percent` is how much of the subjects is mastered. Raises SettingsError.
        """
        user = replace(
            self.machine.user,
            name=settings.name,
            is_class=settings.is_class,
            mastered_percent=percent,
            settings=settings.stored(),
            home=remembered.home,
        )
        self.machine = replace(
            self.machine.with_person(user),
            person=user.id,
            opened_banks=remembered.opened_banks,
            geometry=remembered.geometry,
        )
        self._save()

    def listed(self) -> list[Person]:
        """Return everybody who is shown: all but a first profile that nobody has ever used.

        A new machine has one before anybody has said who they are; somebody of a school who is
        added there then needs no other beside their own. Its record stays where it is.
        """
        return [person for person in self.machine.people if not self._is_unused(person)]

    def add(self, settings: Settings) -> Person:
        """Return a new person with these settings; they are kept once they are in use."""
        person = _person(self._new_id(), settings.stored(), settings)
        self.machine = self.machine.with_person(person)
        self._added = person.id
        return person

    def join(self, identity: str, name: str, *, is_class: bool) -> str:
        """Let somebody whose record lies elsewhere have a profile here; return their id.

        An id that could not name a file becomes a new one.
        """
        is_sound = machine.is_identity(identity)
        settings = Settings(name=clean_name(name), is_class=is_class)
        person = _person(identity if is_sound else self._new_id(), settings.stored(), settings)
        self.machine = self.machine.with_person(person)
        self._added = person.id
        return person.id

    def keep_database(self, address: str) -> None:
        """Keep the address of a school's record, "" for none; raises SettingsError."""
        self.machine = replace(self.machine, database=address)
        self._save()

    def change(self, person: Person) -> None:
        """Keep what has changed about somebody; raises SettingsError."""
        self.machine = self.machine.with_person(person)
        self._save(changed=person.id)

    def adopt(self, stored: str) -> str:
        """Return the id of the person in use, which is the record's own where that is the first's.

        It is not known where the machine's file was lost: the record's name does not say it.
        """
        user, others = self.machine.user, {person.id for person in self.machine.people}
        if user.is_first and machine.is_identity(stored) and stored not in others:
            people = [each for each in self.machine.people if each.id != user.id]
            adopted = replace(user, id=stored)
            self.machine = replace(self.machine, people=(adopted, *people), person=stored)
        return self.machine.user.id

    def refresh(self) -> None:
        """Take over what another window has remembered of other people."""
        self.machine = replace(self.machine, people=self._merged())

    # The records of others

    def unknown_records(self) -> list[Path]:
        """Return the records that lie here and belong to nobody who is known."""
        known = {self._file(person) for person in self.machine.people}
        return [path for path in self._record_files() if path not in known]

    def read_people(self, paths: Sequence[Path]) -> list[Person]:
        """Return whose records these are, as they say themselves; slow."""
        # Imported here: hardly any start needs it.
        from quiz.storage.glance import read_settings as stored_in

        found = []
        for path in paths:
            stored, is_first = stored_in(path), path == self._profile.database_file
            named = stored.get(PERSON, "")
            if not is_first:
                identity = path.stem
            else:
                identity = named if machine.is_identity(named) else self._new_id()
            person = _person(identity, stored, read_settings(stored, Settings()))
            found.append(replace(person, is_first=is_first))
        return found

    def take(self, found: Sequence[Person]) -> None:
        """Remember people whose records have been found; raises SettingsError."""
        for person in found:
            if person.id not in {each.id for each in self.machine.people}:
                self.machine = self.machine.with_person(person)
        self._save()

    def result_count(self, person: Person) -> int:
        """Return how many results somebody's record holds; slow. Raises RecordError."""
        if not self._file(person).exists():
            return 0
        with self._opened(person) as store:
            return len(store.finished())

    def write_name(self, person: Person) -> None:
        """Write somebody's name into their record, and whether it is a class; slow.

        Raises RecordError.
        """
        stored = Settings(name=person.name, is_class=person.is_class).stored()
        with self._opened(person) as store:
            for name in ("name", "is_class"):
                store.set_setting(name, stored[name])

    def erase(self, person: Person) -> None:
        """Delete somebody's record with all its copies; slow.

        Raises OpenElsewhereError while another window has it open, UnwritableRecordError where
        the system refuses.
        """
        import shutil

        from quiz.storage.glance import is_open_elsewhere

        path = self._file(person)
        if path.exists() and is_open_elsewhere(path):
            raise OpenElsewhereError(path)
        backups = self._profile.backups(path)
        open_backups(path, backups).delete_all()
        try:
            for suffix in ("", "-wal", "-shm", "-journal"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            # What is noted beside it of a school's record.
            path.with_suffix(".school.json").unlink(missing_ok=True)
            if backups.exists():
                shutil.rmtree(backups)
        except OSError as error:
            raise UnwritableRecordError(path, str(error.strerror)) from error

    def forget(self, person: str) -> None:
        """Forget somebody whose record has been deleted; raises SettingsError."""
        people = tuple(each for each in self.machine.people if each.id != person)
        self.machine = replace(self.machine, people=people)
        self._save()

    def _is_unused(self, person: Person) -> bool:
        if person.name or not person.is_first or person.id == self.machine.user.id:
            return False
        # Imported here: hardly anybody is without a name and not in use.
        from quiz.storage.glance import may_hold_quizzes

        return not may_hold_quizzes(self._file(person))

    def _file(self, person: Person) -> Path:
        return self._profile.record_file(person.id, is_first=person.is_first)

    def _record_of(self, person: Person) -> Record:
        return Record(self._file(person), self._make_store)

    @contextmanager
    def _opened(self, person: Person) -> "Iterator[Store]":
        """Open somebody else's record for a moment."""
        store = self._make_store(self._file(person))
        try:
            yield store
        finally:
            store.close()

    def _record_files(self) -> list[Path]:
        """Return every record that lies here, the first person's first."""
        first = self._profile.database_file
        others = sorted(self._profile.people.glob("*.sqlite3"))
        return [
            *([first] if first.exists() else []),
            *(path for path in others if machine.is_identity(path.stem)),
        ]

    def _with_user(self, found: Machine) -> Machine:
        """Return what was found, with somebody in use who has an id."""
        if not found.people:
            files = self._record_files()
            is_first = not files or files[0] == self._profile.database_file
            identity = self._new_id() if is_first else files[0].stem
            return found.with_person(Person(id=identity, is_first=is_first))
        people = tuple(
            each if each.id else replace(each, id=self._new_id()) for each in found.people
        )
        return replace(found, people=people)

    def _merged(self, changed: str = "") -> tuple[Person, ...]:
        """Return our people and those whom other windows know; of others they know the latest.

        Only who is in use or new may have no record yet; who else has none was deleted elsewhere.
        """
        user = self.machine.user
        everyone = {person.id: person for person in self.machine.people}
        has_first = any(person.is_first for person in everyone.values())
        for person in machine.load(self._profile.machine_file).people:
            is_ours = person.id in (user.id, changed) or not person.id
            is_other_first = person.is_first and has_first and person.id not in everyone
            if not is_ours and not is_other_first:
                everyone[person.id] = person
        return tuple(
            person
            for person in everyone.values()
            if person.id in (user.id, self._added) or self._file(person).exists()
        )

    def _save(self, changed: str = "") -> None:
        self.machine = replace(self.machine, people=self._merged(changed))
        machine.save(self._profile.machine_file, self.machine)

    def _new_id(self) -> str:
        # Imported here, as shutil above: only a first start needs one before its first picture.
        import uuid

        return str(uuid.UUID(int=self._rng.getrandbits(128), version=4))


def _person(identity: str, stored: "dict[str, str]", settings: Settings) -> Person:
    return Person(
        id=identity, name=settings.name, is_class=settings.is_class, settings=dict(stored)
    )
