"""A record with something in it for every dialog about records, as the tour finds it."""

import os
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quiz.banks.reader import read
from quiz.core.bank import Bank
from quiz.core.settings import PERSON
from quiz.formats.record_json import write_json
from quiz.storage.backups import FileBackups
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.storage.schools import BEN, Desk
from tests.storage.takes import begin, take

#: Who has a profile on this machine, and who has one at the school.
NEIGHBOUR = "Luis"
SCHOOLMATE = "Ben Rojas"

_HOUR = 3600
_NEIGHBOUR_ID = "33333333-cccc-4ccc-8ccc-333333333333"
_SPOILED = b"This is no database. " * 500
#: More results than home lists at first.
_QUIZZES = 9


@dataclass(frozen=True)
class TourRecord:
    """What was written: the folder of the data, and what another computer's results are.

    A pipe is there in place of their file, so that reading it lasts until it has been looked at.
    """

    data: Path
    pipe: Path
    results: str


def write_record(folder: Path, bank: Path) -> TourRecord:
    """Write a damaged record with two backups, and a second profile beside it.

    Its answers were given when a key was another one, and one of them was called right.
    """
    data = folder / "data"
    data.mkdir()
    record = data / "record.sqlite3"
    # What was answered wrong a month ago is due by now.
    clock = HandClock(datetime.now(UTC) - timedelta(days=30))
    backups = FileBackups(record, data / "backups" / "record")
    with closing(SqlStore(record)) as store:
        _study(store, clock, _with_another_key(read(bank).bank))
        backups.make(clock.now())
        clock.pass_seconds(2 * _HOUR)
        take(store, clock, "last")
        backups.make(clock.now())
        written = folder / "written.json"
        write_json(written, store.runs(), person=BEN, name=SCHOOLMATE, now=clock.now())
    record.write_bytes(_SPOILED)
    _write_person(data / "people", _NEIGHBOUR_ID, NEIGHBOUR)
    pipe = folder / "results.json"
    os.mkfifo(pipe)
    return TourRecord(data, pipe, written.read_text("utf-8"))


def bring_to_school(folder: Path, address: str) -> None:
    """Let a school's record have somebody who is not on this machine."""
    with closing(Desk(folder / "other", address, BEN)) as desk:
        desk.store.set_setting("name", SCHOOLMATE)
        desk.sync()


def _study(store: SqlStore, clock: HandClock, bank: Bank) -> None:
    for number in range(_QUIZZES):
        take(store, clock, f"quiz-{number}", bank=bank, count=4, seed=number)
    attempt = begin(store, clock, "called right", bank=bank, count=len(bank.questions))
    words = [planned.id for planned in attempt.plan.questions].index("words-one")
    attempt.go_to(words)
    attempt.draft("another way")
    attempt.give("another way")
    attempt.override(on=True)
    attempt.finish()


def _with_another_key(bank: Bank) -> Bank:
    question = bank.questions["true-one"]
    changed = replace(question, answer=not question.answer)
    return replace(bank, questions={**bank.questions, question.id: changed})


def _write_person(folder: Path, identity: str, name: str) -> None:
    folder.mkdir()
    with closing(SqlStore(folder / f"{identity}.sqlite3")) as store:
        store.set_setting(PERSON, identity)
        store.set_setting("name", name)
