"""What the running program says to a screen reader without being asked."""

import pytest
import yaml

from quiz.banks.reader import read
from tests.ui.answering_by_actions import ActionAnswers
from tests.ui.program import NEEDS, Program
from tests.ui.scene import KeyOfAnswers
from tests.ui.small_bank import SMALL_TITLE, small_bank

pytestmark = pytest.mark.debian(*NEEDS)


@pytest.fixture
def bank(tmp_path):
    """Return a bank in which an exam has five minutes: three warnings at different times."""
    questions = [each for each in small_bank()["questions"] if each["kind"] == "single-choice"]
    content = small_bank() | {"questions": questions, "defaults": {"seconds": 150}}
    path = tmp_path / "small.yaml"
    path.write_text(yaml.safe_dump(content, sort_keys=False), "utf-8")
    return path


@pytest.fixture
def program(desktop, tmp_path, bank):
    """Return the program with a clock that is a minute further each second."""
    data = tmp_path / "data"
    program = Program(desktop, data, "--bank", str(bank), module="tests.ui.hurried")
    yield program
    program.close()


@pytest.fixture
def reader(program, bank):
    """Return what answers as a screen reader does."""
    return ActionAnswers(program, KeyOfAnswers([read(bank).bank]))


def test_messages_questions_and_verdicts_are_said(program, reader):
    reader.press(f"Browse {SMALL_TITLE}")
    reader.press("Report this question")
    copied = "Copied. Paste it into a message to whoever writes these questions."
    await_said(program, copied)
    program.press("Ctrl+1")
    reader.press(f"{SMALL_TITLE}.")
    program.await_shown("label", "Set up a quiz")
    reader.press("Start")
    scene = reader.see(lambda seen: seen.position == 0)
    await_said(program, "Question 1 of 2")
    right = reader.right_place(scene)
    program.act(scene.nodes[1 - right if right < 2 else 0], "Toggle")
    reader.press("Answer")
    shown = scene.nodes[right].name
    await_said(program, f"Not yet. Correct answer: {shown}.")
    reader.press("Next")
    await_said(program, "Question 2 of 2")
    reader.answer(reader.see(lambda seen: seen.position == 1))
    reader.press("Answer")
    await_said(program, "Correct")


def test_how_time_passes_is_said_three_times(program, reader):
    reader.press(f"{SMALL_TITLE}.")
    program.await_shown("label", "Set up a quiz")
    reader.press("Exam.", "radio button", "Toggle")
    reader.press("Start")
    warnings = [
        "Half the time has passed.",
        "2 minutes left. You can submit with blanks.",
        "30 seconds left.",
    ]
    await_said(program, warnings[-1])
    said = [text for text in program.announcements() if text in warnings]
    assert said == warnings


def await_said(program, text):
    """Wait until something is said."""
    program.await_that(lambda: text in program.announcements())
