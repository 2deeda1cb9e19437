"""Parts of a bank kept as plain data, each made into a value of core when it is first asked for."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from quiz.core.plain import from_plain

if TYPE_CHECKING:
    from quiz.core.kinds import Question

_Value = TypeVar("_Value")


class Stored(Mapping[str, _Value]):
    """Values of one kind by name, in their order.

    `kind` says of what type they are, once the first is asked for: what its import brings is not
    needed to list them. `stored` has each as plain data, or as the JSON of it; `made` those that
    are values already.
    """

    def __init__(
        self,
        kind: Callable[[], Any],
        stored: Mapping[str, dict[str, Any] | bytes],
        made: dict[str, _Value] | None = None,
    ) -> None:
        self._kind = kind
        self._stored = stored
        self._made: dict[str, _Value] = made or {}

    def __getitem__(self, name: str) -> _Value:
        value = self._made.get(name)
        if value is None:
            value = self._made[name] = from_plain(self._kind(), self.plain(name))
        return value

    def __contains__(self, name: object) -> bool:
        return name in self._stored

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)

    def plain(self, name: str) -> Any:  # noqa: ANN401
        """Return a value as plain data."""
        stored = self._stored[name]
        return json.loads(stored) if isinstance(stored, bytes) else stored


class StoredQuestions(Stored["Question"]):
    """A bank's questions by id, in its order; `topics` are theirs, where they are known."""

    def __init__(
        self,
        stored: Mapping[str, dict[str, Any] | bytes],
        made: "dict[str, Question] | None" = None,
        topics: Sequence[str] | None = None,
    ) -> None:
        super().__init__(_question, stored, made)
        self._topics = topics

    def topics(self) -> Sequence[str]:
        """Return the topic of every question, "" for none, without making any."""
        if self._topics is None:
            self._topics = [self.plain(name).get("topic") or "" for name in self]
        return self._topics

    def lines(self) -> Iterator[str]:
        """Yield the JSON of each question, on one line."""
        for name in self:
            yield json.dumps(self.plain(name), ensure_ascii=False)


def _question() -> Any:  # noqa: ANN401  a union is no type
    from quiz.core.kinds import Question

    return Question
