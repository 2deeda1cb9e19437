"""The journal: writing the events of runs, and finding runs and their events again.

Results are fetched whole before they are looked at: a statement that is left unfinished, as by
an error that is kept for a while, would go on seeing the record as it was.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, and_, insert, or_, select

from quiz.core.errors import DamagedRecordError
from quiz.core.events import Event, Happened, Times, remark
from quiz.core.snapshot import Snapshot
from quiz.core.store import Finished, Recorded
from quiz.storage import schema
from quiz.storage.figures import Figures
from quiz.storage.rows import (
    CODES,
    content_of,
    content_values,
    event_of,
    event_values,
    planned,
    summary_of,
    times_of,
)
from quiz.storage.sealed import Values, add, add_events, find, put, sound, sound_event
from quiz.storage.state import RunState

#: The kinds of event by which the answers of a run are known.
_ANSWER_CODES = [
    CODES[kind]
    for kind in (
        Happened.STARTED,
        Happened.ANSWERED,
        Happened.JUDGED,
        Happened.OVERRIDDEN,
        Happened.RETURNING,
        Happened.REMARKED,
    )
]

#: When an answer was judged, its run, its event's number, its question, and the seconds spent.
_Judged = tuple[datetime, int, int, str, float]


def new_run(connection: Connection, identity: str, bank: str) -> RunState:
    """Write a new run and return its state; raises ValueError when it is there already."""
    table = schema.runs
    if is_run(connection, identity):
        raise ValueError(f"run {identity} has begun already")
    # Its key is part of what is sealed, and known only now.
    unsealed = {"identity": identity, "bank": bank, "checksum": 0}
    key = connection.execute(insert(table).returning(table.c.key), unsealed).scalar_one()
    put(connection, table, (key, identity, bank))
    return RunState(key, identity, bank)


def is_run(connection: Connection, identity: str) -> bool:
    """Tell whether there is a run, as far as the index of identities knows."""
    table = schema.runs
    query = select(table.c.key).where(table.c.identity == identity)
    return connection.execute(query).first() is not None


def read_run(
    connection: Connection, path: Path | None, identity: str
) -> tuple[RunState, list[Event]]:
    """Return the state and the events of a run; raises KeyError where there is none."""
    query = select(schema.runs)
    row = connection.execute(query.where(schema.runs.c.identity == identity)).one_or_none()
    if row is None:
        # Its entry in the index may be all that is damaged: then it is there after all.
        if connection.execute(query.where(schema.runs.c.identity + "" == identity)).first():
            raise DamagedRecordError(path, f"run {identity} is missing in an index")
        raise KeyError(identity)
    key, _, bank, _ = sound(path, schema.runs, row)
    events = read_events(connection, path, key, identity)
    if not events:
        raise DamagedRecordError(path, f"the events of run {identity} are missing")
    state = RunState(key, identity, bank)
    for event in events:
        state.add(event)
    return state, events


def runs(
    connection: Connection, path: Path | None, bank: str | None = None
) -> list[tuple[int, str, str]]:
    """Return the key, the identity and the bank of every run, the one begun first first."""
    table, events = schema.runs, schema.events
    starts = and_(events.c.run == table.c.key, events.c.number == 0)
    query = select(table, events.c.at_ms).join(events, starts, isouter=True)
    if bank is not None:
        query = query.where(table.c.bank == bank)
    rows = connection.execute(query).all()
    found = []
    for *row, at_ms in rows:
        key, identity, of_bank, _ = sound(path, table, row)
        found.append((at_ms or 0, identity, key, of_bank))
    return [(key, identity, of_bank) for _, identity, key, of_bank in sorted(found)]


def states(connection: Connection, path: Path | None, bank: str) -> Iterator[RunState]:
    """Yield the state of each run of a bank, as far as its answers go."""
    for key, identity, of_bank in runs(connection, path, bank):
        state = RunState(key, identity, of_bank)
        for number, event in answering(connection, path, key, identity):
            state.event_count = number
            state.add(event)
        yield state


def answering(
    connection: Connection, path: Path | None, key: int, identity: str
) -> list[tuple[int, Event]]:
    """Return the events by which the answers of a run are known, with their numbers."""
    table = schema.events
    query = select(table).where(table.c.run == key, table.c.kind.in_(_ANSWER_CODES))
    rows = connection.execute(query.order_by(table.c.number)).all()
    found = [
        (values[1], event_of(values))
        for values in (sound_event(path, identity, row) for row in rows)
    ]
    if not found or found[0][0] != 0:
        raise DamagedRecordError(path, f"event 0 of run {identity} is missing")
    return found


def recorded(
    connection: Connection, path: Path | None, identity: str, known: dict[str, Snapshot]
) -> tuple[Recorded, RunState]:
    """Return everything recorded of a run, and its state; raises KeyError where there is none.

    `known` has contents that were read already, and gets those that are read now.
    """
    state, events = read_run(connection, path, identity)
    hashes = {*state.plan.contents}
    hashes.update(remark(event).content for event in events if event.kind is Happened.REMARKED)
    known.update(read_contents(connection, path, hashes.difference(known)))
    run = Recorded(
        identity=identity,
        events=tuple(events),
        contents={each: known[each] for each in hashes},
        times=read_times(connection, path, state.key),
    )
    return run, state


def names(connection: Connection, path: Path | None) -> list[str]:
    """Return the identity of every run, the one begun first first."""
    return [identity for _, identity, _ in runs(connection, path)]


def ended(connection: Connection, path: Path | None, bank: str) -> list[tuple[int, str]]:
    """Return key and identity of every finished run of a bank, the one that ended first first."""
    derived = schema.derived_runs
    query = (
        select(derived, schema.runs.c.identity)
        .join_from(derived, schema.runs)
        .where(derived.c.bank == bank, derived.c.finished_ms.is_not(None))
        .order_by(derived.c.finished_ms, schema.runs.c.identity)
    )
    rows = connection.execute(query).all()
    return [(sound(path, derived, row)[0], identity) for *row, identity in rows]


def event_count(connection: Connection, path: Path | None, state: RunState) -> int | None:
    """Return how many events of a run are recorded by now; None for a run that was deleted."""
    kept = find(connection, path, schema.derived_runs, state.key)
    return None if kept is None else int(kept[2])


def write_contents(connection: Connection, contents: Mapping[str, Snapshot]) -> None:
    """Write the content of questions that is not there yet."""
    table = schema.contents
    hashes = select(table.c.hash).where(table.c.hash.in_(list(contents)))
    known = set(connection.execute(hashes).scalars())
    add(
        connection,
        table,
        [
            content_values(content_hash, snapshot)
            for content_hash, snapshot in contents.items()
            if content_hash not in known
        ],
    )


def check_contents(connection: Connection, events: Sequence[Event]) -> None:
    """Raise ValueError where answers are marked under a content that is not recorded."""
    named = {remark(event).content for event in events if event.kind is Happened.REMARKED}
    if named:
        hashes = select(schema.contents.c.hash).where(schema.contents.c.hash.in_(named))
        if missing := named.difference(connection.execute(hashes).scalars()):
            raise ValueError(f"content {min(missing)} is not recorded")


def write_events(
    connection: Connection, path: Path | None, state: RunState, events: Sequence[Event]
) -> None:
    """Write the next events of a run with all that follows from them, and move its state on."""
    figures = Figures(connection, path)
    take_events(connection, figures, state, events)
    figures.write()


def take_events(
    connection: Connection, figures: Figures, state: RunState, events: Sequence[Event]
) -> None:
    """Write the next events of a run, take them into the figures, and move the state on."""
    rows = []
    for event in events:
        rows.append(event_values(state.key, state.event_count, event))
        figures.add(state, event)
    add_events(connection, state.identity, rows)
    figures.keep_run(state)
    if state.is_finished:
        connection.execute(schema.times.delete().where(schema.times.c.run == state.key))


def read_events(connection: Connection, path: Path | None, key: int, identity: str) -> list[Event]:
    """Return the events of a run, in order, each sound and none missing in between."""
    return [event_of(values) for values in read_rows(connection, path, key, identity)]


def read_rows(connection: Connection, path: Path | None, key: int, identity: str) -> list[Values]:
    """Return the rows of the events of a run, in order, each sound and none missing in between."""
    table = schema.events
    query = select(table).where(table.c.run == key).order_by(table.c.number)
    found = []
    for number, row in enumerate(connection.execute(query).all()):
        values = sound_event(path, identity, row)
        if values[1] != number:
            raise DamagedRecordError(path, f"event {number} of run {identity} is missing")
        found.append(values)
    return found


def read_contents(
    connection: Connection, path: Path | None, hashes: Iterable[str]
) -> dict[str, Snapshot]:
    """Return the content of questions by hash."""
    wanted = set(hashes)
    table = schema.contents
    rows = connection.execute(select(table).where(table.c.hash.in_(wanted))).all()
    every = [sound(path, table, row) for row in rows]
    if len(every) < len(wanted):
        raise DamagedRecordError(path, "the content of a question is missing")
    return {values[0]: content_of(values) for values in every}


def read_times(connection: Connection, path: Path | None, key: int) -> Times | None:
    """Return the clock's state of a run, where it is kept."""
    values = find(connection, path, schema.times, key)
    return None if values is None else times_of(values)


