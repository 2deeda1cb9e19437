"""Take quizzes in the real program by keys, learning what is shown from its tree alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random
from time import monotonic

from quiz.core.kinds import is_typed
from quiz.core.kinds.cloze import Cloze, fillings
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, joins
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Ordering, order_of
from tests.ui.at_spi import Node
from tests.ui.program import Program
from tests.ui.scene import KeyOfAnswers, Scene, letters, scene_of, typable
from tests.ui.standing import Standing, Watched

SHIPPED_TITLE = "Pacific Alliance"
_WORDS = ("mar", "puerto", "cumbre", "lima", "norte", "acta", "pacto", "sur", "costa", "isla")


class Taker:
    """A person at the keyboard; `before_key` is told of each key before it is pressed."""

    def __init__(
        self,
        program: Program,
        answers: KeyOfAnswers,
        rng: Random,
        after_key: Callable[[], None] = lambda: None,
    ) -> None:
        self.program = program
        self.given: list[tuple[bool, str]] = []
        self._key_of_answers = answers
        self._rng = rng
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

    def scene(self) -> Scene:
        """Return the question on screen, as soon as there is one."""
        return self.program.await_that(lambda: scene_of(self.program.tree()))

    def begin(self, quiz: Watched) -> Scene:
        """Note the first question of a quiz that has just been started."""
        scene = self.scene()
        assert scene.is_exam == quiz.is_exam
        quiz.now, quiz.after = Standing(), None
        self._note(quiz, scene)
        return scene

    def resume(self, quiz: Watched) -> Scene:
        """Go on with an unfinished quiz from home, and check that it is as it was."""
        self.program.await_shown("push button", "Continue")
        self.press("Enter")
        scene = self.scene()
        now = quiz.now
        assert scene.position == now.position
        assert scene.is_flagged == (now.position in now.flags)
        self._note(quiz, scene)
        draft = now.drafts.get(now.position, "")
        # An ordering that nobody has touched shows an order too.
        is_untouched = bool(scene.rows) and not draft
        if scene.field is None and not is_untouched:
            assert self._key_of_answers.response(scene) == draft
        elif not scene.is_judged:
            assert self.program.text(scene.field) == draft
        assert scene.is_judged == (now.position in now.judged)
        return scene

    def do_something(self, quiz: Watched, scene: Scene) -> Scene | None:
        """Do what a person may do next; return what is then on screen, None after the end."""
        dice = self._rng.random()
        if scene.is_judged:
            return self._go_on(quiz, scene)
        if dice < 0.12:
            scene = self.flag(quiz, scene)
        elif dice < 0.18 and scene.is_exam and scene.position > 0:
            return self._go_to(quiz, scene, "Alt+Left", scene.position - 1)
        elif dice < 0.22 and not scene.is_exam and self._can_skip(quiz, scene):
            return self.skip(quiz, scene)
        question = self._key_of_answers.question(scene)
        if isinstance(question, Cloze):
            scene = self.fill_gaps(quiz, scene, question)
        elif is_typed(question):
            scene = self.type_answer(quiz, scene, self._text(scene))
        elif isinstance(question, Ordering):
            scene = self.put_in_order(quiz, scene, order_of(self._response(question)))
        elif isinstance(question, Matching):
            scene = self.join(quiz, scene, joins(self._response(question)))
        else:
            scene = self.choose(quiz, scene, self._choice(scene))
        if scene.is_exam:
            return self._go_on(quiz, scene)
        return self.send(quiz, scene)

    def flag(self, quiz: Watched, scene: Scene) -> Scene:
        """Flag the question, or take the flag off."""
        key = "Alt+M" if self._writes_letters(scene) else "m"
        wanted = not scene.is_flagged
        return self._do(quiz, key, quiz.now.flagged(), lambda seen: seen.is_flagged == wanted)

    def skip(self, quiz: Watched, scene: Scene) -> Scene:
        """Put the question off."""
        key = "Alt+S" if self._writes_letters(scene) else "s"
        after = quiz.now.skipped()
        to = after.following(scene.count)
        quiz.leave_field()
        return self._do(quiz, key, after.moved(to), lambda seen: seen.position == to)

    def choose(self, quiz: Watched, scene: Scene, places: frozenset[int]) -> Scene:
        """Choose options by their letters."""
        question = self._key_of_answers.question(scene)
        is_map = isinstance(question, Hotspot)
        is_many = question.choose == "many" if is_map else isinstance(question, MultipleAnswer)
        for at in sorted(places ^ scene.chosen if is_many else places - scene.chosen):
            place, letter = frozenset({at}), str(at + 1) if is_map else letters({at})
            wanted = scene.chosen ^ place if is_many else place
            response = self._response_of(scene, wanted)
            after = quiz.now.answered(response) if scene.is_exam else quiz.now.drafted(response)
            scene = self._do(quiz, letter, after, lambda seen, wanted=wanted: seen.chosen == wanted)
        if scene.is_exam:
            self.given.append((True, question.kind))
        return scene

    def fill_gaps(self, quiz: Watched, scene: Scene, question: Cloze) -> Scene:
        """Fill the gaps by letters, or by typing where they are typed."""
        wanted = fillings(question.right_response())
        texts = question.gaps("en")
        for number, (filling, gap) in enumerate(zip(wanted, texts, strict=True)):
            words = filling if gap.is_typed else gap.choices[int(filling)]
            if self._rng.random() < 0.2 and number:
                continue
            if scene.gaps[number] == words:
                continue
            role = "text" if gap.is_typed else "push button"
            self.press_until_focused("Tab", role, f"Gap {number + 1} of {len(texts)}")
            keys = typable(words) if gap.is_typed else self._letter_of(words)
            for at, key in enumerate(keys, 1):
                shown = keys[:at] if gap.is_typed else words
                gaps = (*scene.gaps[:number], shown, *scene.gaps[number + 1 :])
                scene = self._fill(quiz, replace(scene, gaps=gaps), key)
        if scene.is_exam and not question.has_typed_gaps:
            self.given.append((True, question.kind))
        return scene

    def _letter_of(self, words: str) -> str:
        """Return the letter of a choice, in a small one's key, once it is on show."""

        def look() -> str | None:
            for node in scene_of(self.program.tree()).chips:
                letter, _, text = node.name.partition(". ")
                if text.split(", used in")[0].split(", in this")[0] == words:
                    return letter.lower()
            return None

        return self.program.await_that(look)

    def _fill(self, quiz: Watched, expected: Scene, key: str) -> Scene:
        """Press a key and see the gaps as they should be then."""
        response = self._key_of_answers.response(expected)
        if not is_typed(self._key_of_answers.question(expected)):
            after = self._given(quiz, expected, response)
            return self._do(quiz, key, after, lambda seen: seen.gaps == expected.gaps)
        # Kept when the typing pauses, as in a field.
        quiz.type(expected.position, response)
        self.press(key)
        self.program.await_that(lambda: self.scene().gaps == expected.gaps)
        quiz.see_text(monotonic())
        return self.scene()

    def put_in_order(self, quiz: Watched, scene: Scene, order: Sequence[int]) -> Scene:
        """Move rows up by keys until they stand in an order; one is moved in any case."""
        items = list(self._key_of_answers.items(scene))
        if items == list(order):
            scene = self._move_up(quiz, scene, 1)
            items = list(self._key_of_answers.items(scene))
        for place, item in enumerate(order):
            while (now := list(self._key_of_answers.items(scene)).index(item)) > place:
                scene = self._move_up(quiz, scene, now)
        if scene.is_exam:
            self.given.append((True, "ordering"))
        return scene

    def _move_up(self, quiz: Watched, scene: Scene, place: int) -> Scene:
        self.press_until_focused("Tab", "push button", f"{place + 1} of {len(scene.rows)}: ")
        items = list(self._key_of_answers.items(scene))
        items[place - 1 : place + 1] = reversed(items[place - 1 : place + 1])
        response = ",".join(map(str, items))
        wanted = tuple(items)
        return self._do(
            quiz,
            "Alt+Up",
            self._given(quiz, scene, response),
            lambda seen: self._key_of_answers.items(seen) == wanted,
        )

    def join(self, quiz: Watched, scene: Scene, wanted: Mapping[int, int]) -> Scene:
        """Join cards by a number and a letter each."""
        for left, right in wanted.items():
            place = self._key_of_answers.order(scene).index(right)
            if scene.joins[left] == place:
                continue
            scene = self._do(
                quiz, str(left + 1), quiz.now, lambda seen, left=left: seen.current == left
            )
            others = [None if each == place else each for each in scene.joins]
            expected = (*others[:left], place, *others[left + 1 :])
            response = self._key_of_answers.response(replace(scene, joins=expected))
            scene = self._do(
                quiz,
                letters({place}),
                self._given(quiz, scene, response),
                lambda seen, expected=expected: seen.joins == expected,
            )
        if scene.is_exam:
            self.given.append((True, "matching"))
        return scene

    def type_answer(self, quiz: Watched, scene: Scene, text: str) -> Scene:
        """Type a text after what stands in the field, looking at each letter."""
        field = scene.field
        shown = self.program.text(field)
        quiz.type(scene.position, shown)
        quiz.see_text(monotonic())
        for character in text[len(shown) :] if text.startswith(shown) else text:
            shown += character
            quiz.type(scene.position, shown)
            self.press(character)
            self.program.await_that(lambda shown=shown: self.program.text(field) == shown)
            quiz.see_text(monotonic())
        return self.scene()

    def send(self, quiz: Watched, scene: Scene) -> Scene:
        """Send a practice answer and see the verdict."""
        question = self._key_of_answers.question(scene)
        if scene.field is not None:
            response = self.program.text(scene.field)
        else:
            response = self._response_of(scene, scene.chosen)
        after = quiz.now.answered(response).judging()
        judged = self._do(quiz, "Enter", after, lambda seen: seen.is_judged)
        quiz.leave_field()
        self.given.append((False, question.kind))
        return judged

    def submit(self, quiz: Watched) -> None:
        """Submit the exam that is asked about, and see the results."""
        self.program.await_shown("dialog", "Submit the exam?")
        self.press_until_focused("Tab", "push button", "Submit")
        self._finish(quiz)

    def _go_on(self, quiz: Watched, scene: Scene) -> Scene | None:
        """Press Enter on an answered question."""
        if scene.is_exam:
            if scene.position + 1 < scene.count:
                return self._go_to(quiz, scene, "Enter", scene.position + 1)
            self._leave_exam_field(quiz, scene)
            self.press("Enter")
            self.submit(quiz)
            return None
        following = quiz.now.following(scene.count)
        if following is None:
            assert scene.main == "See results"
            self._finish(quiz)
            return None
        return self._go_to(quiz, scene, "Enter", following)

    def _go_to(self, quiz: Watched, scene: Scene, key: str, position: int) -> Scene:
        before = quiz.now
        if scene.is_exam and self._is_typed(scene):
            text = self._typed(scene)
            before = before.answered(text) if text else before
            if text:
                self.given.append((True, self._key_of_answers.question(scene).kind))
        after = before.moved(position)
        shown = self._do(quiz, key, after, lambda seen: seen.position == position)
        quiz.leave_field()
        return shown

    def _leave_exam_field(self, quiz: Watched, scene: Scene) -> None:
        """Note that the text of an exam's last question will be given by what comes next."""
        if self._is_typed(scene) and (text := self._typed(scene)):
            quiz.after = quiz.now.answered(text)
            self.given.append((True, self._key_of_answers.question(scene).kind))

    def _finish(self, quiz: Watched) -> None:
        before = quiz.after or quiz.now
        quiz.after = Standing(**{**vars(before), "is_finished": True})
        self.press("Enter")
        self.program.await_shown("push button", "Back to home")
        quiz.stop_clock(monotonic())
        quiz.now, quiz.after = quiz.after, None
        quiz.leave_field()

    def _do(
        self, quiz: Watched, key: str, after: Standing, is_seen: Callable[[Scene], bool]
    ) -> Scene:
        """Press a key and wait until its effect is seen."""
        quiz.after = after

        def look() -> Scene | None:
            scene = scene_of(self.program.tree())
            return scene if scene is not None and is_seen(scene) else None

        self.press(key)
        scene = self.program.await_that(look)
        quiz.now, quiz.after = after, None
        self._note(quiz, scene)
        return scene

    def _note(self, quiz: Watched, scene: Scene) -> None:
        question = self._key_of_answers.question(scene)
        quiz.see_question(scene.position, question.id, self._key_of_answers.order(scene))
        if scene.is_judged:
            quiz.stop_clock(monotonic())
        else:
            quiz.start_clock(monotonic())

    def _response_of(self, scene: Scene, places: frozenset[int]) -> str:
        return self._key_of_answers.response(scene.with_chosen(places))

    def _given(self, quiz: Watched, scene: Scene, response: str) -> Standing:
        """Return what a choice leads to: in an exam it is given at once."""
        return quiz.now.answered(response) if scene.is_exam else quiz.now.drafted(response)

    def _response(self, question: Ordering | Matching) -> str:
        """Return the right response, or some other."""
        right = question.right_response()
        if self._rng.random() < 0.6:
            return right
        if isinstance(question, Ordering):
            return ",".join(reversed(right.split(",")))
        return right.split(",")[0]

    def _choice(self, scene: Scene) -> frozenset[int]:
        question = self._key_of_answers.question(scene)
        places = range(len(scene.options))
        if self._rng.random() < 0.6:
            return self._key_of_answers.places(scene, question.right_response())
        if isinstance(question, MultipleAnswer):
            count = self._rng.randrange(1, len(scene.options))
            return frozenset(self._rng.sample(places, count))
        return frozenset({self._rng.choice(places)})

    def _text(self, scene: Scene) -> str:
        question = self._key_of_answers.question(scene)
        right = self._key_of_answers.right_keys(scene)
        if self._rng.random() < 0.5:
            return right
        if isinstance(question, Numeric):
            return str(self._rng.randrange(10**5, 10**6))
        return " ".join(self._rng.choices(_WORDS, k=8))

    def _is_typed(self, scene: Scene) -> bool:
        return is_typed(self._key_of_answers.question(scene))

    def _typed(self, scene: Scene) -> str:
        """Return what is typed, in a field or in the gaps of a text."""
        if scene.field is not None:
            return self.program.text(scene.field)
        return self._key_of_answers.response(scene)

    def _can_skip(self, quiz: Watched, scene: Scene) -> bool:
        if quiz.now.skips.get(scene.position, 0):
            return False
        return quiz.now.skipped().following(scene.count) != scene.position

    def _writes_letters(self, scene: Scene) -> bool:
        question = self._key_of_answers.question(scene)
        return is_typed(question) and not isinstance(question, Numeric)

    def _focused(self) -> Node | None:
        """Return what has the focus itself, not for something inside it."""
        return next(iter(reversed(self.program.tree().all(state="focused"))), None)

    def _focused_but(self, old: Node) -> Node | None:
        now = self._focused()
        return now if now is not None and now.path != old.path else None


def start_first_quiz(taker: Taker) -> Watched:
    """Press Enter on the first run's page."""
    taker.program.await_shown("push button", "Start with")
    taker.press("Enter")
    return Watched(is_exam=False)


def start_quiz(taker: Taker, title: str, *, is_exam: bool) -> Watched:
    """Choose a bank and a mode on the set-up page by keys, and start with Enter."""
    taker.press("Ctrl+N")
    taker.program.await_shown("label", "Set up a quiz")
    combo = taker.press_until_focused("Tab", "combo box", "")
    if title not in combo.name:
        # Two banks are loaded: the other one is the first or the last.
        taker.press("End" if combo.name == SHIPPED_TITLE else "Home")
        taker.program.await_shown("combo box", title)
    focused = taker.press_until_focused("Tab", "radio button", ". ")
    wanted, key = ("Exam.", "Right") if is_exam else ("Practice.", "Left")
    if wanted not in focused.name:
        taker.press(key)
    elif "checked" not in focused.states:
        taker.press("Space")
    taker.program.await_shown("radio button", wanted, "checked")
    taker.press("Enter")
    return Watched(is_exam=is_exam)
