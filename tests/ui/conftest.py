"""Make every machine draw alike, and give each test a theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quiz import paths
from quiz.ui.theme import Theme
from tests.ui.programs import Programs


@pytest.fixture(scope="session", autouse=True)
def _same_everywhere(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    # A cursor that blinks gives two pictures of one thing.
    qapp.setCursorFlashTime(0)


@pytest.fixture(autouse=True)
def _nothing_piles_up(qapp: QApplication) -> Iterator[None]:
    """Delete what a test has closed: applying a theme takes time for every widget there is."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme at 100 %, applied as the program does it."""
    theme = Theme(paths.ASSETS, scheme="light")
    theme.apply(qapp)
    return theme


@pytest.fixture
def programs(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Programs]:
    """Starts the whole program; whatever runs at the end is ended."""
    programs = Programs(qapp, qtbot, tmp_path, monkeypatch)
    yield programs
    programs.close()