def unfinished(connection: Connection, path: Path | None) -> list[str]:
    """Return the runs that have not ended, the one last touched first."""
    derived, times = schema.derived_runs, schema.times
    query = (
        select(derived, schema.runs, times.c.at_ms)
        .join_from(derived, schema.runs)
        .join(times, times.c.run == derived.c.run, isouter=True)
        .where(derived.c.finished_ms.is_(None))
    )
    width = len(derived.c)
    touched = []
    for *row, times_ms in connection.execute(query).all():
        values = sound(path, derived, row[:width])
        _, identity, *_ = sound(path, schema.runs, row[width:])
        touched.append((max(values[3], times_ms or 0), values[0], identity))
    return [identity for _, _, identity in sorted(touched, reverse=True)]


def finished(
    connection: Connection, path: Path | None, limit: int | None, bank: str | None
) -> list[Finished]:
    """Return finished runs, the newest first."""
    derived, events = schema.derived_runs, schema.events
    ending = and_(events.c.run == derived.c.run, events.c.number == derived.c.finished_number)
    query = (
        select(schema.runs.c.identity, derived, events)
        .join_from(derived, schema.runs)
        .join(events, ending, isouter=True)
        .where(derived.c.finished_ms.is_not(None))
        .order_by(derived.c.finished_ms.desc(), derived.c.run.desc())
        .limit(limit)
    )
    if bank is not None:
        query = query.where(derived.c.bank == bank)
    width = len(derived.c)
    found = []
    for identity, *row in connection.execute(query).all():
        sound(path, derived, row[:width])
        event = event_of(sound_event(path, identity, row[width:]))
        found.append(
            Finished(
                identity=identity,
                finished_at=event.at,
                utc_offset_minutes=event.utc_offset_minutes,
                summary=summary_of(event),
            )
        )
    return found


