"""Shows errors: sentences for those a person can mend, and the last-resort dialog for bugs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from quiz.core.errors import (
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
from quiz.ui.school_words import problem_sentence
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.text import Label

translate = QCoreApplication.translate

#: What a `RecordError.problem` may be that has a sentence of its own.
_SAID_IN_WORDS = ("full", "read-only", "locked")


def sentence(error: QuizError, *, is_record_open: bool = True) -> str:
    """Return what went wrong and what to do, in the person's language.

    A record that is found damaged when it is opened is not written to; one that is open already
    goes on being written. What is technical about damage is not said; it is for the log.
    """
    detail = str(error)
    match error:
        case NewerRecordError():
            return translate(
                "errors",
                "Your results were written by a newer version of this program, so they are left"
                " untouched. Update the program to go on.",
            )
        case DamagedRecordError() if is_record_open:
            return translate(
                "errors",
                "A part of the file with your results that is needed for this is damaged. What"
                " is sound can still be used. Copy the file somewhere safe.",
            )
        case DamagedRecordError():
            return translate(
                "errors",
                "The file with your results is damaged, so nothing is written to it. A backup or"
                " an empty one can take its place; the damaged file is kept.",
            )
        case UnwritableRecordError():
            text = _unwritable_sentence(error.problem)
            if not is_record_open:
                until_then = translate("errors", "Until then your results cannot be shown either.")
                text = f"{text} {until_then}"
            detail = "" if error.problem in _SAID_IN_WORDS else detail
        case OpenElsewhereError():
            return translate(
                "errors",
                "Another window has this profile open. Close that window, then delete it here.",
            )
        case RecordError():
            text = translate("errors", "Your results could not be read. Try again.")
        case SchoolError():
            return problem_sentence(SchoolProblem(error.problem), detail)
        case ExportError():
            return translate(
                "errors",
                "{file} could not be written ({reason}). Choose another place, or make room.",
            ).format(file=error.path, reason=error.problem)
        case RecordFileError():
            return _file_sentence(error)
        case SettingsError():
            text = translate("errors", "Your settings could not be saved. Make room and try again.")
        case _:
            return detail
    return f"{text} ({detail})" if detail else text


def log_technical(error: QuizError) -> None:
    """Write to the log what the sentence on damage, or on a newer record, leaves out."""
    if isinstance(error, DamagedRecordError | NewerRecordError):
        # Imported here: it is not on the way to the first picture.
        import logging

        logging.getLogger(__name__).warning("%s: %s", error.path, error)


def _unwritable_sentence(problem: str) -> str:
    """Return what keeps a record from being written and what to do, by `RecordError.problem`."""
    match problem:
        case "full":
            return translate(
                "errors",
                "The disk is full, so nothing can be saved. What you see is kept. Make room and"
                " try again.",
            )
        case "read-only":
            return translate(
                "errors",
                "The folder with your results cannot be written to, so nothing can be saved. What"
                " you see is kept. Allow writing there and try again.",
            )
        case "locked":
            return translate(
                "errors",
                "Another program is using the file with your results, so nothing can be saved."
                " What you see is kept. Try again in a moment.",
            )
        case _:
            return translate(
                "errors",
                "Nothing can be saved: the disk is full or read-only, or another program"
                " holds the file. What you see is kept. Make room and try again.",
            )


def _file_sentence(error: RecordFileError) -> str:
    """Return why a file with results cannot be taken in, and what to do."""
    match error.problem:
        case "unreadable":
            text = translate("errors", "{file} could not be read ({reason}). Is it still there?")
        case "newer":
            text = translate(
                "errors",
                "{file} was written by a newer version of this program. Update the program here.",
            )
        case "damaged":
            text = translate(
                "errors", "{file} is damaged: nothing was taken in. Export the results once more."
            )
        case _:
            text = translate(
                "errors",
                "{file} holds no results of this program. Choose a file that was exported as JSON.",
            )
    return text.format(file=error.path.name, reason=error.detail)


class CrashDialog(QDialog):
    """The last resort: says that the program has a fault, with a report to copy."""

    def __init__(self, theme: Theme, report: str, log_file: Path) -> None:
        super().__init__(QApplication.activeWindow())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.setWindowTitle(self.tr("Something went wrong"))
        title = Label(theme, self.tr("Something went wrong"), size=20, weight=700, wraps=True)
        text = Label(
            theme,
            self.tr(
                "This is a fault in the program, not yours. Every answer that was given is saved."
                " Copy the report and send it to the authors, please. The log is at {path}."
            ).format(path=log_file),
            size=16,
            wraps=True,
            selectable=True,
        )
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report"))
        copy = Button(theme, self.tr("Copy the report"))
        copy.clicked.connect(self._on_copy)
        close = Button(theme, self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        for widget in (title, text, self._report):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(theme.px(640), theme.px(420))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
