"""The language can be changed while the program runs, and nothing is lost on the way."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from quiz.app import Program
from quiz.core.mode import Mode
from quiz.core.plain import to_plain
from quiz.core.plan import Setup
from quiz.core.timing import Limit
from quiz.paths import Profile
from quiz.storage.record import SqlStore
from quiz.ui.language import Languages
from quiz.ui.reporter import Reporter
from quiz.ui.widgets.dialog import Dialog
from tests.clocks import HandClock
from tests.test_translations import SPANISH, messages

BANK = "alianza-del-pacifico"
Start = Callable[..., Program]


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """A function that starts the program, its record open; whatever runs is ended."""
    before = QLocale()
    # What nobody expected is for pytest to tell, not for the log.
    monkeypatch.setattr(Reporter, "install", lambda _: None)
    monkeypatch.setattr(Reporter, "start_log", lambda _: None)
    running: list[Program] = []

    def start(language: str | None = None) -> Program:
        profile = Profile.in_folder(tmp_path)
        profile.create()
        program = Program(qapp, profile, HandClock(), Random(0), language)
        running.append(program)
        program.open_window()
        qtbot.waitUntil(lambda: is_complete(program), timeout=20_000)
        return program

    yield start
    for program in running:
        end(program)
    QLocale.setDefault(before)


def is_complete(program: Program) -> bool:
    """Tell whether the record is open and the shipped bank is read."""
    navigation = program.navigation
    is_open = navigation is not None and navigation.record.study is not None
    return is_open and program.library.bank(BANK) is not None


def end(program: Program) -> None:
    """End the program as closing its window does."""
    if program.window is not None:
        program.window.close()
        program.window.deleteLater()
        program.window = None
        program.close()
        program.languages.remove()


def choose(program: Program, language: str) -> None:
    """Choose a language on the settings page, as a person does, and see the new window."""
    before = program.window
    program.navigation._on_settings()
    button(program, language).click()
    program.application.processEvents()
    assert program.window is not before


def button(program: Program, text: str) -> QAbstractButton:
    buttons = program.window.findChildren(QAbstractButton)
    return next(each for each in buttons if text in (each.text(), each.accessibleName()))


def words(program: Program) -> str:
    """Return the words on screen."""
    labels = program.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def stored_language(folder: Path) -> str:
    store = SqlStore(Profile.in_folder(folder).database_file)
    try:
        return store.settings()["language"]
    finally:
        store.close()


def test_the_window_is_built_again_in_the_language_that_is_chosen(start):
    program = start("es")
    assert program.window.windowTitle() == "Quiz Pacífico"
    choose(program, "English")
    assert program.window.windowTitle() == "Pacific Quiz"
    choose(program, "Español")
    assert program.window.windowTitle() == "Quiz Pacífico"


def test_the_page_on_screen_stays_and_speaks_the_other_language(start):
    program = start("es")
    choose(program, "English")
    assert program.window.page() == "settings"
    assert "Appearance" in words(program)
    assert "Apariencia" not in words(program)


def test_the_window_stays_where_it_is(start):
    program = start("es")
    program.window.resize(800, 640)
    choose(program, "English")
    assert (program.window.width(), program.window.height()) == (800, 640)


def test_the_window_before_is_gone(start, qtbot):
    program = start("es")
    before = program.window
    choose(program, "English")
    qtbot.waitUntil(lambda: not isValid(before))
    assert program.window.isVisible()


def test_the_choices_of_the_set_up_stay(start):
    program = start("es")
    program.navigation._on_setup(BANK)
    page = program.navigation.setup
    chosen = replace(
        page.state(),
        mode=Mode.EXAM,
        count=7,
        topics=page.state().topics[1:3],
        limit=Limit(scope="quiz", seconds=600.0),
        hides_clock=True,
    )
    page.set_state(chosen)
    choose(program, "English")
    assert program.navigation.setup is not page
    assert program.navigation.setup.state() == chosen


def test_the_way_back_to_the_set_up_stays(start):
    program = start("es")
    program.navigation._on_setup(BANK)
    page = program.navigation.setup
    page.set_state(replace(page.state(), mode=Mode.EXAM, count=7))
    chosen = page.state()
    choose(program, "English")
    program.navigation.settings.go_back()
    assert program.window.page() == "setup"
    assert program.navigation.setup.state() == chosen
    program.navigation.setup.back_requested.emit()
    assert program.window.page() == "home"


def test_a_new_quiz_goes_on_with_the_one_that_is_being_set_up(start):
    program = start("es")
    program.navigation._on_setup(BANK)
    page = program.navigation.setup
    page.set_state(replace(page.state(), mode=Mode.EXAM, count=7))
    chosen = page.state()
    program.navigation._on_settings()
    program.navigation._on_new_quiz()
    assert program.window.page() == "setup"
    program.navigation._on_new_quiz()
    assert program.navigation.setup.state() == chosen


def test_the_record_stays_open(start):
    program = start("es")
    store = program.navigation.record.study.store
    choose(program, "English")
    assert program.navigation.record.study.store is store
    assert store.unfinished() == []


def test_a_quiz_that_was_left_can_be_continued(start):
    program = start("es")
    program.navigation.starts.first_quiz(BANK)
    identity = program.navigation.play.attempt().identity
    leave(program)
    choose(program, "English")
    program.navigation._on_home()
    button(program, "Continue").click()
    assert program.window.page() == "play"
    assert program.navigation.play.attempt().identity == identity
    assert program.navigation.record.study.may_answer(identity)


def test_an_exam_that_was_left_still_ends_in_time(start):
    program = start("es")
    program.navigation._on_setup(BANK)
    page = program.navigation.setup
    page.set_state(
        replace(page.state(), mode=Mode.EXAM, count=5, limit=Limit(scope="quiz", seconds=60.0))
    )
    page.main_action()
    identity = program.navigation.play.attempt().identity
    leave(program)
    choose(program, "English")
    program.clock.pass_seconds(61)
    program.navigation.flow.exams_left.timer.timeout.emit()
    finished = program.navigation.record.study.finished()
    assert [each.identity for each in finished] == [identity]


def leave(program: Program) -> None:
    """Leave the quiz on screen, to continue it another time."""
    program.navigation.flow._on_leave_chosen("save")
    assert program.window.page() == "home"


def test_only_the_translations_of_one_language_are_installed(start, qapp):
    program = start("es")
    others = set(qapp.findChildren(QTranslator)) - set(program.languages._installed)
    for language in ("English", "Español", "English"):
        choose(program, language)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = set(qapp.findChildren(QTranslator)) - others
    assert left == set(program.languages._installed)
    assert all(each.language().startswith("en") for each in left)


def test_the_language_is_kept_for_the_next_start(start, tmp_path):
    program = start("es")
    choose(program, "English")
    end(program)
    assert stored_language(tmp_path) == "en"
    assert start().window.windowTitle() == "Pacific Quiz"


def test_the_record_corrects_the_language_of_the_first_picture(start, tmp_path, qtbot):
    end(start("es"))
    store = SqlStore(Profile.in_folder(tmp_path).database_file)
    store.set_setting("language", "en")
    store.close()
    program = start()
    qtbot.waitUntil(lambda: program.window.windowTitle() == "Pacific Quiz")
    assert program.window.page() == "home"
    assert is_complete(program)


def test_the_other_settings_still_reach_the_record_after_a_change(start, tmp_path):
    program = start("es")
    choose(program, "English")
    program.preferences.set("daily_goal", 30)
    assert program.navigation.record.study.store.settings()["daily_goal"] == "30"


class Marker(QTranslator):
    """A language in which every text that has a translation is the English one in brackets."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {(each.context, each.source, each.comment) for each in messages(SPANISH)}

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return f"⟦{source}⟧" if (context, source, disambiguation or "") in self._known else ""


