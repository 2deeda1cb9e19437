"""Fixtures for the tests of answer widgets."""

import pytest

from tests.ui.pages.playing import Playing


@pytest.fixture
def play(qtbot, theme):
    """Return a function that puts a quiz of some questions on its page."""

    def start(*questions, **more):
        return Playing(qtbot, theme, *questions, **more)

    return start
