"""A complaint about a bank: where something is, how much it weighs, and what to write instead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from quiz.banks.message import Severity
from quiz.banks.messages import MESSAGES


class Piece(NamedTuple):
    """A piece of a sentence; code is what an author types or has typed, without backticks."""

    text: str
    is_code: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Something that an author should change; lines and columns count from 1.

    `question` is the id of the question it is about, where it is about one that has an id.
    """

    path: Path
    line: int
    column: int
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    question: str | None = None

    @property
    def severity(self) -> Severity:
        """Return error (what it is about is left out), warning, or advice."""
        return MESSAGES[self.code].severity

    def sentence(self, language: str) -> str:
        """Return what is wrong and what to write instead, in Spanish or else in English."""
        return self._template(language).format_map(self.values)

    def pieces(self, language: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Return in pieces what is wrong, and what to write instead (none where it is implied)."""
        reason, _, remedy = self._template(language).partition(". ")
        return self._pieces(f"{reason}." if remedy else reason), self._pieces(remedy)

    def text(self, language: str) -> str:
        """Return `file:line:column: error: sentence`; all but the sentence is never translated."""
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.severity}: {self.sentence(language)}"

    def _template(self, language: str) -> str:
        message = MESSAGES[self.code]
        return message.es if language.startswith("es") else message.en

    def _pieces(self, template: str) -> tuple[Piece, ...]:
        # Split before the holes are filled: what an author wrote may hold backticks too.
        parts = (part.format_map(self.values) for part in template.split("`"))
        return tuple(Piece(part, bool(index % 2)) for index, part in enumerate(parts) if part)


def in_file_order(complaints: Iterable[Complaint]) -> tuple[Complaint, ...]:
    """Return the complaints sorted by file and place, each said once."""
    once = {
        (each.path, each.line, each.column, each.code, tuple(each.values.items())): each
        for each in complaints
    }
    return tuple(once[key] for key in sorted(once))
