"""Questions kept as plain data, each made into a value of core when it is first asked for."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from quiz.core.kinds import Question
from quiz.core.plain import from_plain


class StoredQuestions(Mapping[str, Question]):
    """A bank's questions by id, in its order.

    `stored` has each as plain data, or as the JSON of it; `made` those that are values already.
    """

    def __init__(
        self, stored: Mapping[str, dict[str, Any] | bytes], made: dict[str, Question] | None = None
    ) -> None:
        self._stored = stored
        self._made: dict[str, Question] = made or {}

    def __getitem__(self, name: str) -> Question:
        question = self._made.get(name)
        if question is None:
            question = self._made[name] = from_plain(Question, self._plain(name))
        return question

    def __contains__(self, name: object) -> bool:
        return name in self._stored

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)

    def lines(self) -> Iterator[str]:
        """Yield the JSON of each question, on one line."""
        for name in self._stored:
            yield json.dumps(self._plain(name), ensure_ascii=False)

    def _plain(self, name: str) -> Any:  # noqa: ANN401
        stored = self._stored[name]
        return json.loads(stored) if isinstance(stored, bytes) else stored
