import gc
import os
import socket
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from quiz.banks import bank_file, files, reader, yaml_nodes
from quiz.banks.files import find_banks
from quiz.banks.reader import read
from quiz.core.kinds import KINDS
from quiz.core.numbers import NumberFormat
from quiz.core.plain import from_plain, to_plain
from quiz.core.text import Policy
from quiz.core.wording import in_language
from tests.banks.bank_texts import (
    FULL,
    GOOD,
    NUMERIC,
    PARTS,
    PNG,
    SHORT,
    TRUE_FALSE,
    spoilt,
    with_image,
    with_line,
    with_map,
    written,
)

QUESTIONS = FULL[FULL.index("questions:") :]
HEADER = FULL[: FULL.index("facts:")]
FACTS = FULL[FULL.index("facts:") : FULL.index("questions:")]


def codes(reading):
    return [complaint.code for complaint in reading.complaints]


def bank(folder, text, name="mi-banco.yaml"):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def full(tmp_path):
    return read(bank(tmp_path, FULL))


@pytest.fixture
def folder(tmp_path):
    return written(
        tmp_path / "carpeta",
        {"bank.yaml": HEADER, "facts.yaml": FACTS, "preguntas.yaml": QUESTIONS},
    )


def test_a_good_bank_has_no_complaints(full):
    assert full.complaints == ()
    assert full.left_out == ()


def test_every_kind_is_read(full, tmp_path):
    parts = read(written(tmp_path / "partes", with_map(PARTS)))
    questions = [*full.bank.questions.values(), *parts.bank.questions.values()]
    assert [type(question) for question in questions] == list(KINDS)


def test_the_bank_knows_itself(full):
    bank = full.bank
    assert bank.id == "todo"
    assert bank.title == {"es": "Prueba", "en": "Test"}
    assert bank.languages == ("es", "en")
    assert bank.license == "CC-BY-4.0"
    assert bank.default_seconds == 30
    assert bank.sources["libro"].date == "2021-04"
    assert bank.topics["uno"] == {"es": "Uno", "en": "One"}
    assert bank.facts["hecho"].as_of == "2021"
    assert bank.facts["hecho"].text == {"es": "Es así.", "en": "It is so."}
    assert bank.path == str(full.path)


def test_questions_keep_the_order_of_the_file(full):
    assert list(full.bank.questions) == [
        "q-choice",
        "q-multiple",
        "q-true",
        "q-number",
        "q-words",
    ]


def test_texts_are_in_the_banks_order_of_languages(tmp_path):
    text = spoilt(
        FULL,
        "      es: ¿En qué año?\n      en: In which year?",
        "      en: In which year?\n      es: ¿En qué año?",
    )
    prompt = read(bank(tmp_path, text)).bank.questions["q-choice"].prompt
    assert list(prompt) == ["es", "en"]
    assert in_language(prompt, "fr") == "¿En qué año?"


def test_answers_are_in_the_banks_order_of_languages(full):
    question = full.bank.questions["q-words"]
    assert list(question.answers) == ["es", "en"]
    assert question.shown_form("fr") == "GAN"
    assert question.answers["es"][1].feedback == {"es": "Completo.", "en": "In full."}


def test_the_banks_rules_for_typed_words_reach_each_question(full):
    typed = full.bank.questions["q-words"].typed
    assert typed.accents is Policy.HALF
    assert typed.articles == ("el", "la")


def test_a_question_may_have_typed_rules_of_its_own(tmp_path):
    text = spoilt(FULL, "    reject: [GAP]\n", "    reject: [GAP]\n    typed: {accents: reject}\n")
    typed = read(bank(tmp_path, text)).bank.questions["q-words"].typed
    assert typed.accents is Policy.REJECT
    assert typed.articles == ("el", "la")


def test_a_list_of_answers_is_in_the_first_language(tmp_path):
    question = read(bank(tmp_path, "languages: [fr]\n" + SHORT)).bank.questions["uno"]
    assert [form.text for form in question.answers["fr"]] == ["GAN", "Grupo de Alto Nivel"]


@pytest.mark.parametrize(
    "written_as", ["no", "2011", "1_000", "12:30", "2021-04-28", "~", "true", "0x10", "010", "1.10"]
)
def test_a_text_is_what_was_typed(written_as, tmp_path):
    text = spoilt(GOOD, "- text: A\n", f"- text: {written_as}\n")
    text = spoilt(text, "¿Cuál?", written_as)
    text = spoilt(text, "- B\n", f"- B\n      - {written_as}x\n")
    question = read(bank(tmp_path, text)).bank.questions["uno"]
    assert question.prompt == written_as
    assert [option.text for option in question.options] == [written_as, "B", f"{written_as}x"]


