"""Exams: answers that can be changed, and a clock that nothing stops."""

from fractions import Fraction

import pytest

from quiz.core.events import Ending, Happened
from quiz.core.kinds.question import Verdict
from quiz.core.mode import Mode
from quiz.core.timing import Limit, Warned
from tests.core.quizzes import Quiz, multiple, numeric, short, single, state

A_MINUTE_EACH = Limit(scope="question", seconds=60)
TEN_MINUTES = Limit(scope="quiz", seconds=600)


def exam(*questions, **more):
    return Quiz(*(questions or (single("a"), single("b"), single("c"))), mode=Mode.EXAM, **more)


# Answering


def test_an_answer_is_recorded_at_once_and_not_judged():
    quiz = exam()
    quiz.attempt.give("0")

    assert [event.kind for event in quiz.disk.commits[-1]] == [Happened.ANSWERED]
    assert quiz.attempt.item.response == "0"
    assert quiz.attempt.item.draft == "0"
    assert not quiz.attempt.item.is_judged
    assert quiz.attempt.is_open


def test_an_answer_can_be_changed_until_the_end():
    quiz = exam()
    quiz.attempt.give("0")
    quiz.attempt.give("1")
    quiz.attempt.finish()

    assert quiz.attempt.mark_of(0).verdict is Verdict.RIGHT


def test_the_same_answer_is_recorded_once():
    quiz = exam()
    quiz.attempt.give("0")
    quiz.attempt.give("0")

    assert quiz.disk.kinds.count(Happened.ANSWERED) == 1


def test_an_answer_can_be_taken_back():
    quiz = exam(multiple())
    quiz.attempt.give("0,3")
    quiz.attempt.give("")
    quiz.attempt.finish()

    assert quiz.attempt.summary().verdicts == "u"


@pytest.mark.parametrize("text", ["12a", "many", "-"])
def test_a_text_that_is_no_number_cannot_be_given(text):
    quiz = exam(numeric())
    quiz.attempt.give("12")

    with pytest.raises(ValueError, match="is no answer to number"):
        quiz.attempt.give(text)
    assert quiz.attempt.item.response == "12"


def test_a_text_that_is_no_number_is_a_draft_and_takes_the_given_answer_away():
    quiz = exam(numeric())
    quiz.attempt.give("12")
    quiz.attempt.draft("12a")

    assert quiz.attempt.item.draft == "12a"
    assert quiz.attempt.item.response == ""
    assert quiz.attempt.answered_count == 0
    assert quiz.disk.kinds[2:] == [Happened.ANSWERED, Happened.DRAFTED]


def test_the_answer_comes_back_with_the_next_number_though_it_is_the_same():
    quiz = exam(numeric())
    quiz.attempt.give("12")
    quiz.attempt.draft("12a")
    quiz.attempt.give("12")

    assert quiz.attempt.item.response == quiz.attempt.item.draft == "12"


def test_a_draft_alone_can_be_emptied():
    quiz = exam(numeric())
    quiz.attempt.draft("-")
    quiz.attempt.give("")

    assert (quiz.attempt.item.draft, quiz.attempt.item.response) == ("", "")
    assert quiz.disk.kinds[-1] is Happened.ANSWERED


def test_nothing_can_be_skipped_in_an_exam():
    quiz = exam()
    quiz.attempt.skip()

    assert len(quiz.disk.events) == 2


def test_an_exam_offers_no_hints():
    quiz = exam(single(hints=("one",)))
    with pytest.raises(ValueError, match="no hints"):
        quiz.attempt.hint()

    assert quiz.attempt.item.hints == 0
    assert len(quiz.disk.events) == 2


# Going about


def test_previous_and_next_lead_through_the_questions_in_order():
    quiz = exam()
    for following in (1, 2, None):
        assert quiz.attempt.next_position() == following
        if following is not None:
            quiz.attempt.go_to(following)
    quiz.attempt.go_to(0)
    assert quiz.attempt.next_position() == 1


def test_next_does_not_pass_over_what_is_answered():
    quiz = exam()
    quiz.attempt.go_to(1)
    quiz.attempt.give("1")
    quiz.attempt.go_to(0)

    assert quiz.attempt.next_position() == 1


def test_any_question_can_be_shown_and_flagged():
    quiz = exam()
    quiz.attempt.go_to(2)
    quiz.attempt.flag(on=True)

    assert [item.is_flagged for item in quiz.attempt.items] == [False, False, True]
    assert [item.is_shown for item in quiz.attempt.items] == [True, False, True]


