"""Press keys in a quiz of the real program, and see in its tree what each of them does."""

from collections.abc import Callable
from time import monotonic

from tests.ui.at_spi import Node
from tests.ui.program import Program
from tests.ui.scene import KeyOfAnswers, Scene, scene_of
from tests.ui.standing import Standing, Watched


class Keyboard:
    """A keyboard in front of a program; `after_key` is told of each key that was pressed."""

    def __init__(
        self,
        program: Program,
        answers: KeyOfAnswers,
        after_key: Callable[[], None] = lambda: None,
    ) -> None:
        self.program = program
        self.key_of_answers = answers
        #: The answers given so far: whether in an exam, and the kind of question.
        self.given: list[tuple[bool, str]] = []
        self._after_key = after_key

    def press(self, key: str) -> None:
        """Press a key."""
        self.program.press(key)
        self._after_key()

    def focused(self) -> Node:
        """Return what has the focus, as soon as something has."""
        return self.program.await_that(self._focused)

    def press_until_focused(self, key: str, role: str, name: str) -> Node:
        """Press a key, as Tab, until something has the focus."""
        visited = []
        for _ in range(60):
            focused = self.focused()
            if focused.role == role and name in focused.name:
                return focused
            visited.append(focused.name)
            self.press_until_focused_elsewhere(key)
        raise AssertionError(f"{role} {name!r} is not reached by {key}, but {visited}")

    def press_until_focused_elsewhere(self, key: str) -> Node:
        """Press a key, as Tab, and return what has the focus then."""
        old = self.focused()
        self.press(key)
        return self.program.await_that(lambda: self._focused_but(old))

    def scene(self, is_seen: Callable[[Scene], bool] = lambda scene: True) -> Scene:
        """Return the question on screen, as soon as there is one and it is seen to be so."""

        def look() -> Scene | None:
            scene = scene_of(self.program.tree())
            return scene if scene is not None and is_seen(scene) else None

        return self.program.await_that(look)

    def do(
        self, quiz: Watched, key: str, after: Standing, is_seen: Callable[[Scene], bool]
    ) -> Scene:
        """Press a key and wait until its effect is seen."""
        quiz.after = after
        self.press(key)
        scene = self.scene(is_seen)
        quiz.now, quiz.after = after, None
        self.note(quiz, scene)
        return scene

    def note(self, quiz: Watched, scene: Scene) -> None:
        """Note the question on screen, and whether its time is counted."""
        question, order = self.key_of_answers.question(scene), self.key_of_answers.order(scene)
        if scene.rows and not quiz.now.drafts.get(scene.position):
            # As the rows of an ordering came; later they stand as somebody moved them.
            order = self.key_of_answers.items(scene)
        quiz.see_question(scene.position, question.id, order)
        if scene.is_judged:
            quiz.stop_clock(monotonic())
        else:
            quiz.start_clock(monotonic())

    def _focused(self) -> Node | None:
        """Return what has the focus itself, not for something inside it."""
        return next(iter(reversed(self.program.tree().all(state="focused"))), None)

    def _focused_but(self, old: Node) -> Node | None:
        now = self._focused()
        return now if now is not None and now.path != old.path else None
