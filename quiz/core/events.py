"""What can happen in a run through a quiz: the rows of the record."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from quiz.core.mode import Mode
from quiz.core.plain import from_plain, to_plain
from quiz.core.wording import Response, Text


class Happened(StrEnum):
    """The kinds of event; `text` says more where noted."""

    STARTED = "started"  # text: the plan
    SHOWN = "shown"  # a question came on screen
    DRAFTED = "drafted"  # text: what stands in the field or is chosen, not given yet
    ANSWERED = "answered"  # text: the response given
    JUDGED = "judged"  # fraction, hints and spent_seconds: an answer was marked; text: `Judgement`
    SKIPPED = "skipped"
    FLAGGED = "flagged"
    UNFLAGGED = "unflagged"
    HINTED = "hinted"
    TIME_ADDED = "time-added"
    TIMED_OUT = "timed-out"  # this question's time ran out
    LEFT = "left"
    RESUMED = "resumed"
    FINISHED = "finished"  # text: the summary
    HIDDEN = "hidden"  # the question on screen makes way for another: its time so far
    REVEALED = "revealed"  # out of time, the person asked for the answer: it stays unanswered
    CONFIDED = "confided"  # text: how sure the person is, a `Confidence`, "" for taken back
    TRIED = "tried"  # text: a response that was not right, fraction its mark; another try follows
    OVERRIDDEN = "overridden"  # "I was right" about a typed answer: fraction 1, None to take back
    RETURNING = "returning"  # "see again soon": fraction 1, None to take back
    REMARKED = "remarked"  # the key has changed since: fraction the new mark, text: `Remark`


class Confidence(StrEnum):
    """How sure a person is of an answer before it is judged; nothing is assumed."""

    GUESSING = "guessing"
    FAIRLY = "fairly"
    CERTAIN = "certain"


class Ending(StrEnum):
    """Why a run ended."""

    COMPLETED = "completed"  # after the last question, or submitted
    ENDED = "ended"  # the person chose "finish and see results"
    TIME = "time"  # the whole quiz's time ran out


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened; `position` is the question's place in the plan, from 0.

    `at` is UTC. `spent_seconds` is the time spent on the question so far; `question_rest` and
    `quiz_rest` are what is left of the limits, None where there is none.
    """

    kind: Happened
    at: datetime
    utc_offset_minutes: int
    position: int = 0
    text: str = ""
    fraction: Fraction | None = None
    hints: int = 0
    spent_seconds: float = 0.0
    total_seconds: float = 0.0
    question_rest: float | None = None
    quiz_rest: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What else is known of an answer when it is judged; `tries` counts the one judged."""

    confidence: Confidence | None = None
    tries: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """An answer under a changed key: the question's new content, and the answer in its terms.

    `order` is the order of the options that was shown, as indices into the new content's.
    """

    content: str
    response: Response
    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The clock's state in between events, kept in place every few seconds."""

    at: datetime
    position: int
    spent_seconds: float
    total_seconds: float
    question_rest: float | None
    quiz_rest: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A finished run in one line: the score, and what became of each question in order.

    `verdicts` has one letter a question: r right, p partly, w wrong, u unanswered.
    `certainty_score` is the total of certainty-based marking, None where the quiz had none; it
    is never part of `score`.
    """

    bank: str
    title: Text
    mode: Mode
    ending: Ending
    score: Fraction
    points: Fraction
    seconds: float
    verdicts: str
    certainty_score: Fraction | None = None

    @property
    def percent(self) -> int:
        """Return the score as a whole percent, rounded down: 100 means all right."""
        return int(100 * self.score / self.points) if self.points else 0


def packed(value: Judgement | Remark | Summary) -> str:
    """Return what an event's `text` holds for a value; "" for one that says nothing."""
    plain = to_plain(value)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")) if plain else ""


def judgement(event: Event) -> Judgement:
    """Return what a JUDGED event says beside its mark."""
    read: Judgement = from_plain(Judgement, json.loads(event.text or "{}"))
    return read


def remark(event: Event) -> Remark:
    """Return what a REMARKED event says beside its mark."""
    read: Remark = from_plain(Remark, json.loads(event.text))
    return read
