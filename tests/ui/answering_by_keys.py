"""Answer a question of any kind by keys, rightly or not, as dice say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random
from time import monotonic

from quiz.core.kinds import Question, is_typed
from quiz.core.kinds.cloze import Cloze, fillings
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, joins
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering, order_of
from tests.ui.keyboard import Keyboard
from tests.ui.scene import Scene, letters, typable
from tests.ui.standing import Watched

#: How many answers are right, and how many gaps of a text are filled.
_RIGHT = 0.6
_FILLED = 0.8
_WORDS = ("mar", "puerto", "cumbre", "lima", "norte", "acta", "pacto", "sur", "costa", "isla")


class KeyAnswers:
    """Answers questions at a keyboard; what was typed is given by whatever comes next."""

    def __init__(self, keyboard: Keyboard, rng: Random) -> None:
        self._keyboard = keyboard
        self._program = keyboard.program
        self._key_of_answers = keyboard.key_of_answers
        self._rng = rng

    def answer(self, quiz: Watched, scene: Scene) -> Scene:
        """Give an answer to a question on screen, and return what is then seen."""
        question = self._key_of_answers.question(scene)
        match question:
            case Cloze():
                scene = self.fill_gaps(quiz, scene, question, self._fillings(question))
            case Ordering():
                scene = self.put_in_order(quiz, scene, order_of(self._response(question)))
            case Matching():
                scene = self.join(quiz, scene, joins(self._response(question)))
            case _ if is_typed(question):
                scene = self.type_answer(quiz, scene, self._text(scene, question))
            case _:
                scene = self.choose(quiz, scene, self._choice(scene, question))
        if scene.is_exam and not is_typed(question):
            self._keyboard.given.append((True, question.kind))
        return scene

    def choose(self, quiz: Watched, scene: Scene, places: frozenset[int]) -> Scene:
        """Choose options by their letters, regions of a map by their numbers."""
        question = self._key_of_answers.question(scene)
        is_map, is_many = isinstance(question, Hotspot), _is_many(question)
        for at in sorted(places ^ scene.chosen if is_many else places - scene.chosen):
            place, key = frozenset({at}), str(at + 1) if is_map else letters({at})
            expected = scene.with_chosen(scene.chosen ^ place if is_many else place)
            scene = self._choose(
                quiz, expected, key, lambda seen, wanted=expected.chosen: seen.chosen == wanted
            )
        return scene

    def fill_gaps(
        self, quiz: Watched, scene: Scene, question: Cloze, wanted: Sequence[str]
    ) -> Scene:
        """Fill gaps, "" for none of them: by letters, or by typing where they are typed."""
        gaps = question.gaps("en")
        if question.has_typed_gaps:
            self._note_typed(quiz, scene, self._key_of_answers.response(scene))
        for number, (filling, gap) in enumerate(zip(wanted, gaps, strict=True)):
            words = filling if gap.is_typed or not filling else gap.choices[int(filling)]
            if words in ("", scene.gaps[number]):
                continue
            role = "text" if gap.is_typed else "push button"
            self._keyboard.press_until_focused("Tab", role, f"Gap {number + 1} of {len(gaps)}")
            if gap.is_typed:
                scene = self._type_into_gap(quiz, scene, number, words)
            else:
                key = self._letter_of(words)
                scene = self._fill(quiz, scene.with_gap(number, words), key)
        return scene

    def put_in_order(self, quiz: Watched, scene: Scene, order: Sequence[int]) -> Scene:
        """Move rows up until they stand in an order; one is moved in any case."""
        items = list(self._key_of_answers.items(scene))
        if items == list(order):
            scene = self._move_up(quiz, scene, 1)
        for place, item in enumerate(order):
            while (now := self._key_of_answers.items(scene).index(item)) > place:
                scene = self._move_up(quiz, scene, now)
        return scene

    def join(self, quiz: Watched, scene: Scene, wanted: Mapping[int, int]) -> Scene:
        """Join cards by a number and a letter each."""
        for left, right in wanted.items():
            place = self._key_of_answers.order(scene).index(right)
            if scene.joins[left] == place:
                continue
            scene = self._keyboard.do(
                quiz, str(left + 1), quiz.now, lambda seen, left=left: seen.current == left
            )
            others = [None if each == place else each for each in scene.joins]
            expected = replace(scene, joins=(*others[:left], place, *others[left + 1 :]))
            scene = self._choose(
                quiz,
                expected,
                letters({place}),
                lambda seen, wanted=expected.joins: seen.joins == wanted,
            )
        return scene

    def type_answer(self, quiz: Watched, scene: Scene, text: str) -> Scene:
        """Type a text after what stands in the field, looking at each letter."""
        field = scene.field
        shown = self._program.text(field)
        self._note_typed(quiz, scene, shown)
        for character in _rest(text, shown):
            shown += character
            quiz.type(scene.position, shown)
            self._keyboard.press(character)
            self._program.await_that(lambda shown=shown: self._program.text(field) == shown)
            quiz.see_text(monotonic())
        return self._keyboard.scene()

    def _note_typed(self, quiz: Watched, scene: Scene, text: str) -> None:
        """Note what stands there before the first key: a kill may leave that."""
        quiz.type(scene.position, text)
        quiz.see_text(monotonic())

    def _move_up(self, quiz: Watched, scene: Scene, place: int) -> Scene:
        row = f"{place + 1} of {len(scene.rows)}: "
        self._keyboard.press_until_focused("Tab", "push button", row)
        rows = list(scene.rows)
        rows[place - 1 : place + 1] = reversed(rows[place - 1 : place + 1])
        expected = replace(scene, rows=tuple(rows))
        return self._choose(quiz, expected, "Alt+Up", lambda seen: seen.rows == expected.rows)

    def _type_into_gap(self, quiz: Watched, scene: Scene, number: int, text: str) -> Scene:
        """Type after what stands in the gap, which Tab has selected."""
        shown = scene.gaps[number]
        if shown:
            self._keyboard.press("End")
        for character in _rest(text, shown):
            shown += character
            scene = self._fill(quiz, scene.with_gap(number, shown), character)
        return scene

    def _fill(self, quiz: Watched, expected: Scene, key: str) -> Scene:
        """Press a key and see the gaps as they should be then."""

        def is_seen(scene: Scene) -> bool:
            return scene.gaps == expected.gaps

        if not is_typed(self._key_of_answers.question(expected)):
            return self._choose(quiz, expected, key, is_seen)
        # Kept when the typing pauses, as in a field; the choices between typed gaps too.
        quiz.type(expected.position, self._key_of_answers.response(expected))
        self._keyboard.press(key)
        scene = self._keyboard.scene(is_seen)
        quiz.see_text(monotonic())
        return scene

    def _choose(
        self, quiz: Watched, expected: Scene, key: str, is_seen: Callable[[Scene], bool]
    ) -> Scene:
        """Press a key that makes a choice and see it; in an exam it is given at once."""
        response = self._key_of_answers.response(expected)
        now = quiz.now
        after = now.answered(response) if expected.is_exam else now.drafted(response)
        return self._keyboard.do(quiz, key, after, is_seen)

    def _letter_of(self, words: str) -> str:
        """Return the letter of a choice for the gap in focus, as a key."""

        def look() -> str | None:
            chip = self._keyboard.scene().chip(words)
            return chip and chip.name[0].lower()

        return self._program.await_that(look)

    def _fillings(self, question: Cloze) -> list[str]:
        """Return what to fill the gaps with: the first in any case, some of the others wrongly."""
        wanted: list[str] = []
        right = fillings(question.right_response())
        for filling, gap in zip(right, question.gaps("en"), strict=True):
            if wanted and self._rng.random() > _FILLED:
                wanted.append("")
            elif gap.is_typed:
                wanted.append(typable(filling) if self._is_right() else self._some_words(4))
            elif self._is_right():
                wanted.append(filling)
            else:
                wanted.append(str(self._rng.randrange(len(gap.choices))))
        return wanted

    def _response(self, question: Ordering | Matching) -> str:
        """Return the right response, or some other."""
        right = question.right_response()
        if self._is_right():
            return right
        if isinstance(question, Ordering):
            return ",".join(reversed(right.split(",")))
        return right.split(",")[0]

    def _choice(self, scene: Scene, question: Question) -> frozenset[int]:
        places = range(len(scene.options))
        if self._is_right():
            return self._key_of_answers.places(scene, question.right_response())
        count = self._rng.randrange(1, len(places)) if _is_many(question) else 1
        return frozenset(self._rng.sample(places, count))

    def _text(self, scene: Scene, question: Question) -> str:
        if self._is_right():
            return self._key_of_answers.right_keys(scene)
        if isinstance(question, Numeric):
            return str(self._rng.randrange(10**5, 10**6))
        return self._some_words(8)

    def _some_words(self, count: int) -> str:
        return " ".join(self._rng.choices(_WORDS, k=count))

    def _is_right(self) -> bool:
        return self._rng.random() < _RIGHT


def _is_many(question: Question) -> bool:
    if isinstance(question, Hotspot):
        return question.choose == "many"
    return isinstance(question, MultipleAnswer)


def _rest(text: str, shown: str) -> str:
    """Return what to type after what is shown, where a text was begun."""
    return text[len(shown) :] if text.startswith(shown) else text
