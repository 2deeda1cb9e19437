"""Damages backups a bit at a time, and tells whether restoring one notices."""

from collections import Counter
from pathlib import Path
from random import Random

from quiz.core.errors import RecordError
from quiz.storage.backups import FileBackups
from tests.storage.chores import LATER
from tests.storage.damage import flip, make_record, read, use


def flipped_backups(folder: Path, seeds: range) -> Counter[str]:
    """Restore backups each with one bit flipped; return how often that was recognised.

    Raises AssertionError where it is neither recognised nor harmless, and any error but those
    that a person may meet.
    """
    record = folder / "record.sqlite3"
    make_record(record)
    backups = FileBackups(record, folder / "backups")
    name = backups.make(LATER).name
    backup = folder / "backups" / name
    expected, whole = read(record), backup.read_bytes()
    use(record)
    counts: Counter[str] = Counter()
    for seed in seeds:
        content = bytearray(whole)
        flip(content, Random(seed))
        backup.write_bytes(content)
        assert len(backups.listed()) >= 1
        before = record.read_bytes()
        try:
            backups.restore(name, LATER)
        except RecordError:
            counts["recognised"] += 1
            assert record.read_bytes() == before, f"damage {seed} was restored in part"
        else:
            assert read(record) == expected, f"damage {seed} went unnoticed"
            counts["harmless"] += 1
    return counts
