"""The whole program in one process: real record, real banks, a clock set by hand."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QLocale, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import quiz.app
from quiz.app import Program
from quiz.banks.library import Entry, Library
from quiz.core.attempt import Attempt
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.mode import Mode
from quiz.core.plan import Setup
from quiz.core.timing import Limit
from quiz.paths import Profile
from quiz.ui.navigation import Navigation
from quiz.ui.pages.play import PlayPage
from quiz.ui.reporter import Reporter
from tests.clocks import HandClock

PATIENCE_MS = 20_000

SHIPPED = """\
id: shipped
title: {en: Little bank, es: Banco pequeño}
topics:
  land: {en: Land, es: Tierra}
  sea: {en: Sea, es: Mar}
"""

_QUESTION = {
    "single-choice": """\
    options:
      - text: Right
        correct: true
      - Wrong
      - Worse
    hints: [Look closely.]
""",
    "multiple-answer": """\
    options:
      - text: This
        correct: true
      - text: That
        correct: true
      - Neither
""",
    "true-false": "    answer: true\n",
    "numeric": "    answer: 4\n",
    "short-answer": "    answers: [Lima]\n",
}


def questions(count: int, topic: str = "", first: int = 1) -> str:
    """Return so many questions of a YAML file, each kind in turn."""
    lines = ["questions:"]
    kinds = list(_QUESTION)
    for number in range(first, first + count):
        kind = kinds[number % len(kinds)]
        lines.append(f"  - id: q{number}\n    kind: {kind}\n    prompt: Question number {number}")
        if topic:
            lines.append(f"    topic: {topic}")
        lines.append(f"    explanation: Because of {number}.\n{_QUESTION[kind]}".rstrip())
    return "\n".join(lines) + "\n"


def write_bank(path: Path, *, name: str = "mine", count: int = 5) -> Path:
    """Write a bank of one file and return its path."""
    path.write_text(f"id: {name}\ntitle: Bank {name}\n{questions(count)}", "utf-8")
    return path


def write_shipped(folder: Path) -> Path:
    """Write the folder of banks that the program comes with, twelve questions of all kinds."""
    bank = folder / "shipped"
    bank.mkdir(parents=True)
    (bank / "bank.yaml").write_text(SHIPPED, "utf-8")
    (bank / "land.yaml").write_text(questions(6, "land"), "utf-8")
    (bank / "sea.yaml").write_text(questions(6, "sea", first=7), "utf-8")
    return folder


class Programs:
    """Starts the program as often as a test likes, each time with what it left behind."""

    def __init__(
        self,
        application: QApplication,
        qtbot: QtBot,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        # What nobody expected is for pytest to tell, not for the log.
        monkeypatch.setattr(Reporter, "install", lambda _: None)
        monkeypatch.setattr(Reporter, "start_log", lambda _: None)
        monkeypatch.setattr(quiz.app, "QUESTIONS", write_shipped(folder / "questions"))
        self.profile = Profile.in_folder(folder / "data")
        self.clock = HandClock()
        # One for all starts: two quizzes are never given the same name.
        self.rng = Random(5)
        #: The address of a school's record, given at the start.
        self.database = ""
        self.qtbot = qtbot
        self._monkeypatch = monkeypatch
        self._may_read = Event()
        self._application = application
        self._locale = QLocale()
        self._running: list[Program] = []

    def begin(self, *banks: Path, language: str | None = "en") -> Program:
        """Start the program; what is opened behind its first picture may not be there yet."""
        self.profile.create()
        program = Program(
            self._application, self.profile, self.clock, self.rng, language, self.database
        )
        self._running.append(program)
        program.preferences.set("reduces_motion", True)
        program.open_window(banks)
        self.until(lambda: program.navigation is not None)
        return program

    def start(self, *banks: Path, language: str | None = "en") -> Program:
        """Start the program and return it once everything is there."""
        program = self.begin(*banks, language=language)
        self.settle(program)
        return program

    def settle(self, program: Program) -> None:
        """Wait until the record is open and every bank is read."""
        self.until(lambda: record_is_open(program))
        self.until(lambda: banks_are_read(program))

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""

        def check() -> None:
            assert holds()

        self.qtbot.waitUntil(check, timeout=PATIENCE_MS)

    def end(self, program: Program) -> None:
        """End the program as closing its window does."""
        if program not in self._running:
            return
        self._running.remove(program)
        if program.window is not None:
            program.window.close()
            program.close()
            program.window.deleteLater()
        QThreadPool.globalInstance().waitForDone()
        program.languages.remove()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def restart(self, program: Program, language: str | None = "en") -> Program:
        """End the program and start it again."""
        self.end(program)
        return self.start(language=language)

    def hold_reading(self) -> Event:
        """Let every bank wait to be read until the event that is returned is set."""
        read, may_read = Library.read, self._may_read

        def held(library: Library, path: Path) -> Entry:
            assert may_read.wait(PATIENCE_MS / 1000)
            return read(library, path)

        self._monkeypatch.setattr(Library, "read", held)
        return may_read

    def close(self) -> None:
        """End whatever runs."""
        self._may_read.set()
        for program in list(self._running):
            self.end(program)
        QLocale.setDefault(self._locale)


def record_is_open(program: Program) -> bool:
    """Tell whether the record is open."""
    return program.navigation is not None and program.navigation.record.study is not None


def banks_are_read(program: Program) -> bool:
    """Tell whether no bank has yet to be read."""
    is_reading = navigation(program).banks.is_reading()
    return not is_reading and not program.library.pending_paths


def navigation(program: Program) -> Navigation:
    """Return what is behind the first picture."""
    assert program.navigation is not None
    return program.navigation


def play(program: Program) -> PlayPage:
    """Return the page on which a quiz is taken."""
    return navigation(program).play


def attempt(program: Program) -> Attempt:
    """Return the quiz on screen."""
    found = play(program).attempt()
    assert found is not None
    return found


def page(program: Program) -> str:
    """Return the name of the page on screen."""
    assert program.window is not None
    return program.window.page()


def words(widget: QWidget | None) -> str:
    """Return all the words on show in a widget."""
    assert widget is not None
    labels = [each for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    return "\n".join(each.text() for each in labels)


def told(program: Program) -> str:
    """Return what the passing message says, "" where there is none."""
    toast = navigation(program).toast
    return toast.accessibleName() if not toast.isHidden() else ""


def button(widget: QWidget | None, name: str) -> QAbstractButton:
    """Return the button on show with these words, or whose name begins with them."""
    assert widget is not None
    shown = [each for each in widget.findChildren(QAbstractButton) if each.isVisibleTo(widget)]
    for each in shown:
        if name in (each.text(), each.accessibleName()):
            return each
    return next(each for each in shown if each.accessibleName().startswith(name))


def dialog(program: Program) -> QDialog:
    """Return the dialog in front of the window."""
    assert program.window is not None
    return next(each for each in program.window.findChildren(QDialog) if each.isVisible())


def answer(program: Program, *, right: bool = True) -> None:
    """Answer the question on screen, by letters or by typing; nothing is sent yet."""
    running = attempt(program)
    question = running.snapshot.question
    view = play(program).view.question()
    assert view is not None
    if view.answer.is_typed:
        type_text(program, question.right_response() if right else "77")
        return
    if isinstance(question, TrueFalse):
        places = [0 if (question.right_response() == "true") == right else 1]
    else:
        order = running.plan.questions[running.position].order
        wanted = {int(index) for index in question.right_response().split(",")}
        places = [place for place, index in enumerate(order) if (index in wanted) == right]
        places = places[: len(wanted)]
    for place in places:
        assert view.answer.take_key("ABCDEF"[place])


def type_text(program: Program, text: str) -> None:
    """Type into the field of the question on screen, in place of what stood there."""
    view = play(program).view.question()
    assert view is not None
    field = view.answer.focus_target()
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClicks(field, text)


def answer_all(program: Program, *, right: bool = True) -> None:
    """Take the practice quiz on screen to its results."""
    while page(program) == "play":
        answer(program, right=right)
        play(program).main_action()
        play(program).main_action()


def start_exam(
    program: Program, *, count: int = 6, seconds: float | None = 600, scope: str = "quiz"
) -> Attempt:
    """Start an exam from the set-up page."""
    navigation(program)._on_setup("shipped")
    limit = Limit(scope=scope, seconds=seconds) if seconds is not None else Limit()
    setup = Setup(bank="shipped", mode=Mode.EXAM, count=count, limit=limit)
    navigation(program).setup.set_state(setup)
    navigation(program).setup.main_action()
    assert page(program) == "play"
    return attempt(program)


def leave(program: Program) -> None:
    """Leave the quiz on screen to go on with it later, through its dialog."""
    play(program).leave_requested.emit()
    button(dialog(program), "Save and leave").click()
