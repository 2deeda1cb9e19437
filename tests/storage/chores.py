"""What is done with a whole record, in a process of its own which a test kills in the middle.

`chores.py CHORE FOLDER` does one of `CHORES` with the record in a folder that `prepare` has made;
`check` tells whether what is left after a kill is all or nothing.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch

from quiz.core.errors import DamagedRecordError, RecordError
from quiz.storage import merging
from quiz.storage.backups import FileBackups
from quiz.storage.record import SqlStore
from tests.clocks import NOON, HandClock
from tests.storage.expected import figures, said_by
from tests.storage.released import FILES, TIMES
from tests.storage.takes import BANK, begin, take

ROOT = Path(__file__).parents[2]
LATER = NOON + timedelta(days=1)
BEFORE = ["first", "second", "third"]
#: What another record holds that is taken in.
OTHERS = ["elsewhere 1", "elsewhere 2", "elsewhere 3"]
#: How a chore ends that has failed in a way that a person is told.
TOLD = 3
#: What a record is written with, and its files are named with.
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "rename", "unlink", "link")


def record_in(folder: Path) -> Path:
    return folder / "record.sqlite3"


def backups_in(folder: Path) -> FileBackups:
    return FileBackups(record_in(folder), folder / "backups")


def prepare(folder: Path) -> None:
    """A record of three results and an unfinished quiz, and a backup of the first result."""
    clock = HandClock()
    with closing(SqlStore(record_in(folder))) as store:
        take(store, clock, BEFORE[0])
        backups_in(folder).make(NOON)
        for name in BEFORE[1:]:
            take(store, clock, name)
        begin(store, clock, "unfinished")


def prepare_damaged(folder: Path) -> None:
    prepare(folder)
    with record_in(folder).open("r+b") as file:
        file.write(b"This is no database.")


def prepare_old(folder: Path) -> None:
    shutil.copy(FILES / "version-1.sqlite3", record_in(folder))


def prepare_others(folder: Path) -> None:
    """A record, and beside it another one with results of other days."""
    prepare(folder)
    clock = HandClock()
    with closing(SqlStore(folder / "other.sqlite3")) as other:
        for name in OTHERS:
            take(other, clock, name)
            clock.pass_seconds(86_400)


def results(record: Path) -> list[str]:
    """The names of all results of a record, every row of which is sound."""
    with closing(SqlStore(record)) as store:
        for _ in store.verify():
            pass
        for name in store.unfinished():
            store.run(name)
        return sorted(run.identity for run in store.finished())


def _back_up(folder: Path) -> None:
    backups_in(folder).make(LATER)


def _restore(folder: Path) -> None:
    backups = backups_in(folder)
    backups.restore(backups.listed()[-1].name, LATER)


def _replace(folder: Path) -> None:
    backups = backups_in(folder)
    backups.replace_damaged(LATER, backups.listed()[-1].name)


def _start_empty(folder: Path) -> None:
    backups_in(folder).replace_damaged(LATER)


def _open(folder: Path) -> None:
    SqlStore(record_in(folder)).close()


def _delete(folder: Path) -> None:
    with closing(SqlStore(record_in(folder))) as store:
        store.delete_history()
    backups_in(folder).delete_all()


def _set(folder: Path) -> None:
    with closing(SqlStore(record_in(folder))) as store:
        for number in range(5):
            store.set_setting("name", f"Ana {number}")
            store.keep_times("unfinished", TIMES)


def _take_in(folder: Path) -> None:
    with (
        # Each of them in a transaction of its own.
        patch.object(merging, "_EVENTS_AT_ONCE", 1),
        closing(SqlStore(folder / "other.sqlite3")) as other,
        closing(SqlStore(record_in(folder))) as store,
    ):
        store.merge(other.runs())


def _check_backups(folder: Path) -> None:
    """Every copy that is listed is whole."""
    for backup in backups_in(folder).listed():
        assert backup.is_sound
        copy = folder / "looked at.sqlite3"
        shutil.copy(folder / "backups" / backup.name, copy)
        assert BEFORE[0] in results(copy)
        copy.unlink()


def _check_same(folder: Path) -> None:
    assert results(record_in(folder)) == BEFORE
    _check_backups(folder)


def _check_taken_in(folder: Path) -> None:
    """Some are there, each whole, with the figures they come to; the rest comes the next time."""
    found = set(results(record_in(folder)))
    assert set(BEFORE) <= found <= {*BEFORE, *OTHERS}
    with closing(SqlStore(record_in(folder))) as store:
        assert said_by(store, BANK.id) == figures(list(store.runs()))
    _take_in(folder)
    assert set(results(record_in(folder))) == {*BEFORE, *OTHERS}
    with closing(SqlStore(record_in(folder))) as store:
        assert said_by(store, BANK.id) == figures(list(store.runs()))


def _check_restored(folder: Path) -> None:
    found = results(record_in(folder))
    assert found in (BEFORE, BEFORE[:1])
    _check_backups(folder)
    if found != BEFORE:
        assert max(backup.quizzes for backup in backups_in(folder).listed()) == len(BEFORE)


def _check_replaced(folder: Path, after: list[str] = BEFORE[:1]) -> None:
    try:
        assert results(record_in(folder)) == after
        (damaged,) = folder.glob("record.damaged-*.sqlite3")
    except DamagedRecordError:
        damaged = record_in(folder)
    assert damaged.read_bytes().startswith(b"This is no database.")
    _check_backups(folder)


def _check_emptied(folder: Path) -> None:
    _check_replaced(folder, [])


def _check_migrated(folder: Path) -> None:
    assert results(record_in(folder)) == ["finished-run"]


def _check_deleted(folder: Path) -> None:
    assert results(record_in(folder)) in (BEFORE, [])
    _check_backups(folder)


CHORES: dict[str, tuple[Callable, Callable, Callable]] = {
    "back up": (prepare, _back_up, _check_same),
    "restore": (prepare, _restore, _check_restored),
    "replace what is damaged": (prepare_damaged, _replace, _check_replaced),
    "start with an empty one": (prepare_damaged, _start_empty, _check_emptied),
    "bring up to date": (prepare_old, _open, _check_migrated),
    "delete": (prepare, _delete, _check_deleted),
    "set": (prepare, _set, _check_same),
    "take in": (prepare_others, _take_in, _check_taken_in),
}


def run(chore: str, folder: Path, *before: str) -> int:
    """Do a chore in a process of its own; return how that ended."""
    environment = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    command = [*before, sys.executable, "-m", "tests.storage.chores", chore, str(folder)]
    environment |= {"PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False, timeout=120).returncode


def strace(*options: str) -> tuple[str, ...]:
    return (shutil.which("strace") or "strace", "-f", "-qq", *options)


def calls_of(chore: str, folder: Path) -> Counter[str]:
    """Return how often a chore asks the system for each of `CALLS`."""
    prepared = folder / "counted"
    prepared.mkdir()
    CHORES[chore][0](prepared)
    log = folder / "calls"
    assert run(chore, prepared, *strace("-o", str(log), "-e", f"trace={','.join(CALLS)}")) == 0
    CHORES[chore][2](prepared)
    lines = [line.split(maxsplit=1)[-1] for line in log.read_text().splitlines()]
    return Counter(line.partition("(")[0] for line in lines)


def fill_inside(chore: str, folder: Path, calls: Counter[str], seed: int) -> int:
    """Let the disk be full from one of a chore's writes on; return how the chore ended."""
    prepare_it, _, check_it = CHORES[chore]
    folder.mkdir()
    prepare_it(folder)
    nth = Random(seed).randrange(1, calls["pwrite64"] + 1)
    inject = f"inject=pwrite64:error=ENOSPC:when={nth}+"
    ended = run(chore, folder, *strace("-o", os.devnull, "-e", "trace=pwrite64", "-e", inject))
    try:
        check_it(folder)
    except Exception as error:
        raise AssertionError(f"{chore}, full from write {nth} on: {error}") from error
    return ended


def kill_inside(chore: str, folder: Path, calls: Counter[str], seed: int) -> str:
    """Kill a chore inside one of its calls and check what is left; return which one it was."""
    prepare_it, _, check_it = CHORES[chore]
    folder.mkdir()
    prepare_it(folder)
    call = Random(seed).choice(sorted(set(calls) & set(CALLS)))
    nth = Random(seed + 1).randrange(1, calls[call] + 1)
    inject = f"inject={call}:signal=KILL:when={nth}"
    ended = run(chore, folder, *strace("-o", os.devnull, "-e", f"trace={call}", "-e", inject))
    assert ended != 0, f"{chore} was not killed in {call} {nth}"
    try:
        check_it(folder)
    except Exception as error:
        raise AssertionError(f"{chore}, killed in {call} {nth}: {error}") from error
    return f"{call} {nth}"


def _main() -> None:
    try:
        CHORES[sys.argv[1]][1](Path(sys.argv[2]))
    except RecordError:
        sys.exit(TOLD)


if __name__ == "__main__":
    _main()
