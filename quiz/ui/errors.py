"""Shows errors: sentences for those a person can mend, and the last-resort dialog for bugs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from quiz.core.errors import (
    DamagedRecordError,
    NewerRecordError,
    QuizError,
    RecordError,
    SettingsError,
    UnwritableRecordError,
)
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.text import Label

translate = QCoreApplication.translate


def sentence(error: QuizError, *, is_record_open: bool = True) -> str:
    """Return what went wrong and what to do, in the person's language.

    A record that is found damaged when it is opened is not written to; one that is open already
    goes on being written.
    """
    detail = str(error)
    match error:
        case NewerRecordError():
            text = translate(
                "errors",
                "Your results were written by a newer version of this program, so they are left"
                " untouched. Update the program to go on.",
            )
        case DamagedRecordError() if is_record_open:
            text = translate(
                "errors",
                "A part of the file with your results that is needed for this is damaged. What"
                " is sound can still be used. Copy the file somewhere safe.",
            )
        case DamagedRecordError():
            text = translate(
                "errors",
                "The file with your results is damaged, so nothing is written to it. Copy it"
                " somewhere safe, then move it away to start a new one.",
            )
        case UnwritableRecordError():
            text = translate(
                "errors",
                "Nothing can be saved: the disk is full or read-only, or another program"
                " holds the file. What you see is kept. Make room and try again.",
            )
        case RecordError():
            text = translate("errors", "Your results could not be read. Try again.")
        case SettingsError():
            text = translate("errors", "Your settings could not be saved. Make room and try again.")
        case _:
            return detail
    return f"{text} ({detail})" if detail else text


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
