"""What a bank says of its questions, and the content that is kept of each."""

from dataclasses import replace

import pytest

from quiz.core.citations import Citation, Fact, Source
from quiz.core.snapshot import Snapshot
from tests.core.quizzes import bank, single, true_false

BOOK = Source(title="Book")
WEB = Source(title="Web")
UNUSED = Source(title="Unused")
SIGNED = Fact(id="signed", text="It was signed.", source=Citation(ref="book"))
UNSOURCED = Fact(id="unsourced", text="They say so.")
QUESTION = single(
    topic="origins", facts=("signed", "unsourced", "lost"), sources=(Citation(ref="web"),)
)


@pytest.fixture
def pacific():
    return bank(
        QUESTION,
        true_false("plain"),
        topics={"origins": "Origins", "trade": "Trade"},
        facts={"signed": SIGNED, "unsourced": UNSOURCED, "other": UNSOURCED},
        sources={"book": BOOK, "web": WEB, "unused": UNUSED},
    )


def test_a_snapshot_holds_what_is_shown_with_the_question(pacific):
    assert pacific.snapshot("one") == Snapshot(
        question=QUESTION,
        topic="Origins",
        facts=(SIGNED, UNSOURCED),
        sources={"book": BOOK, "web": WEB},
    )


def test_a_question_without_anything_beside_it_stands_alone(pacific):
    assert pacific.snapshot("plain") == Snapshot(question=true_false("plain"))


def test_a_topic_that_the_bank_does_not_name_is_left_out(pacific):
    changed = replace(pacific, topics={})

    assert changed.snapshot("one").topic is None


def test_a_source_that_the_bank_does_not_hold_is_left_out(pacific):
    assert set(replace(pacific, sources={"web": WEB}).snapshot("one").sources) == {"web"}


def test_the_content_hash_is_the_same_for_the_same_content(pacific):
    first = pacific.snapshot("one").content_hash()

    assert first == pacific.snapshot("one").content_hash()
    assert len(first) == 32
    assert int(first, 16) > 0


def test_the_content_hash_does_not_hang_on_the_order_of_names(pacific):
    snapshot = pacific.snapshot("one")
    turned = replace(snapshot, sources=dict(reversed(snapshot.sources.items())))

    assert turned.content_hash() == snapshot.content_hash()


@pytest.mark.parametrize(
    "change",
    [
        {"question": replace(QUESTION, prompt="¿Año?")},
        {"question": replace(QUESTION, points=2.0)},
        {"topic": "Trade"},
        {"facts": (SIGNED,)},
        {"sources": {"book": BOOK}},
    ],
)
def test_the_content_hash_changes_with_any_of_the_content(pacific, change):
    snapshot = pacific.snapshot("one")

    assert replace(snapshot, **change).content_hash() != snapshot.content_hash()


def test_the_content_hash_tells_ano_from_year():
    questions = [replace(QUESTION, prompt=text) for text in ("año", "ano")]
    hashes = {Snapshot(question=question).content_hash() for question in questions}

    assert len(hashes) == 2


def test_topics_are_counted_in_the_banks_order_and_empty_ones_left_out():
    counted = bank(
        single("a", topic="trade"),
        single("b", topic="origins"),
        single("c", topic="trade"),
        single("d"),
        topics={"origins": "Origins", "none": "None", "trade": "Trade"},
    ).topic_counts()

    assert list(counted.items()) == [("origins", 1), ("trade", 2), ("", 1)]


def test_a_bank_gives_questions_45_seconds_and_no_math_unless_it_says_otherwise():
    assert (bank().default_seconds, bank().has_math, bank().path) == (45, False, "")


def test_facts_that_a_question_names_are_asked(pacific):
    assert pacific.facts_asked() == ["signed", "unsourced"]