def test_an_option_may_be_a_mapping_of_languages(tmp_path):
    text = spoilt(FULL, "      - Brasil\n", "      - {en: Brazil, es: Brasil}\n")
    question = read(bank(tmp_path, text)).bank.questions["q-multiple"]
    assert question.options[2].text == {"es": "Brasil", "en": "Brazil"}


def test_a_source_may_be_just_its_id(full):
    (citation,) = full.bank.questions["q-multiple"].sources
    assert (citation.ref, citation.section) == ("libro", None)


@pytest.mark.parametrize("name", ["true", "True", "TRUE"])
def test_true_may_be_written_with_capitals(name, tmp_path):
    assert read(bank(tmp_path, spoilt(TRUE_FALSE, "answer: true", f"answer: {name}"))).bank


@pytest.mark.parametrize(
    ("written_as", "value"),
    [("998808", "998808"), ("-3", "-3"), ("2.5", "2.5"), ('"12"', "12"), ("0.125", "0.125")],
)
def test_a_plain_number_is_read_exactly(written_as, value, tmp_path):
    question = read(bank(tmp_path, spoilt(NUMERIC, "998808", written_as))).bank.questions["uno"]
    assert question.answer == Decimal(value)


@pytest.mark.parametrize(
    ("written_as", "code", "nearest"),
    [
        ('"998 808"', "number-format", "998808"),
        ("1_000", "number-format", "1000"),
        ("1'000'000", "number-format", "1000000"),
        ("1.000.000", "number-format", "1000000"),
        ("1.234.567,89", "number-format", "1234567.89"),
        ("1,234,567.89", "number-format", "1234567.89"),
        ("1_2_3", "number-format", "123"),
        ("3,14", "number-format", "3.14"),
        ("1e3", "number-format", "1000"),
        ("0x1F", "number-format", "31"),
        ("\N{MINUS SIGN}5", "number-format", "-5"),
    ],
)
def test_a_number_written_otherwise_is_shown_as_a_bank_writes_it(
    written_as, code, nearest, tmp_path
):
    reading = read(bank(tmp_path, spoilt(NUMERIC, "998808", written_as)))
    (complaint,) = reading.complaints
    assert complaint.code == code
    assert complaint.values["nearest"] == nearest


@pytest.mark.parametrize(
    ("written_as", "whole", "decimal"),
    [
        ("1.000", "1000", "1.0"),
        ("3.145", "3145", "3.1450"),
        ("2.250", "2250", "2.25"),
        ("998,808", "998808", "998.8080"),
        ("-1.500", "-1500", "-1.5"),
    ],
)
def test_a_number_with_two_readings_is_refused_with_both(written_as, whole, decimal, tmp_path):
    reading = read(bank(tmp_path, spoilt(NUMERIC, "998808", written_as)))
    (complaint,) = reading.complaints
    assert complaint.code == "number-ambiguous"
    assert (complaint.values["whole"], complaint.values["decimal"]) == (whole, decimal)
    # What it asks for is accepted.
    assert read(bank(tmp_path, spoilt(NUMERIC, "998808", whole))).bank
    assert read(bank(tmp_path, spoilt(NUMERIC, "998808", decimal))).bank


@pytest.mark.parametrize(
    ("written_as", "kept"), [("5%", "5%"), ("5 %", "5%"), ("1000", "1000"), ("0", "0")]
)
def test_a_tolerance_is_a_share_or_an_amount(written_as, kept, tmp_path):
    question = read(bank(tmp_path, spoilt(NUMERIC, "5%", written_as))).bank.questions["uno"]
    assert question.tolerance == kept
    assert question.mark("998808", NumberFormat.COMMA_POINT).fraction == 1


