"""The dialogs of the program: keys, About, deleting the history."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from quiz import __version__
from quiz.ui.dialogs.about import AboutDialog
from quiz.ui.dialogs.delete_history import DeleteHistoryDialog
from quiz.ui.dialogs.keys import KeysDialog
from quiz.ui.widgets.keycap import Key
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults

DATA = Path("/srv/results")
LOG = Path("/srv/logs/quiz.log")


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def shown(dialog, qtbot):
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def about(theme, window):
    return AboutDialog(theme, window, data_folder=DATA, log_file=LOG)


def text(dialog):
    said = " ".join(each.plain_text() for each in dialog.findChildren(Label))
    return said.replace("\u200b", "")


def keys(dialog):
    return [each.text() for each in dialog.findChildren(Key)]


def button(dialog, name):
    found = [
        each
        for each in dialog.findChildren(QAbstractButton)
        if name in (each.text(), each.accessibleName())
    ]
    assert len(found) == 1
    return found[0]


def test_the_keys_that_exist_are_listed(theme, window):
    listed = set(keys(KeysDialog(theme, window, uses_letter_keys=True)))

    assert set("SMPTFR+GNO,") <= listed
    assert {"A – H", "1 – 3", "F1", "F11", "Esc", "Enter"} <= listed


def test_what_comes_later_is_not_listed(theme, window):
    said = text(KeysDialog(theme, window, uses_letter_keys=True))

    assert not any(word in said for word in ("Classroom", "Editor"))


def test_how_sure_one_is_and_seeing_it_again_have_keys(theme, window):
    said = text(KeysDialog(theme, window, uses_letter_keys=True))

    assert "How sure you are" in said
    assert "See it again soon (practice)" in said


def test_without_one_letter_shortcuts_each_letter_needs_alt(theme, window):
    with_letters = keys(KeysDialog(theme, window, uses_letter_keys=True))
    without = keys(KeysDialog(theme, window, uses_letter_keys=False))

    assert without.count("Alt") - with_letters.count("Alt") == len(["A – H", "A – I", *"SMPT+FR"])


def test_it_says_in_words_whether_letters_need_alt(theme, window):
    assert "switched off" in text(KeysDialog(theme, window, uses_letter_keys=False))
    assert "While you type" in text(KeysDialog(theme, window, uses_letter_keys=True))


def test_page_down_scrolls_the_keys_in_a_low_window(theme, window, qtbot):
    window.resize(1024, 400)
    dialog = shown(KeysDialog(theme, window, uses_letter_keys=True), qtbot)
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)

    assert bar.value() > 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert bar.value() == 0


def test_escape_closes_the_keys(theme, window, qtbot):
    dialog = shown(KeysDialog(theme, window, uses_letter_keys=True), qtbot)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_about_names_versions_and_places(theme, window):
    said = text(about(theme, window))

    assert all(part in said for part in (__version__, qVersion(), str(DATA), str(LOG)))


@pytest.mark.parametrize("part", ["Program: MIT", "CC BY 4.0", "OFL", "ISC", "LGPL", "SQLAlchemy"])
def test_about_names_the_licences(theme, window, part):
    assert part in text(about(theme, window))


def test_copy_takes_versions_and_places_to_the_clipboard(theme, window, qtbot):
    dialog = shown(about(theme, window), qtbot)
    button(dialog, "Copy versions and places").click()
    copied = QApplication.clipboard().text()

    assert all(part in copied for part in (__version__, str(DATA), str(LOG)))
    assert button(dialog, "Copied")


def test_deleting_says_how_many_results_go(theme, window):
    assert "12 results will be deleted." in text(DeleteHistoryDialog(theme, window, 12))


def test_keeping_the_history_has_the_focus(theme, window, qtbot):
    dialog = shown(DeleteHistoryDialog(theme, window, 12), qtbot)

    assert button(dialog, "Keep my history").hasFocus()


@pytest.mark.parametrize(("name", "answer"), [("Delete", "delete"), ("Keep my history", "keep")])
def test_deleting_and_keeping(theme, window, qtbot, name, answer):
    dialog = shown(DeleteHistoryDialog(theme, window, 12), qtbot)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        button(dialog, name).click()

    assert chosen.args == [answer]


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 2.0), ((800, 520), 1.0)])
@pytest.mark.parametrize("kind", ["keys", "about", "delete"])
def test_nothing_is_cut(theme, window, qtbot, kind, size, scale):
    theme.set_scale(scale)
    window.resize(*size)
    made = {
        "keys": lambda: KeysDialog(theme, window, uses_letter_keys=False),
        "about": lambda: about(theme, window),
        "delete": lambda: DeleteHistoryDialog(theme, window, 1200),
    }
    dialog = shown(made[kind](), qtbot)
    parts = [part for part in dialog.findChildren(QWidget) if part.isVisibleTo(dialog)]

    assert [fault for part in parts for fault in faults(part)] == []
    assert window.geometry().contains(dialog.geometry())
