"""Keep what was read from a bank, so that the next start reads neither YAML nor its rules again."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from quiz import __version__
from quiz.banks.complaint import Complaint
from quiz.banks.files import fingerprint, size_of
from quiz.banks.messages import MESSAGES
from quiz.banks.reading import LeftOut, Reading
from quiz.banks.stored import Stored, StoredQuestions
from quiz.core.bank import Bank, Fact, Source
from quiz.core.plain import to_plain

#: How many banks are kept; the ones that were written longest ago go first.
MOST_KEPT = 50


def load(path: Path, folder: Path, content: str | None = None) -> Reading | None:
    """Return what was last read from a bank, or None if it has changed since or is not kept.

    `content` is the bank's fingerprint, where it is known already. A damaged entry is as good as
    none. Questions are made when they are first asked for.
    """
    try:
        checksum, _, body = _entry(path, folder, content).read_bytes().partition(b"\n")
        if hashlib.sha256(body).hexdigest() != checksum.decode():
            return None
        # One line for all but the questions, then one each: they are parsed when asked for.
        head, *lines = body.splitlines()
        kept = json.loads(head)
        base = _base(path)
        if any(size_of(base / name) != size for name, size in kept["images"].items()):
            return None
        stored: dict[str, bytes] = dict(zip(kept["questions"], lines, strict=True))
        questions = StoredQuestions(stored, topics=kept["question_topics"])
        return _reading(path, base, kept, questions)
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
    # Messages are part of what is kept: a changed table is a new version of it.
    version = f"{__version__} {sorted(MESSAGES)}"
    digest = hashlib.sha256(f"{content or fingerprint(path)} {version}".encode()).hexdigest()
    return folder / f"bank-{digest}.json"


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


def _head(reading: Reading, bank: Bank) -> dict[str, Any]:
    """Return all that is kept but the questions; files are named from the bank's own folder."""
    base = _base(reading.path)
    return {
        "bank": {
            name: to_plain(getattr(bank, name))
            for name in Bank.__dataclass_fields__
            if name not in ("questions", "path")
        },
        "questions": list(bank.questions),
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
    path: Path, base: Path, kept: Mapping[str, Any], questions: StoredQuestions
) -> Reading:
    # A copy of the same bank elsewhere is the same entry: places are put back from where it is.
    plain = kept["bank"]
    lazy = {
        "languages": tuple(plain["languages"]),
        "sources": Stored[Source](Source, plain["sources"]),
        "facts": Stored[Fact](Fact, plain["facts"]),
    }
    return Reading(
        path=path,
        bank=Bank(**plain | lazy, questions=questions, path=str(path)),
        complaints=tuple(
            Complaint(
                path=base / name,
                line=line,
                column=column,
                code=code,
                values=values,
                question=question,
            )
            for name, line, column, code, values, question in kept["complaints"]
        ),
        left_out=tuple(
            LeftOut(path=base / name, line=line, id=identity)
            for name, line, identity in kept["left_out"]
        ),
        images=kept["images"],
    )


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)


def _write(path: Path, lines: Iterable[str]) -> None:
    """Write a file whole or not at all: two windows may keep the same bank at once."""
    body = "".join(f"{line}\n" for line in lines).encode()
    checksum = hashlib.sha256(body).hexdigest().encode()
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix="new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(checksum + b"\n" + body)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)


def _thin_out(folder: Path) -> None:
    entries = sorted(
        folder.glob("bank-*.json"), key=lambda entry: entry.stat().st_mtime_ns, reverse=True
    )
    for entry in entries[MOST_KEPT:]:
        entry.unlink(missing_ok=True)
