"""Fixtures for the tests of answer widgets."""

import pytest

from tests.ui.pages.playing import Playing


@pytest.fixture
def play(qtbot, theme):
    """Return a function that puts a quiz of some questions on its page."""

    # Held until the test is over: a page that only cycles hold may be collected in an event.
    started = []

    def start(*questions, **more):
        started.append(Playing(qtbot, theme, *questions, **more))
        return started[-1]

    return start
