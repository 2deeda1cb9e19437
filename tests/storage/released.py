"""A record with a bit of everything, written by each released version of the database.

`python -m tests.storage.released` writes the one of the present version, before its release.
"""

import json
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

from quiz.core.bank import Snapshot
from quiz.core.events import Event, Happened, Times
from quiz.core.kinds.question import Option
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.store import Store
from quiz.storage import schema
from quiz.storage.record import SqlStore
from tests.clocks import NOON

FILES = Path(__file__).parent / "files"

_QUESTIONS = [
    SingleChoice(
        id=name,
        prompt={"es": f"¿Qué es {name}?", "en": f"What is {name}?"},
        options=(Option(text="Esto", correct=True), Option(text="Aquello")),
    )
    for name in ("lima", "quito", "santiago")
]
CONTENTS = {f"{number:032x}": Snapshot(question=each) for number, each in enumerate(_QUESTIONS)}

#: Written out, not made with the core: what was recorded once does not change with it.
_PLAN = {
    "bank": "ciudades",
    "title": "Ciudades",
    "mode": "practice",
    "questions": [
        {"id": snapshot.question.id, "content": content, "order": [1, 0]}
        for content, snapshot in CONTENTS.items()
    ],
    "seed": 7,
}
_SUMMARY = {
    "bank": "ciudades",
    "title": "Ciudades",
    "mode": "practice",
    "ending": "completed",
    "score": "4/3",
    "points": "3",
    "seconds": 31.5,
    "verdicts": "rpu",
}
TIMES = Times(
    at=NOON + timedelta(seconds=95),
    position=1,
    spent_seconds=2.25,
    total_seconds=5.5,
    question_rest=None,
    quiz_rest=114.5,
)


def _event(kind: Happened, seconds: float, **more: object) -> Event:
    at = NOON + timedelta(seconds=seconds)
    return Event(kind=kind, at=at, utc_offset_minutes=-300, **more)


START = [_event(Happened.STARTED, 0, text=json.dumps(_PLAN)), _event(Happened.SHOWN, 0)]
REST = [
    _event(Happened.DRAFTED, 4, text="0", spent_seconds=4.0, total_seconds=4.0),
    _event(Happened.ANSWERED, 5, text="0", spent_seconds=5.0, total_seconds=5.0),
    _event(Happened.JUDGED, 5, fraction=Fraction(1), spent_seconds=5.0, total_seconds=5.0),
    _event(Happened.SHOWN, 9, position=1, total_seconds=5.0, question_rest=40.0),
    _event(Happened.HINTED, 12, position=1, total_seconds=8.0, question_rest=37.0),
    _event(Happened.FLAGGED, 13, position=1, total_seconds=9.0, question_rest=36.0),
    _event(Happened.ANSWERED, 20, position=1, text="1" * 150, quiz_rest=99.99),
    _event(Happened.JUDGED, 20, position=1, fraction=Fraction(2, 3), hints=1, quiz_rest=99.99),
    _event(Happened.FINISHED, 36.5, position=1, text=json.dumps(_SUMMARY)),
]


def fill(store: Store) -> None:
    """Record a finished and an unfinished run and two settings."""
    store.begin("finished-run", "ciudades", CONTENTS, START)
    store.append("finished-run", REST)
    store.begin("unfinished-run", "ciudades", CONTENTS, START)
    store.append("unfinished-run", REST[:2])
    store.keep_times("unfinished-run", TIMES)
    store.set_setting("language", "es")
    store.set_setting("daily-goal", "20")


def _main() -> None:
    path = FILES / f"version-{schema.VERSION}.sqlite3"
    path.unlink(missing_ok=True)
    store = SqlStore(path)
    fill(store)
    store.close()


if __name__ == "__main__":
    _main()
