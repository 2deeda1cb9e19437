"""A question as it was when it was asked, with everything shown beside it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from quiz.core.citations import Fact, Source
from quiz.core.kinds import Question
from quiz.core.plain import to_plain
from quiz.core.wording import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A question with everything shown beside it, so that a past result stays as it was."""

    question: Question
    topic: Text | None = None
    facts: tuple[Fact, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)

    def content_hash(self) -> str:
        """Return 32 hexadecimal digits that change whenever any of the content does."""
        content = json.dumps(to_plain(self), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()[:32]
