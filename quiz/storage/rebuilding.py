"""Computing the figures from the journal: all of them, or what waits for it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from sqlalchemy import Connection

from quiz.core.events import Happened
from quiz.core.memory import Memory
from quiz.storage import derived, journal, schema
from quiz.storage.figures import Figures
from quiz.storage.replay import replayed
from quiz.storage.rows import CODES, event_of
from quiz.storage.sealed import put
from quiz.storage.stamp import STATEMENT, stamp_of
from quiz.storage.standing import Standing
from quiz.storage.state import RunState

#: The kinds of event that figures come from; of the others it only counts that they are there.
_TELLING = {
    CODES[kind]
    for kind in (
        Happened.STARTED,
        Happened.SHOWN,
        Happened.ANSWERED,
        Happened.JUDGED,
        Happened.OVERRIDDEN,
        Happened.RETURNING,
        Happened.REMARKED,
        Happened.FINISHED,
    )
}


@dataclass(frozen=True, slots=True)
class Refreshed:
    """Questions with their memories, as they are at a stamp of the record."""

    standings: list[Standing]
    stamp: str


def rebuild(connection: Connection, path: Path | None) -> None:
    """Compute everything that is derived again, from the journal alone."""
    figures = Figures(connection, path, is_anew=True)
    for key, identity, bank in journal.runs(connection, path):
        state = RunState(key, identity, bank)
        for values in journal.read_rows(connection, path, key, identity):
            if values[2] in _TELLING:
                figures.add(state, event_of(values))
            else:
                figures.pass_over(state, values[3])
        figures.keep_run(state)
    complete(connection, path, figures.waiting())
    figures.write()


def complete(connection: Connection, path: Path | None, waiting: Iterable[Standing]) -> None:
    """Give questions the memories that wait to be computed from the journal."""
    of_banks: defaultdict[str, list[Standing]] = defaultdict(list)
    for standing in waiting:
        of_banks[standing.bank].append(standing)
    for bank, standings in of_banks.items():
        again = (journal.states(connection, path, bank) for _ in repeat(None))
        replayed(standings, again)


def memories(connection: Connection, path: Path | None, bank: str) -> dict[str, Memory]:
    """Return the memory of each question of a bank, computed where it has to be."""
    standings = derived.standings(connection, path, bank)
    complete(connection, path, (each for each in standings if each.memory is None))
    return {each.question: each.memory for each in standings if each.memory is not None}


def refresh(connection: Connection, path: Path | None, bank: str) -> None:
    """Compute the memories of a bank that wait for it, and keep them."""
    keep(connection, refreshed(connection, path, bank))


def refreshed(connection: Connection, path: Path | None, bank: str) -> Refreshed:
    """Return the memories of a bank that wait to be computed; only reads."""
    standings = derived.standings(connection, path, bank)
    waiting = [each for each in standings if each.memory is None]
    complete(connection, path, waiting)
    return Refreshed(waiting, read_stamp(connection))


def keep(connection: Connection, found: Refreshed) -> bool:
    """Keep computed memories, unless anything has been recorded since; tell whether it was done."""
    if read_stamp(connection) != found.stamp:
        return False
    for standing in found.standings:
        put(connection, schema.derived_latest_answers, standing.values())
    return True


def read_stamp(connection: Connection) -> str:
    """Return a text that is another one after each event."""
    return stamp_of(tuple(connection.exec_driver_sql(STATEMENT).one()))
