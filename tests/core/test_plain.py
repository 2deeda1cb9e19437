"""Values of the core as plain JSON, and back without loss."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter

from quiz.core.citations import Citation, Fact, Source
from quiz.core.events import Ending, Summary
from quiz.core.extra_time import ExtraTime
from quiz.core.kinds import Question
from quiz.core.kinds.matching import Pair
from quiz.core.kinds.ordering import Item
from quiz.core.kinds.question import Image, Option
from quiz.core.kinds.short_answer import AcceptedAnswer
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plain import from_plain, to_plain
from quiz.core.plan import Plan, PlannedQuestion, Setup
from quiz.core.snapshot import Snapshot
from quiz.core.text import Policy, Typed
from quiz.core.timing import Limit
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

BOTH = {"es": "año", "en": "year"}
FULL: dict[str, Any] = {
    "topic": "origins",
    "difficulty": "hard",
    "facts": ("a", "b"),
    "sources": (Citation(ref="book", section=BOTH), Citation(ref="web")),
    "explanation": BOTH,
    "hints": ("one", BOTH),
    "image": Image(file="images/map.svg", alt=BOTH),
    "tags": ("x",),
    "seconds": 30.0,
    "points": 2.5,
    "shuffle": False,
    "note": "for authors",
    "allow": {"few-options": "there are only three"},
    "was": "old",
}
OPTION = Option(text=BOTH, correct=True, feedback=BOTH, image=Image(file="a.png", alt="A"))
MAP = Image(file="images/map.svg", alt=BOTH, credit="Natural Earth")
QUESTIONS = (
    single(),
    single(**FULL, options=(OPTION, Option(text="b"))),
    multiple(),
    multiple(marking="net", **FULL),
    true_false(),
    true_false(answer=False, feedback={"true": BOTH, "false": "no"}, **FULL),
    numeric(answer="2.50"),
    numeric(
        answer="-1",
        tolerance="5%",
        range=(Decimal("-1.5"), Decimal(1)),
        unit=BOTH,
        decimals=0,
        **FULL,
    ),
    short(),
    short(
        answers={"es": (AcceptedAnswer(text="GAN", feedback=BOTH),), "en": ()},
        reject=("no",),
        typed=Typed(
            accents=Policy.HALF,
            case=Policy.REJECT,
            punctuation=Policy.SHOW,
            slips="none",
            articles=("el",),
        ),
        **FULL,
    ),
    ordering(),
    ordering(
        items=(Item(text=BOTH, key=BOTH, rank=1), Item(text="b", key="2011", rank=1)),
        first=BOTH,
        last="z",
        marking="longest",
        **FULL,
    ),
    matched(),
    matched("pairs", "x", pairs=(Pair(left=BOTH, right="r"),), **FULL),
    cloze(),
    cloze(text=BOTH, prompt=BOTH, typed=Typed(slips="none"), **FULL),
    hotspot(),
    hotspot(right=2, feedback={"COL": BOTH, "MEX": "no"}, **{**FULL, "image": MAP}),
)


NAMES = [f"{'full' if question.was else 'least'} {question.kind}" for question in QUESTIONS]


def through_json(kind, value):
    return from_plain(kind, json.loads(json.dumps(to_plain(value))))


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_questions_come_back_as_they_were(question):
    assert through_json(Question, question) == question


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_the_validator_of_banks_reads_the_same_plain_values(question):
    adapter = TypeAdapter(Annotated[Question, Field(discriminator="kind")])

    assert adapter.validate_python(to_plain(question)) == question


def test_the_snapshots_of_a_bank_come_back_as_they_were():
    source = Source(
        title=BOTH,
        short="Legler (2021)",
        authors=("Legler", "Prado"),
        publisher="KAS",
        date="2021-04",
        url="https://example.org",
        note="n",
    )
    fact = Fact(
        id="a",
        text=BOTH,
        source=Citation(ref="book"),
        as_of="2021",
        review_by="2027",
        note="n",
    )
    whole = bank(
        *(single("one", **FULL), numeric()),
        description=BOTH,
        license="CC-BY-4.0",
        sources={"book": source},
        topics={"origins": BOTH},
        facts={"a": fact},
        default_seconds=30.0,
        has_math=True,
        path="questions/a",
    )

    for name in whole.questions:
        assert through_json(Snapshot, whole.snapshot(name)) == whole.snapshot(name)


def test_a_plan_comes_back_as_it_was():
    plan = Plan(
        bank="bank",
        title=BOTH,
        mode=Mode.EXAM,
        questions=(
            PlannedQuestion(id="a", content="0f", order=(2, 0, 1), seconds=45.0),
            PlannedQuestion(id="b", content="1f"),
        ),
        seed=2**32 - 1,
        limit=Limit(scope="quiz", seconds=1200),
        extra=ExtraTime.HALF,
        seconds=1800.0,
        number_format=NumberFormat.COMMA_POINT,
        hides_clock=True,
    )

    assert through_json(Plan, plan) == plan


def test_a_setup_and_a_summary_come_back_as_they_were():
    setup = Setup(bank="b", topics=("x",), difficulty="easy", count=3, questions=("q",))
    summary = Summary(
        bank="b",
        title="B",
        mode=Mode.PRACTICE,
        ending=Ending.TIME,
        score=Fraction(5, 3),
        points=Fraction(5, 2),
        seconds=12.5,
        verdicts="rpwu",
    )

    assert through_json(Setup, setup) == setup
    assert through_json(Summary, summary) == summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    when: datetime
    anything: Any = None
    names: tuple[str, ...] = ()
    by_name: dict[str, Decimal] = field(default_factory=dict)
    either: tuple[int, ...] | int | None = None
    lone: Literal["a", "b"] | None = None
    nested: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)
    flag: bool = False
    share: float = 0.0


@pytest.mark.parametrize(
    "value",
    [
        Everything(when=datetime(2026, 1, 1, 12, 30, 15, 250, tzinfo=UTC)),
        Everything(
            when=datetime(2026, 1, 1, tzinfo=UTC),
            anything="x",
            names=("a", "b"),
            by_name={"a": Decimal("1.50")},
            either=(1, 2),
            lone="b",
            nested={"x": (OPTION,)},
            flag=True,
            share=0.25,
        ),
        Everything(when=datetime(2026, 1, 1, tzinfo=UTC), either=3),
    ],
)
def test_every_type_in_use_comes_back_as_it_was(value):
    assert through_json(Everything, value) == value


def test_a_whole_number_in_a_field_of_fractions_of_a_second_becomes_a_float():
    read = from_plain(Everything, {"when": "2026-01-01T00:00:00+00:00", "share": 2})

    assert isinstance(read.share, float)


def test_a_none_that_is_written_out_is_read():
    written = {"when": "2026-01-01T00:00:00+00:00", "lone": None, "either": None}

    assert from_plain(Everything, written) == Everything(when=datetime(2026, 1, 1, tzinfo=UTC))


def test_what_holds_its_default_is_left_out():
    assert to_plain(Option(text="a")) == {"text": "a"}
    assert to_plain(Option(text="a", correct=True)) == {"text": "a", "correct": True}
    assert "typed" not in to_plain(short())
    assert "allow" not in to_plain(single())


def test_the_kind_is_always_written():
    assert to_plain(true_false())["kind"] == "true-false"


def test_plain_values_are_json_and_nothing_else():
    assert to_plain([Mode.EXAM, Fraction(1, 3), Decimal("1.50"), None, True, 2, 0.5]) == [
        "exam",
        "1/3",
        "1.50",
        None,
        True,
        2,
        0.5,
    ]
    assert type(to_plain(Mode.EXAM)) is str


@pytest.mark.parametrize("value", [{1, 2}, object(), Option, b"bytes"])
def test_what_has_no_plain_form_is_an_error(value):
    with pytest.raises(TypeError, match=f"no plain form for {type(value).__name__}"):
        to_plain(value)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Option, {"text": "a", "unknown": 1}),
        (Option, {}),
        (Option, "a"),
        (Option, None),
        (Plan, {"bank": "b"}),
        (Fraction, "one third"),
        (Fraction, "1/0"),
        (Decimal, "many"),
        (Mode, "party"),
        (datetime, "yesterday"),
        (Question, {"kind": "single-choice", "id": "a", "prompt": "?", "options": 3}),
        (Question, {"kind": "hologram", "id": "a", "prompt": "?", "answers": {}}),
        (Question, {"id": "a", "prompt": "?", "answers": {}}),
    ],
)
def test_what_does_not_fit_is_a_value_error(kind, data):
    with pytest.raises(ValueError):  # noqa: PT011  each reader has words of its own
        from_plain(kind, data)


def test_a_type_nobody_stores_is_named_in_the_error():
    with pytest.raises(ValueError, match="no reader for"):
        from_plain(set[int], [1])
