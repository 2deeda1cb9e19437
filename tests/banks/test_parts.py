"""Orderings, matchings, clozes and hotspots as their authors may write them."""

import pytest

from quiz.banks import cache
from quiz.banks.alike import repeated
from quiz.banks.drawings import drawn_ids
from quiz.banks.reader import read
from quiz.core.kinds.cloze import Gap
from quiz.core.kinds.ordering import Item
from quiz.core.text import Policy, Typed
from tests.banks.bank_texts import (
    CLOZE,
    HOTSPOT,
    MATCHING,
    ORDERING,
    PARTS,
    SVG,
    spoilt,
    with_map,
    written,
)


@pytest.fixture
def folder(tmp_path):
    return written(tmp_path / "banco", with_map(PARTS))


@pytest.fixture
def questions(folder):
    reading = read(folder)
    assert [each.text("en") for each in reading.complaints] == []
    return reading.bank.questions


def codes(reading):
    return [each.code for each in reading.complaints]


def one(tmp_path, bank):
    """The one question of a bank without complaints."""
    reading = read(written(tmp_path, bank))
    assert [each.text("en") for each in reading.complaints] == []
    return reading.bank.questions["uno"]


@pytest.mark.parametrize("bank", [ORDERING, MATCHING, CLOZE, with_map(HOTSPOT)])
def test_each_kind_is_read(bank, tmp_path):
    question = one(tmp_path, bank)

    assert question.mark(question.right_response()).fraction == 1


def test_items_may_be_texts_of_any_form(questions):
    question = questions["q-order"]

    assert question.items == (
        Item(text={"es": "Uno", "en": "One"}),
        Item(text={"es": "Dos", "en": "Two"}, key="2012", rank=1),
        Item(text="Tres", rank=1),
        Item(text="Cuatro", key={"es": "al final", "en": "at the end"}),
    )
    assert (question.first, question.marking) == ({"es": "Primero", "en": "First"}, "longest")
    assert question.ranks == (0, 1, 1, 3)


def test_pairs_may_be_lists_or_have_keys(questions):
    question = questions["q-pairs"]

    assert [pair.left for pair in question.pairs] == [{"es": "Perú", "en": "Peru"}, "Chile"]
    assert question.rights == (
        "Lima",
        {"es": "Santiago", "en": "Santiago"},
        "Quito",
        {"es": "La Habana", "en": "Havana"},
    )


def test_a_cloze_needs_no_prompt_and_keeps_the_banks_rules_for_typed_words(questions):
    question = questions["q-gaps"]

    assert question.prompt == ""
    assert question.gaps("en")[1] == Gap(forms=("Lima", "the capital"))
    assert question.typed == Typed(accents=Policy.HALF, articles=("la",), slips="none")


def test_a_clozes_text_is_in_the_banks_order_of_languages(questions):
    assert list(questions["q-gaps"].text) == ["es", "en"]


def test_several_right_regions_may_be_chosen_without_saying_so(questions):
    question = questions["q-map"]

    assert (question.correct, question.choose) == (("CHL", "ECU"), "many")


def test_a_right_region_may_be_written_alone(tmp_path):
    question = one(tmp_path, with_map())

    assert (question.correct, question.choose) == (("PER",), "one")


def test_one_right_region_may_be_asked_for_as_if_there_were_several(tmp_path):
    bank = spoilt(HOTSPOT, "correct: PER", "correct: PER\n    choose: many")

    assert one(tmp_path, with_map(bank)).choose == "many"


@pytest.mark.parametrize("name", ["q-order", "q-pairs", "q-gaps", "q-map"])
def test_each_kind_comes_back_from_the_cache(name, folder, tmp_path):
    reading = read(folder)
    cache.keep(reading, tmp_path / "cache")
    kept = cache.load(folder, tmp_path / "cache")

    assert kept == reading
    assert kept.bank.questions[name] == reading.bank.questions[name]


