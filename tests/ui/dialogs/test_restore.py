"""The dialogs about backups: which one, whether really, and what to do about damage."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from quiz.core.backups import Backup, Occasion
from quiz.ui.dialogs.restore import (
    BackupWords,
    ConfirmRestoreDialog,
    DamagedDialog,
    RestoreDialog,
)
from quiz.ui.widgets.radio_row import RadioRow
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults

NOW = datetime(2026, 1, 1, 12, 30, tzinfo=UTC)
BACKUP = Backup(
    name="newest",
    made_at=NOW - timedelta(hours=2),
    occasion=Occasion.REGULAR,
    size=1000,
    is_sound=True,
    person="Ana",
    quizzes=12,
    answers=143,
    last_at=NOW - timedelta(days=1),
)
BACKUPS = [
    BACKUP,
    replace(BACKUP, name="spoiled", is_sound=False),
    replace(BACKUP, name="before", occasion=Occasion.BEFORE_RESTORING, person=""),
    replace(
        BACKUP,
        name="old",
        occasion=Occasion.BEFORE_UPDATE,
        made_at=NOW - timedelta(days=90),
        quizzes=0,
        answers=0,
        last_at=None,
    ),
]


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def words():
    return BackupWords(NOW, -300, "en")


def shown(dialog, qtbot):
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def text(dialog):
    return " ".join(each.plain_text() for each in dialog.findChildren(Label))


def rows(dialog):
    return dialog.findChildren(RadioRow)


def press(dialog, name):
    found = [each for each in dialog.findChildren(QAbstractButton) if each.text() == name]
    assert len(found) == 1
    found[0].click()


def choices(dialog):
    return [
        each.text()
        for each in dialog.findChildren(QAbstractButton)
        if each.text() and not isinstance(each, RadioRow)
    ]


def test_a_backup_is_told_by_its_local_date_and_what_it_holds(words):
    assert words.title(BACKUP) == "Today, 05:30"
    said = words.holds(BACKUP)
    assert said == "Ana · 12 finished quizzes · 143 answers · last result: yesterday"


def test_what_is_not_known_is_not_told(words):
    assert words.holds(BACKUPS[3]).startswith("Ana · 0")
    assert "last result" not in words.holds(BACKUPS[3])
    assert not words.holds(BACKUPS[2]).startswith("·")


def test_the_occasion_of_a_backup_is_told_where_it_was_a_special_one(words):
    assert words.title(BACKUPS[2]) == "Today, 05:30, before restoring"
    assert words.title(BACKUPS[3]) == "3 Oct 2025, 07:30, before an update of the program"


def test_every_backup_that_can_be_read_is_offered(theme, window, words, qtbot):
    dialog = shown(RestoreDialog(theme, window, BACKUPS, words), qtbot)
    assert [row.text() for row in rows(dialog)] == [
        words.title(backup) for backup in BACKUPS if backup.is_sound
    ]
    assert "1 backups cannot be read" in text(dialog)


def test_each_row_says_everything_to_a_screen_reader(theme, window, words, qtbot):
    dialog = shown(RestoreDialog(theme, window, BACKUPS, words), qtbot)
    name = rows(dialog)[0].accessibleName()
    assert name == f"{words.title(BACKUP)}. {words.holds(BACKUP)}"


def test_the_newest_one_is_chosen_at_first(theme, window, words, qtbot):
    dialog = shown(RestoreDialog(theme, window, BACKUPS, words), qtbot)
    with qtbot.waitSignal(dialog.backup_chosen) as chosen:
        press(dialog, "Restore…")
    assert chosen.args == ["newest"]


def test_another_one_is_chosen_by_arrow_keys(theme, window, words, qtbot):
    dialog = shown(RestoreDialog(theme, window, BACKUPS, words), qtbot)
    qtbot.waitUntil(rows(dialog)[0].hasFocus)
    QTest.keyClick(rows(dialog)[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.backup_chosen) as chosen:
        press(dialog, "Restore…")
    assert chosen.args == ["before"]


def test_another_one_is_chosen_by_mouse(theme, window, words, qtbot):
    dialog = shown(RestoreDialog(theme, window, BACKUPS, words), qtbot)
    last = rows(dialog)[-1]
    QTest.mouseClick(last, Qt.MouseButton.LeftButton, pos=last.rect().center())
    with qtbot.waitSignal(dialog.backup_chosen) as chosen:
        press(dialog, "Restore…")
    assert chosen.args == ["old"]


def test_esc_restores_nothing(theme, window, words, qtbot):
    dialog = shown(RestoreDialog(theme, window, BACKUPS, words), qtbot)
    with qtbot.assertNotEmitted(dialog.backup_chosen), qtbot.waitSignal(dialog.chosen):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_before_restoring_it_is_said_what_becomes_of_the_present_results(
    theme, window, words, qtbot
):
    dialog = shown(ConfirmRestoreDialog(theme, window, BACKUP, words), qtbot)
    assert words.holds(BACKUP) in text(dialog)
    assert "kept as a backup" in text(dialog)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert chosen.args == ["cancel"]


def test_for_a_damaged_record_the_newest_backup_is_offered(theme, window, words, qtbot):
    dialog = shown(DamagedDialog(theme, window, BACKUPS, words), qtbot)
    assert dialog.newest == BACKUP
    assert words.holds(BACKUP) in text(dialog)
    assert choices(dialog) == [
        "Not now",
        "Start with an empty one",
        "Other backups…",
        "Restore this backup",
    ]


def test_without_a_backup_a_damaged_record_leaves_two_choices(theme, window, words, qtbot):
    dialog = shown(DamagedDialog(theme, window, BACKUPS[1:2], words), qtbot)
    assert "no backup that can be read" in text(dialog)
    assert choices(dialog) == ["Not now", "Start with an empty one"]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("kind", [RestoreDialog, DamagedDialog])
def test_nothing_is_cut(theme, window, words, qtbot, kind, percent):
    theme.set_scale(percent / 100)
    window.resize(1024, 600)
    dialog = shown(kind(theme, window, BACKUPS, words), qtbot)
    assert list(faults(dialog)) == []
