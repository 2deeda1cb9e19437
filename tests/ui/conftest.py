"""Make every machine draw alike, and give each test a theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from quiz import paths
from quiz.ui.theme import Theme


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
