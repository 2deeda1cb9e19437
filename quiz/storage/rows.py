"""Events, times and contents as rows of numbers and short texts, and back."""

import json
import zlib
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from quiz.core.events import (
    Confidence,
    Event,
    Happened,
    Judgement,
    Summary,
    Times,
    packed,
)
from quiz.core.plain import from_plain, to_plain
from quiz.core.snapshot import Snapshot
from quiz.storage.sealed import Values

#: These numbers are in people's records: never give one a new meaning.
CODES = {
    Happened.STARTED: 1,
    Happened.SHOWN: 2,
    Happened.DRAFTED: 3,
    Happened.ANSWERED: 4,
    Happened.JUDGED: 5,
    Happened.SKIPPED: 6,
    Happened.FLAGGED: 7,
    Happened.UNFLAGGED: 8,
    Happened.HINTED: 9,
    Happened.TIME_ADDED: 10,
    Happened.TIMED_OUT: 11,
    Happened.LEFT: 12,
    Happened.RESUMED: 13,
    Happened.FINISHED: 14,
    Happened.HIDDEN: 15,
    Happened.REVEALED: 16,
    Happened.CONFIDED: 17,
    Happened.TRIED: 18,
    Happened.OVERRIDDEN: 19,
    Happened.RETURNING: 20,
    Happened.REMARKED: 21,
}
_KINDS = {code: kind for kind, code in CODES.items()}

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

#: Texts longer than this are packed: plans and summaries, hardly ever what a person types.
_LONGEST_PLAIN = 100


#: What most answers with a confidence say, in a letter; these too are in people's records.
_SHORT: dict[Happened, dict[str, str]] = {
    Happened.CONFIDED: {each: each[0] for each in Confidence},
    Happened.JUDGED: {
        packed(Judgement(confidence=each, tries=tries)): f"{each[0]}{tries}"
        for each in Confidence
        for tries in (1, 2)
    },
}
_LONG = {
    (CODES[kind], short): text for kind, texts in _SHORT.items() for text, short in texts.items()
}


def to_ms(moment: datetime) -> int:
    """Return milliseconds since 1970, rounded down."""
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """Return the moment in UTC."""
    return _EPOCH + milliseconds * _MILLISECOND


def event_values(run: int, number: int, event: Event) -> Values:
    """Return an event as a row of `events`, without its checksum."""
    code, text = CODES[event.kind], event.text
    # One that looks like a short form is packed, so that each text comes back as it was.
    is_long = len(text) > _LONGEST_PLAIN or (code, text) in _LONG
    if event.kind in _SHORT:
        text = _SHORT[event.kind].get(text, text)
    return (
        run,
        number,
        code,
        to_ms(event.at),
        event.utc_offset_minutes,
        event.position,
        None if is_long else text or None,
        _pack(text) if is_long else None,
        None if event.fraction is None else str(event.fraction),
        event.hints,
        _ms(event.spent_seconds),
        _ms(event.total_seconds),
        _ms_or_none(event.question_rest),
        _ms_or_none(event.quiz_rest),
    )


def event_of(values: Values) -> Event:
    """Return the event that a row of `events` holds."""
    _, _, kind, at_ms, offset, position, text, pack, fraction, hints, *clock, _ = values
    spent_ms, total_ms, question_rest_ms, quiz_rest_ms = clock
    return Event(
        kind=_KINDS[kind],
        at=from_ms(at_ms),
        utc_offset_minutes=offset,
        position=position,
        text=_LONG.get((kind, text or ""), text or "") if pack is None else _unpack(pack),
        fraction=None if fraction is None else _fraction(fraction),
        hints=hints,
        spent_seconds=spent_ms / 1000,
        total_seconds=total_ms / 1000,
        question_rest=_seconds_or_none(question_rest_ms),
        quiz_rest=_seconds_or_none(quiz_rest_ms),
    )


def times_values(run: int, times: Times) -> Values:
    """Return the clock's state as a row of `times`, without its checksum."""
    return (
        run,
        to_ms(times.at),
        times.position,
        _ms(times.spent_seconds),
        _ms(times.total_seconds),
        _ms_or_none(times.question_rest),
        _ms_or_none(times.quiz_rest),
    )


def times_of(values: Values) -> Times:
    """Return the clock's state that a row of `times` holds."""
    _, at_ms, position, spent_ms, total_ms, question_rest_ms, quiz_rest_ms, _ = values
    return Times(
        at=from_ms(at_ms),
        position=position,
        spent_seconds=spent_ms / 1000,
        total_seconds=total_ms / 1000,
        question_rest=_seconds_or_none(question_rest_ms),
        quiz_rest=_seconds_or_none(quiz_rest_ms),
    )


def content_values(content_hash: str, snapshot: Snapshot) -> Values:
    """Return a question's content as a row of `contents`, without its checksum."""
    plain = json.dumps(to_plain(snapshot), ensure_ascii=False, separators=(",", ":"))
    return content_hash, _pack(plain)


def content_of(values: Values) -> Snapshot:
    """Return the content that a row of `contents` holds."""
    snapshot: Snapshot = from_plain(Snapshot, json.loads(_unpack(values[1])))
    return snapshot


def summary_of(event: Event) -> Summary:
    """Return the summary that the last event of a finished run holds."""
    summary: Summary = from_plain(Summary, json.loads(event.text))
    return summary


class Planned(NamedTuple):
    """What a run asks: at each position a question's id, its content's hash and its older id."""

    questions: tuple[str, ...]
    contents: tuple[str, ...]
    was: tuple[str, ...]


def planned(started: Event) -> Planned:
    """Return what a run asks, from its first event.

    Raises ValueError for an event that is not the start of a run.
    """
    if started.kind is not Happened.STARTED:
        raise ValueError(f"a run begins with its plan, not with {started.kind}")
    questions = json.loads(started.text)["questions"]
    return Planned(
        tuple(question["id"] for question in questions),
        tuple(question["content"] for question in questions),
        tuple(question.get("was", "") for question in questions),
    )


@lru_cache(maxsize=1000)
def _fraction(text: str) -> Fraction:
    """Return a mark: there are few that differ, and reading one takes a while."""
    return Fraction(text)


def _pack(text: str) -> bytes:
    return zlib.compress(text.encode(), 9)


def _unpack(packed: bytes) -> str:
    return zlib.decompress(packed).decode()


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


def _ms_or_none(seconds: float | None) -> int | None:
    return None if seconds is None else _ms(seconds)


def _seconds_or_none(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else milliseconds / 1000
