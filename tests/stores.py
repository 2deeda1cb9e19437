"""A Store in memory: what the tests of the window use in place of a person's file."""

from collections.abc import Callable
from typing import Any

from quiz.storage.record import SqlStore


class MemoryStore(SqlStore):
    """A Store that forgets everything with the program.

    Set `failure` to an error to have every writing method raise it.
    """

    def __init__(self) -> None:
        self.failure: Exception | None = None
        super().__init__(":memory:")

    def _write(self, work: Callable[..., Any]) -> Any:
        if self.failure is not None:
            raise self.failure
        return super()._write(work)
