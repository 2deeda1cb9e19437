"""What a school's record is asked: short transactions, each of them whole or not at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import (
    Connection,
    Engine,
    Select,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_or

from quiz.core.events import Happened
from quiz.core.school import SchoolPerson
from quiz.storage import school_schema as schema
from quiz.storage.rows import CODES
from quiz.storage.school_address import connect, school_errors
from quiz.storage.sealed import Values

#: So many names fit into one statement.
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a run is recorded somewhere: how many events, and the last one's checksum."""

    count: int
    checksum: int
    is_finished: bool = False


@dataclass(frozen=True, slots=True)
class RunRows:
    """Events of a run as rows with checksums, without the key of the run.

    `before` is the checksum of the event that precedes them, None where none does.
    """

    identity: str
    bank: str
    rows: Sequence[Values]
    before: int | None = None

    @property
    def start(self) -> int:
        """The number of the first event."""
        return int(self.rows[0][0])


@dataclass(frozen=True, slots=True)
class StoredSettings:
    """A person's settings as a JSON text, and when they were changed last (ms since 1970)."""

    text: str
    at_ms: int


class SchoolServer:
    """A school's record, for one thread; every method raises SchoolError where it fails."""

    def __init__(self, address: str) -> None:
        self._engine: Engine = connect(address)

    def prepare(self) -> str:
        """Make the tables where there are none; return the name of this record."""
        with self._transaction() as connection:
            return schema.prepare(connection)

    def people(self) -> list[SchoolPerson]:
        """Return everybody with a name or a quiz here, by name."""
        table = schema.people
        has_runs = exists(schema.runs.c.key).where(schema.runs.c.person == table.c.id)
        query = (
            select(table.c.id, table.c.name, table.c.is_class)
            .where(or_(table.c.name != "", has_runs))
            .order_by(func.lower(table.c.name), table.c.id)
        )
        with self._transaction() as connection:
            return [
                SchoolPerson(id=row.id, name=row.name, is_class=row.is_class)
                for row in connection.execute(query)
            ]

    def changes(self, person: str) -> int:
        """Return a number that is another one after each change to a person's record."""
        table = schema.people
        query = select(table.c.changes).where(table.c.id == person)
        with self._transaction() as connection:
            return connection.execute(query).scalar_one_or_none() or 0

    def overview(self, person: str) -> dict[str, Reach]:
        """Return how far each of a person's runs is recorded here."""
        query = _reaches().where(schema.runs.c.person == person)
        with self._transaction() as connection:
            return {
                row.identity: Reach(row.number + 1, row.checksum, row.is_finished)
                for row in connection.execute(query)
                if row.number is not None
            }

    def deleted(self, person: str, after: int) -> tuple[list[str], int]:
        """Return a person's deleted runs from a serial number on, and the number of the last.

        All of them, where the school's record is an older copy of itself by now.
        """
        table = schema.deleted_runs
        query = (
            select(table.c.identity, table.c.serial)
            .where(table.c.person == person)
            .order_by(table.c.serial)
        )
        newest = select(func.max(table.c.serial)).where(table.c.person == person)
        with self._transaction() as connection:
            last = connection.execute(newest).scalar_one() or 0
            if last == after:
                return [], last
            start = after if last > after else 0
            found = connection.execute(query.where(table.c.serial > start)).all()
        return [row.identity for row in found], last

    def settings(self, person: str) -> StoredSettings:
        """Return a person's settings; those of somebody unknown are empty, and from 1970."""
        table = schema.people
        query = select(table.c.settings, table.c.settings_at).where(table.c.id == person)
        with self._transaction() as connection:
            row = connection.execute(query).one_or_none()
        return StoredSettings("{}", 0) if row is None else StoredSettings(*row)

    def write_settings(
        self, person: SchoolPerson, settings: StoredSettings, *, seen_at_ms: int
    ) -> bool:
        """Write a person's settings, unless others were written since those that were seen."""
        table = schema.people
        with self._transaction() as connection:
            _take_turn(connection, person.id)
            written = connection.execute(
                update(table)
                .where(table.c.id == person.id, table.c.settings_at == seen_at_ms)
                .values(
                    name=person.name,
                    is_class=person.is_class,
                    settings=settings.text,
                    settings_at=settings.at_ms,
                )
            )
            return written.rowcount == 1

    def missing_contents(self, hashes: Iterable[str]) -> set[str]:
        """Return those contents that are not here yet."""
        wanted = list(hashes)
        table = schema.contents
        with self._transaction() as connection:
            query = select(table.c.hash).where(table.c.hash.in_(wanted))
            return set(wanted) - set(connection.execute(query).scalars())

    def push(
        self, person: str, runs: Sequence[RunRows], contents: Sequence[Values]
    ) -> tuple[set[str], int]:
        """Commit events that follow those that are here; return the runs that took them.

        The others are recorded here in another way, or further, by now. Runs that were deleted
        are no longer so. Also returns the number of `changes`.
        """
        with self._transaction() as connection:
            changes = _take_turn(connection, person)
            _add_contents(connection, contents)
            _forget_deletion(connection, person, [run.identity for run in runs])
            keys = _keys_of(connection, person, runs)
            names = schema.events.c.keys()
            rows = [
                dict(zip(names, (keys[run.identity], *row), strict=True))
                for run in runs
                if run.identity in keys
                for row in run.rows
            ]
            if rows:
                connection.execute(insert(schema.events), rows)
        return set(keys), changes

    def delete(self, person: str, identities: Sequence[str]) -> int:
        """Delete runs of a person, for every desktop; return the last one's serial number."""
        runs, deleted = schema.runs, schema.deleted_runs
        with self._transaction() as connection:
            _take_turn(connection, person)
            for start in range(0, len(identities), _AT_ONCE):
                some = identities[start : start + _AT_ONCE]
                rows = [{"identity": identity, "person": person} for identity in some]
                connection.execute(insert_or(deleted).on_conflict_do_nothing(), rows)
                connection.execute(
                    delete(runs).where(runs.c.person == person, runs.c.identity.in_(some))
                )
            last = select(func.max(deleted.c.serial)).where(deleted.c.person == person)
            return connection.execute(last).scalar_one() or 0

    def fetch(self, person: str, identities: Sequence[str]) -> list[RunRows]:
        """Return runs of a person from their first event on, as they stand, unchecked."""
        runs, events = schema.runs, schema.events
        query = (
            select(runs.c.identity, runs.c.bank, events)
            .join_from(runs, events)
            .where(runs.c.person == person, runs.c.identity.in_(identities))
            .order_by(events.c.run, events.c.number)
        )
        found: dict[tuple[str, str], list[Values]] = {}
        with self._transaction() as connection:
            for identity, bank, _, *row in connection.execute(query):
                found.setdefault((identity, bank), []).append(tuple(row))
        return [RunRows(identity, bank, rows) for (identity, bank), rows in found.items()]

    def fetch_contents(self, hashes: Iterable[str]) -> Mapping[str, Values]:
        """Return contents by hash, as they stand, unchecked."""
        table = schema.contents
        with self._transaction() as connection:
            query = select(table).where(table.c.hash.in_(list(hashes)))
            return {row.hash: tuple(row) for row in connection.execute(query)}

    def close(self) -> None:
        """Let go of the server."""
        with school_errors():
            self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with school_errors(), self._engine.begin() as connection:
            yield connection


