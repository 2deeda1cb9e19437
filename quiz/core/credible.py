"""Whether a run from elsewhere can have been taken: nothing else gets into a record."""

import json
import math
from datetime import UTC, datetime, timedelta
from fractions import Fraction

from quiz.core.attempt import Attempt
from quiz.core.events import Event, Happened, Summary, Times, judgement, remark
from quiz.core.kinds import option_count
from quiz.core.kinds.cloze import Cloze
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.snapshot import Snapshot
from quiz.core.store import Recorded

_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST = datetime(9000, 1, 1, tzinfo=UTC)
_LONGEST_TEXT = 1_000_000
_MOST_EVENTS = 100_000
_MOST_QUESTIONS = 10_000
_MOST_SECONDS = 10**9
_MOST_POINTS = 10**9
_FINEST = 10**15
_LONGEST_NAME = 500
_MOST_MINUTES = 24 * 60
_MOST_HINTS = 1000

#: What reading a run may raise that was made up.
_FAILURES = (ValueError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError)


class NotCredibleError(ValueError):
    """A run that cannot have been recorded."""


class _Stopped:
    """A clock that stands still at the end of a run."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def elapsed(self) -> float:
        return 0.0

    def local_offset_minutes(self) -> int:
        return 0


class Checker:
    """Checks runs, and remembers which contents have been found to be what they are called."""

    def __init__(self) -> None:
        self._known: dict[str, Snapshot] = {}

    def bank_of(self, recorded: Recorded) -> str:
        """Return the id of the bank that a run asks; raises NotCredibleError."""
        try:
            return self._bank_of(recorded)
        except NotCredibleError:
            raise
        except (*_FAILURES, RecursionError) as error:
            raise NotCredibleError(f"run {recorded.identity!r:.100}: {error}") from error

    def _bank_of(self, recorded: Recorded) -> str:
        events = recorded.events
        _check(0 < len(events) <= _MOST_EVENTS, "number of events")
        _check_name(recorded.identity)
        _check_text(events[0].text)
        _check(events[0].kind is Happened.STARTED, "it does not begin with its plan")
        _check(all(each.kind is not Happened.STARTED for each in events[1:]), "it begins twice")
        plan: Plan = from_plain(Plan, json.loads(events[0].text))
        self._check_plan(plan, recorded)
        for event in events:
            _check_event(event, plan)
            if event.kind is Happened.REMARKED:
                self._check_content(remark(event).content, recorded)
        if recorded.times is not None:
            _check_times(recorded.times, plan)
        _replay(recorded, plan)
        return plan.bank

    def _check_plan(self, plan: Plan, recorded: Recorded) -> None:
        _check(0 < len(plan.questions) <= _MOST_QUESTIONS, "number of questions")
        _check_name(plan.bank)
        for planned in plan.questions:
            _check_name(planned.id)
            _check(isinstance(planned.was, str), "an id that is no text")
            _check_text(planned.was)
            self._check_content(planned.content, recorded)
            question = recorded.contents[planned.content].question
            is_plain = not isinstance(question, Cloze) and planned.order
            if is_plain:
                every = list(range(option_count(question)))
                _check(sorted(planned.order) == every, "an order of other options")

    def _check_content(self, name: str, recorded: Recorded) -> None:
        snapshot = recorded.contents[name]
        if self._known.get(name) is not snapshot:
            _check(isinstance(snapshot, Snapshot), "a content that is none")
            _check(snapshot.content_hash() == name, "a content under another's name")
            self._known[name] = snapshot


def _check(is_credible: object, problem: str) -> None:
    if not is_credible:
        raise NotCredibleError(problem)


def _check_name(name: str) -> None:
    _check(isinstance(name, str) and 0 < len(name) <= _LONGEST_NAME, "a name")
    _check_text(name)


def _check_text(text: str) -> None:
    _check(isinstance(text, str) and len(text) <= _LONGEST_TEXT, "a text")
    # Half a character, which JSON can write, no database takes.
    text.encode()


def _check_whole(number: int, least: int, most: int) -> None:
    _check(type(number) is int and least <= number <= most, "a number")


def _check_seconds(seconds: float | None) -> None:
    if seconds is not None:
        _check(isinstance(seconds, int | float) and math.isfinite(seconds), "a time")
        _check(abs(seconds) <= _MOST_SECONDS, "a time")


def _check_fraction(fraction: Fraction, most: int) -> None:
    _check(isinstance(fraction, Fraction) and 0 <= fraction <= most, "a mark")
    _check(fraction.denominator <= _FINEST, "a mark")


def _check_date(at: datetime) -> None:
    _check(isinstance(at, datetime) and at.utcoffset() == timedelta(0), "a date")
    _check(_EARLIEST <= at <= _LATEST, "a date")


def _check_event(event: Event, plan: Plan) -> None:
    _check(isinstance(event.kind, Happened), "a kind of event")
    _check_date(event.at)
    _check_whole(event.utc_offset_minutes, -_MOST_MINUTES, _MOST_MINUTES)
    _check_whole(event.position, 0, len(plan.questions) - 1)
    _check_text(event.text)
    if event.fraction is not None:
        _check_fraction(event.fraction, 1)
    _check_whole(event.hints, 0, _MOST_HINTS)
    _check(event.spent_seconds is not None and event.total_seconds is not None, "a time")
    for seconds in (
        event.spent_seconds,
        event.total_seconds,
        event.question_rest,
        event.quiz_rest,
    ):
        _check_seconds(seconds)
    if event.kind is Happened.JUDGED:
        _check_whole(judgement(event).tries, 1, _MOST_HINTS)
    elif event.kind is Happened.REMARKED:
        _check_text(remark(event).response)
        _check_name(remark(event).content)
    elif event.kind is Happened.FINISHED:
        _check_summary(event, plan)


def _check_summary(event: Event, plan: Plan) -> None:
    summary: Summary = from_plain(Summary, json.loads(event.text))
    _check(summary.bank == plan.bank, "another bank's summary")
    _check_fraction(summary.points, _MOST_POINTS)
    _check_fraction(summary.score, _MOST_POINTS)
    _check(summary.score <= summary.points, "more than all points")
    _check_seconds(summary.seconds)
    is_whole = len(summary.verdicts) == len(plan.questions) and set(summary.verdicts) <= set("rpwu")
    _check(is_whole, "a summary of other questions")


def _check_times(times: Times, plan: Plan) -> None:
    _check_date(times.at)
    _check_whole(times.position, 0, len(plan.questions) - 1)
    _check(times.spent_seconds is not None and times.total_seconds is not None, "a time")
    for seconds in (
        times.spent_seconds,
        times.total_seconds,
        times.question_rest,
        times.quiz_rest,
    ):
        _check_seconds(seconds)


def _replay(recorded: Recorded, plan: Plan) -> None:
    """See whether the run can be taken up again and looked at."""
    clock = _Stopped(recorded.events[-1].at)
    attempt = Attempt(recorded.identity, plan, recorded.contents, clock, lambda _: None)
    attempt.restore(recorded.events, recorded.times)
    attempt.summary()
