"""Which questions a quiz asks, in which order, and with how much time."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from random import Random
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.extra_time import ExtraTime
from quiz.core.kinds.matching import Pair
from quiz.core.kinds.ordering import Item
from quiz.core.kinds.question import Option
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plan import Plan, Setup, make_plan, matching, option_order
from quiz.core.timing import Limit
from tests.clocks import NOON
from tests.core.quizzes import (
    bank,
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

SPACE_COMMA = NumberFormat.SPACE_COMMA


def many(count, topics=3, **more):
    """A bank of that many questions, dealt out to the topics in turn."""
    return bank(*(single(f"q{i}", topic=f"t{i % topics}", **more) for i in range(count)))


def plan_of(questions, setup=None, shown=None, seed=1) -> Plan:
    setup = setup or Setup(bank="bank")
    return make_plan(questions, setup, shown or {}, Random(seed), SPACE_COMMA)


def ids(plan):
    return [planned.id for planned in plan.questions]


def days_ago(days):
    return NOON - timedelta(days=days)


def test_the_same_seed_gives_the_same_plan():
    assert plan_of(many(40), seed=5) == plan_of(many(40), seed=5)


def test_everything_follows_from_the_seed_that_the_plan_holds():
    only_a_seed = SimpleNamespace(getrandbits={32: 5}.__getitem__)
    plan = make_plan(many(40), Setup(bank="bank"), {}, only_a_seed, SPACE_COMMA)

    assert plan.seed == 5
    assert plan == make_plan(many(40), Setup(bank="bank"), {}, only_a_seed, SPACE_COMMA)


def test_another_seed_gives_other_questions_in_another_order():
    first, second = plan_of(many(40), seed=5), plan_of(many(40), seed=6)

    assert set(ids(first)) != set(ids(second))
    assert first.seed != second.seed


def test_questions_are_put_in_a_random_order():
    everything = Setup(bank="bank", count=0)
    orders = {tuple(ids(plan_of(many(4), everything, seed=seed))) for seed in range(40)}

    assert len(orders) > 12


def test_a_plan_says_everything_that_was_chosen():
    setup = Setup(
        bank="bank",
        mode=Mode.EXAM,
        count=2,
        limit=Limit(scope="quiz", seconds=1200),
        extra=ExtraTime.HALF,
        hides_clock=True,
    )
    questions = many(3)
    plan = make_plan(questions, setup, {}, Random(3), NumberFormat.COMMA_POINT)

    assert (plan.bank, plan.title, plan.mode) == ("bank", "Bank", Mode.EXAM)
    assert (plan.limit, plan.extra, plan.seconds) == (setup.limit, ExtraTime.HALF, 1800)
    assert (plan.number_format, plan.hides_clock) == (NumberFormat.COMMA_POINT, True)
    assert plan.seed == Random(3).getrandbits(32)


def test_a_plan_names_each_questions_content():
    questions = many(3)

    assert {(planned.id, planned.content) for planned in plan_of(questions).questions} == {
        (name, questions.snapshot(name).content_hash()) for name in questions.questions
    }


@pytest.mark.parametrize(("count", "asked"), [(0, 20), (1, 1), (7, 7), (20, 20), (21, 20)])
def test_as_many_questions_as_asked_for_each_once(count, asked):
    chosen = ids(plan_of(many(20), Setup(bank="bank", count=count)))

    assert len(chosen) == len(set(chosen)) == asked


def test_only_the_chosen_topics_are_asked():
    setup = Setup(bank="bank", topics=("t0", "t2"), count=0)

    assert set(ids(plan_of(many(6), setup))) == {"q0", "q2", "q3", "q5"}


def test_questions_without_a_topic_can_be_chosen_by_none():
    questions = bank(single("a"), single("b", topic="t"))

    assert ids(plan_of(questions, Setup(bank="bank", topics=("",)))) == ["a"]


def test_only_the_chosen_difficulty_is_asked():
    questions = bank(single("a", difficulty="easy"), single("b", difficulty="hard"), single("c"))

    assert ids(plan_of(questions, Setup(bank="bank", difficulty="hard"))) == ["b"]


def test_exactly_the_named_questions_are_asked_again():
    setup = Setup(bank="bank", questions=("q5", "gone", "q1"), topics=("t0",), count=1)

    assert sorted(ids(plan_of(many(9), setup))) == ["q1", "q5"]
    assert [question.id for question in matching(many(9), setup)] == ["q5", "q1"]


@pytest.mark.parametrize("seed", range(10))
def test_questions_never_seen_come_first(seed):
    shown = {f"q{i}": days_ago(400) for i in range(12)}
    chosen = ids(plan_of(many(20, topics=4), Setup(bank="bank", count=8), shown, seed))

    assert set(chosen) == {f"q{i}" for i in range(12, 20)}


@pytest.mark.parametrize("seed", range(10))
def test_after_those_never_seen_come_those_not_seen_for_longest(seed):
    questions = many(9, topics=1)
    shown = {f"q{i}": days_ago(30 - i) for i in range(6)}
    chosen = ids(plan_of(questions, Setup(bank="bank", count=5), shown, seed))

    assert set(chosen) == {"q6", "q7", "q8", "q0", "q1"}


def test_dates_are_compared_as_moments_and_not_as_texts():
    shown = {
        "q0": NOON,
        "q1": NOON + timedelta(microseconds=1),
        "q2": NOON - timedelta(microseconds=1),
    }

    assert ids(plan_of(many(3, topics=1), Setup(bank="bank", count=1), shown)) == ["q2"]


@pytest.mark.parametrize("seed", range(10))
def test_the_choice_is_spread_over_the_topics(seed):
    questions = bank(
        *(single(f"a{i}", topic="a") for i in range(50)),
        *(single(f"b{i}", topic="b") for i in range(5)),
        *(single(f"c{i}", topic="c") for i in range(2)),
    )
    chosen = ids(plan_of(questions, Setup(bank="bank", count=12), seed=seed))

    assert Counter(name[0] for name in chosen) == {"a": 5, "b": 5, "c": 2}


def test_seen_questions_even_out_the_topics_that_new_ones_left_uneven():
    questions = bank(
        *(single(f"a{i}", topic="a") for i in range(5)),
        *(single(f"b{i}", topic="b") for i in range(5)),
    )
    shown = {f"b{i}": days_ago(10 + i) for i in range(5)} | {"a4": days_ago(400)}
    chosen = ids(plan_of(questions, Setup(bank="bank", count=6), shown))

    assert set(chosen) == {"a0", "a1", "a2", "a3", "b4", "b3"}


def test_which_of_the_unseen_questions_are_asked_is_left_to_chance():
    one = Setup(bank="bank", count=1)

    assert len({ids(plan_of(many(6), one, seed=seed))[0] for seed in range(60)}) == 6


@pytest.fixture
def first():
    return Setup(bank="bank", count=10, is_first_run=True)


def test_a_first_run_takes_no_hard_questions(first):
    questions = bank(
        single("a", difficulty="easy"),
        single("b", difficulty="medium"),
        single("c", difficulty="hard"),
    )

    assert sorted(ids(plan_of(questions, first))) == ["a", "b"]


@pytest.mark.parametrize("seed", range(10))
def test_a_first_run_asks_each_fact_once(first, seed):
    questions = bank(
        *(single(f"x{i}", facts=("x",)) for i in range(8)),
        single("xy", facts=("x", "y")),
        *(single(f"z{i}", facts=("z",)) for i in range(8)),
        single("free"),
        single("free too"),
    )
    facts = [
        fact
        for name in ids(plan_of(questions, first, seed=seed))
        for fact in questions.questions[name].facts
    ]

    assert len(facts) == len(set(facts))
    assert "z" in facts
    assert {"free", "free too"} <= set(ids(plan_of(questions, first, seed=seed)))


def test_a_later_run_may_ask_a_fact_twice():
    questions = bank(*(single(f"x{i}", facts=("x",)) for i in range(5)))

    assert len(plan_of(questions, Setup(bank="bank", count=4)).questions) == 4


def test_a_first_run_stops_at_the_number_asked_for(first):
    assert len(plan_of(many(30), first).questions) == 10


def test_nearly_all_of_a_large_bank_can_be_asked_for():
    large = many(3000, topics=7)
    chosen = ids(plan_of(large, Setup(bank="bank", count=2999)))

    assert len(set(chosen)) == 2999


def test_without_a_limit_no_time_is_planned():
    plan = plan_of(bank(single(seconds=30.0)))

    assert plan.seconds is None
    assert plan.questions[0].seconds is None


def test_a_limit_per_question_is_for_those_without_seconds_of_their_own():
    setup = Setup(bank="bank", limit=Limit(scope="question", seconds=45), extra=ExtraTime.DOUBLE)
    plan = plan_of(bank(single("own", seconds=20.0), single("other")), setup)

    assert {planned.id: planned.seconds for planned in plan.questions} == {"own": 40, "other": 90}
    assert plan.seconds is None


def test_a_limit_for_the_whole_quiz_leaves_questions_without_their_own():
    setup = Setup(bank="bank", limit=Limit(scope="quiz", seconds=600))
    plan = plan_of(bank(single("own", seconds=20.0)), setup)

    assert plan.seconds == 600
    assert plan.questions[0].seconds is None


@pytest.mark.parametrize("scope", ["question", "quiz"])
def test_a_person_without_time_limits_has_none(scope):
    limit = Limit(scope=scope, seconds=45)
    plan = plan_of(bank(single()), Setup(bank="bank", limit=limit, extra=ExtraTime.UNTIMED))

    assert plan.seconds is None
    assert plan.questions[0].seconds is None


def test_options_are_put_in_a_random_order():
    orders = {plan_of(bank(single()), seed=seed).questions[0].order for seed in range(60)}

    assert len(orders) == 6


def test_options_stay_as_written_where_the_person_or_the_question_says_so():
    written = Setup(bank="bank", shuffles_options=False)

    for seed in range(20):
        assert plan_of(bank(single()), written, seed=seed).questions[0].order == (0, 1, 2)
        asked = plan_of(bank(single(shuffle=False)), seed=seed)
        assert asked.questions[0].order == (0, 1, 2)


@pytest.mark.parametrize("question", [true_false(), numeric(), short()])
def test_kinds_without_options_have_no_order(question):
    assert option_order(question, Random(0)) == ()


def ascending(*texts, rng=None):
    """The options in the order in which they are shown."""
    question = single(options=tuple(Option(text=text) for text in texts), shuffle=True)
    return [texts[index] for index in option_order(question, rng or Random(0))]


@pytest.mark.parametrize(
    "texts",
    [
        ("2010", "2011", "2012", "2016"),
        ("3", "12", "100"),
        ("-5", "\N{MINUS SIGN}3", "0", "2"),
        ("0,5", "1,25", "3"),
        ("0.125", "0.5", "1.5"),
        ("2", "2,05", "2,5"),
        ("2011", "2011-01", "2011-01-01"),
        ("enero de 2011", "1 de enero de 2011", "2 de enero de 2011"),
        ("999", "1 000", "12 000"),
        ("998 808", "1 200 000"),
        ("998\N{NO-BREAK SPACE}808", "998\N{THIN SPACE}809", "998\N{NARROW NO-BREAK SPACE}810"),
        ("999.999", "1.000.000", "2.000.000,5"),
        ("999,999", "1,000,000", "2,000,000.5"),
        ("3.731", "998.808", "1.234.567"),
        ("5 %", "12%", "92\N{NO-BREAK SPACE}%"),
        ("500", "2011", "3000000"),
        ("2011-04-28", "2011-05-01", "2012-01-15"),
        ("2011", "2011-04", "2011-04-28", "2012"),
        ("28 de abril de 2011", "6 de junio de 2012", "10 de febrero de 2014"),
        ("el 1.º de mayo de 2011", "2 de mayo del 2011", "mayo de 2012"),
        ("1 de mayo", "1º de junio", "3 de setiembre", "4 de septiembre"),
        ("28 April 2011", "6 June 2011", "May 2012"),
        ("June 2", "April 28, 2011", "May 1, 2011", "May 3 2011"),
        ("enero", "Febrero", "DICIEMBRE"),
    ],
)
def test_options_that_are_all_numbers_or_dates_stand_in_ascending_order(texts):
    assert ascending(*texts) == list(texts)
    assert ascending(*reversed(texts)) == list(texts)


@pytest.mark.parametrize(
    "months",
    [
        "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
        "January February March April May June July August September October November December",
    ],
)
def test_months_stand_in_the_order_of_the_year(months):
    assert ascending(*reversed(months.split())) == months.split()


@pytest.mark.parametrize(
    "texts",
    [
        ("2011", "2012", "none of these"),
        ("1.2.3", "2.0.0", "3.0.0"),
        ("12 countries", "13 countries", "14 countries"),
        ("3 of May", "4 of May", "5 of May"),
        ("1000,00,0", "2", "3"),
        ("Lima 2011", "Quito 2012", "Bonn 2013"),
        ("28 de abrol de 2011", "2011", "2012"),
        ("", "1", "2"),
        ("1..5", "2", "3"),
    ],
)
def test_options_of_other_texts_are_shuffled(texts):
    orders = {tuple(ascending(*texts, rng=Random(seed))) for seed in range(60)}

    assert len(orders) == 6


def test_numbers_stand_in_order_even_where_nothing_is_shuffled():
    question = multiple(of=3)
    turned = single(options=(Option(text="3"), Option(text="1"), Option(text="2")), shuffle=False)

    assert option_order(turned, None) == (1, 2, 0)
    assert option_order(question, None) == (0, 1, 2)


def test_dates_of_multiple_answers_stand_in_order():
    options = (Option(text="2012"), Option(text="2010"), Option(text="2011", correct=True))

    assert option_order(multiple_of(options), Random(0)) == (1, 2, 0)


def multiple_of(options):
    return type(multiple())(id="many", prompt="?", options=options)


def test_options_are_read_in_the_banks_first_language():
    options = (
        Option(text={"es": "2 de mayo", "en": "2 May"}),
        Option(text={"es": "1 de mayo", "en": "1 May"}),
    )

    assert option_order(single(options=options), Random(0)) == (1, 0)


def orders_of(question, seeds=120):
    """Every order that chance gives a question's options."""
    return {option_order(question, Random(seed)) for seed in range(seeds)}


