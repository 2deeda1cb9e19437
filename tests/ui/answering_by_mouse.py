"""Answer a question of any kind but short answers rightly, with a mouse alone."""

from collections.abc import Callable
from itertools import pairwise

from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering
from tests.ui.program import Program
from tests.ui.scene import KeyOfAnswers, Scene, scene_of
from tests.ui.small_bank import region_place


class MouseAnswers:
    """Answers questions by clicks or, where there is something to drag, by drags."""

    def __init__(self, program: Program, answers: KeyOfAnswers) -> None:
        self._program = program
        self._key_of_answers = answers

    def answer(self, scene: Scene, *, by_drags: bool) -> None:
        """Answer a question rightly; `by_drags` also means a map, not the list beside it."""
        question = self._key_of_answers.question(scene)
        match question:
            case Numeric():
                self.click_number(str(question.answer))
            case Ordering():
                self.put_in_order(by_drags=by_drags)
            case Matching():
                self.join(scene, by_drags=by_drags)
            case Cloze():
                self.fill_gaps(question, by_drags=by_drags)
            case Hotspot() if by_drags:
                self.click_on_map(question.right)
            case _:
                for place in self._key_of_answers.places(scene, question.right_response()):
                    self._program.click(scene.nodes[place])
                    self._see(lambda seen, place=place: place in seen.chosen)

    def click_number(self, number: str) -> None:
        """Open the number keys, click them and see each digit in the field."""
        self._program.click(self._program.await_shown("push button", "Number keys"))
        field = self._see(lambda scene: scene.field is not None).field
        for digit in number:
            wanted = self._program.text(field) + digit
            keys = self._program.await_that(
                lambda digit=digit: [
                    node for node in self._program.tree().all("push button") if node.name == digit
                ]
            )
            self._program.click(keys[0])
            self._program.await_that(lambda wanted=wanted: self._program.text(field) == wanted)

    def put_in_order(self, *, by_drags: bool) -> None:
        """Move rows up until they stand as the bank has them."""
        count = len(self._see(lambda scene: bool(scene.rows)).rows)
        for item in range(count):
            while (place := self._items().index(item)) > item:
                scene, items = self._see(self._is_at_rest), self._items()
                to = item if by_drags else place - 1
                wanted = (*items[:to], item, *items[to:place], *items[place + 1 :])
                if by_drags:
                    self._program.drag(scene.row_nodes[place], scene.row_nodes[to])
                else:
                    name = f"Move {scene.rows[place]} up"
                    self._program.click(self._program.await_shown("push button", name))
                self._program.await_that(lambda wanted=wanted: self._items() == wanted)

    def join(self, scene: Scene, *, by_drags: bool) -> None:
        """Join each left card with its own."""
        order = self._key_of_answers.order(scene)
        for left, card in enumerate(scene.lefts):
            place = order.index(left)
            if by_drags:
                self._program.drag(card, scene.rights[place])
            else:
                self._program.click(card)
                self._see(lambda seen, left=left: seen.current == left)
                self._program.click(scene.rights[place])
            self._see(lambda seen, left=left, place=place: seen.joins[left] == place)

    def fill_gaps(self, question: Cloze, *, by_drags: bool) -> None:
        """Put the right choice into each gap; the next gap's are then on show."""
        for number, gap in enumerate(question.gaps("en")):
            scene = self._see(lambda seen, gap=gap: seen.chip(gap.right) is not None)
            if by_drags:
                self._program.drag(scene.chip(gap.right), scene.gap_nodes[number])
            else:
                self._program.click(scene.chip(gap.right))
            self._see(lambda seen, number=number, gap=gap: seen.gaps[number] == gap.right)

    def click_on_map(self, regions: frozenset[int]) -> None:
        """Click in the middle of regions of the map."""
        shown = self._program.await_shown("label", "Map. ")
        for at in sorted(regions):
            self._program.click(shown, region_place(at))
            self._see(lambda seen, at=at: at in seen.chosen)

    def _is_at_rest(self, scene: Scene) -> bool:
        """Tell whether no row of an ordering is on its way to its place."""
        tops = [self._program.place(node)[1] for node in scene.row_nodes]
        steps = {below - above for above, below in pairwise(tops)}
        # In the small bank all rows are of one height.
        return len(steps) == 1 and steps.pop() > 0

    def _items(self) -> tuple[int, ...]:
        return self._key_of_answers.items(self._see(lambda scene: bool(scene.rows)))

    def _see(self, is_seen: Callable[[Scene], bool]) -> Scene:
        """Return the question on screen, as soon as it is seen to be so."""

        def look() -> Scene | None:
            scene = scene_of(self._program.tree())
            return scene if scene is not None and is_seen(scene) else None

        return self._program.await_that(look)
