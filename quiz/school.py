"""The school's record that this machine is connected with: its address, and who opens it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from quiz.core.errors import SchoolError
from quiz.people import People

if TYPE_CHECKING:
    from quiz.core.school import School, SchoolListener, SchoolPerson

# What reaches the database is imported where it is used: most people have no school's record.


class Schools:
    """The address of a school's record, "" for none, and what is done with it.

    One given at the start counts for this run, in place of the one that is kept.
    """

    def __init__(self, people: People, now: Callable[[], datetime], given: str = "") -> None:
        self._people = people
        self._now = now
        self._given = given

    @property
    def address(self) -> str:
        """The address in use, which may hold a password."""
        return self._given or self._people.machine.database

    def shown(self) -> str:
        """Return the address in use without its password; "" for one that makes no sense."""
        from quiz.storage.school_address import shown_address

        return shown_address(self.address)

    def is_address(self, text: str) -> bool:
        """Tell whether a text can be the address of a school's record."""
        from quiz.storage.school_address import read_address

        try:
            read_address(text)
        except SchoolError:
            return False
        return True

    def keep(self, address: str) -> None:
        """Use an address from now on, "" for none; raises SettingsError."""
        self._given = ""
        self._people.keep_database(address)

    def open(self, listener: "SchoolListener") -> "School":
        """Return the connection of the person in use, which has not begun yet."""
        from quiz.storage.school import SchoolWorker

        return SchoolWorker(
            address=self.address,
            record=self._people.record.path,
            person=self._people.machine.user.id,
            listener=listener,
            now=self._now,
        )

    def people(self) -> "list[SchoolPerson]":
        """Return who has a record at the school and none here; slow. Raises SchoolError."""
        from quiz.storage.school import people_of

        here = {person.id for person in self._people.machine.people}
        return [person for person in people_of(self.address) if person.id not in here]

    def join(self, person: "SchoolPerson") -> str:
        """Let somebody of the school have a profile here; return their id."""
        return self._people.join(person.id, person.name, is_class=person.is_class)
