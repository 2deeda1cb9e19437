"""A record with a bit of everything, written by each released version of the database.

`python -m tests.storage.released` writes the one of the present version, before its release.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

from quiz.core.events import Event, Happened, Times
from quiz.core.kinds.question import Option
from quiz.core.kinds.short_answer import AcceptedAnswer, ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.snapshot import Snapshot
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


#: What version 2 knows besides: a typed answer that was called right, then marked anew.
_TYPED = [
    ShortAnswer(id="bogota", prompt="¿Capital de Colombia?", answers={"es": (accepted,)})
    for accepted in (AcceptedAnswer(text="Bogotá"), AcceptedAnswer(text="Bogotá D. C."))
]
TYPED = {f"{number:032x}": Snapshot(question=each) for number, each in enumerate(_TYPED, 10)}
_OLD, _NEW = TYPED
_TYPED_PLAN = {
    "bank": "ciudades",
    "title": "Ciudades",
    "mode": "review",
    "questions": [
        {"id": "bogota", "content": _OLD, "was": "santa-fe"},
        {"id": "lima", "content": f"{0:032x}", "order": [1, 0]},
    ],
    "seed": 8,
    "tries": 2,
    "asks_confidence": True,
}
_REMARK = {"content": _NEW, "response": "santa fe"}


def _ending(seconds: float, score: str, verdicts: str) -> Event:
    summary = _SUMMARY | {"mode": "review", "score": score, "points": "2", "verdicts": verdicts}
    return _event(Happened.FINISHED, seconds, position=1, text=json.dumps(summary))


TYPED_EVENTS = [
    _event(Happened.STARTED, 200, text=json.dumps(_TYPED_PLAN)),
    _event(Happened.SHOWN, 200),
    _event(Happened.CONFIDED, 201, text="certain"),
    _event(Happened.TRIED, 203, text="la capital", fraction=Fraction(0), spent_seconds=3.0),
    _event(Happened.ANSWERED, 205, text="santa fe", spent_seconds=5.0),
    _event(
        Happened.JUDGED,
        205,
        text='{"confidence":"certain","tries":2}',
        fraction=Fraction(0),
        spent_seconds=5.0,
    ),
    _event(Happened.OVERRIDDEN, 206, fraction=Fraction(1)),
    _event(Happened.SHOWN, 207, position=1),
    _event(Happened.CONFIDED, 208, position=1, text="guessing"),
    _event(Happened.ANSWERED, 209, position=1, text="0", spent_seconds=2.0),
    _event(
        Happened.JUDGED,
        209,
        position=1,
        text='{"confidence":"guessing"}',
        fraction=Fraction(1),
        spent_seconds=2.0,
    ),
    _event(Happened.RETURNING, 210, position=1, fraction=Fraction(1)),
    _ending(212, "5/3", "rr"),
    _event(Happened.REMARKED, 900, text=json.dumps(_REMARK), fraction=Fraction(1, 2)),
    _ending(212, "4/3", "rr"),
]


def fill_second(store: Store) -> None:
    """Record a run with what version 2 knows besides."""
    store.begin("typed-run", "ciudades", {**CONTENTS, **TYPED}, TYPED_EVENTS[:2])
    store.append("typed-run", TYPED_EVENTS[2:7])
    store.append("typed-run", TYPED_EVENTS[7:13])
    store.append("typed-run", TYPED_EVENTS[13:], TYPED)


#: What the file of each version holds.
FILLING: dict[int, list[Callable[[Store], None]]] = {1: [fill], 2: [fill, fill_second]}


def _main() -> None:
    path = FILES / f"version-{schema.VERSION}.sqlite3"
    path.unlink(missing_ok=True)
    store = SqlStore(path)
    for each in FILLING[schema.VERSION]:
        each(store)
    store.close()


if __name__ == "__main__":
    _main()
