"""Answer questions as a screen reader does: by the actions and texts of what is shown."""

from collections.abc import Callable

from quiz.core.kinds import is_typed
from quiz.core.kinds.cloze import Cloze, fillings
from quiz.core.kinds.matching import Matching, joins
from quiz.core.kinds.ordering import Ordering, order_of
from tests.ui.at_spi import Node
from tests.ui.program import Program
from tests.ui.scene import KeyOfAnswers, Scene, scene_of


class ActionAnswers:
    """Answers rightly; nothing is pressed, moved or clicked by hand."""

    def __init__(self, program: Program, answers: KeyOfAnswers) -> None:
        self._program = program
        self._key_of_answers = answers

    def answer(self, scene: Scene) -> str:
        """Answer a question, and return its kind."""
        question = self._key_of_answers.question(scene)
        match question:
            case Cloze():
                self._fill(scene, question)
            case Ordering():
                self._order(order_of(question.right_response()))
            case Matching():
                self._join(scene, joins(question.right_response()))
            case _ if is_typed(question):
                assert self._program.put_text(scene.field, self._key_of_answers.right_keys(scene))
            case _:
                right = self._key_of_answers.places(scene, question.right_response())
                for place in right:
                    self._program.act(scene.nodes[place], "Toggle")
                self.see(lambda seen: seen.chosen == right)
        return question.kind

    def right_place(self, scene: Scene) -> int:
        """Return the place of the right option, or of the first of them."""
        question = self._key_of_answers.question(scene)
        return min(self._key_of_answers.places(scene, question.right_response()))

    def press(self, name: str, role: str = "push button", action: str = "Press") -> None:
        """Press something as soon as it is shown and enabled."""
        self._program.act(self._program.await_that(lambda: self._enabled(role, name)), action)

    def _enabled(self, role: str, name: str) -> Node | None:
        found = self._program.tree().all(role, name, "enabled")
        exact = [node for node in found if node.name == name]
        return next(iter(exact or found), None)

    def _fill(self, scene: Scene, question: Cloze) -> None:
        wanted = fillings(question.right_response())
        for number, (filling, gap) in enumerate(zip(wanted, question.gaps("en"), strict=True)):
            words = filling if gap.is_typed else gap.choices[int(filling)]
            node = self.see(lambda seen: bool(seen.gap_nodes)).gap_nodes[number]
            if gap.is_typed:
                assert self._program.put_text(node, words)
            else:
                self._program.act(node, "SetFocus")
                chip = self._program.await_that(
                    lambda words=words: (seen := self._scene()) and seen.chip(words)
                )
                self._program.act(chip, "Press")
            self.see(lambda seen, at=number, words=words: seen.gaps[at] == words)

    def _order(self, wanted: tuple[int, ...]) -> None:
        for place, item in enumerate(wanted):
            while (now := self._items().index(item)) > place:
                scene = self.see(lambda seen: bool(seen.rows))
                self.press(f"Move {scene.rows[now]} up")
                self.see(lambda seen, before=scene.rows: seen.rows != before)

    def _items(self) -> tuple[int, ...]:
        return self._key_of_answers.items(self.see(lambda seen: bool(seen.rows)))

    def _join(self, scene: Scene, wanted: dict[int, int]) -> None:
        order = self._key_of_answers.order(scene)
        for left, right in wanted.items():
            place = order.index(right)
            self._program.act(self.see(lambda seen: bool(seen.lefts)).lefts[left], "Press")
            seen = self.see(lambda seen, left=left: seen.current == left)
            self._program.act(seen.rights[place], "Press")
            self.see(lambda seen, left=left, place=place: seen.joins[left] == place)

    def _scene(self) -> Scene | None:
        return scene_of(self._program.tree())

    def see(self, is_seen: Callable[[Scene], bool]) -> Scene:
        """Return the question on screen as soon as it is seen to be so."""

        def look() -> Scene | None:
            scene = self._scene()
            return scene if scene is not None and is_seen(scene) else None

        return self._program.await_that(look)
