"""How far a run has come, and what has become of each answer in it, as its events say."""

import json
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction

from quiz.core.events import Event, Happened, Judgement, judgement, remark
from quiz.core.memory import is_known
from quiz.storage.rows import Planned, planned, to_ms
from quiz.storage.sealed import Values

_RIGHT = Fraction(1)
_NOTHING_SAID = Judgement()
_NO_PLAN = Planned((), (), ())


@dataclass(frozen=True, slots=True)
class Review:
    """An answer that was judged: event `number` of its run, and what was said of it since.

    `content` is the hash of the question's content that the mark is under. `overridden_ms` is
    when the person said that it was right, `returns_after` the local day on which they asked to
    see the question again.
    """

    bank: str
    question: str
    was: str
    position: int
    number: int
    at_ms: int
    day: date
    raw: Fraction
    hints: int
    said: Judgement
    spent_ms: int
    response: str
    content: str
    overridden_ms: int | None = None
    returns_after: date | None = None

    @property
    def fraction(self) -> Fraction:
        """Return the raw mark, or 1 where the person said that the answer was right."""
        return self.raw if self.overridden_ms is None else _RIGHT

    @property
    def is_right(self) -> bool:
        """Tell whether it counts as fully right."""
        return self.fraction == 1

    @property
    def is_known(self) -> bool:
        """Tell whether it counts as Good for the memory of the question."""
        return is_known(self.fraction, self.hints, self.said)

    @property
    def is_candidate(self) -> bool:
        """Tell whether the person calls it right, and the key does not."""
        return self.overridden_ms is not None and self.raw < 1


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of a run: on which local day, and with which score of how many points."""

    day: date
    score: Fraction
    points: Fraction


@dataclass(frozen=True, slots=True)
class Change:
    """What an event has changed: an answer is new or another one, a run has ended or again."""

    before: Review | None = None
    after: Review | None = None
    ended_before: Ended | None = None
    ended: Ended | None = None


_NOTHING = Change()


@dataclass(slots=True)
class RunState:
    """How far a run has come; `reviews` has the latest judged answer at each position.

    `earlier` has those before them, which no run that was really taken has.
    """

    key: int
    identity: str
    bank: str
    plan: Planned = _NO_PLAN
    event_count: int = 0
    touched_ms: int = 0
    finished_number: int | None = None
    finished_ms: int | None = None
    ended: Ended | None = None
    reviews: dict[int, Review] = field(default_factory=dict)
    earlier: list[Review] = field(default_factory=list)
    responses: dict[int, str] = field(default_factory=dict)

    @property
    def is_finished(self) -> bool:
        """Tell whether the run has ended."""
        return self.finished_number is not None

    def copy(self) -> "RunState":
        """Return a state that goes on by itself."""
        return replace(
            self,
            reviews=dict(self.reviews),
            earlier=list(self.earlier),
            responses=dict(self.responses),
        )

    def add(self, event: Event) -> Change:
        """Take the run's next event into account, and return what that changes.

        Raises ValueError for one that cannot have been recorded.
        """
        change = self._change(event)
        if change.ended is not None:
            self.finished_number, self.finished_ms = self.event_count, to_ms(event.at)
            self.ended = change.ended
        if (after := change.after) is not None:
            if change.before is None and (old := self.reviews.get(after.position)) is not None:
                self.earlier.append(old)
            self.reviews[after.position] = after
        self.pass_over(to_ms(event.at))
        return change

    def pass_over(self, at_ms: int) -> None:
        """Count an event."""
        self.touched_ms = max(self.touched_ms, at_ms)
        self.event_count += 1

    def every_review(self) -> list[Review]:
        """Return every judged answer of the run."""
        return [*self.earlier, *self.reviews.values()]

    def values(self) -> Values:
        """Return the row of `derived_runs`, without its checksum."""
        return (
            self.key,
            self.bank,
            self.event_count,
            self.touched_ms,
            self.finished_number,
            self.finished_ms,
        )

    def _change(self, event: Event) -> Change:
        match event.kind:
            case Happened.STARTED:
                self.plan = planned(event)
            case Happened.ANSWERED:
                self.responses[event.position] = event.text
            case Happened.JUDGED:
                return Change(after=self._review(event))
            case Happened.FINISHED:
                return Change(ended_before=self.ended, ended=_ended(event))
            case Happened.OVERRIDDEN | Happened.RETURNING | Happened.REMARKED:
                before = self.reviews.get(event.position)
                if before is not None:
                    return Change(before=before, after=_changed(before, event))
            case _:
                pass
        return _NOTHING

    def _review(self, event: Event) -> Review:
        at = event.position
        question, was = self.plan.questions[at], self.plan.was[at]
        return Review(
            bank=self.bank,
            question=question,
            was=was if was != question else "",
            position=at,
            number=self.event_count,
            at_ms=to_ms(event.at),
            day=local_day(event),
            raw=event.fraction or Fraction(0),
            hints=event.hints,
            said=judgement(event) if event.text else _NOTHING_SAID,
            spent_ms=round(event.spent_seconds * 1000),
            response=self.responses.get(at, ""),
            content=self.plan.contents[at],
        )


def local_day(event: Event) -> date:
    """Return the person's own calendar day of an event."""
    return (event.at + timedelta(minutes=event.utc_offset_minutes)).date()


def _changed(before: Review, event: Event) -> Review:
    is_on = event.fraction is not None
    if event.kind is Happened.OVERRIDDEN:
        return replace(before, overridden_ms=to_ms(event.at) if is_on else None)
    if event.kind is Happened.RETURNING:
        return replace(before, returns_after=local_day(event) if is_on else None)
    said = remark(event)
    raw = event.fraction or Fraction(0)
    return replace(before, raw=raw, response=said.response, content=said.content)


def _ended(event: Event) -> Ended:
    summary = json.loads(event.text)
    return Ended(local_day(event), Fraction(summary["score"]), Fraction(summary["points"]))
