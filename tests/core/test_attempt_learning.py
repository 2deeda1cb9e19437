"""What helps a person learn from an answer: tries, confidence, second thoughts, coming back."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from quiz.core.events import Confidence, Happened, Judgement, Remark, judgement, packed
from quiz.core.kinds.question import Verdict
from quiz.core.mode import Mode
from quiz.core.timing import Limit
from tests.core.quizzes import Quiz, cloze, multiple, numeric, short, single, state

WRONG, RIGHT = "0", "1"


def tried(*questions, **more):
    return Quiz(*questions or (single("a"), single("b")), tries=2, **more)


def said(quiz):
    return judgement(quiz.disk.events[-1])


# A second try


def test_a_try_that_is_not_right_leaves_the_question_open():
    quiz = tried()

    quiz.attempt.give(WRONG)

    assert quiz.disk.kinds[-1] is Happened.TRIED
    assert quiz.disk.events[-1].fraction == 0
    assert quiz.attempt.is_open
    assert (quiz.attempt.item.tries, quiz.attempt.item.response) == (1, WRONG)


def test_a_right_second_try_is_right_and_costs_a_third():
    quiz = tried()
    quiz.attempt.give(WRONG)

    quiz.attempt.give(RIGHT)

    assert quiz.disk.kinds[-2:] == [Happened.ANSWERED, Happened.JUDGED]
    assert said(quiz) == Judgement(tries=2)
    assert quiz.attempt.verdict_of(0) is Verdict.RIGHT
    assert quiz.attempt.points_of(0) == Fraction(2, 3)
    assert not quiz.attempt.is_open


def test_a_right_first_try_costs_nothing_and_says_nothing_more():
    quiz = tried()

    quiz.attempt.give(RIGHT)

    assert quiz.attempt.points_of(0) == 1
    assert quiz.disk.events[-1].text == ""


def test_the_last_try_is_judged_whatever_it_is():
    quiz = tried(multiple("a", of=4))
    quiz.attempt.give("2")

    quiz.attempt.give("0")

    assert quiz.attempt.mark_of(0).fraction == Fraction(1, 2)
    assert quiz.attempt.points_of(0) == Fraction(1, 2) - Fraction(1, 3)
    assert not quiz.attempt.is_open


def test_tries_and_hints_cost_the_same_and_add_up():
    quiz = tried(single("a", hints=("h",)))
    quiz.attempt.hint()
    quiz.attempt.give(WRONG)

    quiz.attempt.give(RIGHT)

    assert quiz.attempt.points_of(0) == Fraction(1, 3)


def test_a_try_counts_without_a_second_one_when_the_quiz_ends():
    quiz = tried(multiple("a", of=4), single("b"))
    quiz.attempt.give("0")

    quiz.attempt.finish()

    judged = next(event for event in quiz.disk.events if event.kind is Happened.JUDGED)
    assert (judged.fraction, judgement(judged).tries) == (Fraction(1, 2), 1)
    assert quiz.attempt.points_of(0) == Fraction(1, 2)


def test_a_try_that_was_followed_by_skipping_counts_when_the_quiz_ends():
    quiz = tried()
    quiz.attempt.give(WRONG)
    quiz.attempt.skip()

    quiz.attempt.finish()

    assert quiz.attempt.summary().verdicts == "wu"


def test_one_try_is_all_there_is_where_the_quiz_says_so():
    quiz = Quiz(single("a"))

    quiz.attempt.give(WRONG)

    assert not quiz.attempt.is_open


def test_tries_cost_nothing_in_an_exam():
    quiz = Quiz(single("a"), mode=Mode.EXAM)
    for response in (WRONG, RIGHT, WRONG, RIGHT):
        quiz.attempt.give(response)

    quiz.attempt.finish()

    assert quiz.attempt.points_of(0) == 1
    assert said(Quiz(single("a"))) == Judgement()


def test_a_quiz_goes_on_after_a_try_where_it_stood():
    quiz = tried(limit=Limit(scope="question", seconds=60))
    quiz.tick_for(10)
    quiz.attempt.give(WRONG)
    before = state(quiz.attempt)

    quiz.restart(quiz.attempt.times())

    assert state(quiz.attempt) == before
    quiz.attempt.give(RIGHT)
    assert quiz.attempt.points_of(0) == Fraction(2, 3)


# Confidence


def asked(*questions, **more):
    return Quiz(*questions or (single("a"), single("b")), asks_confidence=True, **more)


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM, Mode.REVIEW, Mode.MISTAKES])
def test_confidence_is_recorded_with_the_judged_answer(mode):
    quiz = asked(mode=mode)
    quiz.attempt.confide(Confidence.FAIRLY)
    quiz.attempt.confide(Confidence.CERTAIN)
    quiz.attempt.give(RIGHT)

    quiz.attempt.finish()

    judged = [event for event in quiz.disk.events if event.kind is Happened.JUDGED]
    assert [judgement(event).confidence for event in judged] == [Confidence.CERTAIN]


def test_confidence_is_taken_back_and_nothing_is_assumed():
    quiz = asked()
    quiz.attempt.confide(Confidence.CERTAIN)
    quiz.attempt.confide(None)

    quiz.attempt.give(RIGHT)

    assert said(quiz).confidence is None


def test_the_same_confidence_is_recorded_once():
    quiz = asked()
    for _ in range(3):
        quiz.attempt.confide(Confidence.GUESSING)

    assert quiz.disk.kinds.count(Happened.CONFIDED) == 1


def test_confidence_stays_as_it_was_once_an_answer_is_judged():
    quiz = asked()
    quiz.attempt.give(RIGHT)

    quiz.attempt.confide(Confidence.CERTAIN)

    assert quiz.attempt.item.confidence is None


def test_a_quiz_that_does_not_ask_takes_no_confidence():
    with pytest.raises(ValueError, match="confidence"):
        Quiz(single("a")).attempt.confide(Confidence.CERTAIN)


def test_confidence_changes_no_score():
    for confidence in Confidence:
        quiz = asked()
        quiz.attempt.confide(confidence)
        quiz.attempt.give(WRONG)
        assert quiz.attempt.points_of(0) == 0
        assert quiz.attempt.summary().certainty_score is None


# Certainty-based marking


def test_certainty_scores_stand_beside_the_score():
    quiz = asked(single("a"), single("b"), single("c"), single("d"), is_certainty_based=True)
    answers = [
        (Confidence.CERTAIN, RIGHT),
        (Confidence.CERTAIN, WRONG),
        (Confidence.FAIRLY, RIGHT),
    ]
    for place, (confidence, response) in enumerate(answers):
        quiz.attempt.go_to(place)
        quiz.attempt.confide(confidence)
        quiz.attempt.give(response)
    quiz.attempt.go_to(3)
    quiz.attempt.confide(Confidence.CERTAIN)

    quiz.attempt.finish()

    summary = quiz.attempt.summary()
    assert summary.score == 2
    assert summary.certainty_score == 3 - 6 + 2
    assert quiz.attempt.certainty_points_of(3) == 0


def test_an_answer_without_confidence_counts_as_a_guess():
    quiz = asked(is_certainty_based=True)
    quiz.attempt.give(RIGHT)

    assert quiz.attempt.certainty_points_of(0) == 1


# "I was right"


def test_a_typed_answer_can_be_called_right_beside_what_was_typed():
    quiz = Quiz(short("a"), single("b"))
    quiz.attempt.give("Callao")

    quiz.attempt.override(on=True)

    assert quiz.attempt.item.response == "Callao"
    assert quiz.attempt.mark_of(0).verdict is Verdict.WRONG
    assert quiz.attempt.verdict_of(0) is Verdict.RIGHT
    assert quiz.attempt.points_of(0) == 1
    assert quiz.attempt.summary().verdicts == "ru"


def test_calling_an_answer_right_is_taken_back():
    quiz = Quiz(short("a"), single("b"))
    quiz.attempt.give("Callao")
    quiz.attempt.override(on=True)

    quiz.attempt.override(on=False)

    assert quiz.attempt.points_of(0) == 0
    assert [quiz.disk.events[-1].kind, quiz.disk.events[-1].fraction] == [
        Happened.OVERRIDDEN,
        None,
    ]


def test_calling_an_answer_right_does_not_pay_for_hints_and_tries():
    quiz = Quiz(short("a", hints=("h",)), tries=2)
    quiz.attempt.hint()
    quiz.attempt.give("Callao")
    quiz.attempt.give("Cusco")

    quiz.attempt.override(on=True)

    assert quiz.attempt.points_of(0) == Fraction(1, 3)


@pytest.mark.parametrize(
    ("question", "response", "mode", "can"),
    [
        (short("a"), "Callao", Mode.PRACTICE, True),
        (short("a"), "Callao", Mode.REVIEW, True),
        (cloze("a"), json.dumps(["1", "Bolivia"]), Mode.PRACTICE, True),
        (short("a"), "Lima", Mode.PRACTICE, False),
        (short("a"), "Callao", Mode.EXAM, False),
        (numeric("a"), "3", Mode.PRACTICE, False),
        (single("a"), WRONG, Mode.PRACTICE, False),
        (cloze("a", "{Lima|Quito}."), json.dumps(["1"]), Mode.PRACTICE, False),
    ],
)
def test_only_words_typed_in_practice_can_be_called_right(question, response, mode, can):
    quiz = Quiz(question, single("last"), mode=mode)
    quiz.attempt.give(response)

    assert quiz.attempt.can_override(0) is can


def test_what_is_not_judged_yet_cannot_be_called_right():
    quiz = Quiz(short("a"))
    quiz.attempt.override(on=True)

    assert Happened.OVERRIDDEN not in quiz.disk.kinds


# Seeing it again


def test_a_judged_question_can_be_asked_to_come_back_once():
    quiz = Quiz(single("a"), single("b"))
    quiz.attempt.see_again(on=True)
    quiz.attempt.give(RIGHT)

    for _ in range(2):
        quiz.attempt.see_again(on=True)

    assert quiz.disk.kinds.count(Happened.RETURNING) == 1
    assert quiz.attempt.item.is_returning
    quiz.attempt.see_again(on=False)
    assert not quiz.attempt.item.is_returning


def test_an_exam_lets_no_question_come_back_by_request():
    quiz = Quiz(single("a"), mode=Mode.EXAM)
    quiz.attempt.give(RIGHT)

    quiz.attempt.see_again(on=True)

    assert Happened.RETURNING not in quiz.disk.kinds


# A changed key


def test_an_answer_stands_under_a_changed_key():
    old, new = single("a"), single("a")
    new = replace(new, options=tuple(replace(o, correct=o.text == "Quito") for o in new.options))
    quiz = Quiz(old)
    quiz.contents = dict(quiz.contents)
    quiz.attempt.give(WRONG)
    quiz.attempt.finish()
    snapshot = replace(next(iter(quiz.contents.values())), question=new)
    quiz.contents[snapshot.content_hash()] = snapshot
    ending = quiz.disk.events[-1]
    text = packed(Remark(content=snapshot.content_hash(), response="0"))
    quiz.disk.events.append(
        replace(ending, kind=Happened.REMARKED, text=text, fraction=Fraction(1))
    )

    attempt = quiz.restart()

    assert attempt.points_of(0) == 1
    assert attempt.snapshots[0] == snapshot
    assert attempt.items[0].remarked_at == ending.at
    assert attempt.is_finished
