"""Keep what was read from a bank, so that the next start reads neither YAML nor its rules again."""

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from quiz import __version__
from quiz.banks.files import fingerprint, full_stamp, last_change_ns, size_of
from quiz.banks.reading import Reading
from quiz.banks.stored import Stored, StoredQuestions
from quiz.core.bank import Bank
from quiz.core.plain import to_plain

if TYPE_CHECKING:
    from quiz.banks.complaint import Complaint
    from quiz.banks.left_out import LeftOut
    from quiz.core.citations import Fact, Source

#: How many banks are kept; the ones that were written longest ago go first.
MOST_KEPT = 50

_STAMPS = "stamps.json"
#: Files that changed this shortly ago may change again without a later time.
_TOO_NEW_NS = 2_000_000_000


def known_fingerprint(path: Path, folder: Path) -> str:
    """Return a bank's fingerprint as it was noted, "" where its files have changed since."""
    try:
        stamp, content = json.loads((folder / _STAMPS).read_bytes())[str(path)]
        return str(content) if stamp == full_stamp(path) else ""
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def note_fingerprint(path: Path, folder: Path, content: str) -> None:
    """Note a bank's fingerprint, so that the next start need not read its files for it."""
    noted = folder / _STAMPS
    try:
        stamps = json.loads(noted.read_bytes())
    except (OSError, ValueError):
        stamps = {}
    if not isinstance(stamps, dict) or len(stamps) >= MOST_KEPT:
        stamps = {}
    with suppress(OSError):
        # What the clock says that gave the bank's files their times.
        with tempfile.TemporaryFile(dir=folder) as file:
            now_ns = os.fstat(file.fileno()).st_mtime_ns
        if now_ns - last_change_ns(path) > _TOO_NEW_NS:
            stamps[str(path)] = [full_stamp(path), content]
            _replace(noted, json.dumps(stamps).encode())


def load(path: Path, folder: Path, content: str | None = None) -> Reading | None:
    """Return what was last read from a bank, or None if it has changed since or is not kept.

    `content` is the bank's fingerprint, where it is known already. A damaged entry is as good as
    none. Questions are made when they are first asked for.
    """
    try:
        checksum, _, body = _entry(path, folder, content).read_bytes().partition(b"\n")
        if f"{crc32(body):08x}" != checksum.decode():
            return None
        # One line for all but questions and facts, then one each: parsed when asked for.
        head, *lines = body.splitlines()
        kept = json.loads(head)
        base = _base(path)
        if any(size_of(base / name) != size for name, size in kept["images"].items()):
            return None
        stored = list(zip([*kept["questions"], *kept["facts"]], lines, strict=True))
        count = len(kept["questions"])
        questions = StoredQuestions(dict(stored[:count]), topics=kept["question_topics"])
        return _reading(path, base, kept, questions, dict(stored[count:]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep(reading: Reading, folder: Path, content: str | None = None) -> None:
    """Keep a bank that could be read; where nothing can be written, it is read again next time.

    `content` is the fingerprint of what was read, where it is known.
    """
    if reading.bank is None:
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        _write(_entry(reading.path, folder, content), _lines(reading, reading.bank))
        _thin_out(folder)


def _entry(path: Path, folder: Path, content: str | None) -> Path:
    """Return where a bank is kept: a name made of its content and of the program's version."""
    return folder / f"bank-{content or fingerprint(path)}-{__version__}-{_reader_age():x}.json"


def _base(path: Path) -> Path:
    """Return the folder from which a bank's files are named."""
    return path if path.is_dir() else path.parent


def _lines(reading: Reading, bank: Bank) -> Iterator[str]:
    """Yield what is kept of a bank, line by line."""
    questions = bank.questions
    yield json.dumps(_head(reading, bank), ensure_ascii=False)
    if isinstance(questions, StoredQuestions):
        yield from questions.lines()
    else:
        for question in questions.values():
            yield json.dumps(to_plain(question), ensure_ascii=False)
    for fact in bank.facts.values():
        yield json.dumps(to_plain(fact), ensure_ascii=False)


def _head(reading: Reading, bank: Bank) -> dict[str, Any]:
    """Return all that is kept but questions and facts; files are named from the bank's folder."""
    base = _base(reading.path)
    return {
        "bank": {
            name: to_plain(getattr(bank, name))
            for name in Bank.__dataclass_fields__
            if name not in ("questions", "facts", "path")
        },
        "questions": list(bank.questions),
        "facts": list(bank.facts),
        "question_topics": list(bank.question_topics()),
        "complaints": [
            [
                _name(each.path, base),
                each.line,
                each.column,
                each.code,
                dict(each.values),
                each.question,
            ]
            for each in reading.complaints
        ],
        "left_out": [[_name(each.path, base), each.line, each.id] for each in reading.left_out],
        "images": dict(reading.images),
    }


def _reading(
    path: Path,
    base: Path,
    kept: Mapping[str, Any],
    questions: StoredQuestions,
    facts: dict[str, bytes],
) -> Reading:
    # A copy of the same bank elsewhere is the same entry: places are put back from where it is.
    plain = kept["bank"]
    lazy = {
        "languages": tuple(plain["languages"]),
        "sources": Stored(_source, plain["sources"]),
        "facts": Stored(_fact, facts),
    }
    return Reading(
        path=path,
        bank=Bank(**plain | lazy, questions=questions, path=str(path)),
        complaints=_complaints(kept["complaints"], base) if kept["complaints"] else (),
        left_out=_left_out(kept["left_out"], base) if kept["left_out"] else (),
        images=kept["images"],
    )


def _complaints(kept: Iterable[Any], base: Path) -> "tuple[Complaint, ...]":
    from quiz.banks.complaint import Complaint

    return tuple(
        Complaint(
            path=base / name, line=line, column=column, code=code, values=values, question=question
        )
        for name, line, column, code, values, question in kept
    )


def _left_out(kept: Iterable[Any], base: Path) -> "tuple[LeftOut, ...]":
    from quiz.banks.left_out import LeftOut

    return tuple(LeftOut(path=base / name, line=line, id=identity) for name, line, identity in kept)


# Imported when one is asked for, which is not before the first picture.


def _source() -> "type[Source]":
    from quiz.core.citations import Source

    return Source


def _fact() -> "type[Fact]":
    from quiz.core.citations import Fact

    return Fact


@cache
def _reader_age() -> int:
    """Return when what reads banks was last changed, in nanoseconds; 0 where it is in no files.

    In a checkout it changes without a new version: what it would complain of is then read anew.
    """
    return max((each.stat().st_mtime_ns for each in Path(__file__).parent.glob("*.py")), default=0)


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)


def _write(path: Path, lines: Iterable[str]) -> None:
    """Write a file whole or not at all: two windows may keep the same bank at once."""
    body = "".join(f"{line}\n" for line in lines).encode()
    _replace(path, f"{crc32(body):08x}\n".encode() + body)


def _replace(path: Path, content: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix="new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)


def _thin_out(folder: Path) -> None:
    entries = sorted(
        folder.glob("bank-*.json"), key=lambda entry: entry.stat().st_mtime_ns, reverse=True
    )
    for entry in entries[MOST_KEPT:]:
        entry.unlink(missing_ok=True)
