"""Start, continue and finish quizzes against the record, and compute what home shows."""

import json
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from PySide6.QtCore import QLockFile

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.clock import Clock
from quiz.core.errors import RecordError, UnwritableRecordError
from quiz.core.events import Event
from quiz.core.kinds import Question
from quiz.core.memory import Memory
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plain import from_plain, to_plain
from quiz.core.plan import Plan, Setup, make_plan, narrowed
from quiz.core.settings import Settings
from quiz.core.store import Finished, LatestAnswer, Store
from quiz.core.to_review import ToReview, by_question, to_review
from quiz.ui.estimates import estimated_seconds

_USUAL_RETENTION = Settings().desired_retention


@dataclass(frozen=True, slots=True)
class Mastery:
    """How much of a bank is mastered: shares per topic, in the bank's order, and of all."""

    by_topic: dict[str, float]
    percent: int


def mastery(bank: Bank, latest: dict[str, LatestAnswer]) -> Mastery:
    """Return the share of questions whose latest answer was fully right without a hint."""
    counts = bank.topic_counts()
    done = dict.fromkeys(counts, 0)
    for question in bank.questions.values():
        if (answer := latest.get(question.id)) and answer.is_mastered:
            done[question.topic or ""] += 1
    total = len(bank.questions)
    return Mastery(
        by_topic={topic: done[topic] / count for topic, count in counts.items()},
        percent=100 * sum(done.values()) // total if total else 0,
    )


