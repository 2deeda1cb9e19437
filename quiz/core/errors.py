"""The errors a person may meet, as one tree.

Everything here means *the file, the disk or what was typed*, never a bug:

    QuizError
    ├── BankError               a bank cannot be read at all
    ├── RecordError             the record of answers cannot be read or written
    │   ├── NewerRecordError    it was written by a newer version of the program
    │   ├── DamagedRecordError  its content does not match its checksums
    │   ├── OpenElsewhereError  another window has it open
    │   └── UnwritableRecordError   the disk is full, read-only, or the file is locked
    ├── ExportError             a file cannot be written for other programs
    ├── RecordFileError         a file does not hold a record that can be taken in
    ├── SchoolError             the school's record cannot be used; the person's own can
    └── SettingsError           a settings file cannot be written
"""

from pathlib import Path


class QuizError(Exception):
    """Something went wrong that a person can understand and mend."""


class BankError(QuizError):
    """A bank cannot be read at all."""

    def __init__(self, path: Path, problem: str, line: int = 1) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem


class RecordError(QuizError):
    """The record of answers cannot be read or written."""

    def __init__(self, path: Path | None, problem: str = "") -> None:
        super().__init__(problem or str(path))
        self.path = path
        self.problem = problem


class NewerRecordError(RecordError):
    """The record was written by a newer version of the program."""


class DamagedRecordError(RecordError):
    """The record's content does not match its checksums."""


class OpenElsewhereError(RecordError):
    """The record cannot be deleted: another window has it open."""


class UnwritableRecordError(RecordError):
    """The record cannot be written: the disk is full or read-only, or the file is locked."""


class ExportError(QuizError):
    """A file cannot be written; `problem` is the system's reason."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class RecordFileError(QuizError):
    """A file does not hold a record that can be taken in.

    `problem` is one of "unreadable", "large", "no-json", "no-record", "newer" and "damaged".
    """

    def __init__(self, path: Path, problem: str, detail: str = "") -> None:
        super().__init__(f"{path}: {problem} {detail}".strip())
        self.path = path
        self.problem = problem
        self.detail = detail


class SchoolError(QuizError):
    """The school's record cannot be used; `problem` is a `school.SchoolProblem`.

    What it says is in the server's own words, never with a password.
    """

    def __init__(self, problem: str, detail: str = "") -> None:
        super().__init__(detail or problem)
        self.problem = problem
        self.detail = detail


class SettingsError(QuizError):
    """A settings file cannot be written."""
