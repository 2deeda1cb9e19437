"""A run that was interrupted: killed, written to a full disk, or continued later."""

import copy
import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.attempt import Attempt
from quiz.core.events import Ending, Happened, Summary
from quiz.core.kinds.question import Verdict
from quiz.core.mode import Mode
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.timing import NO_LIMIT, Limit, Warned
from tests.core.quizzes import (
    Quiz,
    cloze,
    hotspot,
    matched,
    multiple,
    numeric,
    ordering,
    short,
    single,
    state,
    true_false,
)

A_MINUTE_EACH = Limit(scope="question", seconds=60)
TEN_MINUTES = Limit(scope="quiz", seconds=600)
MODES = [Mode.PRACTICE, Mode.EXAM]
LIMITS = [NO_LIMIT, A_MINUTE_EACH, TEN_MINUTES]


def quiz_of(mode=Mode.PRACTICE, limit=NO_LIMIT, **more):
    return Quiz(
        single("a", hints=("one", "two")),
        numeric("b"),
        short("c"),
        multiple("d"),
        true_false("e"),
        mode=mode,
        limit=limit,
        **more,
    )


# What the record holds


def test_the_first_event_holds_the_plan():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)

    assert from_plain(Plan, json.loads(quiz.disk.events[0].text)) == quiz.plan


def test_the_last_event_holds_the_summary():
    quiz = quiz_of()
    quiz.attempt.give("1")
    quiz.attempt.finish()

    recorded = from_plain(Summary, json.loads(quiz.disk.events[-1].text))
    assert recorded == quiz.attempt.summary()


def test_an_interrupted_run_continues_where_it_was():
    quiz = quiz_of()
    quiz.attempt.hint()
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.attempt.flag(on=True)
    quiz.attempt.skip()
    quiz.attempt.go_to(2)
    quiz.attempt.draft("Lim")
    before = state(quiz.attempt)
    attempt = quiz.restart()

    assert state(attempt) == before
    assert attempt.item.draft == "Lim"
    assert attempt.next_position() == 3


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("question", "response", "verdict"),
    [
        (ordering(), "1,0,2,3", Verdict.PARTLY),
        (matched(), "0:0,2:1", Verdict.PARTLY),
        (cloze(), '["0", "«ñ» \\n"]', Verdict.PARTLY),
        (hotspot(right=2), "0,1", Verdict.RIGHT),
    ],
)
def test_answers_of_several_parts_are_restored(mode, question, response, verdict):
    quiz = Quiz(single(), question, mode=mode)
    quiz.attempt.go_to(1)
    quiz.attempt.draft(response)
    assert quiz.restart().item.draft == response

    quiz.attempt.give(response)
    if mode is Mode.EXAM:
        quiz.attempt.finish()
    before = state(quiz.attempt)
    attempt = quiz.restart()

    assert state(attempt) == before
    assert attempt.mark_of(1).verdict is verdict


def test_a_finished_run_can_be_looked_at_as_it_was():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.attempt.give("1")
    quiz.attempt.finish()
    before = state(quiz.attempt)
    quiz.clock.pass_seconds(10_000)
    attempt = quiz.restart()

    assert attempt.is_finished
    assert state(attempt) == before
    assert attempt.finished_at == quiz.disk.events[-1].at


def test_a_run_that_was_left_is_still_left():
    quiz = quiz_of()
    quiz.attempt.leave()

    assert quiz.restart().is_away


# Practice time


def test_practice_does_not_count_while_the_program_is_not_running():
    quiz = quiz_of(limit=TEN_MINUTES)
    quiz.tick_for(10)
    quiz.attempt.flag(on=True)
    quiz.clock.pass_seconds(100)
    attempt = quiz.restart()

    assert (attempt.total_seconds, attempt.quiz_rest) == (10, 590)
    quiz.tick_for(5)
    assert attempt.quiz_rest == 585


def test_time_kept_in_place_counts():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.tick_for(10)
    attempt = quiz.restart(quiz.attempt.times())

    assert attempt.item.rest == 50
    assert attempt.item.spent_seconds == attempt.total_seconds == 10


def test_time_kept_before_the_last_event_does_not_count_again():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.tick_for(10)
    times = quiz.attempt.times()
    quiz.tick_for(2)
    quiz.attempt.flag(on=True)
    attempt = quiz.restart(times)

    assert attempt.item.rest == 48


def test_time_kept_before_a_minute_was_added_does_not_take_it_away():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.tick_for(10)
    times = quiz.attempt.times()
    quiz.attempt.add_minute()

    assert quiz.restart(times).item.rest == 110


def test_time_kept_after_the_system_clock_was_set_back_counts():
    quiz = quiz_of(limit=TEN_MINUTES)
    quiz.clock.set_back(3600)
    quiz.tick_for(10)

    assert quiz.restart(quiz.attempt.times()).quiz_rest == 590


