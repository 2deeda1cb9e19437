"""Typed answers that were called right are listed for whoever writes the bank."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.programs import answer, attempt, button, dialog, navigation, play

BANK = """\
id: mine
title: Mine
questions:
  - id: capital
    kind: short-answer
    prompt: What is the capital?
    explanation: It has been so for long.
    answers: [{forms}]
  - id: other
    kind: true-false
    prompt: Is it so?
    explanation: It is.
    answer: true
"""


@pytest.fixture
def bank(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(BANK.format(forms="Quito"), "utf-8")
    return path


def called_right(programs, bank):
    """A quiz in which a refused answer was called right, left where it stands."""
    program = programs.start(bank)
    navigation(program).starts.practice("mine")
    while attempt(program).snapshot.question.id != "capital":
        answer(program)
        play(program).main_action()
        play(program).main_action()
    answer(program, right=False)
    play(program).main_action()
    programs.until(lambda: play(program).view.question().isVisible())
    button(play(program).view, "I was right").click()
    assert attempt(program).item.is_overridden
    return program


def browse(program):
    navigation(program)._on_browse("mine")
    return navigation(program).browse


def test_an_answer_that_was_called_right_is_listed_and_copied(programs, bank):
    program = called_right(programs, bank)
    page = browse(program)
    assert not page.candidates.isHidden()

    page.candidates.click()
    button(dialog(program), "Copy as a table").click()

    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert rows[1:] == [["What is the capital?", "capital", "77", "1"]]


def test_an_answer_that_the_bank_takes_by_now_is_not_listed(programs, bank):
    programs.end(called_right(programs, bank))
    bank.write_text(BANK.format(forms="Quito, '77'"), "utf-8")

    program = programs.start(bank)

    assert browse(program).candidates.isHidden()


def test_a_question_of_another_kind_by_now_lists_nothing(programs, bank):
    programs.end(called_right(programs, bank))
    text = BANK.format(forms="Quito").replace("answers: [Quito]", "answer: 5")
    bank.write_text(text.replace("short-answer", "numeric"), "utf-8")

    program = programs.start(bank)

    assert browse(program).candidates.isHidden()