@pytest.mark.parametrize(
    ("bank", "old", "new", "code"),
    [
        (ORDERING, "- Uno", "- text: {de: Eins}", "undeclared-language"),
        (ORDERING, "- Uno", '- ""', "empty-text"),
        (ORDERING, "key: 2012", "llave: 2012", "unknown-key"),
        (ORDERING, "- Uno", "- [a, b]", "not-a-mapping"),
        (ORDERING, "- Uno", "- text: Uno\n        rank: [1]", "not-a-number"),
        (ORDERING, "explanation", "marking: net\n    explanation", "not-one-of"),
        (ORDERING, "explanation", 'first: ""\n    explanation', "empty-text"),
        (MATCHING, "- Quito", "- [a]", "not-a-text"),
        (MATCHING, "left: Perú", 'left: ""', "empty-text"),
        (MATCHING, "right: Lima", "rigth: Lima", "misspelt-key"),
        (CLOZE, "Completa.", '""', "empty-text"),
        (CLOZE, "{Lima}", "{ = }", "empty-gap"),
        (CLOZE, "explanation", "typed: {accents: never}\n    explanation", "not-one-of"),
        (with_map()["bank.yaml"], "CHL: Chile", 'CHL: ""', "empty-text"),
        (with_map()["bank.yaml"], "mapa.svg", "plano.svg", "image-missing"),
        (with_map()["bank.yaml"], "alt: Un mapa", 'alt: a, credit: ""', "empty-text"),
        (with_map()["bank.yaml"], "correct: PER", "choose: two\n    correct: PER", "not-one-of"),
        (with_map()["bank.yaml"], "correct: PER", "right: PER", "missing-field"),
        (with_map()["bank.yaml"], "correct: PER", 'correct: ""', "not-a-list"),
    ],
)
def test_wrong_values_are_named(bank, old, new, code, tmp_path):
    reading = read(written(tmp_path, with_map(spoilt(bank, old, new))))

    assert code in codes(reading)
    assert reading.left_out


def test_a_missing_translation_is_remarked_on(tmp_path):
    bank = spoilt(CLOZE, '      en: "In {2011|2012} it began in {Lima}."\n', "")

    assert codes(read(written(tmp_path, bank))) == ["missing-translation"]


@pytest.mark.parametrize("line", ["text: Dos\n", "text: {es: Uno, en: x}\n"])
def test_a_text_that_is_a_mapping_in_another_item_may_still_be_the_same(line, tmp_path):
    header = "title: {es: T, en: T}\n"
    bank = header + spoilt(ORDERING, "title: Prueba\n", "").replace("text: Dos\n", line)

    assert ("repeated-item" in codes(read(written(tmp_path, bank)))) == ("Uno" in line)


def test_texts_that_read_alike_in_one_language_are_repeated():
    texts = ["a", {"es": "b", "en": "c"}, {"es": "d", "en": "C"}, {"es": "c", "en": "b"}, "D", "A"]

    assert list(repeated(texts)) == [(2, 1), (5, 0)]


def test_a_text_for_all_languages_is_like_one_in_any():
    assert list(repeated([{"es": "b", "en": "c"}, " C "])) == [(1, 0)]
    assert list(repeated(["", "", {"es": ""}])) == []


def test_a_missing_id_is_suggested_from_the_text_to_be_filled(tmp_path):
    bank = spoilt(CLOZE, "- id: uno\n    kind", "- kind")
    (complaint,) = read(written(tmp_path, bank)).complaints

    assert complaint.values["nearest"] == "en-2011-2012-nacio-en"


def test_a_bank_that_names_no_languages_may_have_those_of_its_first_text_to_be_filled(tmp_path):
    bank = spoilt(CLOZE, "    prompt: {es: Completa., en: Fill in.}\n", "")
    bank = spoilt(bank, "title: {es: Prueba, en: Test}", "title: Prueba")

    assert read(written(tmp_path, bank)).bank.languages == ("es", "en")


def test_a_drawing_shows_what_is_not_only_defined():
    assert drawn_ids(SVG) == ("land", "PER", "CHL", "ECU")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no xml",
        b"<svg><path id='a'></svg>",
        b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg id='c'>&a;</svg>",
        b"<svg>&undefined;</svg>",
    ],
)
def test_a_drawing_that_is_no_sound_xml_has_no_ids(content):
    assert drawn_ids(content) is None


def test_a_drawing_may_name_its_kind_of_document_and_use_prefixes():
    content = (
        b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
        b'<svg:svg xmlns:svg="a"><svg:defs><svg:g id="x"/></svg:defs><svg:g id="y"/></svg:svg>'
    )

    assert drawn_ids(content) == ("y",)


def test_a_deep_drawing_is_read_to_its_end():
    assert drawn_ids(b"<g>" * 100_000 + b"<a id='a'/>" + b"</g>" * 100_000) == ("a",)
