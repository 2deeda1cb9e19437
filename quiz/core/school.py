"""A school's record: what a person's own record is sent to, and what may go wrong on the way."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class SchoolPhase(StrEnum):
    """What is going on between this computer and the school's record."""

    CONNECTING = "connecting"
    SENDING = "sending"
    CONNECTED = "connected"  # everything is sent
    AWAY = "away"  # it cannot be used: `SchoolState.problem` says why


class SchoolProblem(StrEnum):
    """Why a school's record cannot be used."""

    ADDRESS = "address"  # this is no address of a PostgreSQL database
    DRIVER = "driver"  # psycopg is not installed
    HOST = "host"  # no computer has this name
    UNREACHABLE = "unreachable"  # nobody answers there, or the answer broke off
    BUSY = "busy"  # it is starting, stopping, or has no connection left
    PASSWORD = "password"
    DATABASE = "database"  # the server has no such database
    ENCRYPTION = "encryption"  # TLS is missing there, or its certificate is not trusted
    PERMISSION = "permission"  # the user may not make or use the tables
    ENCODING = "encoding"  # the database keeps no UTF-8
    NEWER = "newer"  # a newer version of the program has made it
    DAMAGED = "damaged"  # what it says of itself makes no sense
    REFUSED = "refused"  # anything else, in the server's own words


#: These stay as they are until somebody changes the address or the program.
LASTING = frozenset({SchoolProblem.ADDRESS, SchoolProblem.DRIVER, SchoolProblem.NEWER})


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolState:
    """How things stand with a school's record.

    `waiting` counts the answers that it does not have yet; of those, `total` waited when sending
    began. `set_aside` counts the quizzes that stay in one record alone: damaged on the way, or
    different here and there. `detail` is in the server's own words, never with a password.
    """

    phase: SchoolPhase
    waiting: int = 0
    total: int = 0
    set_aside: int = 0
    problem: SchoolProblem | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolPerson:
    """Somebody whose record a school keeps; `name` is empty where none was given."""

    id: str
    name: str
    is_class: bool = False


class SchoolListener(Protocol):
    """Who is told, on any thread, what happens with a school's record."""

    def state_changed(self, state: SchoolState) -> None:
        """Hear how things stand."""
        ...

    def record_changed(self) -> None:
        """Hear that quizzes have come into the person's own record, or gone from it."""
        ...

    def settings_changed(self) -> None:
        """Hear that newer settings have come into the person's own record."""
        ...


class School(Protocol):
    """One person's connection with a school's record, kept up in the background."""

    def begin(self) -> None:
        """Connect, and go on trying, until `close`."""
        ...

    def wake(self) -> None:
        """Try again, or look for something to send, at once."""
        ...

    def remember_deletion(self) -> None:
        """Note that the history is about to be deleted, so that it does not come back.

        Raises SettingsError where that cannot be written down.
        """
        ...

    def close(self) -> None:
        """Stop at once; nothing is told any more when this returns."""
        ...
