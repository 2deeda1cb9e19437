"""Show what stands in a bank's files around the places that are complained about."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from quiz.banks.complaint import Complaint
from quiz.banks.file_messages import FILES
from quiz.banks.files import size_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SnippetLine:
    """A line of a file, near a place that is complained about or there."""

    number: int
    text: str
    is_bad: bool = False


def snippets(complaints: Iterable[Complaint]) -> list[tuple[SnippetLine, ...]]:
    """Return for each complaint the three lines around it, as its file is now.

    None for one that is about a file as a whole, or about a file or line that is not there.
    """
    files: dict[Path, list[str]] = {}
    found = []
    for complaint in complaints:
        lines: list[str] = []
        if not _is_about_file(complaint):
            if complaint.path not in files:
                files[complaint.path] = _lines(complaint.path)
            lines = files[complaint.path]
        found.append(_around(complaint.line, lines))
    return found


def _is_about_file(complaint: Complaint) -> bool:
    return complaint.code in FILES and (complaint.line, complaint.column) == (1, 1)


def _around(bad: int, lines: list[str]) -> tuple[SnippetLine, ...]:
    if bad > len(lines):
        return ()
    return tuple(
        SnippetLine(number=number, text=lines[number - 1], is_bad=number == bad)
        for number in range(max(1, bad - 1), min(len(lines), bad + 1) + 1)
    )


def _lines(path: Path) -> list[str]:
    """Return the lines of an ordinary file; letters that are not UTF-8 as best they can be."""
    # Imported here: it brings YAML, and who has read the file from the cache does without.
    from quiz.banks.syntax import lines_of

    try:
        data = path.read_bytes() if size_of(path) >= 0 else b""
    except OSError:
        return []
    return lines_of(data.decode("utf-8-sig", "replace")) if data else []
