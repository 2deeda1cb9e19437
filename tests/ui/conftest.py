"""Make every machine draw alike, and give each test a theme."""

import pytest
from PySide6.QtWidgets import QApplication

from quiz import paths
from quiz.ui.theme import Theme


@pytest.fixture(scope="session", autouse=True)
def _same_everywhere(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    # A cursor that blinks gives two pictures of one thing.
    qapp.setCursorFlashTime(0)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme at 100 %, applied as the program does it."""
    theme = Theme(paths.ASSETS, scheme="light")
    theme.apply(qapp)
    return theme
