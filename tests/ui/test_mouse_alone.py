"""A quiz of every kind but short answers, by mouse clicks alone."""

import pytest

from quiz.banks.reader import read
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.ordering import Ordering
from tests.ui.program import NEEDS, Program
from tests.ui.scene import KeyOfAnswers, scene_of
from tests.ui.small_bank import SMALL_TITLE, write_small_bank

pytestmark = pytest.mark.debian(*NEEDS)


ALL_BUT_WORDS = {
    "single-choice",
    "multiple-answer",
    "true-false",
    "numeric",
    "ordering",
    "matching",
    "cloze",
    "hotspot",
}


class Clicker:
    """A person with a mouse and no keyboard."""

    def __init__(self, program, answers):
        self.program = program
        self._answers = answers
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

    def answer(self, scene):
        """Give the right answer to a question."""
        question = self._answers.question(scene)
        self.kinds.add(question.kind)
        if question.kind == "numeric":
            self.click("Number keys")
            for digit in str(question.answer):
                self.click_key(digit)
            return
        if isinstance(question, Ordering):
            self.put_in_order()
            return
        if isinstance(question, Matching):
            self.join(scene)
            return
        if isinstance(question, Cloze):
            self.fill_gaps(question)
            return
        for place in self._answers.places(scene, question.right_response()):
            self.program.click(scene.nodes[place])
            self.program.await_that(lambda place=place: place in self.scene().chosen)

    def put_in_order(self):
        """Move rows up until they stand as the bank has them."""
        items = self._answers.items(self.scene())
        for item in range(len(items)):
            while (place := (items := self._answers.items(self.scene())).index(item)) > item:
                wanted = (*items[: place - 1], item, items[place - 1], *items[place + 1 :])
                self.click(f"Move {self.scene().rows[place]} up")
                self.program.await_that(
                    lambda wanted=wanted: self._answers.items(self.scene()) == wanted
                )

    def fill_gaps(self, question):
        """Press the right choice of each gap; the next gap's are then on show."""
        for number, gap in enumerate(question.gaps("en")):
            chips = self.program.await_that(
                lambda gap=gap: [
                    node
                    for node in self.scene().chips
                    if node.name.partition(". ")[2].split(", ")[0] == gap.right
                ]
            )
            self.program.click(chips[0])
            self.program.await_that(
                lambda number=number, gap=gap: self.scene().gaps[number] == gap.right
            )

    def join(self, scene):
        """Join each left card with its own."""
        order = self._answers.order(scene)
        for left, card in enumerate(scene.lefts):
            self.program.click(card)
            self.program.await_that(lambda left=left: self.scene().current == left)
            place = order.index(left)
            self.program.click(scene.rights[place])
            self.program.await_that(
                lambda left=left, place=place: self.scene().joins[left] == place
            )

    def click_key(self, digit):
        """Click a key of the number keys and see the digit in the field."""
        field = self.scene().field
        wanted = self.program.text(field) + digit
        keys = self.program.await_that(
            lambda: [n for n in self.program.tree().all("push button") if n.name == digit]
        )
        self.program.click(keys[0])
        self.program.await_that(lambda: self.program.text(field) == wanted)


@pytest.fixture
def clicker(desktop, tmp_path):
    """Return somebody with a mouse, in front of the first run."""
    small = write_small_bank(tmp_path / "small.yaml", "short-answer")
    program = Program(desktop, tmp_path / "data", "--bank", str(small))
    yield Clicker(program, KeyOfAnswers([read(small).bank]))
    program.close()


def test_a_practice_quiz_is_taken_by_mouse_alone(clicker):
    scene = clicker.set_up(is_exam=False)
    for position in range(scene.count):
        clicker.answer(clicker.scene(position))
        clicker.click("Answer")
        clicker.program.await_that(lambda: clicker.scene().is_judged)
        clicker.program.await_shown("label", "Correct")
        clicker.click("Next" if position + 1 < scene.count else "See results")
    clicker.program.await_shown("label", "100%")
    assert clicker.kinds == ALL_BUT_WORDS
    clicker.click("Back to home")
    clicker.program.await_shown("label", "Recent results")


def test_an_exam_is_taken_flagged_and_submitted_by_mouse_alone(clicker):
    scene = clicker.set_up(is_exam=True)
    for position in range(scene.count):
        scene = clicker.scene(position)
        clicker.click("Flag for later", "check box")
        clicker.program.await_that(lambda: clicker.scene().is_flagged)
        clicker.answer(scene)
        if position + 1 < scene.count:
            clicker.click("Next")
    clicker.click("Submit…")
    clicker.program.await_shown("dialog", "Submit the exam?")
    submit = clicker.program.await_that(
        lambda: [n for n in clicker.program.tree().all("push button") if n.name == "Submit"]
    )
    clicker.program.click(submit[0])
    clicker.program.await_shown("label", "100%")
    clicker.click("New quiz")
    clicker.program.await_shown("label", "Set up a quiz")
