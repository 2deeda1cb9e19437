"""The language can be changed while the program runs, and nothing is lost on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from quiz import machine
from quiz.app import Program
from quiz.core.plan import Mode, Setup
from quiz.paths import Profile
from quiz.storage.record import SqlStore
from quiz.ui.dialogs.leave import LeaveDialog
from quiz.ui.window import MainWindow
from tests.clocks import HandClock

BANK = "alianza-del-pacifico"


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[Callable[[str | None], Program]]:
    """A function that starts the program in a language, its record open; ends them all."""
    before = QLocale()
    running: list[Program] = []

    def start(language: str | None) -> Program:
        profile = Profile.in_folder(tmp_path)
        profile.create()
        program = Program(qapp, profile, HandClock(), Random(0), language)
        running.append(program)
        program.open_window()
        qtbot.waitUntil(lambda: is_ready(program))
        return program

    yield start
    for program in running:
        end(program)
    QLocale.setDefault(before)


def is_ready(program: Program) -> bool:
    return program.navigation is not None and program.navigation.record.study is not None


def end(program: Program) -> None:
    if program.window is not None:
        program.window.close()
        program.window.deleteLater()
        program.window = None
        program.close()
        program.languages.remove()
        program.reporter.stop()


def texts(window: MainWindow) -> list[str]:
    """Return the words on screen."""
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    return [*labels, *buttons]


def test_the_window_is_built_again_in_the_other_language(start):
    program = start("es")
    assert program.window.windowTitle() == "Quiz Pacífico"
    program.preferences.set("language", "en")
    assert program.window.windowTitle() == "Pacific Quiz"
    program.preferences.set("language", "es")
    assert program.window.windowTitle() == "Quiz Pacífico"