@pytest.mark.parametrize(
    ("written_as", "code"),
    [
        ("-5", "bad-tolerance"),
        ("+5", "bad-tolerance"),
        ("5%%", "bad-tolerance"),
        ("nan", "bad-tolerance"),
        ("%", "special-start"),
        ('"%"', "bad-tolerance"),
        ("1.000", "number-ambiguous"),
        ("2,5%", "number-format"),
        ("[5]", "not-one-text"),
        ("9" * 100, "bad-tolerance"),
    ],
)
def test_a_bad_tolerance_is_refused(written_as, code, tmp_path):
    assert codes(read(bank(tmp_path, spoilt(NUMERIC, "5%", written_as)))) == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("answer: 998808", "answer: [1]", "not-a-number"),
        ("answer: 998808", "answer:", "not-a-number"),
        ("decimals: 0", "decimals: [0]", "not-a-number"),
        ("decimals: 0", "decimals: 99", "not-a-whole-number"),
        ("tolerance: 5%", "range: 5", "not-a-list"),
        ("tolerance: 5%", "range: [1, b]", "not-a-number"),
        ("tolerance: 5%", "range: [[1], [2]]", "not-a-number"),
        ("unit: personas", "unit: [a]", "not-a-text"),
        ("explanation", "points: [1]\n    explanation", "not-a-number"),
        ("explanation", "shuffle: [1]\n    explanation", "not-a-number"),
        ("explanation", "hints: pista\n    explanation", "not-a-list"),
        ("explanation", "sources: libro\n    explanation", "not-a-list"),
        ("explanation", "sources: [[libro]]\n    explanation", "not-a-mapping"),
        ("explanation", "allow: [a]\n    explanation", "not-a-mapping"),
        ("explanation", "image: {file: [a], alt: b}\n    explanation", "not-one-text"),
        ("explanation", "image: {file: a.png}\n    explanation", "missing-field"),
        ("prompt: ¿Cuántas?", "prompt: {es: [a]}", "not-one-text"),
        ("kind: numeric", "kind: [a]", "unknown-kind"),
        ("id: uno", "id: [a]", "not-one-text"),
        ("id: uno", "id:", "missing-id"),
    ],
)
def test_what_has_the_wrong_form_is_named(old, new, code, tmp_path):
    assert code in codes(read(bank(tmp_path, spoilt(NUMERIC, old, new))))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    options:\n      - text: A\n        correct: true\n      - B\n", "", "missing-field"),
        ("      - B\n", "      - [B]\n", "not-a-mapping"),
        ("      - B\n", "      - {text: [B]}\n", "not-a-text"),
        ("      - B\n", "      - {feedback: nada}\n", "missing-field"),
        ("      - B\n", '      - ""\n', "empty-text"),
        ("      - B\n", "      - {text: B, correct: [true]}\n", "not-a-number"),
    ],
)
def test_a_bad_option_is_named(old, new, code, tmp_path):
    assert code in codes(read(bank(tmp_path, spoilt(GOOD, old, new))))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("answers: [GAN, Grupo de Alto Nivel]", "answers: GAN", "not-a-mapping"),
        ("answers: [GAN, Grupo de Alto Nivel]", "answers: {und: GAN}", "not-a-list"),
        ("answers: [GAN, Grupo de Alto Nivel]", "answers: {es: [GAN]}", "undeclared-language"),
        ("answers: [GAN, Grupo de Alto Nivel]", 'answers: ["  "]', "empty-text"),
        ("answers: [GAN, Grupo de Alto Nivel]", "answers: [[GAN]]", "not-a-mapping"),
        ("answers: [GAN, Grupo de Alto Nivel]", "answers: [{txt: GAN}]", "misspelt-key"),
        ("reject: [GAP]", "reject: GAP", "not-a-list"),
        ("reject: [GAP]", 'reject: [""]', "empty-text"),
        ("reject: [GAP]", "reject: [[GAP]]", "not-one-text"),
        ("accents: accept", "accents: maybe", "not-one-of"),
        ("accents: accept", "acents: accept", "misspelt-key"),
        ("accents: accept", "articles: el", "not-a-list"),
        ("    typed:\n      accents: accept\n", "    typed: strict\n", "not-a-mapping"),
        ("accents: accept", "slips: many", "not-one-of"),
    ],
)
def test_a_bad_short_answer_is_named(old, new, code, tmp_path):
    assert code in codes(read(bank(tmp_path, spoilt(SHORT, old, new))))


def test_a_misspelt_key_is_not_missed_as_well(tmp_path):
    reading = read(bank(tmp_path, spoilt(GOOD, "prompt:", "promt:")))
    assert codes(reading) == ["misspelt-key"]


def test_a_language_may_be_misspelt(tmp_path):
    reading = read(bank(tmp_path, spoilt(FULL, "en: In which year?", "en-: In which year?")))
    (complaint,) = reading.complaints
    assert (complaint.code, complaint.values["nearest"]) == ("misspelt-key", "en")


