"""Where a quiz stands: as it was seen on screen, and as the record has it after a kill."""

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path
from typing import Any

from quiz.core.events import Event, Happened
from quiz.core.mode import Mode
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.storage.record import SqlStore

#: How old the keys of typed text may be that a kill takes away.
LOST_SECONDS = 0.3
#: How long writing them may take, for what was being written at the kill.
WRITING_SECONDS = 0.1
TIME_SECONDS = 5.0


@dataclass(frozen=True)
class Standing:
    """Where a quiz stands; everything by the question's position, from 0."""

    position: int = 0
    answers: Mapping[int, str] = field(default_factory=dict)
    drafts: Mapping[int, str] = field(default_factory=dict)
    judged: frozenset[int] = frozenset()
    flags: frozenset[int] = frozenset()
    skips: Mapping[int, int] = field(default_factory=dict)
    is_finished: bool = False

    def moved(self, position: int) -> "Standing":
        """Return it with another question on screen."""
        return replace(self, position=position)

    def drafted(self, text: str) -> "Standing":
        """Return it with something in the field, or chosen, that is not given yet."""
        return replace(self, drafts={**self.drafts, self.position: text})

    def answered(self, response: str) -> "Standing":
        """Return it with an answer given."""
        return replace(self.drafted(response), answers={**self.answers, self.position: response})

    def judging(self) -> "Standing":
        """Return it with the answer on screen judged."""
        return replace(self, judged=self.judged | {self.position})

    def flagged(self) -> "Standing":
        """Return it with the flag set, or taken off."""
        return replace(self, flags=self.flags ^ {self.position})

    def skipped(self) -> "Standing":
        """Return it with the question on screen put off."""
        skips = {**self.skips, self.position: self.skips.get(self.position, 0) + 1}
        return replace(self.drafted(""), skips=skips)

    def following(self, count: int) -> int | None:
        """Return the question that a practice quiz asks next, None after the last."""
        waiting = [at for at in range(count) if at not in self.judged and self.skips.get(at, 0) < 2]
        return min(
            waiting, key=lambda at: (self.skips.get(at, 0), at == self.position, at), default=None
        )


@dataclass(frozen=True)
class Recorded:
    """A quiz as the record has it."""

    identity: str
    standing: Standing
    plan: Plan
    seconds: float

    @property
    def is_exam(self) -> bool:
        """Tell whether feedback comes at the end."""
        return self.plan.mode is Mode.EXAM


def read_record(data: Path, known: str = "", *, may_be_finished: bool = False) -> Recorded | None:
    """Return a quiz by its identity, else the unfinished one last touched; None without any.

    With `may_be_finished` it is the one finished last where all are finished.

    A copy is read, so that the program finds the files as the kill left them.
    """
    with tempfile.TemporaryDirectory() as folder:
        for path in data.glob("record.sqlite3*"):
            if not path.name.endswith("-shm"):
                shutil.copy(path, folder)
        copied = Path(folder) / "record.sqlite3"
        if not copied.exists():
            return None
        store = SqlStore(copied)
        try:
            sum(store.verify())
            identity = known or next(iter(store.unfinished()), "")
            if not identity and may_be_finished:
                identity = next((each.identity for each in store.finished(1)), "")
            if not identity:
                return None
            run = store.run(identity)
        finally:
            store.close()
    plan: Plan = from_plain(Plan, json.loads(run.events[0].text))
    seconds = run.events[-1].total_seconds
    if run.times is not None:
        seconds = max(seconds, run.times.total_seconds)
    return Recorded(identity, replay(run.events), plan, seconds)


def replay(events: tuple[Event, ...]) -> Standing:
    """Return where recorded events lead, worked out apart from the program's own way."""
    position, is_finished = 0, False
    is_exam = json.loads(events[0].text)["mode"] == "exam"
    answers: dict[int, str] = {}
    drafts: dict[int, str] = {}
    judged: set[int] = set()
    flags: set[int] = set()
    skips: dict[int, int] = {}
    for event in events:
        at = event.position
        match event.kind:
            case Happened.SHOWN:
                position = at
            case Happened.DRAFTED:
                drafts[at] = event.text
                if is_exam:
                    answers.pop(at, None)
            case Happened.ANSWERED:
                answers[at] = drafts[at] = event.text
            case Happened.JUDGED:
                judged.add(at)
            case Happened.SKIPPED:
                skips[at] = skips.get(at, 0) + 1
                drafts[at] = ""
            case Happened.FLAGGED:
                flags.add(at)
            case Happened.UNFLAGGED:
                flags.discard(at)
            case Happened.FINISHED:
                is_finished = True
    return Standing(
        position, answers, drafts, frozenset(judged), frozenset(flags), skips, is_finished
    )