def test_an_ordering_starts_from_every_order_but_the_right_one():
    orders = orders_of(ordering("order", "a", "b", "c"))

    assert orders == set(permutations(range(3))) - {(0, 1, 2)}


def test_an_ordering_with_ties_starts_from_no_order_that_is_right():
    items = (Item(text="a", rank=1), Item(text="b", rank=1), Item(text="c", rank=2))
    orders = orders_of(ordering(items=items))

    assert orders == set(permutations(range(3))) - {(0, 1, 2), (1, 0, 2)}


@pytest.mark.parametrize(
    ("texts", "start"),
    [(("c", "a", "b"), (1, 2, 0)), (("a", "b", "c"), (1, 2, 0)), (("B", "a", "C"), (1, 0, 2))],
)
def test_where_nothing_is_shuffled_an_ordering_starts_from_the_alphabet_unless_it_is_right(
    texts, start
):
    assert option_order(ordering("order", *texts), None) == start
    assert option_order(ordering("order", *texts, shuffle=False), Random(0)) == start


def test_items_that_are_numbers_are_shuffled_like_others():
    assert len(orders_of(ordering("order", "2010", "2011", "2012"))) == 5


def test_a_matching_shuffles_everything_on_its_right():
    assert orders_of(matched("pairs", "x", of=2)) == set(permutations(range(3)))