def test_one_bad_question_does_not_take_the_bank_away(tmp_path):
    text = spoilt(FULL, "marking: net", "marking: nett")
    reading = read(bank(tmp_path, text))
    assert len(reading.bank.questions) == 4
    (left_out,) = reading.left_out
    assert (left_out.id, left_out.line) == ("q-multiple", 40)
    assert reading.question_count == 5
    assert reading.complaints[0].question == "q-multiple"


def test_all_errors_are_told_at_once_in_the_files_order(tmp_path):
    text = spoilt(FULL, "topic: uno", "topic: dos")
    text = spoilt(text, "marking: net", "marking: nett")
    text = spoilt(text, "answer: 2000", "answer: dos mil")
    reading = read(bank(tmp_path, text))
    assert codes(reading) == ["unknown-topic", "not-one-of", "not-a-number"]
    assert [complaint.line for complaint in reading.complaints] == [25, 50, 64]
    assert reading.errors == reading.complaints


def test_a_repeated_id_shows_both_places(folder):
    bank(folder, QUESTIONS.split("  - id: q-multiple")[0], "zz.yaml")
    reading = read(folder)
    (complaint,) = reading.complaints
    assert complaint.code == "repeated-id"
    assert complaint.path.name == "zz.yaml"
    assert complaint.values["file"] == "preguntas.yaml"
    assert complaint.values["first_line"] == "2"
    assert complaint.values["nearest"] == "q-choice-2"
    assert len(reading.bank.questions) == 5


def test_the_suggested_id_is_a_free_one(tmp_path):
    question = GOOD[GOOD.index("  - id") :]
    text = GOOD + question.replace("uno", "uno-2") + question
    (complaint,) = read(bank(tmp_path, text)).complaints
    assert complaint.values["nearest"] == "uno-3"


def test_a_broken_header_gives_no_bank(tmp_path):
    reading = read(bank(tmp_path, "licence: MIT\n" + GOOD))
    assert reading.bank is None
    assert [(each.line, each.code) for each in reading.errors] == [(1, "misspelt-key")]


def test_a_syntax_error_gives_no_bank(tmp_path):
    reading = read(bank(tmp_path, spoilt(GOOD, "¿Cuál?", '"¿Cuál?')))
    assert reading.bank is None
    assert [each.line for each in reading.errors] == [5]


def test_a_bank_without_a_good_question_is_none(tmp_path):
    reading = read(bank(tmp_path, spoilt(GOOD, "single-choice", "ordering")))
    assert reading.bank is None
    assert reading.question_count == 1


def test_a_folder_is_read_like_one_file(folder, full):
    reading = read(folder)
    assert reading.complaints == ()
    assert reading.bank.questions == full.bank.questions
    assert reading.bank.facts == full.bank.facts


def test_an_unreadable_file_of_questions_keeps_the_others(folder):
    bank(folder, 'questions: "', "rota.yaml")
    reading = read(folder)
    assert codes(reading) == ["unfinished-quote"]
    assert len(reading.bank.questions) == 5


def test_questions_are_not_blamed_for_unreadable_facts(folder):
    bank(folder, "facts: [", "facts.yaml")
    reading = read(folder)
    assert codes(reading) == ["bracket"]
    assert len(reading.bank.questions) == 5


def test_a_bad_fact_is_left_out_alone(tmp_path):
    reading = read(bank(tmp_path, spoilt(FULL, "as_of: 2021", "asof: 2021")))
    assert codes(reading) == ["misspelt-key"]
    assert len(reading.bank.questions) == 5
    assert reading.bank.facts == {}


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ("facts: [a]", "not-a-mapping"),
        ("facts: {a: [b]}", "not-a-mapping"),
        ("facts: {a: {as_of: 2021}}", "missing-field"),
        ("facts: {a: {es: b, fr: c}}", "undeclared-language"),
        ("facts: {a: {es: b, en: c, source: nadie}}", "unknown-source"),
        ("facts: {a: {es: b}}", "missing-translation"),
        ("facts: {a b: {es: b, en: c}}", "bad-id"),
        (
            "facts: {a: {es: b, en: c, source: {ref: libro, section: {es: d}}}}",
            "missing-translation",
        ),
    ],
)
def test_a_bad_fact_is_named(facts, code, folder):
    bank(folder, facts, "facts.yaml")
    assert code in codes(read(folder))


