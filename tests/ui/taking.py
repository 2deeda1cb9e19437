"""Take quizzes in the real program by keys, learning what is shown from its tree alone."""

from collections.abc import Callable
from random import Random
from time import monotonic

from quiz.core.kinds import is_typed
from quiz.core.kinds.numeric import Numeric
from tests.ui.answering_by_keys import KeyAnswers
from tests.ui.keyboard import Keyboard
from tests.ui.program import Program
from tests.ui.scene import KeyOfAnswers, Scene
from tests.ui.small_bank import SMALL_TITLE
from tests.ui.standing import Standing, Watched

SHIPPED_TITLE = "Pacific Alliance"


class Taker(Keyboard):
    """A person at the keyboard, who does what a person may do, as dice say."""

    def __init__(
        self,
        program: Program,
        answers: KeyOfAnswers,
        rng: Random,
        after_key: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(program, answers, after_key)
        self._answers = KeyAnswers(self, rng)
        self._rng = rng

    def begin(self, quiz: Watched) -> Scene:
        """Note the first question of a quiz that has just been started."""
        scene = self.scene()
        assert scene.is_exam == quiz.is_exam
        quiz.now, quiz.after = Standing(), None
        self.note(quiz, scene)
        return scene

    def resume(self, quiz: Watched) -> Scene:
        """Go on with an unfinished quiz from home, and check that it is as it was."""
        self.program.await_shown("push button", "Continue")
        self.press("Enter")
        scene = self.scene()
        now = quiz.now
        assert scene.position == now.position
        assert scene.is_flagged == (now.position in now.flags)
        self.note(quiz, scene)
        draft = now.drafts.get(now.position, "")
        # An ordering that nobody has touched shows an order too; it is looked at as it is noted.
        is_untouched = bool(scene.rows) and not draft
        # In a field that is judged stands more than what was given.
        is_judged_field = scene.field is not None and scene.is_judged
        if not is_untouched and not is_judged_field:
            assert self._response(scene) == draft
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
        scene = self._answers.answer(quiz, scene)
        if scene.is_exam:
            return self._go_on(quiz, scene)
        return self.send(quiz, scene)

    def flag(self, quiz: Watched, scene: Scene) -> Scene:
        """Flag the question, or take the flag off."""
        key = "Alt+M" if self._writes_letters(scene) else "m"
        wanted = not scene.is_flagged
        return self.do(quiz, key, quiz.now.flagged(), lambda seen: seen.is_flagged == wanted)

    def skip(self, quiz: Watched, scene: Scene) -> Scene:
        """Put the question off."""
        key = "Alt+S" if self._writes_letters(scene) else "s"
        after = quiz.now.skipped()
        to = after.following(scene.count)
        quiz.leave_field()
        return self.do(quiz, key, after.moved(to), lambda seen: seen.position == to)

    def send(self, quiz: Watched, scene: Scene) -> Scene:
        """Send a practice answer and see the verdict."""
        question = self.key_of_answers.question(scene)
        after = quiz.now.answered(self._response(scene)).judging()
        judged = self.do(quiz, "Enter", after, lambda seen: seen.is_judged)
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
            text = self._response(scene)
            before = before.answered(text) if text else before
            if text:
                self.given.append((True, self.key_of_answers.question(scene).kind))
        after = before.moved(position)
        shown = self.do(quiz, key, after, lambda seen: seen.position == position)
        quiz.leave_field()
        return shown

    def _leave_exam_field(self, quiz: Watched, scene: Scene) -> None:
        """Note that the text of an exam's last question will be given by what comes next."""
        if self._is_typed(scene) and (text := self._response(scene)):
            quiz.after = quiz.now.answered(text)
            self.given.append((True, self.key_of_answers.question(scene).kind))

    def _finish(self, quiz: Watched) -> None:
        before = quiz.after or quiz.now
        quiz.after = Standing(**{**vars(before), "is_finished": True})
        self.press("Enter")
        self.program.await_shown("push button", "Back to home")
        quiz.stop_clock(monotonic())
        quiz.now, quiz.after = quiz.after, None
        quiz.leave_field()

    def _is_typed(self, scene: Scene) -> bool:
        return is_typed(self.key_of_answers.question(scene))

    def _response(self, scene: Scene) -> str:
        """Return what stands in the answer, as it is recorded."""
        if scene.field is not None:
            return self.program.text(scene.field)
        return self.key_of_answers.response(scene)

    def _can_skip(self, quiz: Watched, scene: Scene) -> bool:
        if quiz.now.skips.get(scene.position, 0):
            return False
        return quiz.now.skipped().following(scene.count) != scene.position

    def _writes_letters(self, scene: Scene) -> bool:
        question = self.key_of_answers.question(scene)
        return is_typed(question) and not isinstance(question, Numeric)


def start_first_quiz(taker: Taker) -> Watched:
    """Press Enter on the first run's page."""
    taker.program.await_shown("push button", "Start with")
    taker.press("Enter")
    return Watched(is_exam=False)


def start_quiz(taker: Taker, title: str, *, is_exam: bool) -> Watched:
    """Choose a bank and a mode on the set-up page by keys, and start with Enter.

    Of the small bank all questions are asked: chance would leave out a kind now and then.
    """
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
    if title == SMALL_TITLE:
        taker.press_until_focused_elsewhere("Tab")
        taker.press_until_focused("Right", "radio button", "All")
        taker.program.await_shown("radio button", "All", "checked")
    taker.press("Enter")
    return Watched(is_exam=is_exam)