def test_time_out_of_a_question_is_told_again_after_a_restart():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.tick_for(60)
    attempt = quiz.restart()

    assert not attempt.is_open
    assert attempt.tick().question_timed_out
    assert not attempt.tick().question_timed_out


def test_a_time_out_still_waits_for_the_person_after_a_restart():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.attempt.draft("1")
    quiz.tick_for(60)
    attempt = quiz.restart(quiz.attempt.times())

    assert attempt.waits_for_time
    assert not attempt.item.is_revealed
    assert attempt.item.draft == "1"


def test_an_answer_that_was_revealed_stays_so_after_a_restart():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.tick_for(60)
    quiz.attempt.reveal()
    attempt = quiz.restart()
    attempt.add_minute()

    assert not attempt.waits_for_time
    assert not attempt.is_open
    assert attempt.item.rest == 0
    assert not attempt.tick().question_timed_out


def test_a_minute_added_after_a_restart_opens_the_question():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.tick_for(60)
    attempt = quiz.restart()
    attempt.add_minute()

    assert attempt.is_open
    assert not attempt.tick().question_timed_out


def test_time_spent_on_a_question_that_made_way_is_not_lost():
    quiz = quiz_of(limit=A_MINUTE_EACH)
    quiz.tick_for(10)
    quiz.attempt.go_to(1)

    assert quiz.restart().items[0].rest == 50


def test_time_taken_from_what_was_kept_is_not_lost_on_the_way_to_another_question():
    quiz = quiz_of(Mode.EXAM, A_MINUTE_EACH)
    quiz.tick_for(10)
    attempt = quiz.restart(quiz.attempt.times())
    attempt.go_to(1)

    assert quiz.restart().items[0].rest == 50


# Exam time


@pytest.mark.parametrize("keeps_times", [True, False])
def test_an_exam_counts_the_time_the_program_was_not_running(keeps_times):
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.tick_for(10)
    times = quiz.attempt.times() if keeps_times else None
    quiz.clock.pass_seconds(100)
    attempt = quiz.restart(times)

    assert (attempt.quiz_rest, attempt.total_seconds) == (490, 110)
    assert attempt.item.spent_seconds == 110


def test_sleep_that_nobody_looked_at_before_the_kill_counts():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.tick_for(10)
    quiz.clock.pass_seconds(300)
    times = quiz.attempt.times()

    assert quiz.restart(times).quiz_rest == 290


def test_a_second_kill_does_not_count_the_same_time_twice():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.clock.pass_seconds(100)
    quiz.restart()
    quiz.clock.pass_seconds(50)

    assert quiz.restart().quiz_rest == 450


def test_a_clock_set_back_meanwhile_leaves_no_more_than_the_last_recorded_rest():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.tick_for(10)
    times = quiz.attempt.times()
    quiz.clock.set_back(7200)

    assert quiz.restart(times).quiz_rest == 590


def test_a_clock_set_back_while_running_does_not_hide_the_time_since():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.clock.set_back(7200)
    quiz.tick_for(10)
    times = quiz.attempt.times()
    quiz.clock.pass_seconds(100)

    assert quiz.restart(times).quiz_rest == 490


def test_only_the_shown_questions_rest_runs_on():
    quiz = quiz_of(Mode.EXAM, A_MINUTE_EACH)
    quiz.tick_for(10)
    quiz.attempt.go_to(1)
    quiz.tick_for(5)
    quiz.attempt.leave()
    quiz.clock.pass_seconds(20)
    attempt = quiz.restart()

    assert [item.rest for item in attempt.items] == [50, 35, 60, 60, 60]


def test_an_exam_whose_time_ran_out_meanwhile_is_submitted_at_the_next_start():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.attempt.give("1")
    quiz.clock.pass_seconds(600)
    attempt = quiz.restart()

    assert attempt.is_finished
    assert attempt.ending is Ending.TIME
    assert attempt.total_seconds == 600
    assert attempt.finished_at == quiz.clock.now()
    assert quiz.disk.kinds[-2:] == [Happened.JUDGED, Happened.FINISHED]
    assert attempt.resume().finished


def test_an_exam_with_a_second_left_is_not_submitted():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.clock.pass_seconds(599)

    assert not quiz.restart().is_finished


def test_a_question_whose_time_ran_out_meanwhile_makes_way_for_the_next():
    quiz = quiz_of(Mode.EXAM, A_MINUTE_EACH)
    quiz.clock.pass_seconds(600)
    attempt = quiz.restart()
    ticked = attempt.resume()

    assert quiz.disk.kinds[-2:] == [Happened.TIMED_OUT, Happened.RESUMED]
    assert (ticked.question_timed_out, ticked.finished) == (True, False)
    assert attempt.items[1].rest == 60


