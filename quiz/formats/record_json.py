"""A person's record as one JSON file, to be kept or taken in on another machine.

    {"format": "quiz-pacifico-record", "version": 1, "exported_at": …,
     "person": {"id": …, "name": …},
     "runs": [{"identity": …, "contents": [hash, …], "events": [{"kind": …, "at": …, …}, …],
               "times": …}, …],
     "contents": {hash: a question as it was asked, …}}

Events have the fields of `core.events.Event`; dates are UTC in ISO 8601, marks are fractions, and
what holds its usual value is left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import UUID

from quiz.core.credible import Checker
from quiz.core.errors import RecordFileError
from quiz.core.events import Event, Times
from quiz.core.plain import from_plain, to_plain
from quiz.core.snapshot import Snapshot
from quiz.core.store import Recorded
from quiz.formats.whole_file import GivenUpError, GoesOn, until_given_up, whole_file

FORMAT = "quiz-pacifico-record"
VERSION = 1

#: A record of a million answers has about 400 MB; a longer file is none that was exported here.
LARGEST_BYTES = 2_000_000_000

#: What reading a run raises where its parts make no sense or do not fit together.
_STRANGE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFile:
    """What a file holds: whose record it is, when it was written, and its runs.

    `refused` counts the runs that cannot be right, which are left out.
    """

    person: str
    name: str
    exported_at: str
    runs: tuple[Recorded, ...]
    refused: int = 0


def write_json(
    path: Path,
    runs: Iterable[Recorded],
    *,
    person: str,
    name: str,
    now: datetime,
    goes_on: GoesOn = lambda _count: True,
) -> int:
    """Write runs to a file, whole or not at all, and return how many they are.

    Returns 0 and leaves no file where `goes_on` says no. Raises ExportError.
    """
    count = 0
    contents: dict[str, Snapshot] = {}
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": now.isoformat(),
        "person": {"id": person, "name": name},
    }
    with suppress(GivenUpError), whole_file(path) as file:
        file.write(_json(head)[:-1] + ',\n"runs": [')
        for count, run in enumerate(runs, 1):
            file.write("\n" if count == 1 else ",\n")
            file.write(_json(_plain_run(run)))
            contents.update(run.contents)
            until_given_up(count, goes_on)
        file.write(f'\n],\n"contents": {_json(to_plain(contents))}\n}}\n')
        return count
    return 0


def read_json(path: Path) -> RecordFile:
    """Return what a file holds; raises RecordFileError for one that is no record.

    A run is taken only where a record would take it in; see `core.credible`.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise RecordFileError(path, "large")
        data = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise RecordFileError(path, "unreadable", error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise RecordFileError(path, "no-json", str(error)) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise RecordFileError(path, "no-record")
    if not isinstance(data.get("version"), int) or data["version"] > VERSION:
        raise RecordFileError(path, "newer")
    try:
        return _record_file(data)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise RecordFileError(path, "damaged", str(error)) from error


def _record_file(data: Mapping[str, Any]) -> RecordFile:
    person = data["person"]
    contents = dict(_contents(data["contents"]))
    checker = Checker()
    runs = [_run(plain, contents, checker) for plain in data["runs"]]
    sound = tuple(run for run in runs if run is not None)
    return RecordFile(
        person=str(person["id"]),
        name=str(person.get("name", "")),
        exported_at=str(data.get("exported_at", "")),
        runs=sound,
        refused=len(runs) - len(sound),
    )


def _contents(plain: Mapping[str, Any]) -> Iterator[tuple[str, Snapshot]]:
    """Yield the questions that are what their hash says, and whose pictures lie in their bank."""
    for name, content in plain.items():
        try:
            snapshot: Snapshot = from_plain(Snapshot, content)
            is_same = snapshot.content_hash() == name
        except _STRANGE:
            continue
        if is_same and all(map(_is_in_bank, _pictures(content))):
            yield name, snapshot


def _run(
    plain: Mapping[str, Any], contents: Mapping[str, Snapshot], checker: Checker
) -> Recorded | None:
    """Return a run, None where it cannot be right: what no record would take in."""
    try:
        times = plain.get("times")
        run = Recorded(
            identity=str(UUID(plain["identity"])),
            events=tuple(from_plain(Event, event) for event in plain["events"]),
            contents={name: contents[name] for name in plain["contents"]},
            times=None if times is None else from_plain(Times, times),
        )
        checker.bank_of(run)
    except _STRANGE:
        return None
    return run


def _pictures(plain: object) -> Iterator[str]:
    """Yield the path of every picture that some content has."""
    if isinstance(plain, Mapping):
        if isinstance(plain.get("file"), str):
            yield plain["file"]
        for value in plain.values():
            yield from _pictures(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _pictures(value)


def _is_in_bank(name: str) -> bool:
    """Tell whether a picture's path leads nowhere but into the bank's folder."""
    path = PurePosixPath(name)
    is_strange = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name
    return bool(path.parts) and not is_strange


def _plain_run(run: Recorded) -> dict[str, object]:
    plain: dict[str, object] = {
        "identity": run.identity,
        "contents": sorted(run.contents),
        "events": [to_plain(event) for event in run.events],
    }
    if run.times is not None:
        plain["times"] = to_plain(run.times)
    return plain


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