def test_a_question_that_makes_way_is_recorded_only_with_time_spent_on_it():
    quiz = exam(limit=A_MINUTE_EACH)
    quiz.attempt.go_to(1)
    quiz.clock.pass_seconds(60)
    quiz.attempt.tick()
    quiz.clock.pass_seconds(5)
    quiz.attempt.go_to(0)
    quiz.clock.pass_seconds(5)
    quiz.attempt.go_to(1)

    assert [[event.kind for event in commit] for commit in quiz.disk.commits[1:]] == [
        [Happened.SHOWN],
        [Happened.TIMED_OUT],
        [Happened.SHOWN],
        [Happened.HIDDEN, Happened.SHOWN],
    ]


# Time


def test_time_counts_through_sleep_and_dialogs_and_everything():
    quiz = exam(limit=TEN_MINUTES)
    quiz.attempt.pause("dialog")
    quiz.clock.pass_seconds(300)
    quiz.attempt.tick()

    assert quiz.attempt.quiz_rest == 300
    assert quiz.attempt.total_seconds == 300


def test_time_counts_without_a_limit_too():
    quiz = exam()
    quiz.clock.pass_seconds(300)
    quiz.attempt.tick()

    assert (quiz.attempt.total_seconds, quiz.attempt.item.spent_seconds) == (300, 300)


def test_time_counts_while_the_person_is_away():
    quiz = exam(limit=TEN_MINUTES)
    quiz.attempt.leave()
    quiz.clock.pass_seconds(200)
    ticked = quiz.attempt.resume()

    assert quiz.attempt.quiz_rest == 400
    assert not ticked.finished
    assert quiz.disk.kinds[2:] == [Happened.LEFT, Happened.RESUMED]


def test_an_exam_that_ended_while_away_is_submitted_on_coming_back():
    quiz = exam(limit=TEN_MINUTES)
    quiz.attempt.give("1")
    quiz.attempt.leave()
    quiz.clock.pass_seconds(1000)
    ticked = quiz.attempt.resume()

    assert ticked.finished
    assert quiz.attempt.ending is Ending.TIME
    assert quiz.attempt.total_seconds == 600
    assert quiz.attempt.summary().verdicts == "ruu"
    assert quiz.disk.kinds[-1] is Happened.FINISHED


def test_a_changed_system_clock_changes_nothing_while_the_program_runs():
    quiz = exam(limit=TEN_MINUTES)
    quiz.clock.set_back(3600)
    quiz.clock.pass_seconds(10)
    quiz.attempt.tick()

    assert quiz.attempt.quiz_rest == 590


def test_each_question_keeps_its_own_rest():
    quiz = exam(limit=A_MINUTE_EACH)
    quiz.tick_for(10)
    quiz.attempt.go_to(1)
    quiz.tick_for(20)
    quiz.attempt.go_to(0)
    quiz.tick_for(5)

    assert [item.rest for item in quiz.attempt.items] == [45, 40, 60]
    assert [item.spent_seconds for item in quiz.attempt.items] == [15, 20, 0]
    assert quiz.attempt.quiz_rest is None


def test_while_away_only_the_shown_questions_rest_runs_on():
    quiz = exam(limit=A_MINUTE_EACH)
    quiz.attempt.go_to(1)
    quiz.attempt.leave()
    quiz.clock.pass_seconds(1000)
    ticked = quiz.attempt.resume()

    assert [item.rest for item in quiz.attempt.items] == [60, 0, 60]
    assert ticked.question_timed_out
    assert not quiz.attempt.is_finished


def test_at_zero_a_question_is_read_only_and_keeps_its_answer():
    quiz = exam(limit=A_MINUTE_EACH)
    quiz.attempt.give("1")
    quiz.clock.pass_seconds(60)
    ticked = quiz.attempt.tick()
    quiz.attempt.give("0")
    quiz.attempt.draft("0")

    assert ticked.question_timed_out
    assert not quiz.attempt.is_open
    assert quiz.attempt.item.response == "1"
    assert quiz.attempt.next_position() == 1


