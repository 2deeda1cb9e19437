"""What every Store does, whatever it is kept in."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.events import Event, Happened, Remark, packed
from quiz.core.mode import Mode
from quiz.core.store import LatestAnswer
from quiz.core.timing import Limit
from quiz.storage.record import SqlStore
from tests.clocks import NOON, HandClock
from tests.history import sample_bank
from tests.storage.takes import BANK, begin, go_on, noticed, restore, take

MODES = [Mode.PRACTICE, Mode.EXAM]


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture(params=["file", "memory"])
def store(request, tmp_path):
    """An empty store of each kind."""
    match request.param:
        case "file":
            store = SqlStore(tmp_path / "record.sqlite3", busy_timeout_ms=50)
        case _:
            store = SqlStore(":memory:")
    yield store
    store.close()


class TestStore:
    @pytest.mark.parametrize("mode", MODES)
    def test_a_finished_run_is_found_as_it_was(self, store, clock, mode):
        attempt = take(store, clock, mode=mode)
        assert noticed(restore(store, clock)) == noticed(attempt)

    @pytest.mark.parametrize("mode", MODES)
    def test_a_run_killed_after_any_step_goes_on_where_it_was(self, store, clock, mode):
        attempt = begin(store, clock, mode=mode)
        rng = Random(0)
        while go_on(attempt, clock, rng):
            found = restore(store, clock)
            assert noticed(found) == noticed(attempt)
            attempt = found

    def test_the_stamp_is_another_one_after_every_event(self, store, clock):
        seen = [store.stamp()]
        attempt = begin(store, clock)
        rng = Random(0)
        seen.append(store.stamp())
        while go_on(attempt, clock, rng):
            clock.pass_seconds(1)
            seen.append(store.stamp())
        assert len(set(seen)) == len(seen)
        store.delete_history()
        assert store.stamp() not in seen[1:]

    def test_the_stamp_is_another_one_after_events_of_any_run(self, store, clock):
        first = begin(store, clock, "first")
        clock.pass_seconds(60)
        begin(store, clock, "second")
        take(store, clock, "over", count=1)
        seen = [store.stamp()]
        clock.set_back(3600)
        first.flag(on=True)
        seen.append(store.stamp())
        (snapshot,) = store.run("over").contents.values()
        said = Remark(content=snapshot.content_hash(), response="0")
        marked = event(Happened.REMARKED, text=packed(said), fraction=Fraction(0))
        store.append("over", [marked, store.run("over").events[-1]])
        seen.append(store.stamp())
        assert len(set(seen)) == 3

    def test_a_mark_under_a_content_that_is_nowhere_is_refused(self, store, clock):
        take(store, clock)
        said = packed(Remark(content="nowhere", response="0"))
        before = store.run("run")
        with pytest.raises(ValueError, match="nowhere"):
            store.append("run", [event(Happened.REMARKED, text=said, fraction=Fraction(1))])
        assert store.run("run") == before

    def test_runs_come_with_the_one_begun_first_first(self, store, clock):
        begin(store, clock, "later")
        clock.set_back(60)
        take(store, clock, "earlier")
        assert list(store.runs()) == [store.run("earlier"), store.run("later")]
        assert list(store.runs(["later"])) == [store.run("later")]

    def test_runs_that_never_began_are_not_found(self, store):
        with pytest.raises(KeyError):
            list(store.runs(["nobody's"]))

    def test_a_run_deleted_while_runs_are_read_is_left_out(self, store, clock):
        take(store, clock, "first")
        clock.pass_seconds(60)
        take(store, clock, "second")
        found = store.runs()
        assert next(found).identity == "first"
        store.delete_history()
        assert list(found) == []

    def test_every_content_that_was_asked_is_known(self, store, clock):
        take(store, clock, count=3)
        assert store.contents(BANK.id) == store.run("run").contents
        assert store.contents("another") == {}

    def test_answers_are_found_by_the_content_they_stand_under(self, store, clock):
        attempt = take(store, clock, count=3)
        begin(store, clock, "not over").give(wrong(attempt))
        content = attempt.plan.questions[1].content
        (found,) = store.answers_under(BANK.id, [content])
        assert (found.run, found.position, found.question, found.content) == (
            "run",
            1,
            attempt.snapshots[1].question.id,
            content,
        )
        assert (found.response, found.order) == (
            attempt.items[1].response,
            attempt.plan.questions[1].order,
        )
        assert found.fraction == attempt.mark_of(1).fraction
        assert list(store.answers_under("another", [content])) == []

    def test_an_answer_marked_anew_stands_under_its_new_content(self, store, clock):
        attempt = take(store, clock, count=1)
        old = attempt.plan.questions[0].content
        changed = replace(attempt.snapshots[0], topic="changed")
        said = Remark(content=changed.content_hash(), response="new", order=(1, 0))
        marked = event(Happened.REMARKED, text=packed(said), fraction=Fraction(1, 2))
        ending = store.run("run").events[-1]
        store.append("run", [marked, ending], {said.content: changed})
        (found,) = store.answers_under(BANK.id, [said.content])
        assert (found.response, found.order, found.fraction) == ("new", (1, 0), Fraction(1, 2))
        assert list(store.answers_under(BANK.id, [old])) == []
        assert changed in store.contents(BANK.id).values()
        assert [run.identity for run in store.finished()] == ["run"]

    def test_an_answer_that_was_called_right_says_so(self, store, clock):
        take(store, clock, count=1)
        *_events, ending = store.run("run").events
        (content,) = store.contents(BANK.id)
        for fraction, is_overridden in ((Fraction(1), True), (None, False)):
            said = event(Happened.OVERRIDDEN, fraction=fraction)
            store.append("run", [said, ending], {})
            (found,) = store.answers_under(BANK.id, [content])
            assert found.is_overridden is is_overridden

    def test_days_can_be_of_one_bank_and_since_a_day(self, store, clock):
        take(store, clock, "first")
        clock.pass_seconds(3 * 86400)
        take(store, clock, "second")
        first, second = store.days()
        assert (first.answered, first.quizzes, first.points) == (5, 1, Fraction(5))
        assert store.days(since=second.day) == store.days(BANK.id, second.day) == [second]
        assert store.days("another") == []

    def test_drafts_flags_hints_and_skips_come_back(self, store, clock):
        attempt = begin(store, clock)
        attempt.flag(on=True)
        attempt.hint()
        attempt.skip()
        attempt.go_to(attempt.next_position())
        attempt.draft("typed, not sent: ñandú «x» \x00 🙂")
        attempt.leave()
        assert noticed(restore(store, clock)) == noticed(attempt)

    def test_a_long_typed_text_comes_back_whole(self, store, clock):
        begin(store, clock).draft("larga " * 1000)
        assert restore(store, clock).item.draft == "larga " * 1000

    def test_times_of_limits_come_back(self, store, clock):
        attempt = begin(store, clock, limit=Limit(scope="question", seconds=45))
        for _ in range(4):
            clock.pass_seconds(2.5)
            attempt.tick()
        store.keep_times("run", attempt.times())
        assert restore(store, clock).item.rest == 35

    def test_times_kept_last_count(self, store, clock):
        attempt = begin(store, clock)
        for _ in range(3):
            clock.pass_seconds(1)
            attempt.tick()
            store.keep_times("run", attempt.times())
        assert store.run("run").times == attempt.times()

    def test_a_finished_run_keeps_no_times(self, store, clock):
        attempt = begin(store, clock)
        times = attempt.times()
        store.keep_times("run", times)
        attempt.finish()
        store.keep_times("run", times)
        assert store.run("run").times is None

    def test_a_run_that_never_began_is_not_found(self, store):
        with pytest.raises(KeyError):
            store.run("nobody's")

    def test_events_of_a_run_that_never_began_are_refused(self, store, clock):
        with pytest.raises(KeyError):
            store.append("nobody's", [event(Happened.SHOWN)])

    def test_times_of_a_run_that_never_began_are_refused(self, store, clock):
        times = begin(store, clock).times()
        with pytest.raises(KeyError):
            store.keep_times("nobody's", times)

    def test_a_run_begins_once(self, store, clock):
        begin(store, clock)
        with pytest.raises(ValueError, match="run"):
            begin(store, clock)

    def test_a_run_begins_with_its_plan(self, store):
        with pytest.raises(ValueError, match="plan"):
            store.begin("run", "bank", {}, [event(Happened.SHOWN)])

    def test_a_question_shown_in_two_runs_keeps_its_content(self, store, clock):
        take(store, clock, "first")
        take(store, clock, "second")
        assert store.run("first").contents == store.run("second").contents

    def test_a_changed_question_stays_as_it_was_in_old_runs(self, store, clock):
        old = take(store, clock, "old", count=0)
        prompts = {question.id: question.prompt for question in sample_bank(19).questions.values()}
        take(store, clock, "new", bank=sample_bank(19), count=0)
        assert restore(store, clock, "old").snapshots == old.snapshots
        assert len(prompts) == len(store.run("new").contents) == 19

    def test_unfinished_runs_come_with_the_last_touched_first(self, store, clock):
        first = begin(store, clock, "first")
        clock.pass_seconds(60)
        begin(store, clock, "second")
        take(store, clock, "over")
        assert store.unfinished() == ["second", "first"]
        clock.pass_seconds(60)
        first.flag(on=True)
        assert store.unfinished() == ["first", "second"]

    def test_the_clock_touches_a_run_too(self, store, clock):
        first = begin(store, clock, "first")
        clock.pass_seconds(60)
        begin(store, clock, "second")
        clock.pass_seconds(60)
        first.tick()
        store.keep_times("first", first.times())
        assert store.unfinished() == ["first", "second"]

    def test_finished_runs_come_with_the_newest_first(self, store, clock):
        for name in ("a", "b", "c"):
            take(store, clock, name)
        begin(store, clock, "not over")
        assert [run.identity for run in store.finished()] == ["c", "b", "a"]
        assert [run.identity for run in store.finished(limit=2)] == ["c", "b"]

    def test_finished_runs_can_be_those_of_one_bank(self, store, clock):
        take(store, clock, "ours")
        assert store.finished(bank="another") == []
        assert [run.identity for run in store.finished(bank=BANK.id)] == ["ours"]

    def test_a_finished_run_has_its_summary_and_its_date(self, store, clock):
        attempt = take(store, clock)
        (found,) = store.finished()
        assert found.summary == attempt.summary()
        assert (found.finished_at, found.utc_offset_minutes) == (clock.now(), -300)

    def test_the_latest_answer_counts(self, store, clock):
        attempt = begin(store, clock, "first", count=0)
        name = attempt.snapshot.question.id
        attempt.give(attempt.snapshot.question.right_response())
        assert store.latest_answers(BANK.id)[name].is_mastered
        clock.pass_seconds(60)
        # The same seed asks the same question first.
        again = begin(store, clock, "second", count=0)
        again.give(wrong(again))
        assert store.latest_answers(BANK.id) == {
            name: LatestAnswer(question=name, fraction=Fraction(0), hints=0, at=clock.now())
        }

    def test_the_later_answer_counts_whichever_run_began_first(self, store, clock):
        older = begin(store, clock, "older", count=0)
        clock.pass_seconds(60)
        newer = begin(store, clock, "newer", count=0)
        newer.give(wrong(newer))
        clock.pass_seconds(60)
        older.give(older.snapshot.question.right_response())
        (latest,) = store.latest_answers(BANK.id).values()
        assert latest.is_mastered

    def test_a_part_of_a_mark_is_kept_exactly(self, store, clock):
        begin(store, clock)
        store.append("run", [event(Happened.JUDGED, fraction=Fraction(2, 3), hints=1)])
        (latest,) = store.latest_answers(BANK.id).values()
        assert (latest.fraction, latest.hints) == (Fraction(2, 3), 1)

    def test_an_exam_is_judged_when_it_is_submitted(self, store, clock):
        attempt = begin(store, clock, mode=Mode.EXAM)
        attempt.give(attempt.snapshot.question.right_response())
        assert store.latest_answers(BANK.id) == {}
        attempt.finish()
        assert list(store.latest_answers(BANK.id)) == [attempt.snapshots[0].question.id]

    def test_banks_are_kept_apart(self, store, clock):
        take(store, clock)
        assert store.latest_answers("another") == {}
        assert store.last_shown("another") == {}
        assert store.recent_seconds("another") == []

    def test_it_knows_when_each_question_was_last_shown(self, store, clock):
        attempt = begin(store, clock)
        first, second = (snapshot.question.id for snapshot in attempt.snapshots[:2])
        began = clock.now()
        clock.pass_seconds(60)
        attempt.skip()
        attempt.go_to(1)
        assert store.last_shown(BANK.id) == {first: began, second: clock.now()}

    def test_answers_are_counted_by_the_persons_own_day(self, store):
        evening = HandClock(datetime(2026, 1, 2, 3, 0, tzinfo=UTC), offset_minutes=-300)
        take(store, evening, "evening")
        morning = HandClock(datetime(2026, 1, 2, 23, 0, tzinfo=UTC), offset_minutes=600)
        take(store, morning, "morning", count=4)
        counts = [store.answered_on(date(2026, 1, day)) for day in (1, 2, 3)]
        assert counts == [5, 0, 4]

    def test_it_knows_how_long_the_newest_answers_took(self, store, clock):
        take(store, clock, "old")
        attempt = take(store, clock, "new")
        names = [snapshot.question.id for snapshot in attempt.snapshots]
        newest = store.recent_seconds(BANK.id, limit=5)
        assert newest == [(name, 3.0) for name in reversed(names)]
        assert len(store.recent_seconds(BANK.id)) == 10

    def test_answers_of_an_unfinished_run_are_among_the_newest(self, store, clock):
        attempt = begin(store, clock, "waiting")
        take(store, clock, "over")
        clock.pass_seconds(7)
        attempt.give(wrong(attempt))
        assert store.recent_seconds(BANK.id, limit=1)[0][0] == attempt.snapshot.question.id

    def test_settings_last(self, store):
        store.set_setting("language", "es")
        store.set_setting("scheme", "dark")
        store.set_setting("language", "en")
        assert store.settings() == {"language": "en", "scheme": "dark"}

    def test_deleting_the_history_leaves_the_settings(self, store, clock):
        store.set_setting("language", "es")
        take(store, clock, "over")
        begin(store, clock, "waiting")
        store.delete_history()
        assert (store.unfinished(), store.finished(), store.latest_answers(BANK.id)) == ([], [], {})
        assert store.last_shown(BANK.id) == {}
        assert store.answered_on(clock.now().date()) == 0
        assert store.settings() == {"language": "es"}

    def test_a_run_can_begin_after_the_history_was_deleted(self, store, clock):
        take(store, clock)
        store.delete_history()
        attempt = take(store, clock)
        assert noticed(restore(store, clock)) == noticed(attempt)

    @settings(
        max_examples=30,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(data=st.data())
    def test_any_event_comes_back_as_it_was(self, store, data):
        identity = f"run {len(store.unfinished())}"
        begin(store, HandClock(), identity)
        events = data.draw(st.lists(EVENTS, min_size=1, max_size=3))
        contents = {
            BANK.snapshot(name).content_hash(): BANK.snapshot(name) for name in BANK.questions
        }
        store.append(identity, events, contents)
        assert list(store.run(identity).events[2:]) == events


def event(kind: Happened, **more) -> Event:
    return Event(kind=kind, at=NOON, utc_offset_minutes=-300, **more)


def wrong(attempt) -> str:
    """An answer that is not fully right, for a question of any kind."""
    question = attempt.snapshot.question
    return {"true-false": "false", "numeric": "1", "short-answer": "no"}.get(question.kind, "0")


_SECONDS = st.integers(min_value=0, max_value=10**9).map(lambda hundredths: hundredths / 100)

#: What an event of some kinds says beside its mark; any other may say anything.
_SAID = {
    Happened.JUDGED: ["", '{"confidence":"certain","tries":2}', '{"tries":3}', "{ }"],
    Happened.CONFIDED: ["", "guessing", "g"],
    Happened.REMARKED: [
        packed(Remark(content=BANK.snapshot(name).content_hash(), response="0", order=(1, 0)))
        for name in list(BANK.questions)[:3]
    ],
}
_KINDS = st.sampled_from([kind for kind in Happened if kind not in {"started", "finished"}])


def _events(kind: Happened) -> st.SearchStrategy[Event]:
    said = st.sampled_from(_SAID[kind]) if kind in _SAID else st.text(max_size=300)
    return st.builds(
        Event,
        kind=st.just(kind),
        at=st.integers(min_value=0, max_value=10**12).map(
            lambda milliseconds: NOON + timedelta(milliseconds=milliseconds)
        ),
        utc_offset_minutes=st.integers(min_value=-720, max_value=840),
        position=st.integers(min_value=0, max_value=4),
        text=said,
        fraction=st.none() | st.fractions(min_value=0, max_value=1),
        hints=st.integers(min_value=0, max_value=9),
        spent_seconds=_SECONDS,
        total_seconds=_SECONDS,
        question_rest=st.none() | _SECONDS,
        quiz_rest=st.none() | _SECONDS,
    )


#: The end of a run has a summary, its start a plan.
EVENTS = _KINDS.flatmap(_events)
