"""Fixtures for the tests of pages."""

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


@pytest.fixture
def announced(monkeypatch):
    """What is said to a screen reader."""
    said = []

    def announce(_widget, text):
        if text:
            said.append(text)

    for module in (
        "pages.play",
        "pages.play_learning",
        "pages.play_notice",
        "pages.play_screen",
        "answers.answer_field",
        "answers.ordering",
        "answers.matching",
        "answers.cloze",
    ):
        monkeypatch.setattr(f"quiz.ui.{module}.announce", announce)
    return said
