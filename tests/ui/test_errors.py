"""What goes wrong is told: in a sentence where a person can mend it, else in one last dialog."""

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from quiz import __version__
from quiz.core import errors
from quiz.core.errors import (
    BankError,
    DamagedRecordError,
    ExportError,
    NewerRecordError,
    OpenElsewhereError,
    QuizError,
    RecordError,
    RecordFileError,
    SchoolError,
    SettingsError,
    UnwritableRecordError,
)
from quiz.core.school import SchoolProblem
from quiz.ui.background import in_background
from quiz.ui.errors import CrashDialog, log_technical, sentence
from quiz.ui.reporter import Reporter, environment
from tests.ui.programs import button

# Sentences


def _children(kind: type[QuizError]) -> list[type[QuizError]]:
    children = [each for each in kind.__subclasses__() if each.__module__ == errors.__name__]
    return [kind, *(each for child in children for each in _children(child))]


def _made(kind: type[QuizError]) -> QuizError:
    """An error of a kind, about a file, with what the system said."""
    if kind is BankError:
        return BankError(Path("bank.yaml"), "what the system said", 7)
    if issubclass(kind, RecordError | ExportError):
        return kind(Path("record"), "what the system said")
    if kind is RecordFileError:
        return RecordFileError(Path("record.json"), "unreadable", "what the system said")
    if kind is SchoolError:
        return SchoolError(SchoolProblem.REFUSED, "what the system said")
    return kind("what the system said")