def test_where_nothing_is_shuffled_a_matchings_right_stands_by_the_alphabet():
    pairs = (Pair(left="1", right="zeta"), Pair(left="2", right={"es": "Eta", "en": "x"}))
    question = matched("pairs", "beta", pairs=pairs)

    assert option_order(question, None) == (2, 1, 0)
    assert option_order(replace(question, shuffle=False), Random(0)) == (2, 1, 0)


def test_a_cloze_shuffles_the_choices_of_each_gap_on_its_own():
    orders = orders_of(cloze(text="{a|b} y {c|d} y {e}"))

    assert orders == {(0, 1, 0, 1), (0, 1, 1, 0), (1, 0, 0, 1), (1, 0, 1, 0)}


def test_a_clozes_choices_that_are_numbers_stand_in_ascending_order():
    question = cloze(text="{2012|2016|2011} y {b|a}")

    assert {order[:3] for order in orders_of(question)} == {(2, 0, 1)}
    assert {order[3:] for order in orders_of(question)} == {(0, 1), (1, 0)}


def test_where_nothing_is_shuffled_a_clozes_choices_stand_by_the_alphabet():
    question = cloze(text="{c|b|a} y {2|1}")

    assert option_order(question, None) == (2, 1, 0, 1, 0)
    assert option_order(replace(question, shuffle=False), Random(0)) == (2, 1, 0, 1, 0)


