"""From the first run to the results of a second quiz, by keyboard alone."""

from random import Random

import pytest

from quiz.banks.reader import read
from tests.ui.kills import SHIPPED
from tests.ui.program import NEEDS, Program
from tests.ui.scene import KeyOfAnswers
from tests.ui.small_bank import ALL_KINDS, SMALL_TITLE, small_bank, write_small_bank
from tests.ui.standing import Watched
from tests.ui.taking import Taker, start_first_quiz, start_quiz

pytestmark = pytest.mark.debian(*NEEDS)


@pytest.fixture
def taker(desktop, tmp_path):
    """Return somebody at the keyboard, in front of the first run."""
    small = write_small_bank(tmp_path / "small.yaml")
    program = Program(desktop, tmp_path / "data", "--bank", str(small))
    answers = KeyOfAnswers([read(SHIPPED).bank, read(small).bank])
    yield Taker(program, answers, Random(1))
    program.close()


def take_to_the_end(taker, quiz):
    """Take a quiz until its results are on screen."""
    scene = taker.begin(quiz)
    while scene is not None:
        scene = taker.do_something(quiz, scene)


def test_enter_starts_a_quiz_of_ten_and_another_one_follows(taker):
    quiz = start_first_quiz(taker)
    assert taker.scene().count == 10
    take_to_the_end(taker, quiz)
    taker.press("Enter")
    again = Watched(is_exam=False)
    take_to_the_end(taker, again)
    assert {question for question, _ in again.questions.values()} <= {
        question for question, _ in quiz.questions.values()
    }


@pytest.mark.parametrize("is_exam", [False, True])
def test_a_quiz_of_all_kinds_is_set_up_taken_and_reviewed(taker, is_exam):
    program = taker.program
    program.await_shown("push button", SMALL_TITLE)
    quiz = start_quiz(taker, SMALL_TITLE, is_exam=is_exam)
    take_to_the_end(taker, quiz)
    assert len(quiz.questions) == len(small_bank()["questions"])
    assert {kind for _, kind in taker.given} == ALL_KINDS
    row = taker.press_until_focused("Tab", "push button", ". ")
    before = row.description
    taker.press("Space")
    program.await_that(
        lambda: any(
            node.description not in ("", before) for node in program.tree().all(name=row.name)
        )
    )
    taker.press("Ctrl+1")
    program.await_shown("label", "Recent results")


def test_leaving_and_coming_back_goes_by_keys(taker):
    quiz = start_first_quiz(taker)
    scene = taker.begin(quiz)
    for _ in range(4):
        scene = taker.do_something(quiz, scene)
    taker.press("Esc")
    taker.program.await_shown("dialog", "Leave the quiz?")
    taker.press_until_focused("Tab", "push button", "Save and leave")
    taker.press("Enter")
    taker.resume(quiz)


def test_tab_goes_through_a_question_and_comes_back(taker):
    start_first_quiz(taker)
    taker.scene()
    first = taker.focused()
    names = [first.name]
    for _ in range(30):
        node = taker.press_until_focused_elsewhere("Tab")
        if node.path == first.path:
            break
        names.append(node.name)
    assert all(names), f"something without a name has the focus: {names}"
    assert len(names) < 30
