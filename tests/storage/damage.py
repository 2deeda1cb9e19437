"""Damages a record a bit at a time, and tells whether that is noticed."""

import contextlib
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

from quiz.core.errors import RecordError
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.history import LAST_DAY, fill, sample_bank
from tests.storage.expected import said_by
from tests.storage.studies import Study
from tests.storage.takes import begin, take

_BANK = sample_bank(20)


def make_record(path: Path) -> None:
    """A closed record with some three hundred answers, an unfinished quiz, and settings."""
    fill(path, _BANK, 300)
    store = SqlStore(path)
    clock = HandClock(LAST_DAY + timedelta(days=1))
    take(store, clock, "finished", bank=_BANK)
    Study(store, 5, clock).go_on(40)
    attempt = begin(store, clock, "unfinished-run", bank=_BANK)
    attempt.draft("typed")
    store.keep_times("unfinished-run", attempt.times())
    for name in ("language", "scheme", "daily-goal"):
        store.set_setting(name, f"the {name}")
    store.close()


class _Watched(SqlStore):
    """A store that knows whether it has computed its figures again."""

    has_mended = False

    def _mend(self, error):
        self.has_mended = True
        super()._mend(error)


def read(path: Path) -> dict[str, object]:
    """Everything a record holds, read as the program does while every row is being checked.

    What the check has mended counts as it is read afterwards.
    """
    store = _Watched(path, busy_timeout_ms=50)
    try:
        found = _read(store)
        for _ in store.verify():
            pass
        return _read(store) if store.has_mended else found
    finally:
        store.close()


def _read(store: SqlStore) -> dict[str, object]:
    finished = store.finished()
    names = [*store.unfinished(), *(run.identity for run in finished)]
    days = [LAST_DAY.date() - timedelta(days=day) for day in range(-3, 367)]
    return {
        "settings": store.settings(),
        "names": names,
        "finished": finished,
        "runs": [store.run(name) for name in names],
        "answers": store.latest_answers(_BANK.id),
        "shown": store.last_shown(_BANK.id),
        "seconds": store.recent_seconds(_BANK.id),
        "days": [store.answered_on(day) for day in days],
        "figures": said_by(store, _BANK.id),
        "contents": store.contents(_BANK.id),
        "stamp": store.stamp(),
    }


def use(path: Path) -> None:
    """Take a quiz, as far as the damage lets one."""
    store = SqlStore(path, busy_timeout_ms=50)
    try:
        take(
            store, HandClock(LAST_DAY + timedelta(days=2)), "after the damage", bank=_BANK, count=2
        )
    finally:
        store.close()


def flip(content: bytearray, rng: Random) -> None:
    """Turn over one bit."""
    place = rng.randrange(len(content) * 8)
    content[place // 8] ^= 1 << place % 8


def cut(content: bytearray, rng: Random) -> None:
    """Leave out the end, from a random place on or from a page of the file on."""
    size = rng.choice([1, 4096])
    del content[rng.randrange(len(content) // size) * size :]


def outcomes(
    record: Path, folder: Path, harm: Callable[[bytearray, Random], None], seeds: range
) -> Counter[str]:
    """Damage copies of a record; return how often that was recognised, and how often harmless.

    Raises AssertionError where it is neither, and any error but those that a person may meet.
    """
    expected = read(record)
    whole = record.read_bytes()
    counts: Counter[str] = Counter()
    for seed in seeds:
        copy = folder / f"damaged-{seed}.sqlite3"
        content = bytearray(whole)
        harm(content, Random(seed))
        copy.write_bytes(content)
        try:
            found = read(copy)
        except RecordError:
            counts["recognised"] += 1
        else:
            assert found == expected, f"damage {seed} went unnoticed"
            counts["harmless"] += 1
        with contextlib.suppress(RecordError):
            use(copy)
        for rest in folder.glob(f"{copy.name}*"):
            rest.unlink()
    return counts