def test_a_cloze_with_typed_gaps_alone_has_no_order():
    assert option_order(cloze(text="{a} {b=c}"), Random(0)) == ()


def test_the_regions_of_a_map_always_stand_as_in_the_file():
    assert orders_of(hotspot(of=4)) == {(0, 1, 2, 3)}


@given(st.lists(st.integers(-(10**9), 10**9), min_size=2, max_size=6, unique=True), st.randoms())
def test_whole_numbers_are_sorted_by_value(values, rng):
    texts = [f"{value:,}".replace(",", "\N{NO-BREAK SPACE}") for value in values]

    assert ascending(*texts, rng=rng) == [texts[values.index(value)] for value in sorted(values)]


def test_a_set_up_starts_as_fifteen_practice_questions_of_everything_without_a_limit():
    setup = Setup(bank="bank")

    assert (setup.mode, setup.count, setup.topics, setup.questions) == (Mode.PRACTICE, 15, (), ())
    assert (setup.difficulty, setup.limit.scope, setup.extra) == (None, "none", ExtraTime.NONE)
    assert setup.shuffles_options
    assert not setup.hides_clock
    assert not setup.is_first_run


def test_a_plan_has_no_limit_and_shows_its_clock_unless_it_says_otherwise():
    plan = Plan(bank="b", title="B", mode=Mode.EXAM, questions=(), seed=1)

    assert (plan.limit.scope, plan.extra, plan.seconds) == ("none", ExtraTime.NONE, None)
    assert (plan.number_format, plan.hides_clock) == (SPACE_COMMA, False)


def test_certainty_based_marking_allows_one_try_and_asks_for_confidence():
    setup = Setup(bank="bank", tries=2, is_certainty_based=True)

    plan = make_plan(bank(single("a")), setup, {}, Random(1), NumberFormat.SPACE_COMMA)

    assert (plan.tries, plan.asks_confidence) == (1, True)
