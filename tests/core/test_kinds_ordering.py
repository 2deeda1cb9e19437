"""Ordering: what an order is worth by each rule, ties, and the place that each row should have."""

from fractions import Fraction
from itertools import permutations

import pytest

from quiz.core.kinds.ordering import Item, in_order, order_of
from quiz.core.kinds.question import Verdict
from tests.core.quizzes import ordering

FIVE = ("a", "b", "c", "d", "e")
SWAPPED, FIRST_TO_LAST, ENDS, REVERSED = "1,0,2,3,4", "1,2,3,4,0", "4,1,2,3,0", "4,3,2,1,0"


def five(rule):
    return ordering("order", *FIVE, marking=rule)


def tied(*ranks):
    """An ordering whose items have these ranks, None for those that have none."""
    items = tuple(Item(text=str(place), rank=rank) for place, rank in enumerate(ranks))
    return ordering(items=items)


# The table of semantics.md 3.6; `pairs` corrected for chance, as it is adopted there.
@pytest.mark.parametrize(
    ("rule", "swapped", "first_to_last", "ends", "reverse"),
    [
        ("pairs", "0.8", "0.2", "0", "0"),
        ("exact", "0", "0", "0", "0"),
        ("longest", "0.8", "0.8", "0.6", "0"),
    ],
)
def test_an_order_of_five_is_worth_what_the_table_says(rule, swapped, first_to_last, ends, reverse):
    marks = [five(rule).mark(each).fraction for each in (SWAPPED, FIRST_TO_LAST, ENDS, REVERSED)]

    assert marks == [Fraction(each) for each in (swapped, first_to_last, ends, reverse)]


@pytest.mark.parametrize(
    ("response", "share"),
    [(SWAPPED, "0.9"), (FIRST_TO_LAST, "0.6"), (ENDS, "0.3"), (REVERSED, "0")],
)
def test_the_pairs_in_order_are_counted(response, share):
    mark = five("pairs").mark(response)

    assert Fraction(mark.right, mark.of) == Fraction(share)
    assert mark.of == 10


@pytest.mark.parametrize(
    ("rule", "items", "mean"),
    [("pairs", 5, "0.16"), ("pairs", 4, "0.19"), ("exact", 5, "0.01"), ("longest", 5, "0.56")],
)
def test_the_mean_mark_of_every_order_is_what_the_table_says(rule, items, mean):
    question = ordering("order", *FIVE[:items], marking=rule)
    marks = [question.mark(in_order(order)).fraction for order in permutations(range(items))]

    assert format(float(sum(marks) / len(marks)), ".2f") == mean


def test_half_of_all_pairs_are_in_order_by_chance():
    marks = [five("pairs").mark(in_order(order)) for order in permutations(range(5))]

    assert sum(Fraction(mark.right, mark.of) for mark in marks) / len(marks) == Fraction(1, 2)


@pytest.mark.parametrize("rule", ["pairs", "exact", "longest"])
def test_the_right_order_gives_everything_and_no_other_does(rule):
    question = five(rule)

    full = [
        order for order in permutations(range(5)) if question.mark(in_order(order)).fraction == 1
    ]
    assert full == [(0, 1, 2, 3, 4)]
    assert question.right_response() == "0,1,2,3,4"


def test_pairs_out_of_order_by_more_than_chance_are_wrong_and_not_less():
    assert five("pairs").mark(ENDS).verdict is Verdict.WRONG
    assert five("pairs").mark(REVERSED).fraction == 0


def test_items_of_equal_rank_may_stand_in_either_order():
    question = tied(None, 1, 1, None)

    assert question.ranks == (0, 1, 1, 3)
    assert question.mark("0,2,1,3").verdict is Verdict.RIGHT
    assert question.mark("0,1,2,3").verdict is Verdict.RIGHT
    assert (question.mark("0,1,2,3").right, question.mark("0,1,2,3").of) == (5, 5)


@pytest.mark.parametrize("rule", ["pairs", "exact", "longest"])
def test_every_rule_knows_ties(rule):
    items = (Item(text="a", rank=1), Item(text="b", rank=1), Item(text="c", rank=2))
    question = ordering(items=items, marking=rule)

    assert question.mark("1,0,2").fraction == 1
    assert question.mark("2,0,1").fraction < 1


def test_ranks_that_differ_are_no_ties():
    assert tied(1, 2, 2).ranks == (0, 1, 1)
    assert tied(None, None, None).ranks == (0, 1, 2)


def test_what_is_right_is_told_of_an_order_too():
    question = tied(1, 1, 2)

    assert question.is_right((0, 1, 2))
    assert question.is_right((1, 0, 2))
    assert not question.is_right((0, 2, 1))


def test_each_row_is_told_the_place_it_should_have():
    assert five("pairs").places("2,0,1,4,3") == (2, 0, 1, 4, 3)
    assert five("pairs").places(FIRST_TO_LAST) == (1, 2, 3, 4, 0)


def test_rows_of_equal_rank_keep_the_order_they_were_given_in():
    assert tied(1, 1, 2).places("1,0,2") == (0, 1, 2)
    assert tied(1, 1, 2).places("2,1,0") == (2, 0, 1)


def test_an_order_is_written_by_indices():
    assert in_order((2, 0, 1)) == "2,0,1"
    assert order_of("2,0,1") == (2, 0, 1)
    assert order_of("") == ()


def test_a_part_of_the_items_is_never_the_whole_order():
    assert ordering().mark("0,1").fraction < 1
