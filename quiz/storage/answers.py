"""Stored answers under the contents they stand under now."""

import json
from pathlib import Path

from sqlalchemy import Connection

from quiz.core.events import Event, Happened, remark
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.store import StoredAnswer
from quiz.storage import journal
from quiz.storage.rows import from_ms
from quiz.storage.state import Review, RunState


def under(
    connection: Connection, path: Path | None, run: tuple[int, str, str], contents: frozenset[str]
) -> list[StoredAnswer]:
    """Return the answers of a run that stand under any of some contents."""
    key, identity, bank = run
    state = RunState(key, identity, bank)
    events = journal.answering(connection, path, key, identity)
    for number, event in events:
        state.event_count = number
        state.add(event)
    found = [each for each in state.every_review() if each.content in contents]
    if not found:
        return []
    plan: Plan = from_plain(Plan, json.loads(events[0][1].text))
    orders = {at: planned.order for at, planned in enumerate(plan.questions)}
    orders.update(_orders_since([event for _, event in events]))
    return [_answer(identity, plan, each, orders[each.position]) for each in _in_order(found)]


def _in_order(answers: list[Review]) -> list[Review]:
    return sorted(answers, key=lambda each: (each.at_ms, each.number))


def _orders_since(events: list[Event]) -> dict[int, tuple[int, ...]]:
    """Return the order of the options at each position that was marked anew."""
    return {
        event.position: remark(event).order for event in events if event.kind is Happened.REMARKED
    }


def _answer(identity: str, plan: Plan, each: Review, order: tuple[int, ...]) -> StoredAnswer:
    return StoredAnswer(
        run=identity,
        position=each.position,
        question=each.question,
        content=each.content,
        order=order,
        response=each.response,
        fraction=each.raw,
        number_format=plan.number_format,
        at=from_ms(each.at_ms),
        is_overridden=each.overridden_ms is not None,
    )
