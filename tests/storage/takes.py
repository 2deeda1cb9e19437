"""Quizzes taken with a store behind them, killed and taken up again."""

import json
from random import Random

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plain import from_plain
from quiz.core.plan import Plan, Setup, make_plan
from quiz.core.store import Store
from quiz.core.timing import NO_LIMIT, Limit
from tests.clocks import HandClock
from tests.history import answer, sample_bank

BANK = sample_bank(20)


def begin(
    store: Store,
    clock: HandClock,
    identity: str = "run",
    *,
    mode: Mode = Mode.PRACTICE,
    bank: Bank = BANK,
    limit: Limit = NO_LIMIT,
    count: int = 5,
    seed: int = 1,
    **more,
) -> Attempt:
    """A quiz that has just begun; `more` is what else a person may choose for it."""
    setup = Setup(bank=bank.id, mode=mode, count=count, limit=limit, **more)
    plan = make_plan(bank, setup, {}, Random(seed), NumberFormat.SPACE_COMMA)
    contents = {planned.content: bank.snapshot(planned.id) for planned in plan.questions}
    has_begun = False

    def record(events):
        nonlocal has_begun
        if has_begun:
            store.append(identity, events)
        else:
            store.begin(identity, bank.id, contents, events)
            has_begun = True

    attempt = Attempt(identity, plan, contents, clock, record)
    attempt.start()
    return attempt


def restore(store: Store, clock: HandClock, identity: str = "run") -> Attempt:
    """The quiz as a program that was started again finds it."""
    recorded = store.run(identity)
    attempt = Attempt(
        identity,
        from_plain(Plan, json.loads(recorded.events[0].text)),
        recorded.contents,
        clock,
        lambda events: store.append(identity, events),
    )
    attempt.restore(recorded.events, recorded.times)
    return attempt


def go_on(attempt: Attempt, clock: HandClock, rng: Random) -> bool:
    """Answer the question on screen and show the next; tell whether there was one."""
    clock.pass_seconds(3)
    answer(attempt, rng)
    position = attempt.next_position()
    if position is not None:
        attempt.go_to(position)
    return position is not None


def take(store: Store, clock: HandClock, identity: str = "run", **setup) -> Attempt:
    """A quiz answered to the end."""
    attempt = begin(store, clock, identity, **setup)
    rng = Random(identity)
    while go_on(attempt, clock, rng):
        pass
    attempt.finish()
    return attempt


def noticed(attempt: Attempt) -> dict[str, object]:
    """What a person can notice of a quiz."""
    names = ("position", "total_seconds", "quiz_rest", "ending", "finished_at", "is_away")
    return {
        **{name: getattr(attempt, name) for name in names},
        "items": attempt.items,
        "plan": attempt.plan,
        "snapshots": attempt.snapshots,
        "summary": attempt.summary(),
    }
