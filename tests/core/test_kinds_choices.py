"""Single choice, multiple answer and true-false: what each response is worth."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.kinds.multiple_answer import choose, chosen, partial_credit
from quiz.core.kinds.question import Option, Verdict
from quiz.core.kinds.true_false import truth
from tests.core.quizzes import multiple, single, true_false

RULES = ("balanced", "all", "net", "each")


def test_single_choice_gives_all_for_the_right_option_and_nothing_for_another():
    question = single()

    assert question.correct == 1
    assert [question.mark(response).fraction for response in ("0", "1", "2")] == [0, 1, 0]
    assert [question.mark(response).right for response in ("0", "1", "2")] == [0, 1, 0]


def test_single_choice_answers_with_the_chosen_options_own_feedback():
    options = (Option(text="a", correct=True), Option(text="b", feedback="No: b is not a."))

    assert single(options=options).mark("1").feedback == "No: b is not a."
    assert single(options=options).mark("0").feedback is None


@pytest.mark.parametrize("answer", [True, False])
def test_true_false_is_right_when_it_says_what_the_answer_is(answer):
    question = true_false(answer=answer)

    assert question.mark(truth(answer)).verdict is Verdict.RIGHT
    assert question.mark(truth(answer)).right == 1
    assert question.mark(truth(not answer)).verdict is Verdict.WRONG
    assert question.mark(truth(not answer)).right == 0
    assert question.right_response() == truth(answer)


def test_true_false_writes_its_responses_as_words():
    assert (truth(True), truth(False)) == ("true", "false")


def test_true_false_answers_with_the_feedback_on_what_was_chosen():
    question = true_false(answer=True, feedback={"true": "Yes.", "false": "No."})

    assert question.mark("true").feedback == "Yes."
    assert question.mark("false").feedback == "No."
    assert true_false().mark("true").feedback is None


def test_multiple_answer_writes_its_choices_in_the_files_order():
    assert choose({2, 0, 10}) == "0,2,10"
    assert choose([]) == ""


@given(st.frozensets(st.integers(0, 30)))
def test_choices_are_read_back_as_they_were_written(indices):
    assert chosen(choose(indices)) == indices


def test_multiple_answer_counts_what_was_found_and_what_is_too_many():
    mark = multiple(right=2, of=5).mark("0,3")

    assert (mark.right, mark.of, mark.extra) == (1, 2, 1)
    assert mark.verdict is Verdict.PARTLY


def test_right_and_wrong_options_that_outweigh_each_other_are_not_right_in_part():
    assert multiple(right=2, of=4).mark("0,3").verdict is Verdict.WRONG


def test_the_right_response_lists_every_right_option():
    assert multiple(right=3, of=5).right_response() == "0,1,2"


# The tables of semantics.md 3.3: all ticked; all right + 1 wrong; one right missing; 1 + 1.
@pytest.mark.parametrize(
    ("rule", "every", "one_too_many", "one_missing", "one_and_one"),
    [
        ("all", "0", "0", "0", "0"),
        ("balanced", "0", "2/3", "1/2", "1/6"),
        ("net", "0", "1/2", "1/2", "0"),
        ("each", "2/5", "4/5", "4/5", "3/5"),
    ],
)
def test_partial_credit_of_two_right_among_five(
    rule, every, one_too_many, one_missing, one_and_one
):
    assert partial_credit(rule, 2, 3, 2, 5) == Fraction(every)
    assert partial_credit(rule, 2, 1, 2, 5) == Fraction(one_too_many)
    assert partial_credit(rule, 1, 0, 2, 5) == Fraction(one_missing)
    assert partial_credit(rule, 1, 1, 2, 5) == Fraction(one_and_one)


@pytest.mark.parametrize(
    ("rule", "mean"), [("all", "0.03"), ("balanced", "0.19"), ("net", "0.11"), ("each", "0.48")]
)
def test_mean_mark_of_a_coin_flip_per_option(rule, mean):
    question = multiple(marking=rule)
    every = [choose(i for i in range(5) if bits >> i & 1) for bits in range(32)]
    # Nothing ticked is unanswered here, whatever the rule; the table says the same of `each`.
    marks = [question.mark(response).fraction for response in every]

    assert format(float(sum(marks) / 32), ".2f") == mean


@pytest.mark.parametrize(
    ("rule", "mean"), [("all", "0.10"), ("balanced", "0.20"), ("net", "0.10"), ("each", "0.52")]
)
def test_mean_mark_of_two_random_options(rule, mean):
    question = multiple(marking=rule)
    marks = [question.mark(f"{a},{b}").fraction for a in range(5) for b in range(a + 1, 5)]

    assert format(float(sum(marks) / 10), ".2f") == mean


@pytest.mark.parametrize(
    ("rule", "mark"), [("balanced", "0"), ("net", "1/3"), ("each", "3/5"), ("all", "0")]
)
def test_ticking_everything_where_three_of_five_are_right(rule, mark):
    assert multiple(marking=rule, right=3).mark("0,1,2,3,4").fraction == Fraction(mark)


@pytest.mark.parametrize("rule", RULES)
def test_exactly_the_right_options_give_everything(rule):
    assert multiple(marking=rule).mark("0,1").fraction == 1


@given(
    st.sampled_from(RULES),
    st.integers(1, 6).flatmap(
        lambda right: st.tuples(
            st.just(right), st.integers(1, 6), st.integers(0, right), st.integers(0, 6)
        )
    ),
)
def test_partial_credit_stays_between_nothing_and_everything(rule, numbers):
    correct, others, right, wrong = numbers
    wrong = min(wrong, others)
    fraction = partial_credit(rule, right, wrong, correct, correct + others)

    assert 0 <= fraction <= 1
    assert (fraction == 1) == (right == correct and wrong == 0)


@given(st.integers(1, 6), st.integers(1, 6))
def test_balanced_gives_nothing_for_ticking_everything(correct, others):
    assert partial_credit("balanced", correct, others, correct, correct + others) == 0
