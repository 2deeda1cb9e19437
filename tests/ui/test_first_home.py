from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from quiz import paths
from quiz.app import Program
from quiz.banks.library import Library
from quiz.core.errors import RecordError
from quiz.core.plan import Setup
from quiz.paths import Profile
from quiz.ui.reporter import Reporter
from tests.clocks import HandClock
from tests.history import fill
from tests.ui.small_bank import write_small_bank

TIMEOUT_MS = 20_000


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A person who has used the program before: the bank is cached, answers are recorded."""
    profile = Profile.in_folder(tmp_path)
    profile.create()
    library = Library(paths.QUESTIONS, (), profile.cache)
    for path in library.pending_paths:
        library.read(path)
    fill(profile.database_file, library.banks[0], answers=45, last_day=HandClock().now())
    return profile


@pytest.fixture
def program(
    qapp: QApplication, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    before = QLocale()
    # What nobody expected is for pytest to tell, not for the log.
    monkeypatch.setattr(Reporter, "install", lambda _: None)
    monkeypatch.setattr(Reporter, "start_log", lambda _: None)
    program = Program(qapp, profile, HandClock(), Random(0), "es")
    yield program
    if program.window is not None:
        program.window.close()
        program.window.deleteLater()
    program.close()
    program.languages.remove()
    QLocale.setDefault(before)


def has_record(program: Program) -> bool:
    return program.navigation is not None and program.navigation.record.study is not None


def test_home_is_complete_before_the_other_pages_are_built(qtbot, program):
    window = program.open_window()
    seen = []
    window.completed.connect(lambda: seen.append(program.navigation))
    # Connected before the program itself is, which builds the rest when it hears of this.
    with qtbot.waitSignal(window.pictured, timeout=TIMEOUT_MS):
        pass
    first = program._first_home
    computed = []
    first.computed.connect(computed.append)
    qtbot.waitUntil(lambda: has_record(program), timeout=TIMEOUT_MS)
    assert seen == [None]
    assert len(computed[0].results) == 3
    assert computed[0].is_complete


def test_home_is_complete_before_a_bank_named_at_the_start_is_read(qtbot, program, tmp_path):
    file = write_small_bank(tmp_path / "named.yaml")
    window = program.open_window([file])
    shown = []
    window.completed.connect(
        lambda: shown.append((window.home.view().is_complete, program.library.entry(file)))
    )
    qtbot.waitUntil(lambda: program.library.entry(file) is not None, timeout=TIMEOUT_MS)
    qtbot.waitUntil(lambda: program.library.entry(file).bank is not None, timeout=TIMEOUT_MS)
    qtbot.waitUntil(lambda: has_record(program), timeout=TIMEOUT_MS)
    assert shown == [(True, None)]
    qtbot.waitUntil(lambda: len(window.home.view().subjects) == 2, timeout=TIMEOUT_MS)


def test_the_second_start_completes_home_without_the_record(qtbot, program, profile, monkeypatch):
    program.open_window()
    qtbot.waitUntil(lambda: has_record(program), timeout=TIMEOUT_MS)
    shown = program.window.home.view()
    assert shown.is_complete
    program.window.close()
    program.close()

    second = Program(program.application, profile, HandClock(), Random(0), "es")
    monkeypatch.setattr(second, "_build_rest", lambda: None)
    window = second.open_window()
    with qtbot.waitSignal(window.completed, timeout=TIMEOUT_MS):
        pass
    assert second.people.record.store is None
    assert window.home.view() == shown
    window.close()
    window.deleteLater()
    second.languages.remove()


def test_a_key_pressed_before_home_is_complete_finds_the_window_built(qtbot, program):
    window = program.open_window()
    with qtbot.waitSignal(window.pictured, timeout=TIMEOUT_MS):
        pass
    assert program.navigation is None
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert program.navigation is not None
    qtbot.waitUntil(lambda: has_record(program), timeout=TIMEOUT_MS)


def test_enter_before_home_is_complete_starts_what_home_offers(qtbot, program):
    window = program.open_window()
    with qtbot.waitSignal(window.pictured, timeout=TIMEOUT_MS):
        pass
    qtbot.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page() == "play", timeout=TIMEOUT_MS)


@pytest.mark.parametrize("chooses", [False, True])
def test_a_set_up_opened_before_the_record_is_the_last_one_unless_it_is_changed(
    qtbot, program, profile, chooses
):
    program.open_window()
    qtbot.waitUntil(lambda: has_record(program), timeout=TIMEOUT_MS)
    bank = program.library.banks[0].id
    program.navigation.record.study.keep_setup(Setup(bank=bank, count=5, tries=2))
    program.window.close()
    program.close()

    second = Program(program.application, profile, HandClock(), Random(0), "es")
    window = second.open_window()
    with qtbot.waitSignal(window.pictured, timeout=TIMEOUT_MS):
        pass
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.page() == "setup"
    assert not has_record(second)
    setup = second.navigation.setup
    if chooses:
        setup.set_state(replace(setup.state(), count=20))
    qtbot.waitUntil(lambda: has_record(second), timeout=TIMEOUT_MS)
    state = setup.state()
    assert (state.count, state.tries) == ((20, 1) if chooses else (5, 2))
    window.close()
    window.deleteLater()
    second.close()
    second.languages.remove()


def test_a_record_that_cannot_be_read_does_not_keep_the_window_from_being_built(
    qtbot, program, monkeypatch
):
    def refuse(path):
        raise RecordError(path, "no")

    monkeypatch.setattr(program.people.record, "make", refuse)
    program.open_window()
    qtbot.waitUntil(lambda: program.navigation is not None, timeout=TIMEOUT_MS)
