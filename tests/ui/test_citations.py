"""Sources in a line: each once, with its passages, and dates in words."""

from dataclasses import replace

import pytest

from quiz.core.citations import Citation, Fact, Source
from quiz.core.snapshot import Snapshot
from quiz.ui.citations import (
    as_of_line,
    cited_sources,
    cites_source,
    source_details,
    source_line,
    spelled_date,
)
from tests.ui.pages.finished import SOURCES, TRUTH

OTHER = Source(title="Summary", date="2015")


def fact(name, ref="brief", section=None, as_of=None):
    citation = Citation(ref=ref, section=section) if ref else None
    return Fact(id=name, text=name, source=citation, as_of=as_of)


def snapshot(*facts, sources=()):
    return Snapshot(
        question=replace(TRUTH, sources=sources),
        facts=facts,
        sources={**SOURCES, "summary": OTHER},
    )


def test_a_source_is_named_once_with_all_its_passages():
    shown = snapshot(
        fact("a", section="passage on trade"),
        fact("b", ref="summary", section="block on people"),
        fact("c", section="passage on its origins"),
        fact("d", section="passage on trade"),
    )
    assert source_line(shown, "en") == (
        "Legler (2021), *Ten years*, passage on trade; passage on its origins"
        " · *Summary*, block on people"
    )


def test_a_source_cited_by_the_question_itself_joins_those_of_its_facts():
    shown = snapshot(
        fact("a", section="passage on trade"), sources=(Citation(ref="brief", section="foreword"),)
    )
    assert source_line(shown, "en") == "Legler (2021), *Ten years*, passage on trade; foreword"
    assert [cited.ref for cited in cited_sources(shown, "en")] == ["brief"]


def test_facts_of_one_passage_and_date_are_together():
    shown = snapshot(
        fact("a", section="trade", as_of="2021"),
        fact("b", section="trade", as_of="2020"),
        fact("c", section="trade", as_of="2021"),
    )
    (cited,) = cited_sources(shown, "en")
    assert [[each.id for each in passage.facts] for passage in cited.passages] == [
        ["a", "c"],
        ["b"],
    ]


def test_a_fact_without_a_source_cites_none():
    shown = snapshot(fact("a", ref=""))
    assert source_line(shown, "en") == ""
    assert not cites_source(shown)
    assert cites_source(snapshot(sources=(Citation(ref="brief"),)))


@pytest.mark.parametrize(
    ("text", "spanish", "english"),
    [
        ("2021", "2021", "2021"),
        ("2021-04", "abril de 2021", "April 2021"),
        ("2021-04-15", "15 de abril de 2021", "15 April 2021"),
        ("2011-09-01", "1 de septiembre de 2011", "1 September 2011"),
        ("2021-13", "2021-13", "2021-13"),
        ("2021-02-30", "2021-02-30", "2021-02-30"),
        ("spring 2021", "spring 2021", "spring 2021"),
    ],
)
def test_a_date_is_spelled_in_the_persons_language(text, spanish, english):
    assert spelled_date(text, "es") == spanish
    assert spelled_date(text, "en") == english


def test_no_raw_date_is_shown():
    assert source_details(SOURCES["brief"], "es").endswith("abril de 2021")
    shown = snapshot(fact("a", as_of="2021-04"), fact("b", as_of="2020"))
    assert as_of_line(shown, "en") == "As of 2020, April 2021."
    assert as_of_line(snapshot(fact("a")), "en") == ""
