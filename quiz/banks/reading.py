"""What reading a bank gives: the bank, every complaint, and what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.core.bank import Bank

if TYPE_CHECKING:
    # Hardly any bank has a complaint, and its texts are many.
    from quiz.banks.complaint import Complaint
    from quiz.banks.left_out import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A bank as far as it could be read; `bank` is None where nothing can be asked.

    `images` holds the size in bytes of every image that was asked for, -1 where there is none.
    """

    path: Path
    bank: Bank | None = None
    complaints: "tuple[Complaint, ...]" = ()
    left_out: "tuple[LeftOut, ...]" = ()
    images: Mapping[str, int] = field(default_factory=dict)

    @property
    def question_count(self) -> int:
        """Return how many questions the files hold, those that were left out included."""
        return len(self.left_out) + (len(self.bank.questions) if self.bank else 0)

    @property
    def errors(self) -> "tuple[Complaint, ...]":
        """Return the complaints because of which something was left out."""
        return tuple(each for each in self.complaints if each.severity == "error")

    @property
    def warnings(self) -> "tuple[Complaint, ...]":
        """Return the complaints that cost nothing but should be seen to."""
        return tuple(each for each in self.complaints if each.severity == "warning")