def test_a_time_out_that_was_left_behind_is_not_told_again():
    quiz = quiz_of(Mode.EXAM, A_MINUTE_EACH)
    quiz.tick_for(60)
    quiz.attempt.go_to(1)
    quiz.attempt.go_to(0)

    assert not quiz.restart().tick().question_timed_out


def test_an_exam_without_a_limit_waits_for_ever():
    quiz = quiz_of(Mode.EXAM)
    quiz.clock.pass_seconds(10_000)
    attempt = quiz.restart()

    assert not attempt.is_finished
    assert attempt.total_seconds == 10_000


# Warnings


def test_a_warning_that_was_said_is_not_said_again():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.tick_for(300)
    quiz.attempt.flag(on=True)
    attempt = quiz.restart()
    quiz.clock.pass_seconds(1)

    assert attempt.tick().warnings == ()


def test_a_questions_warning_is_not_said_again_on_coming_back_to_it():
    quiz = quiz_of(Mode.EXAM, A_MINUTE_EACH)
    quiz.tick_for(40)
    quiz.attempt.go_to(1)
    attempt = quiz.restart()
    attempt.go_to(0)
    quiz.clock.pass_seconds(1)

    assert attempt.tick().warnings == ()
    attempt.go_to(1)
    quiz.clock.pass_seconds(30)
    assert attempt.tick().warnings == (Warned.HALF,)


def test_a_warning_that_fell_due_meanwhile_is_said():
    quiz = quiz_of(Mode.EXAM, TEN_MINUTES)
    quiz.clock.pass_seconds(350)

    assert quiz.restart().resume().warnings == (Warned.HALF,)


# A record that cannot be written


ACTS = [
    ("draft", ["0"], {}),
    ("give", ["0"], {}),
    ("skip", [], {}),
    ("flag", [], {"on": True}),
    ("hint", [], {}),
    ("add_minute", [], {}),
    ("go_to", [1], {}),
    ("leave", [], {}),
    ("resume", [], {}),
    ("finish", [], {}),
]


@pytest.mark.parametrize(("act", "arguments", "named"), ACTS, ids=[act for act, _, _ in ACTS])
def test_what_cannot_be_recorded_does_not_happen(act, arguments, named):
    quiz = quiz_of(limit=TEN_MINUTES)
    quiz.tick_for(3)
    quiz.attempt.flag(on=False)
    before, events = state(quiz.attempt), list(quiz.disk.events)
    quiz.disk.is_full = True
    with pytest.raises(OSError, match="no space left"):
        getattr(quiz.attempt, act)(*arguments, **named)

    assert state(quiz.attempt) == before
    quiz.disk.is_full = False
    getattr(quiz.attempt, act)(*arguments, **named)
    assert len(quiz.disk.events) > len(events)
    assert state(quiz.restart()) == state(quiz.attempt)


def test_the_record_is_written_before_the_state_changes():
    quiz = quiz_of()
    seen = []
    attempt = quiz.attempt
    attempt._record = lambda events: seen.append((attempt.item.response, attempt.item.is_judged))
    attempt.give("1")

    assert seen == [("", False)]
    assert attempt.item.response == "1"


@pytest.mark.parametrize(
    ("limit", "kind"), [(TEN_MINUTES, Happened.FINISHED), (A_MINUTE_EACH, Happened.TIMED_OUT)]
)
def test_an_end_that_could_not_be_recorded_is_tried_again(limit, kind):
    quiz = quiz_of(Mode.EXAM, limit)
    quiz.disk.is_full = True
    quiz.clock.pass_seconds(700)
    with pytest.raises(OSError, match="no space left"):
        quiz.attempt.tick()
    assert not quiz.attempt.is_finished
    assert not quiz.attempt.item.is_timed_out

    quiz.disk.is_full = False
    ticked = quiz.attempt.tick()
    assert ticked.finished or ticked.question_timed_out
    assert quiz.disk.kinds[-1] is kind


# Any run at all


def _act(quiz, rng):
    """Do one thing at random that a person or the clock may do."""
    attempt = quiz.attempt
    texts = ["0", "1", "2", "", "0,1", "true", "998 808", "12a", "Lima", "Lim", " "]
    act = rng.randrange(12)
    if act == 0:
        attempt.draft(rng.choice(texts))
    elif act in (1, 2):
        text = rng.choice(texts)
        kind = attempt.snapshot.question.kind
        right = attempt.snapshot.question.right_response()
        if kind in ("single-choice", "multiple-answer", "true-false"):
            text = rng.choice(["", right])
        try:
            attempt.give(rng.choice([text, right]))
        except ValueError:
            assert attempt.is_open
    elif act == 3:
        attempt.skip()
    elif act == 4:
        attempt.flag(on=rng.random() < 0.7)
    elif act == 5 and not attempt.is_exam:
        rng.choice([attempt.hint, attempt.reveal])()
    elif act == 6:
        attempt.add_minute()
    elif act == 7:
        attempt.go_to(rng.randrange(5))
    elif act == 8:
        following = attempt.next_position()
        if following is not None:
            attempt.go_to(following)
    elif act == 9:
        rng.choice([attempt.leave, attempt.resume])()
    elif act == 10:
        rng.choice([attempt.pause, attempt.unpause])("dialog")
    else:
        quiz.clock.pass_seconds(rng.choice([0.07, 0.25, 1.333, 4.9, 17, 33]))
        attempt.tick()
    quiz.clock.pass_seconds(rng.choice([0, 0, 0.003, 0.011, 0.25, 2]))


class Noting(Attempt):
    """An attempt that remembers the state after each of its commits."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.noted = {}
        self.applied = 0

    def _happen(self, *events):
        super()._happen(*events)
        self.applied += len(events)
        if not self._has_run_out():
            self.noted[self.applied] = copy.deepcopy(state(self))

    def _has_run_out(self):
        """Tell whether less than half a hundredth of a second is left: restoring ends it."""
        return not self.is_finished and (
            self.quiz_rest == 0 or (self.item.rest == 0 and self.is_open)
        )


def walk(quiz, seed, steps=60):
    """Do as many things at random; yield after each."""
    rng = Random(seed)
    for _ in range(steps):
        _act(quiz, rng)
        if rng.random() < 0.02:
            quiz.attempt.finish(Ending.ENDED)
        yield


RUNS = given(st.sampled_from(MODES), st.sampled_from(LIMITS), st.integers(0, 2**32))


@settings(max_examples=150)
@RUNS
def test_every_prefix_of_a_run_restores_the_state_it_led_to(mode, limit, seed):
    quiz = quiz_of(mode, limit, starts=False)
    quiz.attempt = Noting("run", quiz.plan, quiz.contents, quiz.clock, quiz.disk)
    quiz.attempt.start()
    noted = quiz.attempt.noted
    for _ in walk(quiz, seed):
        pass
    events = list(quiz.disk.events)
    for length, expected in noted.items():
        quiz.disk.events = events[:length]
        quiz.clock.utc = events[length - 1].at
        assert state(quiz.restart()) == expected


@settings(max_examples=150)
@RUNS
def test_a_kill_at_any_moment_loses_nothing_but_hundredths_of_a_second(mode, limit, seed):
    quiz = quiz_of(mode, limit)
    for _ in walk(quiz, seed):
        live, recorded = quiz.attempt, list(quiz.disk.events)
        other = Attempt("run", quiz.plan, quiz.contents, quiz.clock, quiz.disk)
        other.restore(recorded, live.times())
        if mode is Mode.EXAM:
            live.tick()  # A restored exam counts up to now; a practice up to the last look.
        if len(quiz.disk.events) > len(recorded):
            # Less than half a hundredth of a second was left: nothing else may end a run.
            assert quiz.disk.kinds[-1] in (Happened.TIMED_OUT, Happened.FINISHED)
            assert min(_clocks(live)) == pytest.approx(0, abs=0.005)
            quiz.disk.events = recorded
            return
        assert _clocks(other) == pytest.approx(_clocks(live), abs=0.011)
        assert _answers(other) == _answers(live)


def _clocks(attempt):
    """Every number of seconds; what has no limit counts as a thousand."""
    rests = [attempt.quiz_rest, *(item.rest for item in attempt.items)]
    spent = [attempt.total_seconds, *(item.spent_seconds for item in attempt.items)]
    return [1000.0 if rest is None else rest for rest in rests] + [t + 1000 for t in spent]


def _answers(attempt):
    items = [replace(item, rest=None, spent_seconds=0) for item in attempt.items]
    names = ("position", "ending", "is_away", "is_open", "added_seconds", "finished_at")
    summary = replace(attempt.summary(), seconds=0)
    return items, summary, attempt.next_position(), [getattr(attempt, name) for name in names]


@settings(max_examples=100)
@RUNS
def test_marks_and_counts_of_any_run_are_sound(mode, limit, seed):
    quiz = quiz_of(mode, limit)
    for _ in walk(quiz, seed):
        attempt = quiz.attempt
        summary = attempt.summary()
        assert 0 <= summary.score <= summary.points <= 5
        assert len(summary.verdicts) == 5
        assert attempt.answered_count == 5 - summary.verdicts.count("u")
        assert all(item.rest is None or item.rest >= 0 for item in attempt.items)
        assert attempt.quiz_rest is None or attempt.quiz_rest >= 0
        ended = [kind for kind in quiz.disk.kinds if kind is Happened.FINISHED]
        assert len(ended) == attempt.is_finished
        assert not ended or quiz.disk.kinds[-1] is Happened.FINISHED
