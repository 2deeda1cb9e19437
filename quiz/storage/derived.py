"""Reading what is computed from the journal and kept for speed."""

from collections import defaultdict
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

from sqlalchemy import Connection, select

from quiz.core.events import Confidence
from quiz.core.store import DayFigures, LatestAnswer, Override
from quiz.storage import schema
from quiz.storage.rows import from_ms
from quiz.storage.sealed import sound
from quiz.storage.standing import Standing, day_of, standing_of


def standings(connection: Connection, path: Path | None, bank: str) -> list[Standing]:
    """Return what is known of each question of a bank that has an answer."""
    table = schema.derived_latest_answers
    rows = connection.execute(select(table).where(table.c.bank == bank)).all()
    return [standing_of(sound(path, table, row)) for row in rows]


def has_waiting(connection: Connection, path: Path | None, bank: str) -> bool:
    """Tell whether the memory of any question of a bank waits to be computed."""
    return any(each.memory is None for each in standings(connection, path, bank))


def latest_answers(connection: Connection, path: Path | None, bank: str) -> dict[str, LatestAnswer]:
    """Return the latest judged answer to each question of a bank that has one."""
    return {
        each.question: LatestAnswer(
            question=each.question,
            fraction=Fraction(1) if each.is_overridden else Fraction(each.fraction),
            hints=each.hints,
            at=from_ms(each.at_ms),
            tries=each.tries,
            confidence=Confidence(each.confidence) if each.confidence else None,
        )
        for each in standings(connection, path, bank)
    }


def last_shown(connection: Connection, path: Path | None, bank: str) -> dict[str, datetime]:
    """Return when each question of a bank was last on screen (UTC)."""
    table = schema.derived_last_shown
    rows = connection.execute(select(table).where(table.c.bank == bank)).all()
    return {
        question: from_ms(at_ms)
        for _, question, at_ms, _ in (sound(path, table, row) for row in rows)
    }


def answered_on(connection: Connection, path: Path | None, day: date) -> int:
    """Return how many answers were judged on a local calendar day."""
    table = schema.derived_days
    rows = connection.execute(select(table).where(table.c.day == day.isoformat())).all()
    return sum(day_of(sound(path, table, row)).answered for row in rows)


def days(
    connection: Connection, path: Path | None, bank: str | None, since: date | None
) -> list[DayFigures]:
    """Return what was done on each day, a row per bank, the oldest first."""
    table = schema.derived_days
    query = select(table).order_by(table.c.day, table.c.bank)
    if bank is not None:
        query = query.where(table.c.bank == bank)
    if since is not None:
        query = query.where(table.c.day >= since.isoformat())
    found = []
    for row in connection.execute(query).all():
        values = sound(path, table, row)
        day = day_of(values)
        figures = DayFigures(
            day=date.fromisoformat(values[0]),
            bank=values[1],
            answered=day.answered,
            right=day.right,
            seconds=day.spent_ms / 1000,
            quizzes=day.quizzes,
            score=day.score,
            points=day.points,
            calls={said: (every, right) for said, (every, right) in day.calls.items() if every},
        )
        if figures.answered or figures.quizzes:
            found.append(figures)
    return found


def overrides(connection: Connection, path: Path | None, bank: str) -> list[Override]:
    """Return the typed answers that were called right, those called so most often first."""
    table = schema.derived_overrides
    called: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.bank == bank)).all():
        _, _, _, question, response, at_ms, _ = sound(path, table, row)
        called[question, response].append(at_ms)
    found = [
        Override(
            question=question, response=response, count=len(times), latest_at=from_ms(max(times))
        )
        for (question, response), times in called.items()
    ]
    found.sort(key=lambda each: (each.question, each.response))
    found.sort(key=lambda each: (each.count, each.latest_at), reverse=True)
    return found


def content_hashes(connection: Connection, path: Path | None, bank: str) -> list[str]:
    """Return the hashes of all contents that were ever asked of a bank."""
    table = schema.derived_contents
    rows = connection.execute(select(table).where(table.c.bank == bank)).all()
    return [sound(path, table, row)[1] for row in rows]
