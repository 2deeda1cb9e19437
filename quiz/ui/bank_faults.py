"""Says what is wrong with a bank, place by place, for the page of errors."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz.banks.complaint import Complaint, Piece
from quiz.banks.library import Entry
from quiz.banks.message import Severity
from quiz.banks.snippets import SnippetLine, snippets

#: More than this nobody mends before reading the file again.
MOST_FAULTS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong in one place, what to write instead, and the lines around it.

    `line` is 0 where it is about a file as a whole.
    """

    path: str
    line: int
    severity: Severity
    reason: Sequence[Piece]
    remedy: Sequence[Piece]
    lines: Sequence[SnippetLine]

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return Path(self.path).name


def bank_faults(entry: Entry, language: str) -> tuple[Fault, ...]:
    """Return what is wrong with a bank, its first error first, then the rest in file order.

    Of more than `MOST_FAULTS` the rest is left out. Reads the files that are complained about.
    """
    complaints = _with_error_first(entry.complaints)[:MOST_FAULTS]
    return tuple(
        Fault(
            path=str(complaint.path),
            line=complaint.line if lines else 0,
            severity=complaint.severity,
            reason=reason,
            remedy=remedy,
            lines=lines,
        )
        for complaint, lines in zip(complaints, snippets(complaints), strict=True)
        for reason, remedy in [complaint.pieces(language)]
    )


def _with_error_first(complaints: Sequence[Complaint]) -> list[Complaint]:
    first = next((each for each in complaints if each.severity == "error"), None)
    rest = [each for each in complaints if each is not first]
    return rest if first is None else [first, *rest]