def test_going_back_to_a_question_without_time_tells_nothing_again():
    quiz = exam(limit=A_MINUTE_EACH)
    quiz.clock.pass_seconds(60)
    quiz.attempt.tick()
    quiz.attempt.go_to(1)
    quiz.attempt.go_to(0)
    quiz.clock.pass_seconds(10)
    ticked = quiz.attempt.tick()

    assert (ticked.question_timed_out, ticked.warnings) == (False, ())
    assert quiz.attempt.item.rest == 0
    assert quiz.attempt.total_seconds == 70
    assert quiz.attempt.item.spent_seconds == 60


def test_a_time_out_that_the_way_to_another_question_found_is_recorded():
    quiz = exam(limit=A_MINUTE_EACH)
    quiz.clock.pass_seconds(61)
    quiz.attempt.go_to(1)

    assert quiz.disk.kinds[2:] == [Happened.TIMED_OUT, Happened.SHOWN]
    assert quiz.attempt.items[0].is_timed_out
    assert not quiz.attempt.tick().question_timed_out


def test_no_minute_is_added_in_an_exam():
    quiz = exam(limit=TEN_MINUTES)
    quiz.attempt.add_minute()
    other = exam(limit=A_MINUTE_EACH)
    other.clock.pass_seconds(60)
    other.attempt.add_minute()

    assert quiz.attempt.quiz_rest == 600
    assert other.attempt.item.rest == 0


def test_a_whole_quiz_without_time_submits_in_the_middle_of_a_question():
    quiz = exam(short(), limit=TEN_MINUTES)
    quiz.attempt.give("Lima")
    quiz.attempt.draft("Lim")
    quiz.clock.pass_seconds(600)

    assert quiz.attempt.tick().finished
    assert quiz.attempt.summary().verdicts == "u"


def test_a_whole_quiz_without_time_submits_between_questions():
    quiz = exam(limit=TEN_MINUTES)
    quiz.attempt.give("1")
    quiz.clock.pass_seconds(600)
    quiz.attempt.go_to(1)

    assert quiz.attempt.is_finished
    assert quiz.attempt.position == 0
    assert quiz.disk.kinds[-2:] == [Happened.JUDGED, Happened.FINISHED]


def test_an_exam_warns_through_sleep_of_the_last_that_passed():
    quiz = exam(limit=TEN_MINUTES)
    quiz.clock.pass_seconds(500)

    assert quiz.attempt.tick().warnings == (Warned.TWO_MINUTES,)
    quiz.clock.pass_seconds(1)
    assert quiz.attempt.tick().warnings == ()


def test_each_question_of_an_exam_warns_once_though_it_is_seen_again():
    quiz = exam(limit=A_MINUTE_EACH)
    quiz.clock.pass_seconds(31)
    assert quiz.attempt.tick().warnings == (Warned.HALF,)
    quiz.attempt.go_to(1)
    quiz.clock.pass_seconds(31)
    assert quiz.attempt.tick().warnings == (Warned.HALF,)
    quiz.attempt.go_to(0)
    quiz.clock.pass_seconds(1)
    assert quiz.attempt.tick().warnings == ()


# The end


def test_submitting_judges_every_given_answer_in_one_commit():
    quiz = exam(single("a"), single("b"), single("c"))
    quiz.tick_for(2)
    quiz.attempt.give("0")
    quiz.attempt.go_to(1)
    quiz.tick_for(3)
    quiz.attempt.give("1")
    quiz.attempt.finish()
    first, second, last = quiz.disk.commits[-1]

    assert (first.kind, first.position, first.fraction) == (Happened.JUDGED, 0, 0)
    assert first.spent_seconds == 2
    assert (second.kind, second.position, second.fraction) == (Happened.JUDGED, 1, 1)
    assert second.spent_seconds == 3
    assert last.kind is Happened.FINISHED
    assert [item.is_judged for item in quiz.attempt.items] == [True, True, False]
    assert quiz.attempt.ending is Ending.COMPLETED


def test_an_exam_is_scored_like_a_practice():
    quiz = exam(single("a", points=2.0), multiple("b"), single("c"))
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.attempt.give("0,1,2")
    quiz.attempt.finish()
    summary = quiz.attempt.summary()

    assert (summary.score, summary.points) == (2 + Fraction(2, 3), 4)
    assert summary.verdicts == "rpu"
    assert summary.percent == 66


def test_after_submitting_nothing_can_be_answered():
    quiz = exam()
    quiz.attempt.finish()
    before = state(quiz.attempt)
    quiz.attempt.give("1")

    assert not quiz.attempt.is_open
    assert state(quiz.attempt) == before
