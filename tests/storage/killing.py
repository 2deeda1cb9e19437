"""Kills processes that write into a record, and checks what they leave behind."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

from quiz.storage.record import SqlStore
from tests.storage.expected import figures, said_by
from tests.storage.takes import BANK
from tests.storage.writer import Listed, recorded, take_quizzes

ROOT = Path(__file__).parents[2]
WRITER = [sys.executable, "-m", "tests.storage.writer"]


def write(record: Path, seed: int, *before: str) -> subprocess.Popen:
    """Start a process that takes quizzes until it is stopped."""
    # Measuring coverage writes files of its own, which are not meant to be tampered with.
    environment = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return subprocess.Popen(
        [*before, *WRITER, str(record), str(seed)],
        cwd=ROOT,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def check_prefix(record: Path, seed: int, committed: int) -> None:
    """What is in the record is what was taken, from the first event on, and not too little."""
    store = SqlStore(record)
    try:
        found = recorded(store, 10**6)
        assert sum(store.verify()) > 0 or not found
        assert said_by(store, BANK.id) == figures(list(store.runs()))
    finally:
        store.close()
    expected = Listed()
    take_quizzes(expected, seed, 2 + len({identity for identity, _ in found}))
    assert found == expected.events[: len(found)]
    assert len(found) >= committed


def kill_after(record: Path, seed: int, commits: int) -> int:
    """Kill a writer at some moment after so many commits; return what it said was recorded."""
    with write(record, seed) as process:
        said = [int(process.stdout.readline()) for _ in range(commits)]
        # A moment within the next commit: as long as some other work takes.
        sum(range(Random(seed).randrange(1_000_000)))
        process.kill()
        said += [int(line) for line in process.stdout.read().split()]
    return said[-1]


def kill_inside_write(record: Path, seed: int, nth: int) -> int:
    """Kill a writer inside its nth write; return what it said was recorded."""
    SqlStore(record).close()
    with write(record, seed, *injecting(f"signal=KILL:when={nth}")) as process:
        said, _ = process.communicate(timeout=60)
    return int(said.split()[-1]) if said else 0


def injecting(what: str) -> tuple[str, ...]:
    """The command that has something happen to the writes of the program named after it."""
    strace = shutil.which("strace") or "strace"
    return strace, "-f", "-qq", "-o", "/dev/null", "-e", f"inject=pwrite64:{what}"
