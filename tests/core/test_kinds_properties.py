"""What holds for any question of a kind: a property test for each of the nine."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.kinds import KINDS, Question, can_be_given, mark, option_count
from quiz.core.kinds.cloze import Cloze, choices_in_order, fill
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, join
from quiz.core.kinds.multiple_answer import MultipleAnswer, choose
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Item, Ordering, in_order
from quiz.core.kinds.question import UNANSWERED, Option
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.numbers import NumberFormat
from quiz.core.plan import option_order
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

SPACE_COMMA = NumberFormat.SPACE_COMMA
#: Words that no slip, accent or article turns into one another.
WORDS = ("Lima", "Bogotá", "Santiago", "Washington", "Quito", "Ushuaia", "Kioto", "Managua")


@st.composite
def singles(draw):
    count = draw(st.integers(2, 8))
    right = draw(st.integers(0, count - 1))
    options = (Option(text=f"o{index}", correct=index == right) for index in range(count))
    return single(options=tuple(options))


@st.composite
def multiples(draw):
    count = draw(st.integers(2, 8))
    right = draw(st.integers(1, count - 1))
    rule = draw(st.sampled_from(["balanced", "all", "net", "each"]))
    return multiple(marking=rule, right=right, of=count)


@st.composite
def numerics(draw):
    answer = draw(st.integers(-(10**9), 10**9))
    allowed = draw(
        st.sampled_from([{}, {"tolerance": "5%"}, {"tolerance": "10"}, {"range": (answer, answer)}])
    )
    more = {**allowed, **({"range": (Decimal(answer),) * 2} if "range" in allowed else {})}
    return numeric(answer=str(answer), **more)


@st.composite
def orderings(draw):
    ranks = sorted(draw(st.lists(st.integers(0, 5), min_size=3, max_size=7)))
    if len(set(ranks)) == 1:
        ranks[-1] += 1
    items = tuple(Item(text=f"item {place}", rank=rank) for place, rank in enumerate(ranks))
    rule = draw(st.sampled_from(["pairs", "exact", "longest"]))
    return ordering(items=items, marking=rule, shuffle=draw(st.booleans()))


@st.composite
def matchings(draw):
    more = [f"x{index}" for index in range(draw(st.integers(0, 3)))]
    return matched("pairs", *more, of=draw(st.integers(2, 8)))


@st.composite
def clozes(draw):
    gaps = draw(
        st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True), min_size=1)
    )
    mark_between = draw(st.sampled_from("|="))
    texts = ["{" + mark_between.join(gap) + "}" for gap in gaps]
    return cloze(text="a ".join(texts))


@st.composite
def hotspots(draw):
    count = draw(st.integers(2, 6))
    return hotspot(right=draw(st.integers(1, count - 1)), of=count)


QUESTIONS = {
    SingleChoice: singles(),
    MultipleAnswer: multiples(),
    TrueFalse: st.builds(lambda answer: true_false(answer=answer), st.booleans()),
    Numeric: numerics(),
    ShortAnswer: st.lists(st.sampled_from(WORDS), min_size=1).map(lambda f: short("s", *f)),
    Ordering: orderings(),
    Matching: matchings(),
    Cloze: clozes(),
    Hotspot: hotspots(),
}


def indices(count):
    return st.sets(st.integers(0, count - 1), min_size=1)


def responses(question: Question) -> st.SearchStrategy[str]:
    """Any response that the window could give to a question."""
    match question:
        case SingleChoice():
            return st.integers(0, len(question.options) - 1).map(str)
        case MultipleAnswer():
            return indices(len(question.options)).map(choose)
        case TrueFalse():
            return st.sampled_from(["true", "false"])
        case Numeric():
            near = st.integers(-20, 20).map(lambda off: str(question.answer + off))
            return st.one_of(near, st.integers().map(str), st.text(max_size=8))
        case ShortAnswer():
            return st.one_of(st.sampled_from(WORDS), st.text(max_size=8))
        case Ordering():
            return st.permutations(range(len(question.items))).map(in_order)
        case Matching():
            rights = st.permutations(range(len(question.rights)))
            lefts = indices(len(question.pairs))
            return st.tuples(lefts, rights).map(
                lambda both: join({left: both[1][left] for left in both[0]})
            )
        case Cloze():
            fillings = [
                st.sampled_from(["", *map(str, range(len(gap.choices)))])
                if gap.choices
                else st.one_of(st.sampled_from(["", *WORDS]), st.text(max_size=6))
                for gap in question.gaps("")
            ]
            return st.tuples(*fillings).map(fill)
        case Hotspot() if question.choose == "one":
            return st.integers(0, len(question.regions) - 1).map(str)
        case Hotspot():
            return indices(len(question.regions)).map(choose)


def shown(question: Question, order: tuple[int, ...]) -> list[tuple[int, int]]:
    """What stands where options are shown in this order: gap (0 for other kinds) and option."""
    gaps = choices_in_order(question, order) if isinstance(question, Cloze) else (order,)
    return [(gap, index) for gap, choices in enumerate(gaps) for index in choices]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(st.data())
def test_marks_lie_between_nothing_and_everything_whatever_the_order_of_options(kind, data):
    question = data.draw(QUESTIONS[kind])
    response = data.draw(responses(question))
    result = mark(question, response, SPACE_COMMA)

    assert 0 <= result.fraction <= 1
    assert 0 <= result.right <= result.of
    assert result.answered == can_be_given(question, response, SPACE_COMMA)
    assert result.answered or result.fraction == 0

    right = question.right_response()
    assert can_be_given(question, right, SPACE_COMMA)
    assert mark(question, right, SPACE_COMMA).fraction == 1

    assert not can_be_given(question, "", SPACE_COMMA)
    assert mark(question, "", SPACE_COMMA) == UNANSWERED

    rng = Random(data.draw(st.integers(0, 2**32)))
    orders = [option_order(question, each) for each in (rng, rng, None)]
    # Whatever stands where, everything is shown once, and choosing it gives the same response.
    assert len({tuple(sorted(shown(question, order))) for order in orders}) == 1
    assert all(len(order) == option_count(question) for order in orders)
    assert mark(question, response, SPACE_COMMA) == result


@given(QUESTIONS[Ordering], st.one_of(st.none(), st.integers(0, 2**32)))
def test_an_ordering_never_starts_from_a_right_order(question, seed):
    start = option_order(question, None if seed is None else Random(seed))

    assert sorted(start) == list(range(len(question.items)))
    assert mark(question, in_order(start), SPACE_COMMA).fraction < 1


@given(QUESTIONS[Cloze], st.integers(0, 2**32))
def test_a_clozes_order_permutes_the_choices_of_each_gap(question, seed):
    gaps = choices_in_order(question, option_order(question, Random(seed)))

    assert [sorted(gap) for gap in gaps] == [
        list(range(len(gap.choices))) for gap in question.gaps("")
    ]
