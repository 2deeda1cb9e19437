"""Take quizzes in the real program, kill it again and again, and compare what is left."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Timer
from time import monotonic

from quiz.banks.reader import read
from quiz.paths import QUESTIONS
from tests.ui.at_spi import GoneError
from tests.ui.program import Desktop, Program, strace
from tests.ui.scene import KeyOfAnswers, Scene
from tests.ui.small_bank import SMALL_TITLE, write_small_bank
from tests.ui.standing import Watched, read_record
from tests.ui.taking import SHIPPED_TITLE, Taker, start_first_quiz, start_quiz

SHIPPED = QUESTIONS / "alianza-del-pacifico"
#: A program that is killed after a key has lived through so many answers before.
_ANSWERS = (5, 9)
_KEYS = (1, 12)
_LONGEST_WAIT_SECONDS = 0.4
#: Longer than time may be lost, so that a time which is only kept with answers is noticed.
_THINKING_SECONDS = 8.0
#: Which of a thread's writes kills the program; an answer takes about forty.
_WRITES = (60, 300)


@dataclass
class Tally:
    """What was done in all: answers by mode and kind, and kills by how they were."""

    given: list[tuple[bool, str]] = field(default_factory=list)
    after_key: int = 0
    inside_write: int = 0


class Killing:
    """Quizzes taken one after the other, through one kill after the other."""

    def __init__(self, desktop: Desktop, folder: Path, seed: int) -> None:
        self.tally = Tally()
        self._desktop = desktop
        self._data = folder / "data"
        self._rng = Random(seed)
        self._small = write_small_bank(folder / "small.yaml")
        banks = [read(path).bank for path in (SHIPPED, self._small)]
        self._answers = KeyOfAnswers(bank for bank in banks if bank is not None)
        self._quiz: Watched | None = None
        self._started = 0
        self._finished: list[Watched] = []

    def kill_after_a_key(self) -> None:
        """Take quizzes until a kill that comes a moment after some key."""
        program = Program(self._desktop, self._data, "--bank", str(self._small))
        killer = _Killer(program, self._rng)
        taker = Taker(program, self._answers, self._rng, killer.after_key)
        killer.taker = taker
        self._take(taker)
        killer.join()
        self.tally.after_key += 1
        self._compare(killer.killed_at)

    def kill_while_thinking(self) -> None:
        """Take quizzes until a kill while somebody thinks about a practice question."""
        program = Program(self._desktop, self._data, "--bank", str(self._small))
        killer = _Killer(program, self._rng, keys=1)
        taker = Taker(program, self._answers, self._rng)
        self._take(taker, lambda scene: self._think(taker, killer, scene))
        killer.join()
        self.tally.after_key += 1
        self._compare(killer.killed_at)

    def kill_inside_a_write(self) -> None:
        """Take quizzes until a kill inside a write to the record."""
        before = strace(self._rng.randrange(*_WRITES))
        program = Program(self._desktop, self._data, "--bank", str(self._small), before=before)
        taker = Taker(program, self._answers, self._rng)
        self._take(taker)
        self.tally.inside_write += 1
        self._compare(program.alive_at)

    def look_once_more(self, wanted: Collection[tuple[bool, str]] = ()) -> None:
        """Start the program once more, and look at the quiz that the last kill left.

        Where a kind that is wanted was not answered between the kills, quizzes go on until it is.
        """
        program = Program(self._desktop, self._data, "--bank", str(self._small))
        taker = Taker(program, self._answers, self._rng)
        try:
            scene = taker.resume(self._quiz) if self._quiz is not None else None
            while not set(wanted) <= {*self.tally.given, *taker.given}:
                if scene is None:
                    scene = self._start(taker)
                scene = taker.do_something(self._quiz, scene)
        finally:
            program.close()
        self.tally.given += taker.given

    def _take(self, taker: Taker, look: Callable[[Scene], None] = lambda scene: None) -> None:
        """Take quizzes until the program is gone; `look` is at each question before it is done."""
        try:
            scene = taker.resume(self._quiz) if self._quiz is not None else None
            while True:
                if scene is None:
                    scene = self._start(taker)
                look(scene)
                scene = taker.do_something(self._quiz, scene)
                if scene is None:
                    self._finished.append(self._quiz)
                    self._quiz = None
        except GoneError:
            pass
        finally:
            taker.program.close()
        self.tally.given += taker.given

    def _think(self, taker: Taker, killer: "_Killer", scene: Scene) -> None:
        """Let time pass in front of a practice question, press a key that records nothing."""
        if scene.is_exam or scene.is_judged or not taker.given:
            return
        end = monotonic() + _THINKING_SECONDS
        taker.program.await_that(lambda: monotonic() > end)
        taker.press("Tab")
        killer.after_key()
        taker.program.await_that(lambda: taker.program.tree() is None)

    def _start(self, taker: Taker) -> Scene:
        """Start the next quiz: both banks and both modes in turn."""
        number, self._started = self._started, self._started + 1
        if number == 0:
            self._quiz = start_first_quiz(taker)
        else:
            is_exam = number % 2 == 1
            title = SMALL_TITLE if number % 4 in (1, 2) else SHIPPED_TITLE
            self._quiz = start_quiz(taker, title, is_exam=is_exam)
        return taker.begin(self._quiz)

    def _compare(self, died_at: float) -> None:
        """Compare the record with what was seen."""
        for quiz in self._finished:
            if quiz.identity:
                quiz.check(read_record(self._data, quiz.identity), died_at)
        self._finished = []
        quiz = self._quiz
        if quiz is not None and quiz.now is not None:
            recorded = read_record(self._data, quiz.identity, may_be_finished=True)
            quiz.check(recorded, died_at)
        elif (recorded := read_record(self._data)) is not None:
            # Killed between the key that starts a quiz and the sight of its first question.
            self._quiz = Watched(is_exam=recorded.is_exam)
            self._quiz.adopt(recorded)
        if self._quiz is not None and (self._quiz.now is None or self._quiz.now.is_finished):
            self._quiz = None


class _Killer:
    """Kills a program some moment after some key, once enough has been answered."""

    def __init__(self, program: Program, rng: Random, keys: int = 0) -> None:
        self.taker: Taker | None = None
        self.killed_at = 0.0
        self._program = program
        self._answers = rng.randrange(*_ANSWERS)
        self._keys = keys or rng.randrange(*_KEYS)
        self._timer = Timer(rng.uniform(0, _LONGEST_WAIT_SECONDS), self._kill)

    def after_key(self) -> None:
        """Count a key, and start the last moment if it is the one."""
        if self.taker is not None and len(self.taker.given) < self._answers:
            return
        self._keys -= 1
        if self._keys == 0:
            self._timer.start()

    def join(self) -> None:
        """Wait until the kill has been done."""
        self._timer.join()

    def _kill(self) -> None:
        self.killed_at = monotonic()
        self._program.kill()
