"""How fast a record is with 1,000,000 stored answers, and how much room an answer takes."""

import gc
import os
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter, process_time

import pytest

from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.history import LAST_DAY, fill, sample_bank
from tests.storage.takes import begin, go_on

ANSWERS = 1_000_000
FEW = 10_000
BANK = sample_bank(100)


@pytest.fixture(scope="module")
def sizes():
    """How many answers each record was filled with, and how large it was then."""
    return {}


def filled(path: Path, answers: int, sizes: dict[Path, tuple[int, int]]) -> Path:
    start = perf_counter()
    recorded = fill(path, BANK, answers)
    sizes[path] = recorded, path.stat().st_size
    print(f"\n{recorded:,} answers recorded in {perf_counter() - start:.0f} s")
    return path


@pytest.fixture(scope="module")
def record(tmp_path_factory, sizes):
    return filled(tmp_path_factory.mktemp("record") / "record.sqlite3", ANSWERS, sizes)


@pytest.fixture(scope="module")
def small_record(tmp_path_factory, sizes):
    return filled(tmp_path_factory.mktemp("small") / "record.sqlite3", FEW, sizes)


def milliseconds(work) -> float:
    """The median of the processor time that some work takes, in nine times."""
    taken = []
    for _ in range(9):
        start = process_time()
        work()
        taken.append(1000 * (process_time() - start))
    return median(taken)


def home(path: Path) -> dict[str, float]:
    """How long each thing takes that home and progress need of a record."""
    taken = {"open and close": milliseconds(lambda: SqlStore(path).close())}
    today = LAST_DAY.date()
    store = SqlStore(path)
    needed = {
        "unfinished": store.unfinished,
        "finished(3)": lambda: store.finished(3),
        "latest_answers": lambda: store.latest_answers(BANK.id),
        "last_shown": lambda: store.last_shown(BANK.id),
        "answered_on": lambda: store.answered_on(today),
        "recent_seconds": lambda: store.recent_seconds(BANK.id),
        "memories": lambda: store.memories(BANK.id),
        "finished(41)": lambda: store.finished(41, BANK.id),
        "days": store.days,
        "days(4 weeks)": lambda: store.days(BANK.id, today - timedelta(days=28)),
        "overrides": lambda: store.overrides(BANK.id),
        "contents": lambda: store.contents(BANK.id),
    }
    taken |= {name: milliseconds(work) for name, work in needed.items()}
    store.close()
    return taken


def test_what_home_and_progress_need_does_not_take_longer_with_the_years(record, small_record):
    few, many = home(small_record), home(record)
    print(f"\n{'':16}{FEW:>12,}{ANSWERS:>12,} answers")
    for name in few:
        print(f"{name:16}{few[name]:12.1f}{many[name]:12.1f} ms")
    assert sum(many.values()) < 1.5 * sum(few.values())


def test_an_answer_is_committed_before_the_next_picture(record):
    clock = HandClock(LAST_DAY + timedelta(days=1))
    store = SqlStore(record)
    append = store.append
    taken, bare = [], []

    def measured(identity, events):
        taken.append(worked_and_waited(partial(append, identity, events)))
        # At once after it: how long the disk takes changes with what others do to it.
        bare.append(worked_and_waited(partial(bare_commit, record.with_suffix(".bare"))))

    store.append = measured
    gc.disable()
    for number in range(40):
        attempt = begin(store, clock, f"measured-{number}", bank=BANK, count=15, seed=number)
        rng = Random(number)
        while go_on(attempt, clock, rng):
            pass
    gc.enable()
    store.close()
    work = [worked for worked, _waited in taken]
    print(f"\nappend: {percentiles([sum(each) for each in taken])}")
    print(f"of the processor: {percentiles(work)}")
    print(f"writing 24 kB to the same disk: {percentiles([sum(each) for each in bare])}")
    # A commit waits for the disk once. Other programs make it wait for the processor too, most of
    # the time on a busy machine, and slow down what it does itself: hence the quickest ones.
    assert quickest([waited for _worked, waited in taken]) < 1 + 2 * quickest(
        [waited for _worked, waited in bare]
    )
    assert quantiles(work, n=4)[0] < 4


def quickest(times: list[float]) -> float:
    """The time that a tenth of them stays below."""
    return quantiles(times, n=10)[0]


def worked_and_waited(work) -> tuple[float, float]:
    """The milliseconds that some work takes of the processor, and those for which it waits."""
    start, start_cpu = perf_counter(), process_time()
    work()
    worked = 1000 * (process_time() - start_cpu)
    return worked, 1000 * (perf_counter() - start) - worked


def bare_commit(path: Path) -> None:
    """Let the disk write as much as an answer does."""
    with path.open("ab", buffering=0) as file:
        file.write(b"x" * 24_000)
        os.fdatasync(file.fileno())


def percentiles(taken: list[float]) -> str:
    last = sorted(taken)[int(len(taken) * 0.99)]
    return f"median {median(taken):.2f} ms, 99th percentile {last:.2f} ms, n={len(taken)}"


def test_an_answer_takes_little_room(record, small_record, sizes):
    answers = sizes[record][0] - sizes[small_record][0]
    size = (sizes[record][1] - sizes[small_record][1]) / answers
    print(f"\n{size:.1f} bytes an answer")
    assert size <= 300