def test_a_fact_may_be_just_a_text(tmp_path):
    text = "languages: [es]\nfacts:\n  f: Es así.\n  g:\n    text: Así.\n" + with_line("facts: [f]")
    reading = read(bank(tmp_path, text))
    assert reading.complaints == ()
    assert reading.bank.facts["f"].text == "Es así."
    assert reading.bank.facts["g"].text == "Así."


@pytest.mark.parametrize(
    ("day", "is_due"),
    [
        ("2026", False),
        ("2025", True),
        ("2026-11", False),
        ("2026-10", True),
        ("2026-11-22", False),
        ("2026-11-21", True),
    ],
)
def test_a_fact_is_due_for_review_when_its_day_is_over(day, is_due, tmp_path):
    path = bank(tmp_path, spoilt(FULL, "review_by: 2027-06", f"review_by: {day}"))
    reading = read(path, date(2026, 11, 22))
    assert codes(reading) == (["review-due"] if is_due else [])
    assert reading.warnings == reading.complaints
    assert codes(read(path)) == []


@pytest.mark.parametrize(
    ("header", "languages"),
    [
        ("title: T\n", ("und",)),
        ("title: {pt: T}\n", ("pt",)),
        ("title: {title: T}\n", ("und",)),
        ("title: T\nlanguages: [en, es, en]\n", ("en", "es")),
        ("title: T\nlanguages: es\n", ("und",)),
    ],
)
def test_a_bank_that_names_no_languages_has_those_of_its_title(header, languages, tmp_path):
    text = header + GOOD.partition("\n")[2]
    reading = read(bank(tmp_path, text))
    if reading.bank is not None:
        assert reading.bank.languages == languages


def test_a_bank_that_names_no_languages_may_have_those_of_its_first_prompt(tmp_path):
    reading = read(bank(tmp_path, spoilt(GOOD, "¿Cuál?", "{es: ¿Cuál?, en: Which?}")))
    assert reading.bank.languages == ("es", "en")


def test_a_missing_id_of_a_bank_is_the_name_of_its_file(tmp_path):
    assert read(bank(tmp_path, GOOD, "Mi examén.yaml")).bank.id == "Mi examén"


def test_a_missing_id_of_a_folder_is_its_name(tmp_path):
    assert read(written(tmp_path / "curso", {"bank.yaml": GOOD})).bank.id == "curso"


def test_a_byte_order_mark_is_accepted(tmp_path):
    path = tmp_path / "bom.yaml"
    path.write_bytes(GOOD.encode("utf-8-sig"))
    assert read(path).complaints == ()


def test_windows_line_ends_are_accepted(tmp_path):
    path = tmp_path / "crlf.yaml"
    path.write_bytes(FULL.replace("\n", "\r\n").encode())
    assert read(path).complaints == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named_with_or_without_its_mark(encoding, tmp_path):
    path = tmp_path / "bank.yaml"
    path.write_bytes(GOOD.encode(encoding))
    assert codes(read(path)) == ["utf-16"]


def test_references_are_understood(tmp_path):
    text = spoilt(FULL, "{es: Esos., en: Those.}", "&those {es: Esos., en: Those.}")
    text = spoilt(text, "{es: Lo es., en: It is.}", "*those")
    reading = read(bank(tmp_path, text))
    assert reading.complaints == ()
    assert reading.bank.questions["q-true"].explanation == {"es": "Esos.", "en": "Those."}


def test_a_reference_to_what_holds_it_is_refused(tmp_path):
    reading = read(bank(tmp_path, spoilt(GOOD, "¿Cuál?", "&a [*a]")))
    assert codes(reading) == ["too-many-references"]


def test_a_large_text_repeated_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(yaml_nodes, "MOST_CHARACTERS", 10_000)
    text = spoilt(GOOD, "¿Cuál?", f'&a "{"x" * 900}"')
    text = spoilt(text, "    explanation", f"    tags: [{', '.join(['*a'] * 20)}]\n    explanation")
    assert codes(read(bank(tmp_path, text))) == ["too-many-references"]


def test_shouting_is_no_tag(tmp_path):
    reading = read(bank(tmp_path, spoilt(GOOD, "¿Cuál?", "¡Elige! Ahora !ya, ¿cuál?")))
    assert reading.complaints == ()


def test_a_tag_at_the_left_edge_gives_no_bank(tmp_path):
    reading = read(bank(tmp_path, spoilt(GOOD, "title: Prueba", "title: !!str Prueba")))
    assert codes(reading) == ["tag"]
    assert reading.bank is None


def test_a_key_given_twice_at_the_left_edge_gives_no_bank(tmp_path):
    reading = read(bank(tmp_path, "title: Otra\n" + GOOD))
    assert codes(reading) == ["repeated-key"]
    assert reading.bank is None


def test_backslashes_in_texts_are_fine(tmp_path):
    text = spoilt(GOOD, "¿Cuál?", '"a\\tb\\u00f1 \\\\0"')
    assert read(bank(tmp_path, text)).bank.questions["uno"].prompt == "a\tbñ \\0"


def test_nothing_is_fetched_and_nothing_run(tmp_path, monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(os, "system", refuse)
    text = spoilt(GOOD, "¿Cuál?", "!!python/object/apply:os.system [ls]")
    assert codes(read(bank(tmp_path, text))) == ["tag"]
    assert codes(read(bank(tmp_path, with_image("http://example.org/a.png")))) == ["image-remote"]


@pytest.mark.parametrize("is_on", [True, False])
def test_garbage_collection_is_as_before(is_on, tmp_path):
    path = bank(tmp_path, GOOD)
    was_on = gc.isenabled()
    try:
        (gc.enable if is_on else gc.disable)()
        read(path)
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if was_on else gc.disable)()


def test_a_path_without_anything_is_named(tmp_path):
    reading = read(tmp_path / "nada.yaml")
    assert codes(reading) == ["not-found"]
    assert reading.bank is None


def test_a_folder_without_a_bank_is_named(tmp_path):
    assert codes(read(tmp_path)) == ["no-bank-in-folder"]


def test_a_file_without_permission_is_named(tmp_path, monkeypatch):
    path = bank(tmp_path, GOOD)

    def refuse(_):
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert codes(read(path)) == ["unreadable"]


def test_a_folder_without_permission_is_named(tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError

    monkeypatch.setattr(reader, "find_banks", refuse)
    assert codes(read(tmp_path)) == ["unreadable"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "tubo.yaml")
    assert codes(read(tmp_path / "tubo.yaml")) == ["not-a-file"]


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(bank_file, "MOST_MEGABYTES", 0)
    assert codes(read(bank(tmp_path, GOOD))) == ["too-large"]


def test_a_link_out_of_the_folder_is_refused(folder, tmp_path_factory):
    outside = bank(tmp_path_factory.mktemp("fuera"), GOOD)
    (folder / "enlace.yaml").symlink_to(outside)
    reading = read(folder)
    assert codes(reading) == ["link-outside"]
    assert len(reading.bank.questions) == 5


def test_a_link_inside_the_folder_is_followed(folder):
    (folder / "otras").mkdir()
    (folder / "preguntas.yaml").rename(folder / "otras" / "a.txt")
    (folder / "preguntas.yaml").symlink_to(folder / "otras" / "a.txt")
    assert read(folder).complaints == ()


def test_a_link_to_a_bank_is_opened(tmp_path):
    link = tmp_path / "enlace.yaml"
    link.symlink_to(bank(tmp_path, GOOD))
    assert read(link).bank is not None


def test_a_dead_link_is_named(folder):
    (folder / "muerto.yaml").symlink_to(folder / "nada.yaml")
    assert codes(read(folder)) == ["unreadable"]


def test_hidden_files_are_not_read(folder):
    bank(folder, "[", ".#preguntas.yaml")
    assert read(folder).complaints == ()


def test_a_folder_of_banks_is_all_of_them(tmp_path):
    for name in ("b", "a"):
        written(tmp_path / name, {"bank.yaml": GOOD})
    (tmp_path / "vacia").mkdir()
    assert find_banks(tmp_path) == (tmp_path / "a", tmp_path / "b")
    assert find_banks(tmp_path / "a") == (tmp_path / "a",)
    assert find_banks(tmp_path / "a" / "bank.yaml") == (tmp_path / "a" / "bank.yaml",)


@pytest.mark.parametrize(
    "content",
    [
        PNG,
        b"\xff\xd8\xff\xe0",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"<svg xmlns='http://www.w3.org/2000/svg'><path id='PER' d='M0 0'/></svg>",
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- mapa --><svg:svg xmlns:svg='a'></svg:svg>",
        b"<svg><use href='#a'/><image href='data:image/png;base64,AA'/></svg>",
        b"<svg><rect style='fill:url(#a)'/></svg>",
    ],
)
def test_an_image_is_known_by_its_content(content, tmp_path):
    reading = read(
        written(tmp_path, {"bank.yaml": with_image("images/mapa"), "images/mapa": content})
    )
    assert reading.complaints == ()
    assert reading.images == {"images/mapa": len(content)}


@pytest.mark.parametrize(
    "content",
    [
        b"<svg><script/></svg>",
        b"<svg><svg:script/></svg>",
        b"<svg onload='x()'/>",
        b"<svg><image href='http://example.org/a.png'/></svg>",
        b"<svg><image xlink:href='file:///etc/passwd'/></svg>",
        b"<svg><use href='//example.org/a.svg#b'/></svg>",
        b"<svg><image href='data:image/svg+xml;base64,AA'/></svg>",
        b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
        b"<?xml-stylesheet href='a.css'?><svg></svg>",
        b"<svg><style>@import 'a.css';</style></svg>",
        b"<svg><rect style='fill:url(http://example.org)'/></svg>",
        b"<svg><foreignObject/></svg>",
    ],
)
def test_a_drawing_that_does_more_than_show_is_refused(content, tmp_path):
    folder = written(tmp_path, {"bank.yaml": with_image("a.svg"), "a.svg": content})
    assert codes(read(folder)) == ["image-unsafe"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("C:/mapa.png", "image-path"),
        ("//servidor/mapa.png", "image-remote"),
        ("data:image/png;base64,AA", "image-remote"),
        ("images/../../mapa.png", "image-path"),
        ("images", "image-missing"),
        ("a" * 300, "image-missing"),
    ],
)
def test_an_image_lies_in_the_banks_folder(name, code, tmp_path):
    (tmp_path / "images").mkdir()
    assert codes(read(bank(tmp_path, with_image(f'"{name}"')))) == [code]


