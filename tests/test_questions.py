"""The shipped questions load without complaints and are marked as their authors meant."""

from datetime import date

import pytest

from quiz import paths
from quiz.banks.files import find_banks
from quiz.banks.reader import read
from quiz.core.kinds import KINDS, can_be_given, mark
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.numbers import NumberFormat
from tests.responses import wrong_responses

READINGS = [read(path) for path in find_banks(paths.QUESTIONS)]
BANKS = [reading.bank for reading in READINGS if reading.bank is not None]
QUESTIONS = [
    pytest.param(question, id=f"{bank.id}/{question.id}")
    for bank in BANKS
    for question in bank.questions.values()
]

#: The authors' numbers are in a bank's own notation, whose decimal mark is the point.
BANK_FORMAT = NumberFormat.COMMA_POINT


def test_there_is_a_shipped_bank():
    assert BANKS


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.path.name)
def test_a_shipped_bank_has_neither_errors_nor_warnings(reading):
    complaints = read(reading.path, date(2026, 11, 22)).complaints
    assert [each.text("en") for each in complaints if each.severity != "advice"] == []
    assert reading.left_out == ()


def test_there_are_at_least_eighty_questions_of_all_kinds():
    questions = [question for bank in BANKS for question in bank.questions.values()]
    assert len(questions) >= 80
    assert {type(question) for question in questions} == set(KINDS)


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.id)
def test_every_topic_has_questions(bank):
    assert set(bank.topic_counts()) == set(bank.topics)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_right_response_gets_full_marks(question):
    response = question.right_response()
    assert can_be_given(question, response, BANK_FORMAT)
    assert mark(question, response, BANK_FORMAT).fraction == 1


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_wrong_response_gets_nothing(question):
    for response in wrong_responses(question):
        assert mark(question, response, BANK_FORMAT).fraction == 0, response


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_accepted_form_is_accepted(question):
    for form in question.forms if isinstance(question, ShortAnswer) else ():
        assert mark(question, form.text, BANK_FORMAT).fraction == 1, form.text
