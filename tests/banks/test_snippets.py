"""The lines of a bank's files around what is complained about."""

from quiz.banks.complaint import Complaint
from quiz.banks.reader import read
from quiz.banks.snippets import snippets
from tests.banks.bank_texts import FULL, GOOD, spoilt


def shown(path):
    """What stands around the first complaint about a bank: number, text, whether it is bad."""
    (first, *_) = snippets(read(path).complaints)
    return [(line.number, line.text, line.is_bad) for line in first]


def test_the_first_line_has_one_after_it(tmp_path):
    path = tmp_path / "bank.yaml"
    path.write_text("licence: MIT\n" + GOOD, "utf-8")

    assert shown(path) == [(1, "licence: MIT", True), (2, "title: Prueba", False)]


def test_a_line_stands_between_its_neighbours(tmp_path):
    path = tmp_path / "bank.yaml"
    path.write_text(spoilt(GOOD, "¿Cuál?", '"¿Cuál?'), "utf-8")

    lines = shown(path)

    assert [(number, is_bad) for number, _, is_bad in lines] == [(4, False), (5, True), (6, False)]
    assert lines[1][1] == '    prompt: "¿Cuál?'


def test_every_complaint_has_its_lines(tmp_path):
    path = tmp_path / "bank.yaml"
    text = spoilt(FULL, "topic: uno", "topic: dos")
    path.write_text(spoilt(text, "answer: 2000", "answer: dos mil"), "utf-8")

    bad = [[line.text for line in each if line.is_bad] for each in snippets(read(path).complaints)]

    assert bad == [["    topic: dos"], ["    answer: dos mil"]]


def test_a_file_that_is_not_utf_8_still_shows_lines(tmp_path):
    path = tmp_path / "latin.yaml"
    path.write_bytes(GOOD.encode("latin-1"))

    assert len(shown(path)) == 3


def test_a_complaint_about_a_whole_file_has_no_lines(tmp_path):
    path = tmp_path / "bank.yaml"
    path.write_text(GOOD, "utf-8")

    assert snippets([Complaint(path=path, line=1, column=1, code="repeated-bank")]) == [()]


def test_what_has_gone_since_has_no_lines(tmp_path):
    path = tmp_path / "bank.yaml"
    path.write_text("title: x\n", "utf-8")
    late = Complaint(path=path, line=7, column=1, code="tab")
    gone = Complaint(path=tmp_path / "gone.yaml", line=1, column=2, code="tab")

    assert snippets([late, gone]) == [(), ()]
