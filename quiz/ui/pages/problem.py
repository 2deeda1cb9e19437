"""What home says of a bank that could not be loaded, or not wholly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A bank that could not be loaded, or of which some questions were left out.

    `details` is everything that was found, one complaint a line. `path` is the file with the
    first mistake, `bank` the path under which the bank was opened. `name` is the name of that
    file; where there are mistakes `in_several_files`, it is the title of the bank. `is_outdated`
    says that a version from before the mistakes is still in use.
    """

    path: str
    name: str
    is_loaded: bool
    left_out: int
    details: str
    bank: str = ""
    in_several_files: bool = False
    is_outdated: bool = False
    is_missing: bool = False
    can_be_removed: bool = False
