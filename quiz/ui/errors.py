"""Shows errors: sentences for those a person can mend, and the last-resort dialog for bugs."""

import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from quiz import __version__
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

_LOG = logging.getLogger("quiz")
_LOG_BYTES = 500_000
translate = QCoreApplication.translate


def sentence(error: QuizError) -> str:
    """Return what went wrong and what to do, in the person's language."""
    detail = str(error)
    match error:
        case NewerRecordError():
            text = translate(
                "errors",
                "Your results were written by a newer version of this program, so they are left"
                " untouched. Update the program to go on.",
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
                "Your answer could not be saved: the disk is full or read-only, or another program"
                " holds the file. What you see is kept. Make room and try again.",
            )
        case RecordError():
            text = translate("errors", "Your results could not be read. Try again.")
        case SettingsError():
            text = translate("errors", "Your settings could not be saved. Make room and try again.")
        case _:
            return detail
    return f"{text} ({detail})" if detail else text


class Reporter(QObject):
    """Logs what nobody expected and shows it once, from whatever thread it came."""

    _crashed = Signal(str)

    def __init__(self, log_file: Path, theme: Theme) -> None:
        super().__init__()
        self._log_file = log_file
        self._theme = theme
        self._dialog: CrashDialog | None = None
        self._is_logging = False
        self._crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take every exception that nothing else catches."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def start_log(self) -> None:
        """Write the log to its file from now on; without a file it goes nowhere."""
        if self._is_logging:
            return
        self._is_logging = True
        try:
            handler = RotatingFileHandler(
                self._log_file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
            )
        except OSError:
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _LOG.addHandler(handler)
        _LOG.setLevel(logging.INFO)
        _LOG.propagate = False
        _LOG.info("started: %s", environment())

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self.start_log()
        _LOG.error("%s", text)
        self._crashed.emit(text)

    def _on_thread_exception(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self._on_exception(failure.exc_type, failure.exc_value, failure.exc_traceback)

    def _on_crashed(self, text: str) -> None:
        # One dialog is enough: a bug while painting comes again and again.
        if self._dialog is None and QApplication.instance() is not None:
            self._dialog = CrashDialog(self._theme, f"{environment()}\n\n{text}", self._log_file)
            self._dialog.show()


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


def environment() -> str:
    """Return the versions of everything, for the log and for reports."""
    return (
        f"quiz-pacifico {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )
