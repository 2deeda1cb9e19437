import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from quiz.banks.complaint import Complaint
from quiz.banks.messages import MESSAGES
from quiz.banks.reader import read
from tests.banks import (
    mistakes_in_parts,
    mistakes_in_questions,
    mistakes_in_values,
    mistakes_in_writing,
    mistakes_in_yaml,
)
from tests.banks.bank_texts import written

MISTAKES = [
    *mistakes_in_yaml.MISTAKES,
    *mistakes_in_values.MISTAKES,
    *mistakes_in_questions.MISTAKES,
    *mistakes_in_parts.MISTAKES,
    *mistakes_in_writing.MISTAKES,
]

#: Complaints about a place, not about what is written there: each has a test of its own.
OF_PLACES = {
    "link-outside",
    "no-bank-in-folder",
    "not-a-file",
    "not-found",
    "repeated-bank",
    "too-large",
    "unreadable",
}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_the_author_is_told_where_and_what_to_write_instead(mistake, tmp_path):
    reading = read(written(tmp_path, mistake.bank), date(2026, 11, 22))
    complaints = [each for each in reading.complaints if each.code == mistake.code]
    assert complaints, [each.text("en") for each in reading.complaints]
    complaint = complaints[0]
    assert (complaint.line, complaint.column) == (mistake.line, mistake.column)
    assert mistake.en in complaint.sentence("en")
    assert mistake.es in complaint.sentence("es")


def test_no_two_mistakes_have_the_same_name():
    names = [mistake.name for mistake in MISTAKES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_complaints_have_the_same_sentence(language):
    # Compared without their holes: a sentence is its words.
    sentences = [re.sub(r"\{\w+\}", "", getattr(each, language)) for each in MESSAGES.values()]
    assert len(set(sentences)) == len(sentences)


def test_every_complaint_is_in_the_table_or_has_a_test_of_its_own():
    assert {mistake.code for mistake in MISTAKES} | OF_PLACES == set(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_a_sentence_has_the_same_holes_in_both_languages(code):
    holes = [
        {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        for text in (MESSAGES[code].en, MESSAGES[code].es)
    ]
    assert holes[0] == holes[1]
    assert "" not in holes[0]


@pytest.mark.parametrize("code", MESSAGES)
def test_a_sentence_says_two_things_and_ends_well(code):
    for text in (MESSAGES[code].en, MESSAGES[code].es):
        assert text.endswith((".", "?"))
        assert re.search(r"[.?:;,] \S", text)


@pytest.mark.parametrize("code", MESSAGES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_sentence_in_pieces_says_the_same(code, language):
    names = {name for _, name, _, _ in Formatter().parse(MESSAGES[code].en) if name}
    values = dict.fromkeys(names, "x")
    complaint = Complaint(path=Path("b.yaml"), line=1, column=1, code=code, values=values)

    reason, remedy = complaint.pieces(language)

    said = " ".join("".join(piece.text for piece in part) for part in (reason, remedy) if part)
    assert said == complaint.sentence(language).replace("`", "")
    assert "".join(piece.text for piece in reason)[-1] in ".?"
    assert not remedy or not remedy[0].text[0].islower()


def test_what_an_author_wrote_in_backticks_is_no_code():
    values = {"character": "`"}
    complaint = Complaint(
        path=Path("b.yaml"), line=1, column=1, code="special-start", values=values
    )

    reason, remedy = complaint.pieces("en")

    assert reason == (("A text cannot begin with ` unless it is in quotes.", False),)
    assert remedy == (("Write ", False), ('"`…"', True), (".", False))
