"""Practice: time, answers, skips, hints and endings, as a person meets them."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from quiz.core.attempt import Answering, Ticked
from quiz.core.events import Ending, Happened
from quiz.core.kinds.question import Verdict
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.timing import Limit, Warned
from tests.core.quizzes import Quiz, multiple, numeric, short, single, state

A_MINUTE_EACH = Limit(scope="question", seconds=60)
FIVE_MINUTES = Limit(scope="quiz", seconds=300)


def three(**more):
    return Quiz(single("a"), single("b"), single("c"), **more)


# Starting


def test_starting_records_the_plan_and_shows_the_first_question():
    quiz = three()

    assert [len(commit) for commit in quiz.disk.commits] == [2]
    assert quiz.disk.kinds == [Happened.STARTED, Happened.SHOWN]
    assert quiz.attempt.position == 0
    assert quiz.attempt.item.is_shown
    assert not quiz.attempt.items[1].is_shown
    assert quiz.attempt.started_at == quiz.clock.now()
    assert quiz.attempt.snapshot.question.id == "a"
    assert quiz.attempt.identity == "run"


def test_events_carry_the_date_the_local_offset_and_the_position():
    quiz = three()
    quiz.attempt.go_to(2)
    quiz.clock.pass_seconds(1)
    quiz.clock.offset_minutes = 120
    quiz.attempt.flag(on=True)
    event = quiz.disk.events[-1]

    assert (event.at, event.utc_offset_minutes, event.position) == (quiz.clock.now(), 120, 2)


def test_at_the_start_nothing_is_given_spent_or_marked():
    attempt = three(limit=A_MINUTE_EACH).attempt
    shown = Answering(rest=60, is_shown=True)

    assert attempt.items == [shown, Answering(rest=60), Answering(rest=60)]
    assert replace(shown, rest=None, is_shown=False) == Answering(
        response="",
        draft="",
        skips=0,
        hints=0,
        spent_seconds=0,
        rest=None,
        is_shown=False,
        is_judged=False,
        is_flagged=False,
        is_timed_out=False,
        is_revealed=False,
    )
    assert (attempt.total_seconds, attempt.added_seconds, attempt.ending) == (0, 0, None)
    assert (attempt.finished_at, attempt.is_away) == (None, False)


def test_time_before_the_start_does_not_count():
    quiz = three(starts=False)
    quiz.clock.pass_seconds(4)
    quiz.attempt.start()
    quiz.attempt.tick()

    assert quiz.attempt.total_seconds == 0


# Answering


def test_an_answer_is_given_and_judged_in_one_commit():
    quiz = three()
    quiz.attempt.give("1")

    assert [event.kind for event in quiz.disk.commits[-1]] == [
        Happened.ANSWERED,
        Happened.JUDGED,
    ]
    assert quiz.disk.events[-2].text == "1"
    assert quiz.disk.events[-1].fraction == 1
    assert quiz.attempt.item.is_judged
    assert not quiz.attempt.is_open
    assert quiz.attempt.mark_of(0).verdict is Verdict.RIGHT


def test_a_judged_answer_cannot_be_changed():
    quiz = three()
    quiz.attempt.give("0")
    before = list(quiz.disk.events)
    quiz.attempt.give("1")
    quiz.attempt.draft("1")
    quiz.attempt.skip()
    quiz.attempt.hint()

    assert quiz.disk.events == before
    assert quiz.attempt.mark_of(0).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("question", "response"), [(single(), ""), (numeric(), "many"), (short(), "  ")]
)
def test_what_is_no_answer_is_refused_and_nothing_is_recorded(question, response):
    quiz = Quiz(question)
    before = state(quiz.attempt)

    with pytest.raises(ValueError, match=f"is no answer to {question.id}"):
        quiz.attempt.give(response)

    assert len(quiz.disk.events) == 2
    assert state(quiz.attempt) == before


def test_numbers_are_read_in_the_format_of_the_plan():
    quiz = Quiz(numeric(answer="1.234"), number_format=NumberFormat.COMMA_POINT)
    quiz.attempt.give("1,234")

    assert quiz.attempt.mark_of(0).verdict is Verdict.WRONG


def test_raw_text_is_kept_as_it_was_typed():
    quiz = Quiz(numeric())
    quiz.attempt.give(" 998,808 ")

    assert quiz.attempt.item.response == " 998,808 "


def test_what_is_not_sent_is_kept_as_a_draft_and_is_no_answer():
    quiz = Quiz(short())
    quiz.attempt.draft("Lim")
    quiz.attempt.draft("Lima")

    assert [event.text for event in quiz.disk.events[2:]] == ["Lim", "Lima"]
    assert quiz.disk.kinds[2:] == [Happened.DRAFTED] * 2
    assert quiz.attempt.item.draft == "Lima"
    assert quiz.attempt.answered_count == 0
    assert quiz.attempt.mark_of(0).verdict is Verdict.UNANSWERED


def test_an_unchanged_draft_is_recorded_once():
    quiz = Quiz(short())
    quiz.attempt.draft("Lima")
    quiz.attempt.draft("Lima")

    assert len(quiz.disk.events) == 3


def test_a_draft_can_be_emptied_again():
    quiz = Quiz(short())
    quiz.attempt.draft("Lima")
    quiz.attempt.draft("")

    assert quiz.attempt.item.draft == ""


def test_answers_given_are_counted():
    quiz = three()
    quiz.attempt.give("0")
    quiz.attempt.go_to(1)
    quiz.attempt.give("1")

    assert quiz.attempt.answered_count == 2


# Skipping


def test_a_skipped_question_is_left_empty():
    quiz = Quiz(short("a"), short("b"))
    quiz.attempt.draft("Quito")
    quiz.attempt.skip()

    assert quiz.disk.kinds[-1] is Happened.SKIPPED
    assert quiz.attempt.item.draft == ""
    assert quiz.attempt.item.response == ""


def play(quiz, *moves):
    """Answer or skip wherever Next leads; return the questions in the order they were shown."""
    asked = []
    for move in moves:
        asked.append(quiz.attempt.snapshot.question.id)
        if move == "skip":
            quiz.attempt.skip()
        else:
            quiz.attempt.give(move)
        following = quiz.attempt.next_position()
        if following is None:
            asked.append(None)
            break
        quiz.attempt.go_to(following)
    return asked


def test_without_skips_next_leads_through_the_quiz_once():
    assert play(three(), "1", "0", "1") == ["a", "b", "c", None]


def test_skipped_questions_come_back_once_at_the_end_in_their_order():
    assert play(three(), "skip", "skip", "1", "1", "1") == ["a", "b", "c", "a", "b", None]


def test_a_question_skipped_twice_stays_unanswered():
    quiz = three()

    assert play(quiz, "skip", "1", "1", "skip") == ["a", "b", "c", "a", None]
    assert quiz.attempt.mark_of(0).verdict is Verdict.UNANSWERED
    assert not quiz.attempt.is_open
    quiz.attempt.give("1")
    assert quiz.attempt.mark_of(0).verdict is Verdict.UNANSWERED


def test_a_skipped_last_question_comes_back_too():
    quiz = three()

    assert play(quiz, "1", "1", "skip", "1") == ["a", "b", "c", "c", None]
    assert quiz.attempt.mark_of(2).verdict is Verdict.RIGHT


def test_everything_skipped_comes_back_once():
    skips = ["skip"] * 6

    assert play(three(), *skips) == ["a", "b", "c", "a", "b", "c", None]


def test_next_leads_from_a_look_back_to_the_question_that_waits():
    quiz = three()
    play(quiz, "1")
    quiz.attempt.go_to(0)

    assert quiz.attempt.next_position() == 1


def test_next_leads_on_though_the_question_on_screen_is_still_open():
    quiz = three()

    assert quiz.attempt.next_position() == 1


def test_a_question_whose_time_ran_out_waits_until_its_answer_was_asked_for():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.tick_for(60)
    quiz.attempt.go_to(0)

    assert quiz.attempt.next_position() == 1
    quiz.attempt.go_to(1)
    assert quiz.attempt.waits_for_time
    quiz.attempt.reveal()
    assert quiz.attempt.next_position() == 2


def test_a_question_whose_answer_was_asked_for_does_not_come_back():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(60)
    quiz.attempt.reveal()

    assert quiz.attempt.next_position() == 1
    quiz.attempt.go_to(1)
    assert play(quiz, "1", "1") == ["b", "c", None]


def test_skipping_leaves_no_trace_in_the_score():
    quiz = three()
    play(quiz, "skip", "1", "1", "skip")
    quiz.attempt.finish()

    assert quiz.attempt.summary().verdicts == "urr"


# Hints


HINTED = {"hints": ("one", "two", "three", "four")}


def test_each_hint_is_recorded_and_costs_a_third_of_the_points():
    quiz = Quiz(single("a", points=1.5, **HINTED))
    quiz.attempt.hint()
    quiz.attempt.give("1")

    assert quiz.attempt.item.hints == 1
    assert quiz.attempt.points_of(0) == 1
    assert quiz.disk.events[-1].fraction == 1
    assert quiz.disk.events[-1].hints == 1
    assert quiz.attempt.mark_of(0).verdict is Verdict.RIGHT


def test_there_are_no_more_hints_than_the_question_has():
    quiz = Quiz(single("a", hints=("only",)))
    quiz.attempt.hint()
    quiz.attempt.hint()

    assert quiz.attempt.item.hints == 1
    assert quiz.disk.kinds.count(Happened.HINTED) == 1


def test_a_right_answer_after_three_hints_is_right_and_worth_nothing():
    quiz = Quiz(single("a", **HINTED))
    for _ in range(4):
        quiz.attempt.hint()
    quiz.attempt.give("1")

    assert quiz.attempt.points_of(0) == 0
    assert quiz.attempt.summary().verdicts == "r"


def test_events_before_judging_carry_no_mark():
    quiz = Quiz(single("a", **HINTED))
    quiz.attempt.hint()
    quiz.attempt.flag(on=True)

    assert {(event.fraction, event.hints) for event in quiz.disk.events} == {(None, 0)}


# Flags


def test_a_flag_is_set_and_taken_off_once_each():
    quiz = three()
    for on in (False, True, True, False, False):
        quiz.attempt.flag(on=on)

    assert quiz.disk.kinds[2:] == [Happened.FLAGGED, Happened.UNFLAGGED]
    assert not quiz.attempt.item.is_flagged


def test_a_judged_question_can_be_flagged():
    quiz = three()
    quiz.attempt.give("1")
    quiz.attempt.flag(on=True)

    assert quiz.attempt.item.is_flagged


# What counts as time


def test_a_look_at_the_clock_mostly_brings_nothing():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.clock.pass_seconds(1)

    assert quiz.attempt.tick() == Ticked()
    assert Ticked() == Ticked(warnings=(), question_timed_out=False, finished=False)


def test_time_counts_while_a_question_waits_for_its_answer():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(10)

    assert quiz.attempt.item.spent_seconds == 10
    assert quiz.attempt.total_seconds == 10
    assert quiz.attempt.item.rest == 50


def test_no_time_counts_from_answer_to_next():
    quiz = three(limit=FIVE_MINUTES)
    quiz.tick_for(10)
    quiz.attempt.give("1")
    quiz.tick_for(20)
    quiz.attempt.go_to(1)
    quiz.tick_for(5)

    assert quiz.attempt.total_seconds == 15
    assert quiz.attempt.quiz_rest == 285
    assert [item.spent_seconds for item in quiz.attempt.items] == [10, 5, 0]


def test_time_since_the_last_look_is_counted_when_the_answer_comes():
    quiz = three()
    quiz.clock.pass_seconds(2.5)
    quiz.attempt.give("1")

    assert quiz.disk.events[-1].spent_seconds == 2.5


def test_no_time_counts_while_something_is_in_the_way():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(1)
    quiz.clock.pass_seconds(0.5)
    quiz.attempt.pause("dialog")
    quiz.tick_for(20)
    quiz.clock.pass_seconds(0.5)
    quiz.attempt.unpause("dialog")
    quiz.tick_for(1)

    assert quiz.attempt.item.rest == 57.5


def test_time_waits_until_nothing_is_in_the_way():
    quiz = three()
    quiz.attempt.pause("minimised")
    quiz.attempt.pause("dialog")
    quiz.attempt.pause("dialog")
    quiz.attempt.unpause("dialog")
    quiz.tick_for(10)
    assert quiz.attempt.total_seconds == 0

    quiz.attempt.unpause("minimised")
    quiz.attempt.unpause("never paused")
    quiz.tick_for(10)
    assert quiz.attempt.total_seconds == 10


def test_no_time_counts_while_the_person_is_away():
    quiz = three()
    quiz.tick_for(1)
    quiz.attempt.leave()
    assert quiz.attempt.is_away
    quiz.tick_for(100)
    quiz.attempt.resume()
    assert not quiz.attempt.is_away
    quiz.tick_for(1)

    assert quiz.attempt.total_seconds == 2
    assert quiz.disk.kinds[2:] == [Happened.LEFT, Happened.RESUMED]


def test_leaving_twice_is_recorded_once():
    quiz = three()
    quiz.attempt.leave()
    quiz.attempt.leave()

    assert quiz.disk.kinds.count(Happened.LEFT) == 1


@pytest.mark.parametrize(("gap", "counted"), [(4.75, 4.75), (5, 5), (5.25, 0), (3600, 0)])
def test_a_gap_of_more_than_five_seconds_was_sleep(gap, counted):
    quiz = three(limit=FIVE_MINUTES)
    quiz.clock.pass_seconds(gap)
    quiz.attempt.tick()

    assert quiz.attempt.total_seconds == counted
    assert quiz.attempt.quiz_rest == 300 - counted


@pytest.mark.parametrize("hours", [-5, 5])
def test_a_changed_system_clock_changes_nothing(hours):
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(1)
    quiz.clock.utc += timedelta(hours=hours)
    quiz.tick_for(1)

    assert quiz.attempt.item.rest == 58


def test_looking_back_at_a_judged_question_costs_no_time():
    quiz = three()
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.tick_for(3)
    quiz.attempt.go_to(0)
    quiz.tick_for(50)
    quiz.attempt.go_to(1)

    assert quiz.attempt.total_seconds == 3


def test_the_rest_of_the_time_is_written_with_every_event():
    quiz = three(limit=FIVE_MINUTES)
    quiz.clock.pass_seconds(1.25)
    quiz.attempt.flag(on=True)
    event = quiz.disk.events[-1]

    assert (event.quiz_rest, event.question_rest) == (298.75, None)
    assert (event.spent_seconds, event.total_seconds) == (1.25, 1.25)


def test_times_tell_the_clocks_state_between_events():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.tick_for(1.5)
    times = quiz.attempt.times()

    assert (times.at, times.position) == (quiz.clock.now(), 1)
    assert (times.spent_seconds, times.total_seconds) == (1.5, 1.5)
    assert (times.question_rest, times.quiz_rest) == (58.5, None)


def test_times_are_kept_to_hundredths_of_a_second():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.clock.pass_seconds(1.23456)
    quiz.attempt.tick()
    times = quiz.attempt.times()
    quiz.attempt.flag(on=True)
    event = quiz.disk.events[-1]

    assert (times.spent_seconds, times.total_seconds, times.question_rest) == (1.23, 1.23, 58.77)
    assert (event.spent_seconds, event.total_seconds, event.question_rest) == (1.23, 1.23, 58.77)


# A question's time runs out


def test_when_a_questions_time_runs_out_the_run_waits_for_the_person():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(59.75)
    quiz.clock.pass_seconds(0.25)
    ticked = quiz.attempt.tick()

    assert ticked.question_timed_out
    assert not ticked.finished
    assert quiz.disk.kinds[-1] is Happened.TIMED_OUT
    assert quiz.attempt.item.is_timed_out
    assert (quiz.attempt.position, quiz.attempt.is_open) == (0, False)


def test_a_time_out_is_told_once():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(60)

    assert not quiz.attempt.tick().question_timed_out
    assert quiz.disk.kinds.count(Happened.TIMED_OUT) == 1


def test_a_time_out_that_another_call_notices_is_told_by_the_next_tick():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(59)
    quiz.clock.pass_seconds(2)
    quiz.attempt.flag(on=True)

    assert quiz.attempt.tick().question_timed_out


def test_an_answer_that_comes_too_late_is_not_taken():
    quiz = Quiz(short(), limit=A_MINUTE_EACH)
    quiz.tick_for(58)
    quiz.clock.pass_seconds(4)
    quiz.attempt.give("Lima")

    assert quiz.attempt.answered_count == 0
    assert quiz.disk.kinds[-1] is Happened.TIMED_OUT


@pytest.mark.parametrize("act", ["draft", "skip", "hint"])
def test_nothing_is_recorded_after_the_time_that_the_same_call_found_over(act):
    quiz = Quiz(short(hints=("one",)), limit=A_MINUTE_EACH)
    quiz.tick_for(58)
    quiz.clock.pass_seconds(4)
    getattr(quiz.attempt, act)(*(["Lima"] if act == "draft" else []))

    assert quiz.disk.kinds[2:] == [Happened.TIMED_OUT]


def test_a_draft_is_not_given_when_time_runs_out():
    quiz = Quiz(short(), limit=A_MINUTE_EACH)
    quiz.attempt.draft("Lima")
    quiz.tick_for(60)

    assert quiz.attempt.mark_of(0).verdict is Verdict.UNANSWERED
    assert quiz.attempt.item.draft == "Lima"


def test_spent_time_does_not_exceed_the_limit():
    quiz = three(limit=Limit(scope="question", seconds=2))
    quiz.clock.pass_seconds(4)
    quiz.attempt.tick()

    assert quiz.attempt.item.spent_seconds == 2
    assert quiz.attempt.item.rest == 0


# One more minute


def test_a_minute_is_added_as_often_as_wanted():
    quiz = three(limit=A_MINUTE_EACH)
    for _ in range(12):
        quiz.attempt.add_minute()

    assert quiz.attempt.item.rest == 13 * 60
    assert quiz.disk.kinds.count(Happened.TIME_ADDED) == 12
    assert quiz.attempt.items[1].rest == 60


def test_a_minute_is_added_to_the_whole_quiz():
    quiz = three(limit=FIVE_MINUTES)
    quiz.attempt.add_minute()

    assert quiz.attempt.quiz_rest == 360
    assert quiz.attempt.item.rest is None
    assert quiz.attempt.added_seconds == 60
    quiz.attempt.add_minute()
    assert quiz.attempt.added_seconds == 120


def test_a_minute_opens_a_question_whose_time_ran_out():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(60)
    quiz.attempt.add_minute()

    assert quiz.attempt.is_open
    assert quiz.attempt.item.rest == 60
    quiz.attempt.give("1")
    assert quiz.attempt.mark_of(0).verdict is Verdict.RIGHT


def test_an_answer_that_was_asked_for_leaves_the_question_unanswered_for_good():
    quiz = Quiz(short(), limit=A_MINUTE_EACH)
    quiz.attempt.draft("Lima")
    quiz.tick_for(60)
    quiz.attempt.reveal()
    for act in (quiz.attempt.add_minute, quiz.attempt.skip, quiz.attempt.reveal):
        act()
    quiz.attempt.give("Lima")

    assert quiz.disk.kinds[-1] is Happened.REVEALED
    assert quiz.attempt.mark_of(0).verdict is Verdict.UNANSWERED
    assert quiz.attempt.item.draft == "Lima"
    assert quiz.attempt.next_position() is None


def test_an_answer_is_not_revealed_while_there_is_time():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(59)
    quiz.attempt.reveal()

    assert quiz.attempt.is_open
    assert Happened.REVEALED not in quiz.disk.kinds


@pytest.mark.parametrize("ends", ["skip", "reveal"])
def test_a_question_that_runs_out_of_time_in_the_second_round_can_be_reopened(ends):
    quiz = Quiz(single("a"), single("b"), limit=A_MINUTE_EACH)
    quiz.attempt.skip()
    quiz.attempt.go_to(1)
    quiz.attempt.give("1")
    quiz.attempt.go_to(quiz.attempt.next_position())
    quiz.tick_for(60)
    quiz.attempt.skip()
    assert quiz.attempt.waits_for_time
    if ends == "skip":
        quiz.attempt.add_minute()
    getattr(quiz.attempt, ends)()

    assert quiz.attempt.position == 0
    assert quiz.attempt.next_position() is None
    assert not quiz.attempt.is_open


def test_looking_back_is_told_from_the_place_the_quiz_has_come_to():
    quiz = three()
    quiz.attempt.give("1")
    assert not quiz.attempt.is_looking_back
    quiz.attempt.go_to(1)
    quiz.attempt.skip()
    quiz.attempt.go_to(2)
    quiz.attempt.go_to(0)
    assert (quiz.attempt.is_looking_back, quiz.attempt.reached) == (True, 2)
    quiz.attempt.go_to(2)
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)

    assert (quiz.attempt.is_looking_back, quiz.attempt.reached) == (False, 1)


def test_a_question_can_run_out_of_time_again():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(60)
    quiz.attempt.add_minute()
    quiz.tick_for(59.75)
    quiz.clock.pass_seconds(1)

    assert quiz.attempt.tick().question_timed_out


def test_no_minute_is_added_where_there_is_no_limit():
    quiz = three()
    quiz.attempt.add_minute()

    assert len(quiz.disk.events) == 2


def test_no_minute_is_added_after_the_answer():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.attempt.give("1")
    quiz.attempt.add_minute()

    assert quiz.disk.kinds[-1] is Happened.JUDGED


def test_no_minute_is_added_after_the_end():
    quiz = three(limit=FIVE_MINUTES)
    quiz.attempt.finish()
    quiz.attempt.add_minute()

    assert quiz.disk.kinds[-1] is Happened.FINISHED


def test_no_minute_is_added_to_a_time_out_after_the_end():
    quiz = three(limit=A_MINUTE_EACH)
    quiz.tick_for(60)
    quiz.attempt.finish(Ending.ENDED)
    quiz.attempt.add_minute()

    assert quiz.disk.kinds[-1] is Happened.FINISHED


def test_a_minute_that_comes_too_late_for_the_whole_quiz_is_not_added():
    quiz = three(limit=FIVE_MINUTES)
    quiz.tick_for(299)
    quiz.clock.pass_seconds(2)
    quiz.attempt.add_minute()

    assert quiz.disk.kinds[-1] is Happened.FINISHED


# The whole quiz's time runs out


def test_a_whole_quiz_without_time_submits():
    quiz = three(limit=FIVE_MINUTES)
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.attempt.draft("1")
    quiz.tick_for(299.75)
    assert not quiz.attempt.is_finished
    quiz.clock.pass_seconds(1)

    assert quiz.attempt.tick().finished
    assert quiz.attempt.ending is Ending.TIME
    assert quiz.attempt.summary().verdicts == "ruu"
    assert quiz.attempt.total_seconds == 300
    assert quiz.attempt.item.spent_seconds == 300


@pytest.mark.parametrize("act", ["flag", "leave", "go_to", "finish"])
def test_nothing_follows_the_end_that_the_same_call_found(act):
    quiz = three(limit=FIVE_MINUTES)
    quiz.tick_for(299)
    quiz.clock.pass_seconds(4)
    arguments = {"flag": {"on": True}, "go_to": {"position": 1}}.get(act, {})
    getattr(quiz.attempt, act)(**arguments)

    assert quiz.disk.kinds[2:] == [Happened.FINISHED]


# Warnings


def warnings(quiz, seconds):
    said = []
    for _ in range(round(seconds * 4)):
        quiz.clock.pass_seconds(0.25)
        said += [
            (quiz.attempt.quiz_rest or quiz.attempt.item.rest, warning)
            for warning in quiz.attempt.tick().warnings
        ]
    return said


def test_a_whole_quiz_warns_once_each():
    assert warnings(three(limit=FIVE_MINUTES), 300) == [
        (150, Warned.HALF),
        (120, Warned.TWO_MINUTES),
        (30, Warned.THIRTY_SECONDS),
    ]


def test_warnings_come_with_the_clock_hidden_too():
    assert len(warnings(three(limit=FIVE_MINUTES, hides_clock=True), 300)) == 3


def test_warnings_are_not_repeated_when_time_is_added():
    quiz = three(limit=FIVE_MINUTES)
    warnings(quiz, 160)
    quiz.attempt.add_minute()

    assert warnings(quiz, 60) == []


def test_each_question_warns_at_half_once():
    quiz = three(limit=A_MINUTE_EACH)

    assert warnings(quiz, 59) == [(30, Warned.HALF)]
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    assert warnings(quiz, 59) == [(30, Warned.HALF)]


def test_of_several_warnings_due_at_once_the_last_is_said():
    quiz = three(limit=Limit(scope="quiz", seconds=244))
    quiz.tick_for(120)
    quiz.clock.pass_seconds(4)

    assert quiz.attempt.tick().warnings == (Warned.HALF,)
    quiz.clock.pass_seconds(0.25)
    assert quiz.attempt.tick().warnings == ()


def test_there_is_nothing_to_warn_of_without_a_limit():
    assert warnings(three(), 100) == []


def test_no_half_is_announced_for_a_question_that_is_answered():
    quiz = three(limit=Limit(scope="question", seconds=8))
    quiz.clock.pass_seconds(4.5)
    quiz.attempt.give("1")

    assert quiz.attempt.tick().warnings == ()


def test_no_half_is_announced_together_with_a_time_out():
    quiz = three(limit=Limit(scope="question", seconds=4))
    quiz.clock.pass_seconds(4.5)
    ticked = quiz.attempt.tick()

    assert (ticked.question_timed_out, ticked.warnings) == (True, ())


def test_a_finished_quiz_warns_of_nothing():
    quiz = three(limit=FIVE_MINUTES)
    quiz.tick_for(149)
    quiz.clock.pass_seconds(2)
    quiz.attempt.finish()

    assert quiz.attempt.tick().warnings == ()


# The end


def test_score_is_by_points():
    quiz = Quiz(
        single("a", points=3.0), multiple("b", points=0.5), single("c", points=0.1), single("d")
    )
    play(quiz, "1", "0", "1", "0")
    quiz.attempt.finish()
    summary = quiz.attempt.summary()

    assert summary.score == Fraction(3) + Fraction(1, 4) + Fraction(1, 10)
    assert summary.points == Fraction("4.6")
    assert summary.verdicts == "rprw"
    assert summary.percent == 72


def test_a_practice_that_is_ended_early_is_scored_over_what_was_answered_or_left():
    quiz = Quiz(single("a"), single("b", points=2.0), single("c"), single("d"), single("e"))
    play(quiz, "1", "0")
    quiz.attempt.skip()
    quiz.attempt.go_to(3)
    quiz.attempt.finish(Ending.ENDED)

    # The fourth was only on screen, the fifth not even that.
    assert quiz.attempt.counted_positions() == [0, 1, 2]
    summary = quiz.attempt.summary()
    assert (summary.score, summary.points) == (1, 4)
    assert summary.verdicts == "rwuuu"
    assert quiz.restart().summary() == summary


def test_a_practice_that_is_ended_at_once_is_scored_over_nothing():
    quiz = three()
    quiz.attempt.finish(Ending.ENDED)

    summary = quiz.attempt.summary()
    assert (summary.score, summary.points, summary.percent) == (0, 0, 0)


def test_a_practice_whose_time_runs_out_is_scored_over_all_questions():
    quiz = three(limit=FIVE_MINUTES)
    quiz.attempt.give("1")
    quiz.attempt.finish(Ending.TIME)

    assert quiz.attempt.summary().points == 3


def test_an_exam_is_scored_over_all_questions_however_it_ends():
    quiz = three(mode=Mode.EXAM)
    quiz.attempt.give("1")
    quiz.attempt.finish(Ending.ENDED)

    assert quiz.attempt.summary().points == 3


def test_the_last_event_holds_the_summary():
    quiz = three(limit=FIVE_MINUTES)
    quiz.tick_for(10.25)
    quiz.attempt.give("1")
    quiz.clock.pass_seconds(1)
    quiz.attempt.finish(Ending.ENDED)

    assert quiz.disk.kinds[-1] is Happened.FINISHED
    assert quiz.attempt.ending is Ending.ENDED
    assert quiz.attempt.finished_at == quiz.clock.now()
    summary = quiz.attempt.summary()
    assert (summary.bank, summary.title, summary.mode) == ("bank", "Bank", quiz.plan.mode)
    assert (summary.ending, summary.seconds) == (Ending.ENDED, 10.2)


def test_a_quiz_that_was_answered_to_the_end_is_completed():
    quiz = three()
    play(quiz, "1", "1", "1")
    quiz.attempt.finish()

    assert quiz.attempt.ending is Ending.COMPLETED
    assert quiz.disk.kinds.count(Happened.JUDGED) == 3


def test_a_running_quiz_is_summed_up_as_if_it_were_ended_now():
    quiz = three()

    assert quiz.attempt.summary().ending is Ending.ENDED
    assert quiz.attempt.summary(Ending.TIME).ending is Ending.TIME


def test_after_the_end_nothing_changes_any_more():
    quiz = three(limit=FIVE_MINUTES)
    quiz.attempt.finish()
    before, events = state(quiz.attempt), list(quiz.disk.events)
    quiz.tick_for(10)
    quiz.attempt.give("1")
    quiz.attempt.draft("1")
    quiz.attempt.flag(on=True)
    quiz.attempt.skip()
    quiz.attempt.go_to(1)
    quiz.attempt.leave()
    quiz.attempt.resume()
    quiz.attempt.finish(Ending.ENDED)

    assert quiz.disk.events == events
    assert state(quiz.attempt) == before
    assert quiz.attempt.tick().finished


# Going to a question


def test_a_question_shown_is_recorded():
    quiz = three()
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)

    assert [event.kind for event in quiz.disk.commits[-1]] == [Happened.SHOWN]
    assert quiz.disk.events[-1].position == 1
    assert quiz.attempt.items[1].is_shown


def test_time_spent_on_a_question_that_makes_way_is_recorded_with_it():
    quiz = three()
    quiz.tick_for(2)
    quiz.attempt.go_to(1)
    hidden, shown = quiz.disk.commits[-1]

    assert (hidden.kind, hidden.position, hidden.spent_seconds) == (Happened.HIDDEN, 0, 2)
    assert (shown.kind, shown.position, shown.spent_seconds) == (Happened.SHOWN, 1, 0)


def test_going_to_the_question_on_screen_changes_nothing():
    quiz = three()
    quiz.attempt.go_to(0)

    assert len(quiz.disk.events) == 2


@pytest.mark.parametrize("position", [-1, 3])
def test_there_is_no_question_before_the_first_or_after_the_last(position):
    with pytest.raises(IndexError):
        three().attempt.go_to(position)


def test_the_content_of_each_question_is_found_by_its_hash():
    quiz = three()

    assert [snapshot.question.id for snapshot in quiz.attempt.snapshots] == ["a", "b", "c"]


def test_only_what_is_done_or_due_can_be_gone_to():
    quiz = Quiz(*(single(f"q{number}") for number in range(5)))
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.attempt.skip()
    quiz.attempt.go_to(2)
    assert [at for at in range(5) if quiz.attempt.can_go_to(at)] == [0, 2, 3]


def test_in_an_exam_every_question_can_be_gone_to():
    quiz = Quiz(*(single(f"q{number}") for number in range(3)), mode=Mode.EXAM)
    assert all(quiz.attempt.can_go_to(at) for at in range(3))
