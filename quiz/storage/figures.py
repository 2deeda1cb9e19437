"""What events come to: the derived rows that they touch, read once, changed, and written back."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, Table, select

from quiz.core.events import Event, Happened
from quiz.storage import schema
from quiz.storage.rows import to_ms
from quiz.storage.sealed import Values, add, find, put
from quiz.storage.standing import Day, Standing, by_itself, day_of, memory_after, standing_of
from quiz.storage.state import Change, Review, RunState

#: A question, named by its bank's id and its own.
Question = tuple[str, str]

#: The key of the one row of `derived_totals`.
TOTALS = 1

#: So many runs wait at most until how far they have come is written.
_MOST_RUNS = 1000


class Figures:
    """The derived rows that events touch, in memory until `write`.

    With `is_anew` they are computed from nothing and replace all that is there. A damaged row
    raises DamagedFiguresError.
    """

    def __init__(self, connection: Connection, path: Path | None, *, is_anew: bool = False) -> None:
        self._connection = connection
        self._path = path
        self._is_anew = is_anew
        self._runs: dict[int, Values] = {}
        self._standings: dict[Question, Standing | None] = {}
        self._renamed: dict[Question, list[str]] = {}
        self._renamed_banks: set[str] = set()
        self._shown: dict[Question, int] = {}
        self._days: dict[tuple[str, str], Day] = {}
        self._overrides: dict[tuple[int, int], Values | None] = {}
        self._contents: set[tuple[str, str]] = set()
        self._events = 0
        if is_anew:
            connection.execute(schema.derived_runs.delete())

    def add(self, run: RunState, event: Event) -> None:
        """Take in the next event of a run, and move the run on."""
        change = run.add(event)
        self._events += 1
        if event.kind is Happened.STARTED:
            self._contents.update((run.bank, each) for each in run.plan.contents)
        elif event.kind is Happened.SHOWN:
            question = run.bank, run.plan.questions[event.position]
            self._shown[question] = max(to_ms(event.at), self._shown.get(question, 0))
        elif change.after is not None:
            self._answer(run, change.before, change.after)
        elif change.ended is not None:
            self._end(run.bank, change)

    def pass_over(self, run: RunState, at_ms: int) -> None:
        """Take in that there is an event of a kind that nothing else follows from."""
        run.pass_over(at_ms)
        self._events += 1

    def keep_run(self, run: RunState) -> None:
        """Take in how far a run has come."""
        self._runs[run.key] = run.values()
        if len(self._runs) >= _MOST_RUNS:
            self._write_runs()

    def waiting(self) -> Iterator[Standing]:
        """Yield the questions touched whose memory has to be computed from the journal."""
        for standing in self._standings.values():
            if standing is not None and standing.memory is None:
                yield standing

    def write(self) -> None:
        """Bring the tables up to date."""
        write = self._replace if self._is_anew else self._update
        self._write_runs()
        standings = (each.values() for each in self._standings.values() if each is not None)
        write(schema.derived_latest_answers, standings)
        write(schema.derived_last_shown, self._later_shown())
        days = ((*key, *day.values()) for key, day in self._days.items())
        write(schema.derived_days, days)
        self._write_overrides(write)
        write(schema.derived_contents, self._new_contents())
        events = self._events
        if not self._is_anew:
            row = find(self._connection, self._path, schema.derived_totals, TOTALS)
            events += 0 if row is None else row[1]
        write(schema.derived_totals, [(TOTALS, events)])

    def _answer(self, run: RunState, before: Review | None, after: Review) -> None:
        """Take in a judged answer, or what an earlier one has become."""
        day = self._day(after.day.isoformat(), after.bank)
        if before is not None:
            day.count(before, -1)
        day.count(after, 1)
        if before is None:
            self._place(run, after)
        else:
            self._change(run, before, after)
        if after.is_candidate or (before is not None and before.is_candidate):
            row = (run.key, after.position, after.bank, after.question, after.response)
            kept = (*row, after.overridden_ms) if after.is_candidate else None
            self._overrides[run.key, after.position] = kept
        if before is not None and after.content != before.content:
            self._contents.add((after.bank, after.content))

    def _place(self, run: RunState, answer: Review) -> None:
        """Let a new answer follow on those before it."""
        standing = self._standing((answer.bank, answer.question))
        if standing is None:
            standing = Standing(answer.bank, answer.question, 0, 0, 0, "0", 0, 0, None, False)
            self._standings[answer.bank, answer.question] = standing
            standing.take(run.key, answer)
            self._begin(run, standing, answer)
        elif self._is_later(run, answer, standing):
            standing.take(run.key, answer)
            if standing.memory is not None:
                standing.prior = by_itself(standing.memory)
                standing.memory = memory_after(standing.prior, answer)
        else:
            standing.memory = None
        self._forget_renamed(run, answer, answer.question)

    def _begin(self, run: RunState, standing: Standing, answer: Review) -> None:
        """Let the memory of a question begin, where it had another id as that one's goes on."""
        if answer.was:
            standing.was = answer.was
            if answer.bank in self._renamed_banks:
                self._renamed.setdefault((answer.bank, answer.was), []).append(answer.question)
            older = self._standing((answer.bank, answer.was))
            if older is not None:
                if older.memory is None or not self._is_later(run, answer, older):
                    return
                standing.prior = by_itself(older.memory)
        standing.memory = memory_after(standing.prior, answer)

    def _change(self, run: RunState, before: Review, after: Review) -> None:
        """Let an answer be another one than it was."""
        standing = self._standing((after.bank, after.question))
        if standing is not None and (standing.run, standing.number) == (run.key, after.number):
            standing.take(run.key, after)
            if standing.memory is not None:
                standing.memory = memory_after(standing.prior, after)
        elif standing is not None and before.is_known != after.is_known:
            standing.memory = None
        if before.is_known != after.is_known:
            self._forget_renamed(run, after, after.question)

    def _forget_renamed(self, run: RunState, answer: Review, question: str) -> None:
        """Have the memories computed anew that began after an answer to an older id."""
        bank = answer.bank
        if bank not in self._renamed_banks:
            self._renamed_banks.add(bank)
            for name, was in self._read_renamed(bank):
                self._renamed.setdefault((bank, was), []).append(name)
        for name in self._renamed.get((bank, question), ()):
            newer = self._standing((bank, name))
            is_touched = newer is not None and not self._is_later(run, answer, newer)
            if newer is not None and newer.memory is not None and is_touched:
                newer.memory = None
                self._forget_renamed(run, answer, name)

    def _read_renamed(self, bank: str) -> list[tuple[str, str]]:
        known = [
            (each.question, each.was)
            for each in self._standings.values()
            if each is not None and each.was and each.bank == bank
        ]
        if self._is_anew:
            return known
        table = schema.derived_latest_answers
        query = select(table.c.question, table.c.was)
        rows = self._connection.execute(
            query.where(table.c.bank == bank, table.c.was.is_not(None))
        ).all()
        return list({*known, *((name, was) for name, was in rows)})

    def _is_later(self, run: RunState, answer: Review, standing: Standing) -> bool:
        """Tell whether an answer comes after the latest to a question."""
        if answer.at_ms != standing.at_ms:
            return answer.at_ms > standing.at_ms
        if run.key == standing.run:
            return answer.number > standing.number
        runs = schema.runs
        query = select(runs.c.identity).where(runs.c.key == standing.run)
        return run.identity > str(self._connection.execute(query).scalar_one())

    def _end(self, bank: str, change: Change) -> None:
        if (before := change.ended_before) is not None:
            self._day(before.day.isoformat(), bank).end(before, -1)
        if (ended := change.ended) is not None:
            self._day(ended.day.isoformat(), bank).end(ended, 1)

    def _standing(self, question: Question) -> Standing | None:
        if question not in self._standings:
            row = self._find(schema.derived_latest_answers, *question)
            self._standings[question] = None if row is None else standing_of(row)
        return self._standings[question]

    def _day(self, day: str, bank: str) -> Day:
        key = day, bank
        if key not in self._days:
            row = self._find(schema.derived_days, *key)
            self._days[key] = Day() if row is None else day_of(row)
        return self._days[key]

    def _find(self, table: Table, *key: str) -> Values | None:
        if self._is_anew:
            return None
        return find(self._connection, self._path, table, *key)

    def _later_shown(self) -> Iterator[Values]:
        for question, at_ms in self._shown.items():
            kept = self._find(schema.derived_last_shown, *question)
            if kept is None or at_ms > kept[2]:
                yield (*question, at_ms)

    def _new_contents(self) -> Iterator[Values]:
        for key in self._contents:
            if self._find(schema.derived_contents, *key) is None:
                yield key

    def _write_overrides(self, write: Callable[[Table, Iterable[Values]], None]) -> None:
        table = schema.derived_overrides
        write(table, (row for row in self._overrides.values() if row is not None))
        for (run, position), row in self._overrides.items():
            if row is None and not self._is_anew:
                here = table.c.run == run, table.c.position == position
                self._connection.execute(table.delete().where(*here))

    def _write_runs(self) -> None:
        if self._is_anew:
            add(self._connection, schema.derived_runs, self._runs.values())
        else:
            self._update(schema.derived_runs, self._runs.values())
        self._runs.clear()

    def _update(self, table: Table, rows: Iterable[Values]) -> None:
        for row in rows:
            put(self._connection, table, row)

    def _replace(self, table: Table, rows: Iterable[Values]) -> None:
        self._connection.execute(table.delete())
        add(self._connection, table, rows)
