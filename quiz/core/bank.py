"""A question bank: its topics, sources, facts and questions, checked and ready to be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from quiz.core.wording import Text

if TYPE_CHECKING:
    # All kinds of questions take as long to import as the window to show.
    from quiz.core.citations import Fact, Source
    from quiz.core.kinds import Question
    from quiz.core.snapshot import Snapshot


@runtime_checkable
class KnowsTopics(Protocol):
    """Questions that are made when they are asked for, and whose topics are known before."""

    def topics(self) -> Sequence[str]:
        """Return the topic of every question, "" for none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """One subject; its identity is its `id`, and a question's is the bank's id and its own.

    `path` is where it was read from: a file, or a folder that pictures are relative to.
    """

    id: str
    title: Text
    languages: tuple[str, ...]
    questions: Mapping[str, "Question"]
    description: Text | None = None
    license: str | None = None
    sources: Mapping[str, "Source"] = field(default_factory=dict)
    topics: Mapping[str, Text] = field(default_factory=dict)
    facts: Mapping[str, "Fact"] = field(default_factory=dict)
    default_seconds: float = 45.0
    has_math: bool = False
    path: str = ""

    def others_on_facts(self, question: "Question") -> "list[Question]":
        """Return the other questions on any of a question's facts, in the bank's order."""
        facts = set(question.facts)
        return [
            other
            for other in self.questions.values()
            if other.id != question.id and facts.intersection(other.facts)
        ]

    def facts_asked(self) -> list[str]:
        """Return the facts that any question names, in the bank's order."""
        named = {name for question in self.questions.values() for name in question.facts}
        return [name for name in self.facts if name in named]

    def snapshot(self, question_id: str) -> "Snapshot":
        """Return a question with the topic, facts and sources that are shown with it."""
        from quiz.core.snapshot import Snapshot

        question = self.questions[question_id]
        facts = tuple(self.facts[name] for name in question.facts if name in self.facts)
        cited = [fact.source.ref for fact in facts if fact.source]
        cited += [citation.ref for citation in question.sources]
        return Snapshot(
            question=question,
            topic=self.topics.get(question.topic) if question.topic else None,
            facts=facts,
            sources={ref: self.sources[ref] for ref in cited if ref in self.sources},
        )

    def question_topics(self) -> Sequence[str]:
        """Return the topic of every question in their order; "" is no topic."""
        if isinstance(self.questions, KnowsTopics):
            return self.questions.topics()
        return [question.topic or "" for question in self.questions.values()]

    def topic_counts(self) -> dict[str, int]:
        """Return how many questions each topic has, in the file's order; "" is no topic."""
        counts = dict.fromkeys(self.topics, 0)
        for topic in self.question_topics():
            counts[topic] = counts.get(topic, 0) + 1
        return {topic: count for topic, count in counts.items() if count}
