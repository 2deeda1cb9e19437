"""Taking a quiz: what a person does and what the clock brings, as events recorded first."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quiz.core.clock import Clock
from quiz.core.events import Confidence, Ending, Event, Happened, Judgement, Times, packed
from quiz.core.kinds import can_be_given, mark
from quiz.core.plain import to_plain
from quiz.core.plan import Plan
from quiz.core.run import Answering, Run, points
from quiz.core.snapshot import Snapshot
from quiz.core.timing import LONGEST_GAP_SECONDS, Warned, warnings_for
from quiz.core.wording import Response

__all__ = ["Answering", "Attempt", "Record", "Ticked", "points"]

#: Commits events, all or none, before it returns.
Record = Callable[[Sequence[Event]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """What the passing of time has brought since the last look; `finished` stays true."""

    warnings: tuple[Warned, ...] = ()
    question_timed_out: bool = False
    finished: bool = False


class Attempt(Run):
    """A run through a planned quiz; every change is recorded before it takes effect.

    Practice time counts only while a question waits for its answer and nothing is paused; exam
    time counts from the start to the submission, through everything. Whatever `record` raises
    is passed on, and then nothing but the passing of time has changed.
    """

    def __init__(
        self,
        identity: str,
        plan: Plan,
        contents: Mapping[str, Snapshot],
        clock: Clock,
        record: Record,
    ) -> None:
        super().__init__(identity, plan, contents)
        self._said: set[tuple[int | None, Warned]] = set()
        self._paused: set[str] = set()
        self._time_out_is_told = True
        self._spent_is_recorded = True
        self._clock = clock
        self._record = record
        self._last_elapsed = clock.elapsed()
        self._looked_at = clock.now()

    def times(self) -> Times:
        """Return the clock's state at the last look at it, to be kept in place between events."""
        return Times(
            at=self._looked_at,
            position=self.position,
            spent_seconds=round(self.item.spent_seconds, 2),
            total_seconds=round(self.total_seconds, 2),
            question_rest=_rounded(self.item.rest),
            quiz_rest=_rounded(self.quiz_rest),
        )

    def start(self) -> None:
        """Record the plan and show the first question."""
        plan = json.dumps(to_plain(self.plan), ensure_ascii=False, separators=(",", ":"))
        self._look()
        self._happen(self._event(Happened.STARTED, text=plan), self._event(Happened.SHOWN))

    def restore(self, events: Sequence[Event], times: Times | None) -> None:
        """Take the state that recorded events lead to, and count an exam's time since then."""
        for event in events:
            self._let_happen(event)
        recorded_at = events[-1].at
        # More counted, not a later date, tells that these times are newer: dates can be set back.
        if times is not None and times.total_seconds > self.total_seconds:
            self._take_times(times)
            recorded_at = times.at
        self._look()
        for position in range(len(self.items)):
            self._say_warnings(position)
        if self.is_exam and not self.is_finished:
            # The record's UTC times: a clock set back gives nothing, one set forward takes.
            self._count(max(0.0, (self._looked_at - recorded_at).total_seconds()))
            self._end_what_ran_out()

    def draft(self, text: str) -> None:
        """Keep what stands in the field or is chosen without giving it as the answer.

        In an exam this takes back the answer that was given: the field no longer holds it.
        """
        self._pass_time()
        if self.is_open and text != self.item.draft:
            self._happen(self._event(Happened.DRAFTED, text=text))

    def give(self, response: Response) -> None:
        """Give an answer: in practice it is judged at once, in an exam it can be changed.

        Where the quiz allows another try, one that is not right leaves the question open.
        Raises ValueError for a response that cannot be given; in an exam "" takes the answer
        back.
        """
        self._pass_time()
        if not self.is_open:
            return
        question = self.snapshot.question
        takes_back = self.is_exam and not response
        if not takes_back and not can_be_given(question, response, self.plan.number_format):
            raise ValueError(f"{response!r} is no answer to {question.id}")
        answered = self._event(Happened.ANSWERED, text=response)
        if not self.is_exam:
            fraction = mark(question, response, self.plan.number_format).fraction
            tries = self.item.tries + 1
            if fraction < 1 and tries < self.plan.tries:
                self._happen(self._event(Happened.TRIED, text=response, fraction=fraction))
            else:
                self._happen(answered, self._judged(self.position, fraction, tries))
        elif not response == self.item.response == self.item.draft:
            self._happen(answered)

    def skip(self) -> None:
        """Leave a practice question for later; the second time it stays unanswered."""
        self._pass_time()
        if self.is_open and not self.is_exam:
            self._happen(self._event(Happened.SKIPPED))

    def flag(self, *, on: bool) -> None:
        """Mark the question on screen for later, or take the mark off."""
        self._pass_time()
        if not self.is_finished and on != self.item.is_flagged:
            self._happen(self._event(Happened.FLAGGED if on else Happened.UNFLAGGED))

    def hint(self) -> None:
        """Show the next hint, which costs a third of the mark.

        Raises ValueError in an exam, which offers none.
        """
        if self.is_exam:
            raise ValueError("an exam offers no hints")
        self._pass_time()
        if self.is_open and self.item.hints < len(self.snapshot.question.hints):
            self._happen(self._event(Happened.HINTED))

    def confide(self, confidence: Confidence | None) -> None:
        """Say how sure one is of the answer to the question on screen, or take that back.

        Raises ValueError in a quiz that does not ask.
        """
        if not self.plan.asks_confidence:
            raise ValueError("this quiz does not ask for confidence")
        self._pass_time()
        if self.is_open and confidence is not self.item.confidence:
            self._happen(self._event(Happened.CONFIDED, text=confidence or ""))

    def override(self, *, on: bool) -> None:
        """Let a typed answer count as right, or take that back; what was typed stays as it was."""
        self._pass_time()
        if self.can_override(self.position) and on != self.item.is_overridden:
            fraction = Fraction(1) if on else None
            self._happen(self._event(Happened.OVERRIDDEN, fraction=fraction))

    def see_again(self, *, on: bool) -> None:
        """Ask for a judged practice question to be due tomorrow, or take that back."""
        self._pass_time()
        can_return = self.item.is_judged and not (self.is_exam or self.is_finished)
        if can_return and on != self.item.is_returning:
            fraction = Fraction(1) if on else None
            self._happen(self._event(Happened.RETURNING, fraction=fraction))

    def add_minute(self) -> None:
        """Add a minute to a practice limit, also after a question's has run out."""
        self._pass_time()
        has_limit = self.item.rest is not None or self.quiz_rest is not None
        if has_limit and (self.is_open or self.waits_for_time) and not self.is_exam:
            self._happen(self._event(Happened.TIME_ADDED))

    def reveal(self) -> None:
        """Give up a practice question whose time ran out: its answer may be shown from now on.

        What was chosen or typed and not sent stays unanswered.
        """
        self._pass_time()
        if self.waits_for_time:
            self._happen(self._event(Happened.REVEALED))

    def go_to(self, position: int) -> None:
        """Show a question: any one in an exam, one that is done or next in practice.

        Going to the question on screen changes nothing. Raises IndexError where there is none.
        """
        if position not in range(len(self.items)):
            raise IndexError(position)
        self._pass_time()
        if self.is_finished or position == self.position:
            return
        shown = self._event(Happened.SHOWN, position=position)
        if self._spent_is_recorded:
            self._happen(shown)
        else:
            self._happen(self._event(Happened.HIDDEN), shown)

    def leave(self) -> None:
        """Step away; practice time stops, exam time goes on."""
        self._pass_time()
        if not self.is_finished and not self.is_away:
            self._happen(self._event(Happened.LEFT))

    def resume(self) -> Ticked:
        """Come back; say what the time in between has brought."""
        ticked = self.tick()
        if not self.is_finished:
            self._happen(self._event(Happened.RESUMED))
        return ticked

    def finish(self, ending: Ending = Ending.COMPLETED) -> None:
        """End the run and judge what an exam left unjudged."""
        self._pass_time(counts_ending=False)
        if self.is_finished:
            return
        judged = [
            self._judged(at, self.mark_of(at).fraction, item.tries)
            for at, item in enumerate(self.items)
            if item.response and not item.is_judged
        ]
        text = packed(self.summary(ending))
        self._happen(*judged, self._event(Happened.FINISHED, text=text))

    def pause(self, reason: str) -> None:
        """Stop practice time while a dialog, a panel or another window is in the way."""
        self._pass_time()
        self._paused.add(reason)

    def unpause(self, reason: str) -> None:
        """Let practice time run again once nothing is in the way."""
        self._pass_time()
        self._paused.discard(reason)

    def tick(self) -> Ticked:
        """Look at the clock; say which warnings are due and whether time has run out.

        What ran out between two ticks, during some other call or while the program was not
        running, is told by the next one.
        """
        self._pass_time()
        has_timed_out = self.item.is_timed_out and not self._time_out_is_told
        self._time_out_is_told = True
        return Ticked(
            warnings=self._due_warnings(),
            question_timed_out=has_timed_out,
            finished=self.is_finished,
        )

    def _look(self) -> float:
        """Read the clock, and return the seconds since it was read last."""
        last, self._last_elapsed = self._last_elapsed, self._clock.elapsed()
        self._looked_at = self._clock.now()
        return self._last_elapsed - last

    def _pass_time(self, *, counts_ending: bool = True) -> None:
        """Count the time since the last look, and record what it has brought to an end."""
        gap = self._look()
        if self.is_finished:
            return
        runs = self.is_open and not self._paused and not self.is_away
        if self.is_exam or (runs and gap <= LONGEST_GAP_SECONDS):
            self._count(gap)
        if counts_ending:
            self._end_what_ran_out()

    def _count(self, seconds: float) -> None:
        super()._count(seconds)
        if seconds > 0 and self.is_open:
            self._spent_is_recorded = False

    def _end_what_ran_out(self) -> None:
        if self.quiz_rest is not None and self.quiz_rest <= 0:
            self.finish(Ending.TIME)
        elif self.item.rest is not None and self.item.rest <= 0 and self.is_open:
            self._happen(self._event(Happened.TIMED_OUT))

    def _due_warnings(self) -> tuple[Warned, ...]:
        """Return what is to be said now: of several that are due at once, the last."""
        if self.is_finished or (self.plan.limit.scope == "question" and not self.is_open):
            return ()
        return self._say_warnings(self.position)[-1:]

    def _say_warnings(self, position: int) -> tuple[Warned, ...]:
        """Return the warnings that a position's rest calls for, each once and never again."""
        key: int | None = position
        rest, total = self.items[position].rest, self.plan.questions[position].seconds
        if self.plan.limit.scope == "quiz":
            key, rest, total = None, self.quiz_rest, self.plan.seconds
        if rest is None or total is None:
            return ()
        due = tuple(
            warning
            for threshold, warning in warnings_for(self.plan.limit, total)
            if rest <= threshold and (key, warning) not in self._said
        )
        self._said.update((key, warning) for warning in due)
        return due

    def _take_times(self, times: Times) -> None:
        item = self.items[times.position]
        item.spent_seconds = times.spent_seconds
        item.rest = times.question_rest
        self.total_seconds = times.total_seconds
        self.quiz_rest = times.quiz_rest
        self._spent_is_recorded = False

    def _event(
        self,
        kind: Happened,
        *,
        text: str = "",
        position: int | None = None,
        fraction: Fraction | None = None,
        hints: int = 0,
    ) -> Event:
        at = self.position if position is None else position
        return Event(
            kind=kind,
            at=self._clock.now(),
            utc_offset_minutes=self._clock.local_offset_minutes(),
            position=at,
            text=text,
            fraction=fraction,
            hints=hints,
            spent_seconds=round(self.items[at].spent_seconds, 2),
            total_seconds=round(self.total_seconds, 2),
            question_rest=_rounded(self.items[at].rest),
            quiz_rest=_rounded(self.quiz_rest),
        )

    def _judged(self, position: int, fraction: Fraction, tries: int) -> Event:
        item = self.items[position]
        said = Judgement(confidence=item.confidence, tries=max(1, tries))
        return self._event(
            Happened.JUDGED,
            position=position,
            text=packed(said),
            fraction=fraction,
            hints=item.hints,
        )

    def _happen(self, *events: Event) -> None:
        """Record events, all or none; only then let them take effect."""
        self._record(events)
        for event in events:
            self._let_happen(event)

    def _let_happen(self, event: Event) -> None:
        self.apply(event)
        self._spent_is_recorded = True
        if event.kind is Happened.TIMED_OUT:
            self._time_out_is_told = False
        elif event.kind in (Happened.SHOWN, Happened.REVEALED):
            self._time_out_is_told = True


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 2)
