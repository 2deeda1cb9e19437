"""What an exported record comes to, worked out from the JSON alone and nothing of the program."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

from tests.core import fsrs6


@dataclass
class Answer:
    """One judged answer, as it counts in the end."""

    bank: str
    question: str
    at: datetime
    day: date
    order: tuple[datetime, str, int]
    fraction: Fraction
    hints: int
    tries: int
    confidence: str
    seconds: float
    is_overridden: bool = False
    is_returning: bool = False

    @property
    def mark(self) -> Fraction:
        return Fraction(1) if self.is_overridden else self.fraction

    @property
    def grade(self) -> int:
        is_unaided = not self.hints and self.tries == 1 and self.confidence != "guessing"
        return fsrs6.GOOD if self.mark == 1 and is_unaided else fsrs6.AGAIN

    @property
    def is_mastered(self) -> bool:
        return self.mark == 1 and not self.hints and self.tries == 1


@dataclass
class Recomputed:
    """Every judged answer of an exported record, and its finished quizzes."""

    answers: list[Answer] = field(default_factory=list)
    #: Local day and the summary as it was written.
    quizzes: list[tuple[datetime, date, dict[str, Any]]] = field(default_factory=list)

    def of_question(self) -> dict[tuple[str, str], list[Answer]]:
        found: dict[tuple[str, str], list[Answer]] = defaultdict(list)
        for answer in sorted(self.answers, key=lambda each: each.order):
            found[answer.bank, answer.question].append(answer)
        return found

    def due_days(self, retention: float) -> dict[tuple[str, str], date]:
        return {name: due(every, retention) for name, every in self.of_question().items()}

    def mastered(self) -> set[tuple[str, str]]:
        return {name for name, every in self.of_question().items() if every[-1].is_mastered}

    def mistakes(self) -> set[tuple[str, str]]:
        return {name for name, every in self.of_question().items() if every[-1].mark < 1}


def due(answers: list[Answer], retention: float) -> date:
    """The day on which a question is due after these answers, the oldest first."""
    card = None
    for answer in answers:
        card = fsrs6.answer(card, answer.grade, answer.day)
    if answers[-1].is_returning:
        return min(card.due(retention), answers[-1].day + timedelta(days=1))
    return card.due(retention)


def recomputed(path: Path) -> Recomputed:
    data = json.loads(path.read_text("utf-8"))
    found = Recomputed()
    for run in data["runs"]:
        _add_run(found, run)
    return found


def _add_run(found: Recomputed, run: dict[str, Any]) -> None:
    plan = json.loads(run["events"][0]["text"])
    answers: dict[int, Answer] = {}
    for number, event in enumerate(run["events"]):
        at, position = datetime.fromisoformat(event["at"]), event.get("position", 0)
        day = (at + timedelta(minutes=event["utc_offset_minutes"])).date()
        match event["kind"]:
            case "judged":
                said = json.loads(event.get("text") or "{}")
                answers[position] = Answer(
                    bank=plan["bank"],
                    question=plan["questions"][position]["id"],
                    at=at,
                    day=day,
                    order=(at, run["identity"], number),
                    fraction=Fraction(event["fraction"]),
                    hints=event.get("hints", 0),
                    tries=said.get("tries", 1),
                    confidence=said.get("confidence", ""),
                    seconds=event.get("spent_seconds", 0.0),
                )
            case "overridden":
                answers[position].is_overridden = "fraction" in event
            case "returning":
                answers[position].is_returning = "fraction" in event
            case "remarked":
                answers[position].fraction = Fraction(event["fraction"])
            case "finished":
                ending = at, day, json.loads(event["text"])
    found.answers.extend(answers.values())
    if run["events"] and any(event["kind"] == "finished" for event in run["events"]):
        found.quizzes.append(ending)
