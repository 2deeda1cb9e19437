"""Fills a record with as many answers as a test or a benchmark wants, faster than by answering."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from uuid import UUID

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.events import Confidence, Event
from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, Pair
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Item, Ordering
from quiz.core.kinds.question import Image, Option
from quiz.core.kinds.short_answer import AcceptedAnswer, ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plan import Setup, make_plan
from quiz.storage import schema
from quiz.storage.record import SqlStore
from quiz.storage.rows import content_values, event_values
from quiz.storage.sealed import event_seal, seal
from tests.clocks import HandClock
from tests.responses import wrong_responses

#: How many quizzes are really taken; all others are copies of them on other days.
_TAKEN = 40
_QUESTIONS = 15
_AT = schema.events.c.keys().index("at_ms")
_MILLISECOND = timedelta(milliseconds=1)
LAST_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def sample_bank(questions: int = 100) -> Bank:
    """A bank with all kinds in turn, their texts about as long as those of the shipped one."""
    every = [_question(number) for number in range(questions)]
    return Bank(
        id="alianza-de-prueba",
        title={"es": "La alianza de prueba", "en": "The sample alliance"},
        languages=("es", "en"),
        questions={question.id: question for question in every},
    )


def fill(path: Path, bank: Bank, answers: int, last_day: datetime = LAST_DAY) -> int:
    """Record at least so many answers of a year up to a day; return how many they are.

    Makes the record if there is none; runs are added to those that are there.
    """
    taken = [take(bank, number) for number in range(_TAKEN)]
    store = SqlStore(path)
    try:
        with closing(sqlite3.connect(path)) as connection:
            recorded = _copy_runs(connection, bank, taken, answers, last_day)
            connection.commit()
        store.rebuild()
    finally:
        store.close()
    return recorded


def take(bank: Bank, number: int) -> list[Event]:
    """The events of a quiz, each question of it answered: two in three are practice.

    Half of them ask how sure one is, and are told of two answers in three.
    """
    rng, clock, events = Random(number), HandClock(), []
    mode = Mode.EXAM if number % 3 == 2 else Mode.PRACTICE
    asks = number % 2 == 0
    setup = Setup(bank=bank.id, mode=mode, count=_QUESTIONS, asks_confidence=asks)
    plan = make_plan(bank, setup, {}, rng, NumberFormat.SPACE_COMMA)
    contents = {planned.content: bank.snapshot(planned.id) for planned in plan.questions}
    attempt = Attempt(f"taken-{number}", plan, contents, clock, events.extend)
    attempt.start()
    while True:
        clock.pass_seconds(rng.uniform(2, 5))
        if asks and rng.random() < 2 / 3:
            attempt.confide(rng.choice(list(Confidence)))
        answer(attempt, rng)
        clock.pass_seconds(rng.uniform(2, 5))
        position = attempt.next_position()
        if position is None:
            break
        attempt.go_to(position)
    attempt.finish()
    return events


def answer(attempt: Attempt, rng: Random) -> None:
    """Answer the question on screen as the window does it, right two times in three."""
    question = attempt.snapshot.question
    response = question.right_response() if rng.random() < 2 / 3 else wrong_responses(question)[0]
    if not attempt.is_exam:
        attempt.draft(response)
    attempt.give(response)


def _copy_runs(
    connection: sqlite3.Connection,
    bank: Bank,
    taken: Sequence[Sequence[Event]],
    answers: int,
    last_day: datetime,
) -> int:
    """Write copies of runs under other dates until there are enough answers."""
    count = -(-answers // _QUESTIONS)
    first = connection.execute("SELECT coalesce(max(key), 0) + 1 FROM runs").fetchone()[0]
    contents = (bank.snapshot(name) for name in bank.questions)
    _insert(
        connection,
        "contents",
        (_sealed("contents", content_values(each.content_hash(), each)) for each in contents),
    )
    names = {
        key: str(UUID(int=Random(key).getrandbits(128))) for key in range(first, first + count)
    }
    _insert(
        connection, "runs", (_sealed("runs", (key, name, bank.id)) for key, name in names.items())
    )
    year = timedelta(days=365)
    for index, (key, name) in enumerate(names.items()):
        events = taken[index % len(taken)]
        shift = last_day - year + year * index / count - events[0].at
        _insert(connection, "events", _event_rows(key, name, events, shift // _MILLISECOND))
    return count * _QUESTIONS


def _event_rows(
    key: int, name: str, events: Sequence[Event], shift_ms: int
) -> Iterator[tuple[object, ...]]:
    for number, event in enumerate(events):
        values = list(event_values(key, number, event))
        values[_AT] += shift_ms
        yield (*values, event_seal(name, values))


def _sealed(table: str, values: tuple[object, ...]) -> tuple[object, ...]:
    return (*values, seal(table, values))


def _insert(connection: sqlite3.Connection, table: str, rows: Iterator[tuple[object, ...]]) -> None:
    places = ",".join("?" * len(schema.metadata.tables[table].c))
    connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)


def _question(number: int) -> Question:
    common = {
        "id": f"sample-question-{number:04}",
        "prompt": {
            "es": f"¿Cuál de estas frases sobre la Alianza del Pacífico es cierta? ({number})",
            "en": f"Which of these sentences on the Pacific Alliance is true? ({number})",
        },
        "explanation": {"es": "La explicación. " * 15, "en": "The explanation. " * 15},
    }
    options = tuple(
        Option(
            text={"es": f"La frase número {index}", "en": f"Sentence number {index}"},
            correct=index in {1, 2} if number % 9 == 1 else index == 1,
        )
        for index in range(4)
    )
    match number % 9:
        case 0:
            return SingleChoice(options=options, **common)
        case 1:
            return MultipleAnswer(options=options, **common)
        case 2:
            return TrueFalse(answer=True, **common)
        case 3:
            return Numeric(answer=Decimal(998808), tolerance="5%", **common)
        case 4:
            return ShortAnswer(answers={"es": (AcceptedAnswer(text="Lima"),)}, **common)
        case 5:
            items = tuple(Item(text=option.text) for option in options)
            return Ordering(items=items, **common)
        case 6:
            pairs = tuple(
                Pair(left=f"{place}", right=each.text) for place, each in enumerate(options)
            )
            return Matching(pairs=pairs, **common)
        case 7:
            return Cloze(text="La {primera|segunda|tercera} se firmó en {Lima}.", **common)
        case _:
            return Hotspot(
                image=Image(file="images/map.svg", alt="A map"),
                regions={"PER": "Perú", "CHL": "Chile", "ECU": "Ecuador"},
                correct=("PER",),
                **common,
            )
