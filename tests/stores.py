"""A Store in memory: what the tests of the window use in place of a person's file."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from quiz.core.events import Event
from quiz.core.snapshot import Snapshot
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


class LateStore(MemoryStore):
    """A Store that is opened, and written into, when it is asked for something.

    What was answered on the way to a picture is hardly ever looked up in the record.
    """

    def __init__(self) -> None:
        self._is_open = False
        self._recorded: list[Callable[[], None]] = []

    def __getattr__(self, name: str) -> Any:
        # Before, whatever opening makes is missing.
        if self._is_open:
            raise AttributeError(name)
        self._is_open = True
        super().__init__()
        for write in self._recorded:
            write()
        return getattr(self, name)

    def begin(
        self, identity: str, bank: str, contents: Mapping[str, Snapshot], events: Sequence[Event]
    ) -> None:
        self._do(partial(super().begin, identity, bank, contents, events))

    def append(
        self,
        identity: str,
        events: Sequence[Event],
        contents: Mapping[str, Snapshot] | None = None,
    ) -> None:
        self._do(partial(super().append, identity, events, contents))

    def _do(self, write: Callable[[], None]) -> None:
        if self._is_open:
            write()
        else:
            self._recorded.append(write)