def recent_seconds(
    connection: Connection, path: Path | None, bank: str, limit: int
) -> list[tuple[str, float]]:
    """Return question ids and seconds of the newest judged answers of a bank, newest first."""
    found: list[_Judged] = []
    derived = schema.derived_runs
    of_bank = (
        select(schema.runs.c.key, schema.runs.c.identity)
        .join_from(derived, schema.runs)
        .where(derived.c.bank == bank)
    )
    for key, identity in connection.execute(of_bank.where(derived.c.finished_ms.is_(None))).all():
        found += _judged(connection, path, key, identity)
    newest = of_bank.where(derived.c.finished_ms.is_not(None)).order_by(
        derived.c.finished_ms.desc()
    )
    enough = len(found) + limit
    with connection.execute(newest) as result:
        while len(found) < enough and (run := result.fetchone()) is not None:
            found += _judged(connection, path, run.key, run.identity)
    found.sort(reverse=True)
    return [(question, seconds) for _, _, _, question, seconds in found[:limit]]


def _judged(connection: Connection, path: Path | None, key: int, identity: str) -> list[_Judged]:
    """Return when each answer of a run was judged, which it is, its question and its seconds."""
    table = schema.events
    is_wanted = or_(table.c.number == 0, table.c.kind == CODES[Happened.JUDGED])
    query = select(table).where(table.c.run == key, is_wanted).order_by(table.c.number)
    numbered = [
        (values[1], event_of(values))
        for values in (sound_event(path, identity, row) for row in connection.execute(query).all())
    ]
    if not numbered or numbered[0][0] != 0:
        raise DamagedRecordError(path, f"event 0 of run {identity} is missing")
    questions = planned(numbered[0][1]).questions
    return [
        (event.at, key, number, questions[event.position], event.spent_seconds)
        for number, event in numbered[1:]
    ]