class Watched:
    """One quiz as somebody saw it, through all the kills it went through."""

    def __init__(self, *, is_exam: bool) -> None:
        self.is_exam = is_exam
        self.identity = ""
        self.now: Standing | None = None
        #: What the last key leads to, until its effect has been seen.
        self.after: Standing | None = None
        #: Question and order of options, as seen.
        self.questions: dict[int, tuple[str, tuple[int, ...]]] = {}
        #: When which text was seen in the field on screen.
        self.typed: list[tuple[float, str]] = []
        self.typed_at: int | None = None
        self._base_seconds = 0.0
        self._counted_seconds = 0.0
        self._runs_since: float | None = None

    def see_question(self, position: int, question: str, order: tuple[int, ...]) -> None:
        """Note a question; it must be the same each time it is seen, as far as that is told."""
        seen = self.questions.setdefault(position, (question, order))
        is_same = seen[0] == question and order in ((), seen[1])
        assert is_same, f"question {position + 1} has changed"

    def type(self, position: int, text: str) -> None:
        """Note what the next key leads to in the field; nobody has seen it yet."""
        if self.typed_at != position:
            self.typed_at, self.typed = position, []
        self.typed.append((inf, text))

    def see_text(self, at: float) -> None:
        """Note that the text is seen now."""
        self.typed[-1] = (at, self.typed[-1][1])

    def leave_field(self) -> None:
        """Note that the text was seen to be sent."""
        self.typed_at, self.typed = None, []

    def start_clock(self, at: float) -> None:
        """Count time from now on, if it is not counted yet."""
        if self._runs_since is None:
            self._runs_since = at

    def stop_clock(self, at: float) -> None:
        """Count no more time."""
        if self._runs_since is not None:
            self._counted_seconds += at - self._runs_since
            self._runs_since = None

    def check(self, recorded: Recorded | None, died_at: float) -> None:
        """Compare with the record after a kill; an effect that was not seen may be there or not."""
        if self.now is None:
            return
        assert recorded is not None, "the quiz is not in the record"
        self.identity = recorded.identity
        self._check_standing(recorded)
        self._check_text(recorded.standing, died_at)
        for position, (question, order) in self.questions.items():
            planned = recorded.plan.questions[position]
            assert question == planned.id
            assert order in ((), planned.order)
        self._check_time(recorded, died_at)
        self.now, self.after = recorded.standing, None
        self.leave_field()

    def adopt(self, recorded: Recorded) -> None:
        """Take over a quiz that was killed before its first question was seen."""
        self.identity = recorded.identity
        self.now = recorded.standing
        self._base_seconds = recorded.seconds

    def _check_time(self, recorded: Recorded, died_at: float) -> None:
        """Time is as it was seen to pass: an exam's goes on while the program does not run."""
        running = 0.0 if self._runs_since is None else died_at - self._runs_since
        seconds = self._base_seconds + self._counted_seconds + running
        assert abs(recorded.seconds - seconds) <= TIME_SECONDS, (
            f"{recorded.seconds:.1f} s are recorded, it was {seconds:.1f} s"
        )
        if not self.is_exam:
            self._base_seconds, self._counted_seconds = recorded.seconds, 0.0
            self._runs_since = None

    def _check_standing(self, recorded: Recorded) -> None:
        found = recorded.standing
        self._check_field(found, lambda standing: standing.position)
        self._check_field(found, lambda standing: standing.flags)
        if not self.is_exam:
            self._check_field(found, lambda standing: standing.judged)
        self._check_field(found, lambda standing: standing.is_finished)
        self._check_field(found, lambda standing: dict(standing.skips))
        for at in set(self.now.answers) | set(found.answers):
            if at != self.typed_at or not self.is_exam:
                self._check_field(found, lambda standing, at=at: standing.answers.get(at, ""))
        for at in set(self.now.drafts) | set(found.drafts):
            if at != self.typed_at:
                self._check_field(found, lambda standing, at=at: standing.drafts.get(at, ""))

    def _check_field(self, found: Standing, value: Callable[[Standing], Any]) -> None:
        allowed = [value(standing) for standing in (self.now, self.after) if standing is not None]
        assert value(found) in allowed, f"{value(found)!r} is recorded, seen was {allowed!r}"

    def _check_text(self, found: Standing, died_at: float) -> None:
        """Text that is typed lacks at most the last keys, unless it has been sent."""
        if self.typed_at is None or not self.typed:
            return
        newest_due = max(
            (
                index
                for index, (at, _) in enumerate(self.typed)
                if at <= died_at - LOST_SECONDS - WRITING_SECONDS
            ),
            default=0,
        )
        allowed = [text for _, text in self.typed[newest_due:]]
        recorded = found.drafts.get(self.typed_at, "")
        ages = [f"{text!r} {died_at - at:.3f} s" for at, text in self.typed[-8:]]
        assert recorded in allowed, f"{recorded!r} is recorded; seen before the end: {ages}"
