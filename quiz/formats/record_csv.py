"""A person's record as a table, one row for each question of each quiz."""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.run import Run, points
from quiz.core.store import Recorded
from quiz.core.wording import in_language
from quiz.formats.whole_file import GivenUpError, GoesOn, until_given_up, whole_file

#: The columns, in their order. The README says what each holds.
COLUMNS = (
    "quiz",
    "bank",
    "mode",
    "finished",
    "day",
    "position",
    "question",
    "kind",
    "topic",
    "difficulty",
    "prompt",
    "answer",
    "verdict",
    "mark",
    "points",
    "out_of",
    "hints",
    "tries",
    "confidence",
    "called_right",
    "seconds",
)


def write_csv(
    path: Path,
    runs: Iterable[Recorded],
    *,
    language: str,
    goes_on: GoesOn = lambda _count: True,
) -> int:
    """Write runs to a file, whole or not at all, and return how many they are.

    UTF-8 with a byte order mark, so that spreadsheets read accents; commas between the columns,
    points in numbers. Returns 0 and leaves no file where `goes_on` says no. Raises ExportError.
    """
    count = 0
    with suppress(GivenUpError), whole_file(path, encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for count, run in enumerate(runs, 1):
            table.writerows(_rows(run, language))
            until_given_up(count, goes_on)
        return count
    return 0


def _rows(recorded: Recorded, language: str) -> Iterator[tuple[str, ...]]:
    plan: Plan = from_plain(Plan, json.loads(recorded.events[0].text))
    run = Run(recorded.identity, plan, recorded.contents)
    for event in recorded.events:
        run.apply(event)
    last = recorded.events[-1]
    at = run.finished_at or last.at
    day = (at + timedelta(minutes=last.utc_offset_minutes)).date()
    for position, item in enumerate(run.items):
        snapshot = run.snapshots[position]
        question = snapshot.question
        cells = (
            run.identity,
            plan.bank,
            plan.mode.value,
            run.finished_at.isoformat(timespec="seconds") if run.finished_at else "",
            day.isoformat(),
            str(position + 1),
            question.id,
            question.kind,
            in_language(snapshot.topic or "", language),
            question.difficulty or "",
            in_language(question.prompt, language),
            item.response,
            run.mark_of(position).verdict.value,
            _decimal(run.mark_of(position).fraction),
            _decimal(run.points_of(position)),
            _decimal(points(snapshot)),
            str(item.hints),
            str(item.tries),
            item.confidence or "",
            "1" if item.is_overridden else "",
            f"{item.spent_seconds:.1f}",
        )
        yield tuple(map(_harmless, cells))


def _decimal(value: Fraction) -> str:
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; numbers stay as they are."""
    is_number = re.fullmatch(r"[-+]?[\d.,]+", cell) is not None
    return f"'{cell}" if cell[:1] in tuple("=+-@\t\r") and not is_number else cell
