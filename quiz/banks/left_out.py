"""Names a question that was left out of its bank."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A question that cannot be asked because it has an error."""

    path: Path
    line: int
    id: str | None = None
