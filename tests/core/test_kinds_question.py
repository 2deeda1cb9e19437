"""What all kinds share: verdicts, hints, languages, and the closed list."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.kinds import KINDS, can_be_given, is_typed, mark, option_count, stem
from quiz.core.kinds.question import UNANSWERED, Mark, Option, Verdict, after_penalties
from quiz.core.numbers import NumberFormat
from quiz.core.wording import in_language
from tests.core.quizzes import (
    cloze,
    hotspot,
    matched,
    multiple,
    numeric,
    ordering,
    short,
    single,
    true_false,
)

ONE_OF_EACH = (
    single(),
    multiple(),
    true_false(),
    numeric(),
    short(),
    ordering(),
    matched(),
    cloze(),
    hotspot(),
)
SPACE_COMMA = NumberFormat.SPACE_COMMA


def test_examples_here_cover_every_kind():
    assert [type(question) for question in ONE_OF_EACH] == list(KINDS)


@pytest.mark.parametrize(
    ("fraction", "verdict"),
    [
        (Fraction(1), Verdict.RIGHT),
        (Fraction(999, 1000), Verdict.PARTLY),
        (Fraction(1, 1000), Verdict.PARTLY),
        (Fraction(0), Verdict.WRONG),
    ],
)
def test_verdict_follows_the_raw_mark(fraction, verdict):
    assert Mark(fraction=fraction).verdict is verdict


def test_verdicts_are_named_by_these_words():
    assert [verdict.value for verdict in Verdict] == ["right", "partly", "wrong", "unanswered"]


def test_a_mark_of_nothing_but_its_fraction_counts_as_one_part_answered():
    mark = Mark(fraction=Fraction(0))

    assert (mark.answered, mark.right, mark.of, mark.extra) == (True, 0, 1, 0)
    assert (mark.form, mark.form_is_shown, mark.reason) == ("", False, "")
    assert (mark.off, mark.feedback) == (None, None)


def test_a_question_is_worth_one_point_and_shuffled_unless_it_says_otherwise():
    question = single()

    assert (question.points, question.shuffle, question.seconds) == (1, True, None)
    assert not Option(text="a").correct


def test_an_unanswered_question_is_not_wrong():
    assert UNANSWERED.verdict is Verdict.UNANSWERED
    assert UNANSWERED.fraction == 0


@pytest.mark.parametrize(
    ("raw", "hints", "left"),
    [
        (Fraction(1), 0, Fraction(1)),
        (Fraction(1), 1, Fraction(2, 3)),
        (Fraction(1), 2, Fraction(1, 3)),
        (Fraction(1), 3, Fraction(0)),
        (Fraction(1), 4, Fraction(0)),
        (Fraction(1, 2), 1, Fraction(1, 6)),
        (Fraction(1, 2), 2, Fraction(0)),
        (Fraction(0), 1, Fraction(0)),
    ],
)
def test_each_hint_costs_an_exact_third(raw, hints, left):
    assert after_penalties(raw, hints) == left


@given(st.fractions(0, 1), st.integers(0, 6))
def test_hints_never_add_to_a_mark_nor_take_it_below_zero(raw, hints):
    assert 0 <= after_penalties(raw, hints) <= raw


def test_text_in_one_language_is_shown_to_everybody():
    assert in_language("Lima", "en") == "Lima"


def test_text_is_shown_in_the_language_asked_for():
    assert in_language({"es": "año", "en": "year"}, "en") == "year"


@pytest.mark.parametrize("text", [{"es": "año"}, {"es": "año", "en": ""}])
def test_text_without_a_translation_is_shown_in_the_banks_first_language(text):
    assert in_language(text, "en") == "año"


def test_text_without_any_language_is_empty():
    assert in_language({}, "en") == ""


@pytest.mark.parametrize("question", ONE_OF_EACH, ids=lambda question: question.kind)
def test_the_right_response_of_every_kind_can_be_given_and_is_fully_right(question):
    response = question.right_response()

    assert can_be_given(question, response, SPACE_COMMA)
    assert mark(question, response, SPACE_COMMA).verdict is Verdict.RIGHT


@pytest.mark.parametrize("question", ONE_OF_EACH, ids=lambda question: question.kind)
def test_no_response_can_not_be_given_and_is_unanswered(question):
    assert not can_be_given(question, "", SPACE_COMMA)
    assert mark(question, "", SPACE_COMMA) == UNANSWERED


def test_only_numbers_words_and_gaps_are_typed():
    assert [question.kind for question in ONE_OF_EACH if is_typed(question)] == [
        "numeric",
        "short-answer",
        "cloze",
    ]


def test_what_can_be_put_in_order_is_counted():
    assert [option_count(question) for question in ONE_OF_EACH] == [3, 5, 0, 0, 0, 4, 3, 3, 4]


@pytest.mark.parametrize("question", ONE_OF_EACH, ids=lambda question: question.kind)
def test_every_question_has_a_stem_to_be_known_by(question):
    assert stem(question) == (question.prompt or "____ y ____.")


def test_numbers_are_marked_in_the_persons_number_format():
    question = numeric(answer="1.234")

    assert mark(question, "1,234", NumberFormat.SPACE_COMMA).verdict is Verdict.RIGHT
    assert mark(question, "1,234", NumberFormat.COMMA_POINT).verdict is Verdict.WRONG