@pytest.fixture
def marked(start: Start, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program with a mark around everything that has a translation."""
    marker = Marker()
    monkeypatch.setattr(Languages, "install", lambda *_: None)
    qapp.installTranslator(marker)
    program = start("es")
    program.window.resize(1280, 800)
    yield program
    qapp.removeTranslator(marker)


#: Words that are the same in every language.
_NAMES = re.compile(r"Español|English|Ctrl|Alt|Esc|Tab|F\d+|\b[A-Z]\b|\bmin\b|\bs\b")


def untranslated(program: Program) -> list[str]:
    """Return the words on screen that are neither translated nor out of the bank."""
    bank = program.library.bank(BANK)
    of_bank = sorted(map(_spaced, _strings(to_plain(bank))), key=len, reverse=True)
    left = []
    for shown in _shown(program.window):
        text = _spaced(shown)
        while text != (text := re.sub(r"⟦[^⟦⟧]*⟧", "", text)):
            pass
        for known in of_bank if re.search(r"[^\W\d_]", text) else ():
            text = text.replace(known, "")
        if re.search(r"[^\W\d_]", _NAMES.sub("", text)):
            left.append(shown)
    return left


def _spaced(text: str) -> str:
    """Return a text with plain spaces: names are said without the ones that do not break."""
    return " ".join(text.split())


def _shown(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.toolTip() != "":
            yield widget.toolTip().split(" (")[0]
        if widget.isVisible():
            yield widget.accessibleName()
        if widget.isVisible() and hasattr(widget, "text_boxes"):
            yield from (box.text for box in widget.text_boxes())


def _strings(plain: object) -> set[str]:
    """Return every text in a bank: as written, without its Markdown, and without a subtitle."""
    match plain:
        case str() if len(plain) > 1:
            return {plain, plain.split(": ")[0], re.sub(r"[*_`]", "", plain)}
        case dict():
            return set().union(*(_strings(each) for each in plain.values()))
        case list():
            return set().union(*(_strings(each) for each in plain))
    return set()


def _show_keys(program: Program) -> None:
    program.navigation.settings_flow.show_keys()


def _show_setup(program: Program) -> None:
    program.navigation._on_setup(BANK)
    page = program.navigation.setup
    limit = Limit(scope="question", seconds=45.0)
    page.set_state(replace(page.state(), mode=Mode.EXAM, limit=limit))


def _show_question(program: Program) -> None:
    bank = program.library.bank(BANK)
    program.navigation.flow.start(bank, Setup(bank=BANK, count=3))


def _show_leaving(program: Program) -> None:
    _show_question(program)
    program.navigation.flow.ask_to_leave()


def _show_submitting(program: Program) -> None:
    bank = program.library.bank(BANK)
    setup = Setup(bank=BANK, count=3, mode=Mode.EXAM, limit=Limit(scope="quiz", seconds=600.0))
    program.navigation.flow.start(bank, setup)
    program.navigation.flow._on_submit_requested()


def _show_results(program: Program) -> None:
    _show_question(program)
    program.navigation.flow._on_leave_chosen("finish")


def _show_home_with_results(program: Program) -> None:
    _show_results(program)
    program.navigation._on_home()


@pytest.mark.parametrize(
    "show",
    [
        lambda program: program.navigation._on_home(),
        _show_setup,
        _show_keys,
        _show_question,
        _show_leaving,
        _show_submitting,
        _show_results,
        _show_home_with_results,
        lambda program: program.navigation._on_browse(BANK),
    ],
    ids=[
        "home",
        "set-up",
        "keys",
        "question",
        "leaving",
        "submitting",
        "results",
        "then",
        "browse",
    ],
)
def test_every_word_that_is_shown_has_a_translation(marked, show):
    show(marked)
    marked.application.processEvents()
    assert untranslated(marked) == []
    for dialog in marked.window.findChildren(Dialog):
        dialog.reject()
