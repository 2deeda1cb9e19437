"""What is wrong with data, before it is known where in the file the data stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from quiz.banks.messages import MESSAGES

#: The way to a value: keys of mappings and indices of lists.
Path = tuple[str | int, ...]

#: What YAML holds, as the author typed it: a string, or a list or dictionary of Data.
Data = Any
Fields = dict[str, Data]

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One complaint; it is about the value at `where`, or about its key.

    `first` is where the same thing was said before, for complaints that show both places.
    """

    code: str
    where: Path
    values: dict[str, str]
    is_on_key: bool = False
    first: Path | None = None


@dataclass(slots=True)
class Problems:
    """Gathers problems, for one part of a bank."""

    found: list[Problem] = field(default_factory=list)

    def add(self, code: str, where: Path, /, **values: str) -> None:
        """Complain about a value."""
        self.found.append(Problem(code, where, values))

    def add_key(self, code: str, where: Path, /, **values: str) -> None:
        """Complain about the key of a value."""
        self.found.append(Problem(code, where, values, is_on_key=True))

    def add_second(self, code: str, where: Path, first: Path, /, **values: str) -> None:
        """Complain about a value because of an earlier one."""
        self.found.append(Problem(code, where, values, first=first))

    @property
    def errors(self) -> list[Problem]:
        """Return the problems because of which something is left out."""
        return [each for each in self.found if MESSAGES[each.code].severity == "error"]


def shown(value: object) -> str:
    """Return what an author wrote, short enough to stand in a sentence."""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def listed(names: Iterable[str], most: int = 12) -> str:
    """Return names as a list in a sentence; a dash for none."""
    every = [shown(name) for name in names]
    return ", ".join(every[:most] + ["…"] * (len(every) > most)) or "-"
