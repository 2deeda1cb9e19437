"""Weeks of study with everything that can happen in them, from a seed."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.events import Confidence, Event, Happened, Remark, packed
from quiz.core.kinds import is_typed
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plan import Setup, make_plan
from quiz.core.store import Store
from tests.clocks import HandClock
from tests.history import answer, sample_bank

OLD = sample_bank(18)
#: The same bank later: some questions have another id, one of them for the second time.
NEWER = replace(
    OLD,
    questions={
        each.id: each
        for each in (
            replace(question, id=f"new-{question.id}", was=question.id)
            if number % 4 == 0
            else question
            for number, question in enumerate(OLD.questions.values())
        )
    },
)
NEWEST = replace(
    NEWER,
    questions={
        each.id: each
        for each in (
            replace(question, id=f"newest-{number}", was=question.id)
            if number % 8 == 0
            else question
            for number, question in enumerate(NEWER.questions.values())
        )
    },
)
OTHER = replace(sample_bank(9), id="another-bank")


class Study:
    """Takes quizzes in a store, several at once, by a clock that is set back now and then."""

    def __init__(self, store: Store, seed: int, clock: HandClock | None = None) -> None:
        self.store = store
        self.rng = Random(seed)
        self.clock = clock or HandClock(offset_minutes=self.rng.choice([-300, 0, 600]))
        self.name = f"study-{seed}"
        self.begun = 0
        self.open: list[Attempt] = []
        self.over: list[Attempt] = []

    def go_on(self, steps: int, *, sets_back: bool = True) -> None:
        """Let something happen so many times."""
        for _ in range(steps):
            self.clock.pass_seconds(self.rng.choice([1, 5, 3600, 86400]))
            if sets_back and self.rng.random() < 0.05:
                self.clock.set_back(self.rng.choice([1, 7200, 4 * 86400]))
            if not self.open or self.rng.random() < 0.1:
                self._begin()
            elif self.over and self.rng.random() < 0.1:
                self._mark_anew(self.rng.choice(self.over))
            else:
                self._step(self.rng.choice(self.open))

    def _begin(self) -> None:
        bank: Bank = self.rng.choice([OLD, OLD, NEWER, NEWEST, OTHER])
        mode = self.rng.choice(list(Mode))
        setup = Setup(
            bank=bank.id,
            mode=mode,
            count=self.rng.randint(1, 6),
            tries=self.rng.choice([1, 2]),
            asks_confidence=self.rng.random() < 0.7,
        )
        self.begun += 1
        identity = f"{self.name}-{self.rng.randrange(10**6)}-{self.begun}"
        plan = make_plan(bank, setup, {}, self.rng, NumberFormat.SPACE_COMMA)
        contents = {each.content: bank.snapshot(each.id) for each in plan.questions}
        has_begun = False

        def record(events):
            nonlocal has_begun
            if has_begun:
                self.store.append(identity, events)
            else:
                self.store.begin(identity, bank.id, contents, events)
                has_begun = True

        attempt = Attempt(identity, plan, contents, self.clock, record)
        attempt.start()
        self.open.append(attempt)

    def _step(self, attempt: Attempt) -> None:
        if attempt.is_open:
            if attempt.plan.asks_confidence and self.rng.random() < 0.8:
                attempt.confide(self.rng.choice([*Confidence, None]))
            answer(attempt, self.rng)
        if self.rng.random() < 0.8 and is_typed(attempt.snapshot.question):
            attempt.override(on=not attempt.item.is_overridden)
        if self.rng.random() < 0.2:
            attempt.see_again(on=not attempt.item.is_returning)
        position = attempt.next_position()
        if self.rng.random() < 0.7:
            return
        if position is not None:
            attempt.go_to(position)
        else:
            attempt.finish()
            self.open.remove(attempt)
            self.over.append(attempt)

    def _mark_anew(self, attempt: Attempt) -> None:
        """Do what a changed key does: new marks, a new content, and the end once more."""
        recorded = self.store.run(attempt.identity)
        judged = [each for each in recorded.events if each.kind is Happened.JUDGED]
        ending = [each for each in recorded.events if each.kind is Happened.FINISHED][-1]
        if not judged:
            return
        chosen = self.rng.choice(judged)
        snapshot = attempt.snapshots[chosen.position]
        changed = replace(snapshot, topic=f"changed {self.rng.randrange(3)}")
        said = Remark(
            content=changed.content_hash(),
            response=attempt.items[chosen.position].response,
            order=attempt.plan.questions[chosen.position].order,
        )
        marked = Event(
            kind=Happened.REMARKED,
            at=self.clock.now(),
            utc_offset_minutes=self.clock.offset_minutes,
            position=chosen.position,
            text=packed(said),
            fraction=Fraction(self.rng.randint(0, 4), 4),
        )
        summary = attempt.summary()
        score = summary.points * Fraction(self.rng.randint(0, 12), 12)
        again = replace(ending, text=packed(replace(summary, score=score)))
        self.store.append(attempt.identity, [marked, again], {said.content: changed})
