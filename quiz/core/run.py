"""The state of one run through a quiz: what its recorded events and the passing of time lead to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from quiz.core.certainty import certainty_mark
from quiz.core.events import (
    Confidence,
    Ending,
    Event,
    Happened,
    Remark,
    Summary,
    remark,
)
from quiz.core.kinds import is_typed, mark
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.question import Mark, Verdict, after_penalties
from quiz.core.mode import Mode
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.snapshot import Snapshot
from quiz.core.timing import ADDED_SECONDS
from quiz.core.wording import Response

_LETTERS = {
    Verdict.RIGHT: "r",
    Verdict.PARTLY: "p",
    Verdict.WRONG: "w",
    Verdict.UNANSWERED: "u",
}


@dataclass(slots=True)
class Answering:
    """What has become of one question so far; `tries` counts the responses sent in practice."""

    response: Response = ""
    draft: str = ""
    skips: int = 0
    hints: int = 0
    spent_seconds: float = 0.0
    rest: float | None = None
    is_shown: bool = False
    is_judged: bool = False
    is_flagged: bool = False
    is_timed_out: bool = False
    is_revealed: bool = False
    tries: int = 0
    confidence: Confidence | None = None
    is_overridden: bool = False
    is_returning: bool = False
    remarked_at: datetime | None = None


class Run:
    """A planned quiz and what has become of it; only `Attempt` changes it."""

    def __init__(self, identity: str, plan: Plan, contents: Mapping[str, Snapshot]) -> None:
        self.identity = identity
        self.plan = plan
        self._contents = contents
        self.snapshots = [contents[planned.content] for planned in plan.questions]
        self.items = [Answering(rest=planned.seconds) for planned in plan.questions]
        self.position = 0
        #: In practice: where the quiz has come to. Other questions are only looked back at.
        self.reached = 0
        self.total_seconds = 0.0
        self.quiz_rest = plan.seconds
        self.added_seconds = 0.0
        self.ending: Ending | None = None
        self.finished_at: datetime | None = None
        self.started_at: datetime | None = None
        self.is_away = False
        self._marks: dict[int, tuple[Response, Mark]] = {}

    @property
    def is_exam(self) -> bool:
        """Tell whether feedback comes at the end."""
        return self.plan.mode is Mode.EXAM

    @property
    def is_finished(self) -> bool:
        """Tell whether nothing can be answered any more."""
        return self.ending is not None

    @property
    def item(self) -> Answering:
        """Return the state of the question on screen."""
        return self.items[self.position]

    @property
    def snapshot(self) -> Snapshot:
        """Return the content of the question on screen."""
        return self.snapshots[self.position]

    @property
    def is_open(self) -> bool:
        """Tell whether the question on screen waits for an answer."""
        return not (self.is_finished or self.item.is_timed_out or self._is_done(self.position))

    @property
    def waits_for_time(self) -> bool:
        """Tell whether practice time ran out here, and the person may add some or give up."""
        is_out = self.item.is_timed_out and not self.item.is_revealed
        return is_out and not (self.is_exam or self.is_finished)

    @property
    def is_looking_back(self) -> bool:
        """Tell whether the question on screen is only read again, in practice."""
        return not self.is_exam and self.position != self.reached

    @property
    def answered_count(self) -> int:
        """Return how many questions have an answer that was given."""
        return sum(1 for item in self.items if item.response)

    def mark_of(self, position: int) -> Mark:
        """Return the raw mark of the answer given at a position."""
        response = self.items[position].response
        known = self._marks.get(position)
        # Marks are asked for at every step, and comparing typed words takes a while.
        if known is None or known[0] != response:
            question = self.snapshots[position].question
            known = response, mark(question, response, self.plan.number_format)
            self._marks[position] = known
        return known[1]

    def verdict_of(self, position: int) -> Verdict:
        """Return what became of a question: by its raw mark, or right where the person said so."""
        verdict = self.mark_of(position).verdict
        return Verdict.RIGHT if self.items[position].is_overridden else verdict

    def fraction_of(self, position: int) -> Fraction:
        """Return the mark at a position less hints and tries, 1 at most.

        An answer that the person says was right counts as right.
        """
        item = self.items[position]
        raw = Fraction(1) if item.is_overridden else self.mark_of(position).fraction
        return after_penalties(raw, item.hints, item.tries)

    def points_of(self, position: int) -> Fraction:
        """Return the points earned at a position."""
        return self.fraction_of(position) * points(self.snapshots[position])

    def certainty_points_of(self, position: int) -> Fraction:
        """Return the points by certainty-based marking; an unanswered question earns none."""
        item = self.items[position]
        if not item.response:
            return Fraction(0)
        earned = certainty_mark(self.fraction_of(position), item.confidence)
        return earned * points(self.snapshots[position])

    def can_override(self, position: int) -> bool:
        """Tell whether the person may say that an answer was right after all.

        Where words were typed, in practice, once they were judged; never of a number.
        """
        item, question = self.items[position], self.snapshots[position].question
        is_of_words = is_typed(question) and not isinstance(question, Numeric)
        is_due = item.is_judged and self.mark_of(position).fraction < 1
        return is_of_words and is_due and not (self.is_exam or self.is_finished)

    def counted_positions(self, ending: Ending | None = None) -> list[int]:
        """Return the places of the questions that the score is of, with this ending or its own.

        They are all of them, but in a practice that was ended early: there they are those that
        came to something. The one that was only on screen is none of them, a skipped one is.
        """
        every = range(len(self.items))
        if self.is_exam or (ending or self.ending) is not Ending.ENDED:
            return list(every)
        return [at for at in every if self._has_been_asked(at)]

    def summary(self, ending: Ending | None = None) -> Summary:
        """Return the run in one line, as it stands, or as it would stand with this ending."""
        every = range(len(self.items))
        ending = ending or self.ending or Ending.ENDED
        counted = self.counted_positions(ending)
        return Summary(
            bank=self.plan.bank,
            title=self.plan.title,
            mode=self.plan.mode,
            ending=ending,
            score=sum((self.points_of(position) for position in counted), Fraction(0)),
            points=sum((points(self.snapshots[position]) for position in counted), Fraction(0)),
            seconds=round(self.total_seconds, 1),
            verdicts="".join(_LETTERS[self.verdict_of(position)] for position in every),
            certainty_score=(
                sum((self.certainty_points_of(position) for position in every), Fraction(0))
                if self.plan.is_certainty_based
                else None
            ),
        )

    def next_position(self) -> int | None:
        """Return where Next leads, or None when there is nothing after this question.

        In practice the questions that were skipped come back once at the end; where only the
        one on screen is left of them, it is the next.
        """
        if self.is_exam:
            return self.position + 1 if self.position + 1 < len(self.items) else None
        return min(self.waiting_positions(), key=self._turn, default=None)

    def waiting_positions(self) -> list[int]:
        """Return the places of the questions that wait for an answer, skipped ones included."""
        every = enumerate(self.items)
        if self.is_exam:
            return [at for at, item in every if not (item.response or item.is_timed_out)]
        return [at for at, _item in every if not self._is_done(at)]

    def can_go_to(self, position: int) -> bool:
        """Tell whether a question may be shown: any in an exam, in practice one that is done.

        In practice the next one may be shown too, and the one that waits for its answer.
        """
        is_due = self.is_exam or position in (self.reached, self.next_position())
        return is_due or self._is_done(position)

    def next_with_time(self) -> int | None:
        """Return the next question, going round, whose own time has not run out."""
        count = len(self.items)
        onwards = ((self.position + step) % count for step in range(1, count))
        return next((at for at in onwards if not self.items[at].is_timed_out), None)

    def apply(self, event: Event) -> None:
        """Let a recorded event take effect."""
        item = self.items[event.position]
        item.spent_seconds = event.spent_seconds
        item.rest = event.question_rest
        self.total_seconds = event.total_seconds
        self.quiz_rest = event.quiz_rest
        match event.kind:
            case Happened.STARTED:
                self.started_at = event.at
            case Happened.SHOWN:
                self.position = event.position
                item.is_shown = True
                if not self._is_done(event.position):
                    self.reached = event.position
            case Happened.LEFT | Happened.RESUMED:
                self.is_away = event.kind is Happened.LEFT
            case Happened.FINISHED:
                summary: Summary = from_plain(Summary, json.loads(event.text))
                self.ending, self.finished_at = summary.ending, event.at
            case _:
                self._apply_to_item(event, item)

    def _turn(self, position: int) -> tuple[int, bool, int]:
        """Return the key by which the question whose turn it is comes first."""
        return self.items[position].skips, position == self.position, position

    def _is_done(self, position: int) -> bool:
        """Tell whether a question cannot be answered any more in practice."""
        item = self.items[position]
        return item.is_judged or item.is_revealed or item.skips > 1

    def _has_been_asked(self, position: int) -> bool:
        """Tell whether a question was answered or left, and not only looked at."""
        item = self.items[position]
        was_left = item.skips > 0 or item.is_timed_out
        return bool(item.response) or was_left or self._is_done(position)

    def _count(self, seconds: float) -> None:
        """Take seconds off what is left, and add them to what was spent."""
        if self.quiz_rest is not None:
            seconds = min(seconds, self.quiz_rest)
            self.quiz_rest -= seconds
        self.total_seconds += seconds
        if not self.is_open:
            return
        if self.item.rest is not None:
            seconds = min(seconds, self.item.rest)
            self.item.rest -= seconds
        self.item.spent_seconds += seconds

    def _apply_to_item(self, event: Event, item: Answering) -> None:
        match event.kind:
            case Happened.DRAFTED:
                item.draft = event.text
                if self.is_exam:
                    item.response = ""
            case Happened.ANSWERED | Happened.TRIED:
                item.response = item.draft = event.text
                # In an exam an answer may be changed at no cost.
                item.tries += not self.is_exam
            case Happened.CONFIDED:
                item.confidence = Confidence(event.text) if event.text else None
            case Happened.OVERRIDDEN:
                item.is_overridden = event.fraction is not None
            case Happened.RETURNING:
                item.is_returning = event.fraction is not None
            case Happened.REMARKED:
                item.remarked_at = event.at
                self._remark(event.position, remark(event))
            case Happened.JUDGED:
                item.is_judged = True
            case Happened.SKIPPED:
                item.skips += 1
                item.draft = ""
            case Happened.FLAGGED | Happened.UNFLAGGED:
                item.is_flagged = event.kind is Happened.FLAGGED
            case Happened.HINTED:
                item.hints += 1
            case Happened.TIME_ADDED:
                self._add_time(item)
            case Happened.TIMED_OUT:
                item.is_timed_out = True
            case Happened.REVEALED:
                item.is_revealed = True

    def _remark(self, position: int, remark: Remark) -> None:
        """Let an answer stand under its question's changed content."""
        self.snapshots[position] = self._contents[remark.content]
        self.items[position].response = remark.response
        questions = list(self.plan.questions)
        questions[position] = replace(
            questions[position], content=remark.content, order=remark.order
        )
        self.plan = replace(self.plan, questions=tuple(questions))
        self._marks.pop(position, None)

    def _add_time(self, item: Answering) -> None:
        if item.rest is not None:
            item.rest += ADDED_SECONDS
            item.is_timed_out = False
        if self.quiz_rest is not None:
            self.quiz_rest += ADDED_SECONDS
            self.added_seconds += ADDED_SECONDS


def points(snapshot: Snapshot) -> Fraction:
    """Return what a question is worth, exactly."""
    return Fraction(str(snapshot.question.points))
