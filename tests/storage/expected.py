"""The figures of a record computed from its runs in the plainest way, to compare with."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction

from quiz.core.events import Confidence, Event, Happened, judgement, remark
from quiz.core.memory import Memory, is_known, returning, review
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.store import Recorded, Store


@dataclass
class Answer:
    """A judged answer with all that was said of it since."""

    bank: str
    question: str
    was: str
    order: tuple[datetime, str, int]
    event: Event
    response: str
    is_overridden: bool = False
    overridden_at: datetime | None = None
    returns: date | None = None
    raw: Fraction = Fraction(0)

    @property
    def fraction(self) -> Fraction:
        return Fraction(1) if self.is_overridden else self.raw


def day_of(event: Event) -> date:
    return (event.at + timedelta(minutes=event.utc_offset_minutes)).date()


def answers_of(run: Recorded) -> list[Answer]:
    """The judged answers of a run."""
    plan: Plan = from_plain(Plan, json.loads(run.events[0].text))
    found: dict[int, Answer] = {}
    responses: dict[int, str] = {}
    for number, event in enumerate(run.events):
        at = event.position
        planned = plan.questions[at]
        if event.kind is Happened.ANSWERED:
            responses[at] = event.text
        elif event.kind is Happened.JUDGED:
            order = (event.at, run.identity, number)
            found[at] = Answer(plan.bank, planned.id, planned.was, order, event, responses[at])
            found[at].raw = event.fraction
        elif event.kind is Happened.OVERRIDDEN:
            found[at].is_overridden = event.fraction is not None
            found[at].overridden_at = event.at
        elif event.kind is Happened.RETURNING:
            found[at].returns = day_of(event) if event.fraction is not None else None
        elif event.kind is Happened.REMARKED:
            found[at].raw, found[at].response = event.fraction, remark(event).response
    return list(found.values())


def figures(runs: list[Recorded]) -> dict[str, object]:
    """What any Store that holds these runs has to say."""
    answers = sorted((each for run in runs for each in answers_of(run)), key=lambda a: a.order)
    return {
        "latest": {
            (each.bank, each.question): (
                each.fraction,
                each.event.hints,
                each.event.at,
                judgement(each.event).tries,
                judgement(each.event).confidence,
            )
            for each in answers
        },
        "memories": memories(answers),
        "days": days(runs, answers),
        "overrides": overrides(answers),
    }


def memories(answers: list[Answer]) -> dict[tuple[str, str], Memory]:
    """The memory of each question, each computed from its first answer on."""
    of_question = defaultdict(list)
    for each in answers:
        of_question[each.bank, each.question].append(each)

    def history(question, before=None):
        own = [each for each in of_question[question] if before is None or each.order < before]
        if own and own[0].was:
            return [*history((question[0], own[0].was), own[0].order), *own]
        return own

    found = {}
    for question in list(of_question):
        memory = None
        for each in history(question):
            known = is_known(each.fraction, each.event.hints, judgement(each.event))
            memory = review(memory, is_known=known, day=day_of(each.event))
            if each.returns:
                memory = returning(memory, each.returns)
        found[question] = memory
    return found


def days(runs: list[Recorded], answers: list[Answer]) -> dict[tuple[date, str], tuple]:
    """By day and bank: answered, right, seconds, quizzes, score, points, calls."""
    counts = defaultdict(Counter)
    for each in answers:
        judged = judgement(each.event)
        day, said = counts[day_of(each.event), each.bank], judged.confidence
        is_right = each.fraction == 1
        day.update(answered=1, right=is_right, seconds=round(each.event.spent_seconds * 1000))
        if said:
            day.update({(said, "every"): 1, (said, "right"): is_right and judged.tries == 1})
    for run in runs:
        endings = [event for event in run.events if event.kind is Happened.FINISHED]
        if endings:
            summary = json.loads(endings[-1].text)
            day = counts[day_of(endings[-1]), summary["bank"]]
            day["quizzes"] += 1
            day["score"] += Fraction(summary["score"])
            day["points"] += Fraction(summary["points"])
    names = ("answered", "right", "seconds", "quizzes", "score", "points")
    return {
        key: (
            *(day[name] for name in names),
            {
                said: (day[said, "every"], day[said, "right"])
                for said in Confidence
                if day[said, "every"]
            },
        )
        for key, day in counts.items()
    }


def overrides(answers: list[Answer]) -> dict[tuple[str, str, str], tuple[int, datetime]]:
    called = defaultdict(list)
    for each in answers:
        if each.is_overridden and each.raw < 1:
            called[each.bank, each.question, each.response].append(each.overridden_at)
    return {key: (len(times), max(times)) for key, times in called.items()}


def said_by(store: Store, *banks: str) -> dict[str, object]:
    """What a store says, in the same shape."""
    return {
        "latest": {
            (bank, name): (each.fraction, each.hints, each.at, each.tries, each.confidence)
            for bank in banks
            for name, each in store.latest_answers(bank).items()
        },
        "memories": {
            (bank, name): memory for bank in banks for name, memory in store.memories(bank).items()
        },
        "days": {
            (each.day, each.bank): (
                each.answered,
                each.right,
                round(each.seconds * 1000),
                each.quizzes,
                each.score,
                each.points,
                dict(each.calls),
            )
            for each in store.days()
        },
        "overrides": {
            (bank, each.question, each.response): (each.count, each.latest_at)
            for bank in banks
            for each in store.overrides(bank)
        },
    }
