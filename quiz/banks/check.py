"""`quiz check`: list every error and warning of banks, for people and for machines.

Formats:

- text: `file:line:column: error|warning|advice: sentence`, one a line.
- json: one object: `questions`, `errors`, `warnings`, `facts`, `facts_asked` (numbers) and
  `complaints`, a list of objects with `file`, `line`, `column`, `severity`, `code`, `question`
  (its id or null) and `sentence`.
- github: workflow commands, `::error file=…,line=…,col=…,title=code::sentence`; advice is a notice.

text and github end with `N questions, E errors, W warnings`, where there are facts after a line
`N of M facts asked`; in English and in the plural whatever the language and the numbers: they are
there for machines, which look for these words. Codes and severities, too, are the same in every
language. Advice is neither counted nor an error.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TextIO

from quiz.banks.complaint import Complaint
from quiz.banks.files import find_banks
from quiz.banks.reader import read
from quiz.banks.reading import Reading

OutputFormat = Literal["text", "json", "github"]

FINE, MISTAKES, CANNOT_RUN = 0, 1, 2

#: Complaints that mean that there was nothing to check.
_NOTHING_THERE = {"not-found", "unreadable", "not-a-file", "no-bank-in-folder"}


@dataclass(frozen=True, slots=True)
class Counts:
    """What the last lines say."""

    questions: int
    errors: int
    warnings: int
    facts: int
    facts_asked: int

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines for machines: of facts, where there are any, and of questions."""
        facts = (f"{self.facts_asked} of {self.facts} facts asked",) if self.facts else ()
        last = f"{self.questions} questions, {self.errors} errors, {self.warnings} warnings"
        return (*facts, last)


def check(
    paths: Sequence[Path],
    *,
    output_format: OutputFormat,
    is_strict: bool,
    language: str,
    today: date,
    out: TextIO,
) -> int:
    """Write every complaint about the banks at these paths; return the exit status.

    0: no errors (with `is_strict`: and no warnings); 1: some; 2: a path does not exist, cannot be
    read, or holds no bank. Paths that can be checked are checked even then.
    """
    readings = [read(bank, today) for bank in _every_bank(paths)]
    complaints = [each for reading in readings for each in reading.complaints]
    complaints += _repeated(readings)
    banks = [reading.bank for reading in readings if reading.bank is not None]
    counts = Counts(
        questions=sum(reading.question_count for reading in readings),
        errors=sum(each.severity == "error" for each in complaints),
        warnings=sum(each.severity == "warning" for each in complaints),
        facts=sum(len(bank.facts) for bank in banks),
        facts_asked=sum(len(bank.facts_asked()) for bank in banks),
    )
    for line in _lines(complaints, counts, output_format, language):
        # A file's name may hold bytes that are no text.
        out.write(line.encode("utf-8", "replace").decode() + "\n")
    if any(reading.bank is None and _is_nothing(reading) for reading in readings):
        return CANNOT_RUN
    return MISTAKES if counts.errors or (is_strict and counts.warnings) else FINE


def _every_bank(paths: Iterable[Path]) -> list[Path]:
    """Return the banks at all paths, each once; a path without any stands for itself."""
    found: dict[Path, Path] = {}
    for path in paths:
        try:
            banks = find_banks(path) or (path,)
        except OSError:
            banks = (path,)
        for bank in banks:
            found.setdefault(bank.absolute(), bank)
    return list(found.values())


def _repeated(readings: Iterable[Reading]) -> list[Complaint]:
    """Return a complaint for every bank whose id another has already."""
    paths: dict[str, Path] = {}
    complaints = []
    for reading in readings:
        if reading.bank is not None:
            other = paths.setdefault(reading.bank.id, reading.path)
            if other != reading.path:
                place = reading.path / "bank.yaml" if reading.path.is_dir() else reading.path
                values = {"id": reading.bank.id, "other": str(other)}
                complaints.append(
                    Complaint(path=place, line=1, column=1, code="repeated-bank", values=values)
                )
    return complaints


def _is_nothing(reading: Reading) -> bool:
    return any(
        each.code in _NOTHING_THERE and each.line == each.column == 1 for each in reading.complaints
    )


def _lines(
    complaints: Iterable[Complaint], counts: Counts, output_format: OutputFormat, language: str
) -> Iterable[str]:
    match output_format:
        case "text":
            return (*(each.text(language) for each in complaints), *counts.lines)
        case "github":
            return (*(_annotation(each, language) for each in complaints), *counts.lines)
        case "json":
            return (_document(complaints, counts, language),)


def _annotation(complaint: Complaint, language: str) -> str:
    """Return GitHub's workflow command for a complaint, escaped as its documentation says."""
    command = "notice" if complaint.severity == "advice" else complaint.severity
    file = _escaped(str(complaint.path)).replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={complaint.line},col={complaint.column},title={complaint.code}"
    return f"::{command} {place}::{_escaped(complaint.sentence(language))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _document(complaints: Iterable[Complaint], counts: Counts, language: str) -> str:
    return json.dumps(
        {
            "questions": counts.questions,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "facts": counts.facts,
            "facts_asked": counts.facts_asked,
            "complaints": [
                {
                    "file": str(each.path),
                    "line": each.line,
                    "column": each.column,
                    "severity": each.severity,
                    "code": each.code,
                    "question": each.question,
                    "sentence": each.sentence(language),
                }
                for each in complaints
            ],
        },
        ensure_ascii=False,
        indent=1,
    )
