"""A quiz of every kind of which nothing has to be typed, by mouse alone."""

import pytest

from quiz.banks.reader import read
from tests.ui.answering_by_mouse import MouseAnswers
from tests.ui.program import NEEDS, Program
from tests.ui.scene import KeyOfAnswers, scene_of
from tests.ui.small_bank import ALL_KINDS, SMALL_TITLE, TYPED_GAP, write_small_bank

pytestmark = pytest.mark.debian(*NEEDS)

KINDS_BY_MOUSE = ALL_KINDS - {"short-answer"}


class Clicker:
    """A person with a mouse and no keyboard."""

    def __init__(self, program, answers):
        self.program = program
        self._answers = answers
        self._mouse = MouseAnswers(program, answers)
        self.kinds = set()

    def click(self, name, role="push button"):
        """Click on something as soon as it is shown."""
        self.program.click(self.program.await_shown(role, name))

    def scene(self, position=None):
        """Return the question on screen, as soon as it is the one at a position."""

        def look():
            scene = scene_of(self.program.tree())
            return scene if scene and position in (None, scene.position) else None

        return self.program.await_that(look)

    def set_up(self, *, is_exam):
        """Open the set-up of the small bank from home and start."""
        self.click(f"{SMALL_TITLE}.")
        self.program.await_shown("label", "Set up a quiz")
        mode = "Exam." if is_exam else "Practice."
        self.click(mode, "radio button")
        self.program.await_shown("radio button", mode, "checked")
        self.click("Start")
        scene = self.scene(0)
        assert scene.is_exam == is_exam
        return scene

    def answer(self, scene, *, by_drags):
        """Give the right answer to a question."""
        self.kinds.add(self._answers.question(scene).kind)
        self._mouse.answer(scene, by_drags=by_drags)


@pytest.fixture
def clicker(desktop, tmp_path):
    """Return somebody with a mouse, in front of the first run."""
    small = write_small_bank(tmp_path / "small.yaml", "short-answer", TYPED_GAP)
    program = Program(desktop, tmp_path / "data", "--bank", str(small))
    yield Clicker(program, KeyOfAnswers([read(small).bank]))
    program.close()


def test_a_practice_quiz_is_taken_by_clicks_alone(clicker):
    scene = clicker.set_up(is_exam=False)
    for position in range(scene.count):
        clicker.answer(clicker.scene(position), by_drags=False)
        clicker.click("Answer")
        clicker.program.await_that(lambda: clicker.scene().is_judged)
        clicker.program.await_shown("label", "Correct")
        clicker.click("Next" if position + 1 < scene.count else "See results")
    clicker.program.await_shown("label", "100%")
    assert clicker.kinds == KINDS_BY_MOUSE
    clicker.click("Back to home")
    clicker.program.await_shown("label", "Recent results")


def test_an_exam_is_taken_by_drags_flagged_and_submitted_by_mouse_alone(clicker):
    scene = clicker.set_up(is_exam=True)
    for position in range(scene.count):
        scene = clicker.scene(position)
        clicker.click("Flag for later", "check box")
        clicker.program.await_that(lambda: clicker.scene().is_flagged)
        clicker.answer(scene, by_drags=True)
        if position + 1 < scene.count:
            clicker.click("Next")
    assert clicker.kinds == KINDS_BY_MOUSE
    clicker.click("Submit…")
    clicker.program.await_shown("dialog", "Submit the exam?")
    submit = clicker.program.await_that(
        lambda: [n for n in clicker.program.tree().all("push button") if n.name == "Submit"]
    )
    clicker.program.click(submit[0])
    clicker.program.await_shown("label", "100%")
    clicker.click("New quiz")
    clicker.program.await_shown("label", "Set up a quiz")
