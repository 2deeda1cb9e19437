"""The shipped questions load without complaints and are marked as their authors meant."""

from datetime import date

import pytest

from quiz import paths
from quiz.banks.files import find_banks
from quiz.banks.reader import read
from quiz.core.kinds import KINDS, can_be_given, mark
from quiz.core.kinds.cloze import Cloze, fill
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, join
from quiz.core.kinds.multiple_answer import MultipleAnswer, choose
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering, in_order
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse, truth
from quiz.core.numbers import NumberFormat

READINGS = [read(path) for path in find_banks(paths.QUESTIONS)]
BANKS = [reading.bank for reading in READINGS if reading.bank is not None]
QUESTIONS = [
    pytest.param(question, id=f"{bank.id}/{question.id}")
    for bank in BANKS
    for question in bank.questions.values()
]

#: The authors' numbers are in a bank's own notation, whose decimal mark is the point.
BANK_FORMAT = NumberFormat.COMMA_POINT


def wrong_responses(question):
    """Return responses that should get nothing."""
    match question:
        case SingleChoice():
            indices = range(len(question.options))
            return [str(index) for index in indices if index != question.correct]
        case MultipleAnswer():
            return [choose(set(range(len(question.options))) - question.correct)]
        case TrueFalse():
            return [truth(not question.answer)]
        case Numeric():
            _, highest = question.accepted.bounds(question.answer)
            return [f"{highest + abs(highest) + 1:f}"]
        case ShortAnswer():
            return ["xyzzy plugh", *question.reject]
        case Ordering():
            return [in_order(reversed(range(len(question.items))))]
        case Matching():
            count = len(question.pairs)
            return [join({left: (left + 1) % count for left in range(count)})]
        case Cloze():
            gaps = question.gaps("")
            return [fill(["xyzzy plugh" if gap.is_typed else "1" for gap in gaps])]
        case Hotspot():
            wrong = set(range(len(question.regions))) - question.right
            return [choose([region]) for region in wrong] + [choose(wrong)]


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
