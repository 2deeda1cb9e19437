"""Runs from another record are taken in once, and only those that can be true."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from math import inf, nan

import pytest

from quiz.core.errors import RecordError, UnwritableRecordError
from quiz.core.events import Event, Happened, Remark, packed
from quiz.core.mode import Mode
from quiz.core.store import Merged, Recorded
from quiz.storage.record import SqlStore
from tests.clocks import NOON, HandClock
from tests.storage.expected import figures, said_by
from tests.storage.takes import BANK, begin, noticed, restore, take


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def store():
    store = SqlStore(":memory:")
    yield store
    store.close()


@pytest.fixture
def other():
    """The record that runs come from."""
    store = SqlStore(":memory:")
    yield store
    store.close()


@pytest.fixture(scope="module")
def run() -> Recorded:
    """A finished run that can be merged."""
    store = SqlStore(":memory:")
    take(store, HandClock(), "run")
    recorded = store.run("run")
    store.close()
    return recorded


@pytest.mark.parametrize("mode", Mode)
def test_a_run_is_taken_in_as_it_was(store, other, clock, mode):
    attempt = take(other, clock, mode=mode)
    assert store.merge(other.runs()) == Merged(added=1)
    assert noticed(restore(store, clock)) == noticed(attempt)
    assert said_by(store, BANK.id) == said_by(other, BANK.id)


def test_merging_twice_changes_nothing(store, other, clock):
    take(other, clock, "first")
    begin(other, clock, "second")
    store.merge(other.runs())
    before = list(store.runs()), said_by(store, BANK.id), store.stamp()
    assert store.merge(other.runs()) == Merged(known=2)
    assert (list(store.runs()), said_by(store, BANK.id), store.stamp()) == before


def test_an_unfinished_run_keeps_its_clock(store, other, clock):
    attempt = begin(other, clock)
    clock.pass_seconds(2)
    attempt.tick()
    other.keep_times("run", attempt.times())
    store.merge(other.runs())
    assert store.run("run").times == attempt.times()


def test_a_run_that_went_on_elsewhere_is_extended(store, other, clock):
    attempt = begin(other, clock)
    store.merge(other.runs())
    attempt.flag(on=True)
    longer = list(other.runs())
    attempt.finish()
    assert store.merge(other.runs()) == Merged(extended=1)
    assert store.merge(longer) == Merged(known=1)
    assert list(store.runs()) == list(other.runs())


def test_a_run_that_differs_is_refused(store, other, clock):
    ours, theirs = begin(store, clock), begin(other, clock)
    ours.flag(on=True)
    theirs.skip()
    before = list(store.runs())
    assert store.merge(other.runs()) == Merged(refused=1)
    assert list(store.runs()) == before


def test_an_extended_run_that_is_open_here_is_not_mixed_up(store, other, clock):
    ours = begin(store, clock)
    other.merge(store.runs())
    restore(other, clock).flag(on=True)
    store.merge(other.runs())
    with pytest.raises(RecordError):
        ours.skip()
    assert list(store.runs()) == list(other.runs())


def test_a_run_that_was_marked_anew_elsewhere_is_marked_anew(store, other, clock):
    take(other, clock, "run", count=1)
    store.merge(other.runs())
    assert store.run("run") == other.run("run")
    mark_anew(other, "run", Fraction(1, 2))
    assert store.merge(other.runs()) == Merged(extended=1)
    mark_anew(store, "run", Fraction(1, 4))
    assert said_by(store, BANK.id) == figures(list(store.runs()))


@pytest.mark.parametrize(
    "error", [RuntimeError("theirs"), OSError("their disk"), KeyboardInterrupt]
)
def test_what_brings_runs_may_fail_and_nothing_has_changed(store, other, clock, error):
    take(other, clock)

    def failing():
        yield from other.runs()
        raise error

    with pytest.raises(type(error) if isinstance(error, Exception) else error) as caught:
        store.merge(failing())
    assert not isinstance(caught.value, RecordError)
    assert list(store.runs()) == []
    assert store.merge(other.runs()) == Merged(added=1)


def test_a_locked_record_says_so_and_takes_the_runs_later(tmp_path, run):
    path = tmp_path / "record.sqlite3"
    store = SqlStore(path, busy_timeout_ms=20)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(UnwritableRecordError):
            store.merge([run])
    assert store.merge([run]) == Merged(added=1)
    store.close()


def mark_anew(store: SqlStore, identity: str, fraction: Fraction) -> None:
    """Give the first answer of a run another mark, as a changed key does."""
    recorded = store.run(identity)
    (judged,) = (each for each in recorded.events if each.kind is Happened.JUDGED)
    (snapshot, *_) = recorded.contents.values()
    changed = replace(snapshot, topic=f"worth {fraction}")
    said = Remark(content=changed.content_hash(), response="0")
    marked = replace(judged, kind=Happened.REMARKED, fraction=fraction, text=packed(said), hints=0)
    store.append(identity, [marked, recorded.events[-1]], {changed.content_hash(): changed})


def changed_event(run: Recorded, kind: Happened, /, **changes) -> Recorded:
    """A run whose first event of a kind is another."""
    events = list(run.events)
    index = next(at for at, event in enumerate(events) if event.kind is kind)
    events[index] = replace(events[index], **changes)
    return replace(run, events=tuple(events))


def changed_plan(run: Recorded, **changes) -> Recorded:
    plan = json.loads(run.events[0].text) | changes
    return changed_event(run, Happened.STARTED, text=json.dumps(plan))


def changed_question(run: Recorded, **changes) -> Recorded:
    first, *others = json.loads(run.events[0].text)["questions"]
    return changed_plan(run, questions=[first | changes, *others])


def changed_summary(run: Recorded, **changes) -> Recorded:
    summary = json.loads(run.events[-1].text) | changes
    return changed_event(run, Happened.FINISHED, text=json.dumps(summary))


def with_times(run: Recorded, **changes) -> Recorded:
    unfinished = replace(run, events=run.events[:2])
    store = SqlStore(":memory:")
    times = begin(store, HandClock()).times()
    store.close()
    return replace(unfinished, times=replace(times, **changes))


def remarked(run: Recorded, text: str) -> Recorded:
    event = Event(kind=Happened.REMARKED, at=NOON, utc_offset_minutes=0, text=text)
    return replace(run, events=(*run.events, event))


def mixed_contents(run: Recorded) -> Recorded:
    names = list(run.contents)
    return replace(
        run,
        contents={name: run.contents[names[at - 1]] for at, name in enumerate(names)},
    )


JUDGED, STARTED = Happened.JUDGED, Happened.STARTED
HOSTILE = {
    "no events": lambda run: replace(run, events=()),
    "no beginning": lambda run: replace(run, events=run.events[1:]),
    "two beginnings": lambda run: replace(run, events=(run.events[0], *run.events)),
    "no plan": lambda run: changed_event(run, STARTED, text=""),
    "a plan that is no JSON": lambda run: changed_event(run, STARTED, text="{"),
    "a plan without end": lambda run: changed_event(run, STARTED, text="[" * 100_000),
    "a plan that is a number": lambda run: changed_event(run, STARTED, text="7"),
    "a plan that is a list": lambda run: changed_event(run, STARTED, text="[]"),
    "a plan of something else": lambda run: changed_plan(run, questions=7),
    "a plan of nothing": lambda run: changed_plan(run, questions=[]),
    "a plan without a bank": lambda run: changed_plan(run, bank=None),
    "a plan of a bank that is a number": lambda run: changed_plan(run, bank=7),
    "a question that is a number": lambda run: changed_question(run, id=7),
    "a question that was a list": lambda run: changed_question(run, was=[]),
    "an order of other options": lambda run: changed_question(run, order=[5, 99]),
    "an order of texts": lambda run: changed_question(run, order=["0", "1"]),
    "a content that is nowhere": lambda run: changed_question(run, content="0" * 32),
    "no contents": lambda run: replace(run, contents={}),
    "contents under each other's names": mixed_contents,
    "a content that is a text": lambda run: replace(run, contents=dict.fromkeys(run.contents, "")),
    "no identity": lambda run: replace(run, identity=""),
    "half a character": lambda run: replace(run, identity="\ud800"),
    "an endless identity": lambda run: replace(run, identity="x" * 100_000),
    "an identity that is a number": lambda run: replace(run, identity=7),
    "a place after the last": lambda run: changed_event(run, JUDGED, position=99),
    "a place before the first": lambda run: changed_event(run, JUDGED, position=-1),
    "a huge place": lambda run: changed_event(run, JUDGED, position=2**70),
    "half a place": lambda run: changed_event(run, JUDGED, position=0.5),
    "the year 1": lambda run: changed_event(run, JUDGED, at=datetime(1, 1, 1, tzinfo=UTC)),
    "the year 9999": lambda run: changed_event(run, JUDGED, at=datetime(9999, 12, 31, tzinfo=UTC)),
    "a date without a zone": lambda run: changed_event(run, JUDGED, at=NOON.replace(tzinfo=None)),
    "a huge offset": lambda run: changed_event(run, JUDGED, utc_offset_minutes=10**9),
    "huge hints": lambda run: changed_event(run, JUDGED, hints=2**70),
    "fewer than no hints": lambda run: changed_event(run, JUDGED, hints=-1),
    "time that is no number": lambda run: changed_event(run, JUDGED, spent_seconds=nan),
    "endless time": lambda run: changed_event(run, JUDGED, total_seconds=inf),
    "time that is a text": lambda run: changed_event(run, JUDGED, quiz_rest="1"),
    "no time": lambda run: changed_event(run, JUDGED, spent_seconds=None),
    "too good a mark": lambda run: changed_event(run, JUDGED, fraction=Fraction(2)),
    "too bad a mark": lambda run: changed_event(run, JUDGED, fraction=Fraction(-1)),
    "too fine a mark": lambda run: changed_event(run, JUDGED, fraction=Fraction(1, 10**5000)),
    "a mark that is a float": lambda run: changed_event(run, JUDGED, fraction=0.5),
    "half a character in an answer": lambda run: changed_event(
        run, Happened.ANSWERED, text="\udfff"
    ),
    "an endless answer": lambda run: changed_event(run, Happened.ANSWERED, text="x" * 2_000_000),
    "an answer that is a number": lambda run: changed_event(run, Happened.ANSWERED, text=7),
    "an unknown confidence": lambda run: changed_event(run, JUDGED, text='{"confidence":"very"}'),
    "endless tries": lambda run: changed_event(run, JUDGED, text='{"tries":1e99}'),
    "a judgement of something else": lambda run: changed_event(run, JUDGED, text="[]"),
    "an unknown kind": lambda run: changed_event(run, JUDGED, kind="dreamt"),
    "no summary": lambda run: changed_event(run, Happened.FINISHED, text=""),
    "another bank's summary": lambda run: changed_summary(run, bank="another"),
    "a score of more than all": lambda run: changed_summary(run, score="999"),
    "a score of nothing": lambda run: changed_summary(run, points="1/0"),
    "too fine a score": lambda run: changed_summary(run, score=f"1/{10**30}"),
    "verdicts on other questions": lambda run: changed_summary(run, verdicts="r"),
    "unknown verdicts": lambda run: changed_summary(run, verdicts="xxxxx"),
    "a mark under nothing": lambda run: remarked(run, ""),
    "a mark under a content that is nowhere": lambda run: remarked(
        run, '{"content":"nowhere","response":"0"}'
    ),
    "times of no question": lambda run: with_times(run, position=99),
    "times that are no numbers": lambda run: with_times(run, quiz_rest=nan),
    "times of the year 9999": lambda run: with_times(
        run, at=datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
    ),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_run_that_cannot_be_true_is_refused(store, run, change):
    sound = replace(run, identity="sound")
    assert store.merge([change(run), sound]) == Merged(added=1, refused=1)
    assert [each.identity for each in store.runs()] == ["sound"]
    assert sum(store.verify()) > 0


def test_the_run_that_hostile_ones_are_made_of_is_taken_in(store, run):
    assert store.merge([run]) == Merged(added=1)
    assert said_by(store, BANK.id) == figures([run])