def _reaches() -> Select[tuple[int, str, str, int | None, int | None, bool]]:
    """Select how far each run has come."""
    runs, events = schema.runs, schema.events
    last = (
        select(events.c.number, events.c.checksum)
        .where(events.c.run == runs.c.key)
        .order_by(events.c.number.desc())
        .limit(1)
        .correlate(runs)
        .lateral("last")
    )
    is_ending = (events.c.run == runs.c.key) & (events.c.kind == CODES[Happened.FINISHED])
    is_finished = exists(events.c.run).where(is_ending).correlate(runs)
    columns = (
        runs.c.key,
        runs.c.identity,
        runs.c.person,
        last.c.number,
        last.c.checksum,
        is_finished.label("is_finished"),
    )
    return select(*columns).select_from(runs.outerjoin(last, true()))


def _take_turn(connection: Connection, person: str) -> int:
    """Let no other desktop of a person write until the end; return the number of `changes`."""
    table = schema.people
    newcomer = insert_or(table).values(
        id=person, name="", is_class=False, settings="{}", settings_at=0, changes=1
    )
    turn = newcomer.on_conflict_do_update(
        index_elements=[table.c.id], set_={"changes": table.c.changes + 1}
    )
    return int(connection.execute(turn.returning(table.c.changes)).scalar_one())


def _add_contents(connection: Connection, contents: Sequence[Values]) -> None:
    if contents:
        names = schema.contents.c.keys()
        # In one order everywhere: two desktops that wait for each other's rows never would end.
        rows = [dict(zip(names, row, strict=True)) for row in sorted(contents)]
        connection.execute(insert_or(schema.contents).on_conflict_do_nothing(), rows)


def _forget_deletion(connection: Connection, person: str, identities: Sequence[str]) -> None:
    table = schema.deleted_runs
    is_sent_again = table.c.identity.in_(identities)
    connection.execute(delete(table).where(table.c.person == person, is_sent_again))


def _keys_of(connection: Connection, person: str, runs: Sequence[RunRows]) -> dict[str, int]:
    """Return the keys of those runs that end here where the events that are sent begin."""
    new = [
        {"identity": run.identity, "person": person, "bank": run.bank}
        for run in runs
        if run.before is None
    ]
    if new:
        connection.execute(insert_or(schema.runs).on_conflict_do_nothing(), new)
    wanted = {run.identity: (person, run.start - 1, run.before) for run in runs}
    query = _reaches().where(schema.runs.c.identity.in_(list(wanted)))
    return {
        row.identity: row.key
        for row in connection.execute(query)
        if (row.person, -1 if row.number is None else row.number, row.checksum)
        == wanted[row.identity]
    }