def test_an_image_that_leads_out_of_the_folder_is_refused(tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("fuera") / "mapa.png"
    outside.write_bytes(PNG)
    (tmp_path / "mapa.png").symlink_to(outside)
    assert codes(read(bank(tmp_path, with_image("mapa.png")))) == ["link-outside"]


def test_an_image_that_is_no_text_and_no_picture_is_refused(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\xfe\xfd\xfc")
    assert codes(read(bank(tmp_path, with_image("a.png")))) == ["image-not-an-image"]


def test_an_image_that_cannot_be_read_counts_as_missing(tmp_path, monkeypatch):
    (tmp_path / "a.png").write_bytes(PNG)
    path = bank(tmp_path, with_image("a.png"))
    read_bytes = Path.read_bytes

    def refuse(self):
        if self.suffix == ".png":
            raise PermissionError
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert codes(read(path)) == ["image-missing"]


def test_options_may_have_images(tmp_path):
    (tmp_path / "a.png").write_bytes(PNG)
    option = "- text: B\n        image: {file: a.png, alt: Un mapa}\n"
    reading = read(bank(tmp_path, spoilt(GOOD, "- B\n", option)))
    assert reading.complaints == ()
    assert reading.bank.questions["uno"].options[1].image.file == "a.png"


def test_options_with_images_may_say_the_same(tmp_path):
    (tmp_path / "a.png").write_bytes(PNG)
    image = "image: {file: a.png, alt: Un mapa}"
    text = spoilt(GOOD, "        correct: true\n", f"        correct: true\n        {image}\n")
    text = spoilt(text, "- B\n", f"- text: A\n        {image}\n")
    assert read(bank(tmp_path, text)).complaints == ()


@pytest.mark.parametrize("code", ["missing-explanation", "negative-stem", "many-options"])
def test_one_remark_can_be_silenced_with_a_reason(code, tmp_path):
    text = spoilt(GOOD, "    explanation: Porque A.\n", "")
    text = spoilt(text, "¿Cuál?", "¿Cuál no es?")
    text = spoilt(text, "- B\n", "".join(f"- B{n}\n      " for n in range(8)) + "- C\n")
    everything = codes(read(bank(tmp_path, text)))
    assert code in everything
    silenced = codes(read(bank(tmp_path, f"{text}    allow: {{{code}: así lo quiero}}\n")))
    assert silenced == [each for each in everything if each != code]


def test_an_error_cannot_be_silenced(tmp_path):
    text = spoilt(GOOD, "        correct: true\n", "")
    reading = read(bank(tmp_path, text + "    allow: {no-correct-option: así}\n"))
    assert "no-correct-option" in codes(reading)


def test_an_emphasised_negation_is_fine(tmp_path):
    assert codes(read(bank(tmp_path, spoilt(GOOD, "¿Cuál?", "¿Cuál **no** es?")))) == []


def test_questions_that_are_no_list_are_named(tmp_path):
    assert "not-a-list" in codes(read(bank(tmp_path, "title: T\nquestions: hola\n")))


def test_a_file_with_nothing_to_ask_is_named(folder):
    bank(folder, "preguntas:\n  - a\n", "otra.yaml")
    bank(folder, "{}\n", "vacia.yaml")
    assert codes(read(folder)) == ["unknown-key", "no-questions"]


def test_wrong_values_of_the_whole_bank_are_named(tmp_path):
    text = spoilt(FULL, "seconds: 30", "seconds: 0")
    text = spoilt(text, "uno: {es: Uno, en: One}", "un tema: {es: Uno}")
    text = spoilt(text, "title: El libro", 'title: ""')
    text = spoilt(text, "id: todo", "id: todo eso\nmath: quizá\ndescription: {es: D}")
    reading = read(bank(tmp_path, text))
    assert set(codes(reading)) == {
        "bad-id",
        "not-true-or-false",
        "missing-translation",
        "empty-text",
        "not-positive",
    }
    assert reading.bank is None


def test_a_bank_may_have_math(tmp_path):
    assert read(bank(tmp_path, "math: true\n" + GOOD)).bank.has_math


def test_a_wrong_form_in_the_header_is_named(tmp_path):
    for line, code in [
        ("defaults: 45", "not-a-mapping"),
        ("defaults: {typed: [a]}", "not-a-mapping"),
        ("topics: [a]", "not-a-mapping"),
        ("sources: {a: libro}", "not-a-mapping"),
        ("title: [a]", "not-a-text"),
        ("format: [1]", "bad-format"),
    ]:
        text = GOOD if not line.startswith("title") else GOOD.partition("\n")[2]
        assert code in codes(read(bank(tmp_path, f"{line}\n{text}"))), line


def test_an_older_id_may_be_named(tmp_path):
    assert read(bank(tmp_path, with_line("was: cero"))).bank.questions["uno"].was == "cero"


def test_only_the_question_that_takes_anothers_history_is_left_out(tmp_path):
    second = GOOD[GOOD.index("  - id") :].replace("id: uno", "id: dos\n    was: uno")
    reading = read(bank(tmp_path, GOOD + second))
    assert list(reading.bank.questions) == ["uno"]
    assert [each.id for each in reading.left_out] == ["dos"]


def test_what_was_read_can_be_stored_and_read_back(full):
    for question in full.bank.questions.values():
        assert from_plain(type(question), to_plain(question)) == question


def test_right_and_wrong_responses_are_marked(full):
    number_format = NumberFormat.SPACE_COMMA
    questions = full.bank.questions
    assert questions["q-choice"].mark("0").fraction == 1
    assert questions["q-multiple"].mark("0").fraction == Fraction(1, 2)
    assert questions["q-true"].mark("false").feedback == {"es": "Sí lo es.", "en": "It is."}
    assert questions["q-number"].mark("2.200", number_format).fraction == 1
    assert questions["q-words"].mark("gap").fraction == 0


def test_file_limits_are_as_documented():
    assert files.MOST_MEGABYTES == 64
    assert yaml_nodes.MOST_LEVELS == 64


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("title: a\n...\nquestions: []\n", "several-documents", 3, 1),
        ("  title: a\nquestions: []\n", "syntax", 2, 1),
        ("title: !x!y z\n", "tag", 1, 8),
        ('title: !"b\n', "tag", 1, 8),
        ("title: }b\n", "special-start", 1, 8),
        ("title: [\n", "bracket", 1, 8),
        ('title: "a\n---\nb"\n', "unfinished-quote", 1, 8),
        ('title: "\\ud800"\n', "escape", 1, 11),
        ("%YAML 3.0\n---\ntitle: a\n", "syntax", 1, 1),
        ("title: a\n\tb: c\n", "tab", 2, 1),
        ("title: a\ufeffb\nquestions: \x07\n", "control-character", 2, 12),
        ("title: [\n\n\n", "bracket", 1, 8),
    ],
)
def test_what_is_not_yaml_is_explained(text, code, line, column, tmp_path):
    (complaint,) = read(bank(tmp_path, text)).complaints
    assert (complaint.code, complaint.line, complaint.column) == (code, line, column)
    assert complaint.sentence("es")