@pytest.mark.parametrize("kind", _children(QuizError), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_with_what_the_system_said(qapp, kind):
    told = sentence(_made(kind))

    # Of another window the system knows nothing; what is technical about damage is for the log.
    is_left_out = kind in (OpenElsewhereError, DamagedRecordError, NewerRecordError)
    assert ("what the system said" in told) is not is_left_out
    if issubclass(kind, RecordError | SettingsError):
        assert told[0].isupper()
        assert ". " in told


def test_no_two_errors_of_the_record_have_one_sentence(qapp):
    kinds = [*_children(RecordError), SettingsError]
    told = [sentence(_made(kind)) for kind in kinds]

    assert len(set(told)) == len(kinds)


def test_that_nothing_is_written_is_only_said_of_a_record_that_is_not_open(qapp):
    error = DamagedRecordError(None, "row 7")

    assert "nothing is written" in sentence(error, is_record_open=False)
    assert "nothing is written" not in sentence(error)


@pytest.mark.parametrize("kind", [DamagedRecordError, NewerRecordError])
def test_what_is_technical_about_damage_is_in_the_log(caplog, kind):
    log_technical(kind(Path("record"), "event 11 is damaged"))
    assert "event 11 is damaged" in caplog.text


def test_of_other_errors_nothing_is_logged(caplog):
    log_technical(UnwritableRecordError(None, "full"))
    assert caplog.text == ""


@pytest.mark.parametrize("problem", ["read-only", "locked", "full", "disk"])
def test_of_a_record_that_cannot_be_opened_it_is_said_that_results_cannot_be_shown(qapp, problem):
    error = UnwritableRecordError(None, problem)
    assert "results cannot be shown" in sentence(error, is_record_open=False)
    assert "results cannot be shown" not in sentence(error)


def test_an_error_without_more_words_has_no_empty_brackets(qapp):
    assert "()" not in sentence(RecordError(None, ""))
    assert "()" not in sentence(SettingsError())


# The last resort


@pytest.fixture
def log_file(tmp_path):
    return tmp_path / "log" / "quiz.log"


@pytest.fixture
def reporter(theme, log_file, monkeypatch):
    """A reporter that takes what nobody catches; afterwards everything is as it was."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log = logging.getLogger("quiz")
    before = (list(log.handlers), log.level, log.propagate)
    log_file.parent.mkdir()
    reporter = Reporter(log_file, theme)
    reporter.install()
    yield reporter
    for handler in log.handlers:
        if handler not in before[0]:
            handler.close()
    log.handlers[:], log.level, log.propagate = before
    for dialog in _dialogs():
        dialog.close()
        dialog.deleteLater()


def _dialogs() -> list[CrashDialog]:
    """The last-resort dialogs on show."""
    shown = QApplication.topLevelWidgets()
    return [each for each in shown if isinstance(each, CrashDialog) and each.isVisible()]


def _wait_for_dialog(qtbot) -> CrashDialog:
    def check() -> None:
        assert _dialogs()

    qtbot.waitUntil(check, timeout=10_000)
    return _dialogs()[0]


def _report(dialog: CrashDialog) -> str:
    return dialog.findChild(QPlainTextEdit).toPlainText()


class _Faulty(QWidget):
    """A widget with a fault in its slot, or in its painting."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_painted_wrong = False
        self.asked.connect(self._on_asked)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_painted_wrong:
            raise ZeroDivisionError("while painting")

    def _on_asked(self) -> None:
        raise KeyError("in a slot")


@pytest.fixture
def faulty(qtbot):
    widget = _Faulty()
    qtbot.addWidget(widget)
    return widget


def test_a_fault_in_a_slot_is_shown_and_logged(reporter, faulty, qtbot, log_file, capsys):
    faulty.asked.emit()

    dialog = _wait_for_dialog(qtbot)
    assert "KeyError: 'in a slot'" in _report(dialog)
    assert f"quiz-pacifico {__version__}" in _report(dialog)
    assert "KeyError: 'in a slot'" in log_file.read_text("utf-8")
    assert "KeyError: 'in a slot'" in capsys.readouterr().err


def test_a_fault_while_painting_is_shown_once_however_often_it_comes(
    reporter, faulty, qtbot, log_file, capsys
):
    faulty.is_painted_wrong = True
    faulty.show()
    _wait_for_dialog(qtbot)
    for _ in range(3):
        faulty.update()
        QCoreApplication.processEvents()

    assert len(_dialogs()) == 1
    assert log_file.read_text("utf-8").count("ZeroDivisionError: while painting") > 1
    faulty.is_painted_wrong = False
    capsys.readouterr()


def test_a_fault_in_a_thread_is_shown(reporter, qtbot, log_file, capsys):
    def work() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert "RuntimeError: in a thread" in _report(_wait_for_dialog(qtbot))
    assert "RuntimeError: in a thread" in log_file.read_text("utf-8")
    capsys.readouterr()


def test_a_fault_in_the_background_is_shown(reporter, faulty, qtbot, capsys):
    def work() -> None:
        raise RuntimeError("in the background")

    in_background(work, lambda _: None, lambda _: None, faulty)

    assert "RuntimeError: in the background" in _report(_wait_for_dialog(qtbot))
    capsys.readouterr()


def test_a_fault_in_a_timer_is_shown(reporter, faulty, qtbot, capsys):
    QTimer.singleShot(0, faulty, faulty._on_asked)

    assert "in a slot" in _report(_wait_for_dialog(qtbot))
    capsys.readouterr()


def test_a_fault_after_the_dialog_was_closed_is_logged_only(
    reporter, faulty, qtbot, log_file, capsys
):
    faulty.asked.emit()
    button(_wait_for_dialog(qtbot), "Close").click()

    faulty.asked.emit()
    QCoreApplication.processEvents()

    assert _dialogs() == []
    assert log_file.read_text("utf-8").count("KeyError: 'in a slot'") == 2
    capsys.readouterr()


def test_the_report_is_copied(reporter, faulty, qtbot, log_file, capsys):
    faulty.asked.emit()
    dialog = _wait_for_dialog(qtbot)

    button(dialog, "Copy the report").click()

    assert QGuiApplication.clipboard().text() == _report(dialog)
    capsys.readouterr()


def test_a_log_that_cannot_be_written_hides_no_fault(theme, reporter, faulty, qtbot, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    elsewhere = Reporter(tmp_path / "file" / "quiz.log", theme)
    elsewhere.install()

    faulty.asked.emit()

    assert "in a slot" in _report(_wait_for_dialog(qtbot))


def test_an_interruption_by_ctrl_c_ends_the_program(reporter, monkeypatch):
    ended = []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert ended == [130]
    assert _dialogs() == []


def test_the_environment_names_every_version(qapp):
    told = environment()
    assert all(name in told for name in ("quiz-pacifico", "Python", "Qt"))


def test_a_log_that_cannot_be_written_is_done_without(reporter, log_file, capsys):
    log_file.mkdir()
    reporter.start_log()
    assert capsys.readouterr().err == ""