class Study:
    """The person's quizzes: everything that needs the record, the clock and chance."""

    def __init__(self, store: Store, clock: Clock, rng: Random, locks: Path) -> None:
        self.store = store
        self._clock = clock
        self._rng = rng
        self._locks_folder = locks
        self._locks: dict[str, QLockFile] = {}
        self._running: dict[str, Attempt] = {}
        #: Called whenever something has been written: what kept it from that is over.
        self.on_saved: Callable[[], None] | None = None

    def today(self) -> date:
        """Return the person's local calendar day."""
        return self.local_now().date()

    def reading(self) -> tuple[datetime, int]:
        """Return the UTC time, and how many minutes local time is ahead of it."""
        return self._clock.now(), self._clock.local_offset_minutes()

    def local_now(self) -> datetime:
        """Return the local time of day."""
        offset = timedelta(minutes=self._clock.local_offset_minutes())
        return self._clock.now() + offset

    def latest_answers(self, bank: Bank) -> dict[str, LatestAnswer]:
        """Return the latest answer to each of a bank's questions that has one."""
        return by_question(bank, self.store.latest_answers(bank.id))

    def memories(self, bank: Bank) -> dict[str, Memory]:
        """Return the memory of each of a bank's questions that was ever answered."""
        return by_question(bank, self.store.memories(bank.id))

    def to_review(self, bank: Bank, retention_percent: int) -> ToReview:
        """Return what is due today and what was not fully right last time."""
        return to_review(
            bank,
            self.memories(bank),
            self.latest_answers(bank),
            today=self.today(),
            retention_percent=retention_percent,
        )

    def start(
        self,
        bank: Bank,
        setup: Setup,
        number_format: NumberFormat,
        retention_percent: int = _USUAL_RETENTION,
    ) -> Attempt | None:
        """Return a new quiz whose plan is already recorded; its first question is shown.

        None where a review or a quiz of one's mistakes has nothing to ask.
        """
        if setup.mode in (Mode.REVIEW, Mode.MISTAKES) and not setup.questions:
            ranked = self.to_review(bank, retention_percent).ranked(setup.mode) or ()
            setup = narrowed(bank, setup, ranked)
            if not setup.questions:
                return None
        shown = by_question(bank, self.store.last_shown(bank.id))
        plan = make_plan(bank, setup, shown, self._rng, number_format)
        contents = {planned.content: bank.snapshot(planned.id) for planned in plan.questions}
        identity = str(uuid.UUID(int=self._rng.getrandbits(128), version=4))
        has_begun = False

        def record(events: Sequence[Event]) -> None:
            nonlocal has_begun
            if has_begun:
                self._append(identity, events)
            else:
                self.store.begin(identity, bank.id, contents, events)
                has_begun = True
                self._tell_saved()

        self.claim(identity)
        attempt = Attempt(identity, plan, contents, self._clock, record)
        try:
            attempt.start()
        except RecordError:
            self.forget(identity)
            raise
        self._running[identity] = attempt
        return attempt

    def resume(self, identity: str) -> Attempt:
        """Return an unfinished quiz to be continued; see `may_answer` for whose it is.

        Raises KeyError when there is none, RecordError when it cannot be read.
        """
        if identity in self._running:
            return self._running[identity]
        is_ours = self.claim(identity)
        try:
            attempt = self._restored(identity, is_ours=is_ours)
        except (KeyError, RecordError):
            self.forget(identity)
            raise
        if attempt.is_finished:
            self.forget(identity)
        elif is_ours:
            # One that another window continues is read anew each time.
            self._running[identity] = attempt
        return attempt

    def look_at(self, identity: str) -> Attempt:
        """Return a recorded quiz as it stands, running or finished; nothing is recorded by it.

        An exam whose time has run out meanwhile has ended in it, but not yet in the record.
        """
        if identity in self._running:
            return self._running[identity]
        return self._restored(identity, is_ours=False)

    def left_running(self) -> list[Attempt]:
        """Return the exams that were left and whose time runs on."""
        return [each for each in self._running.values() if each.is_exam and each.is_away]

    def may_answer(self, identity: str) -> bool:
        """Tell whether this window continues a quiz, and not another one."""
        return identity in self._locks

    def unfinished(self) -> list[str]:
        """Return the quizzes that can be continued, the one last touched first."""
        return self.store.unfinished()

    def end_expired(self) -> list[Attempt]:
        """Finish exams whose time ran out while nobody looked, and return them."""
        ended = []
        for identity in self.store.unfinished():
            # One that is open here is looked after; of one in another window, that takes care.
            if identity in self._running or not self.claim(identity):
                continue
            try:
                attempt = self._restored(identity, is_ours=True)
            finally:
                self.forget(identity)
            if attempt.is_finished:
                ended.append(attempt)
        return ended

    def forget(self, identity: str) -> None:
        """Let go of a quiz that is finished, or that another window may continue."""
        self._running.pop(identity, None)
        if (lock := self._locks.pop(identity, None)) is not None:
            lock.unlock()

    def claim(self, identity: str) -> bool:
        """Tell whether this window may answer: false while another one has the quiz open."""
        if identity in self._locks:
            return True
        try:
            self._locks_folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableRecordError(self._locks_folder, str(error)) from error
        lock = QLockFile(str(self._locks_folder / f"{identity}.lock"))
        # A quiz may be open for days; a lock is stale only when its program has gone.
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            return False
        self._locks[identity] = lock
        return True

    def keep_times(self, attempt: Attempt) -> None:
        """Write the clock's state of a running quiz in place."""
        if not attempt.is_finished:
            with _deleted_elsewhere():
                self.store.keep_times(attempt.identity, attempt.times())
            self._tell_saved()

    def estimated_seconds(self, bank: Bank, questions: Iterable[Question]) -> float:
        """Return how long questions will take: by the person's own medians, else usual times."""
        spent: dict[str, list[float]] = {}
        for name, seconds in self.store.recent_seconds(bank.id):
            if (question := bank.questions.get(name)) is not None:
                spent.setdefault(question.kind, []).append(seconds)
        medians = {kind: median(times) for kind, times in spent.items()}
        return estimated_seconds(questions, medians)

    def finished(self, limit: int | None = None, bank: str | None = None) -> list[Finished]:
        """Return finished quizzes, the newest first."""
        return self.store.finished(limit, bank)

    def finished_before(self, attempt: Attempt) -> Finished | None:
        """Return the result of the same bank before this one, None for the first."""
        for finished in self.finished(20, attempt.plan.bank):
            is_older = attempt.finished_at is None or finished.finished_at < attempt.finished_at
            if finished.identity != attempt.identity and is_older:
                return finished
        return None

    def last_setup(self, bank: str) -> Setup | None:
        """Return the set-up a person used last for a bank."""
        text = self.store.settings().get(f"setup:{bank}")
        if text is None:
            return None
        try:
            setup: Setup = from_plain(Setup, json.loads(text))
        except ValueError:
            return None
        return setup

    def keep_setup(self, setup: Setup) -> None:
        """Remember a set-up as the one used last."""
        text = json.dumps(to_plain(setup), ensure_ascii=False)
        self.store.set_setting(f"setup:{setup.bank}", text)

    def delete_history(self) -> None:
        """Delete every quiz, also those that are running."""
        self.store.delete_history()
        for identity in list(self._locks):
            self.forget(identity)

    def close(self) -> None:
        """Let go of the record and of every quiz."""
        for identity in list(self._locks):
            self.forget(identity)
        self.store.close()

    def _append(self, identity: str, events: Sequence[Event]) -> None:
        with _deleted_elsewhere():
            self.store.append(identity, events)
        self._tell_saved()

    def _tell_saved(self) -> None:
        if self.on_saved is not None:
            self.on_saved()

    def _restored(self, identity: str, *, is_ours: bool) -> Attempt:
        """Return a quiz from the record; one that another window continues records nothing."""
        recorded = self.store.run(identity)
        plan: Plan = from_plain(Plan, json.loads(recorded.events[0].text))

        def record(events: Sequence[Event]) -> None:
            if is_ours:
                self._append(identity, events)

        attempt = Attempt(identity, plan, recorded.contents, self._clock, record)
        attempt.restore(recorded.events, recorded.times)
        return attempt


@contextmanager
def _deleted_elsewhere() -> Iterator[None]:
    """Raise RecordError where a quiz is written that another window has deleted."""
    try:
        yield
    except KeyError as error:
        raise RecordError(None, "another window has deleted this quiz") from error
