"""Logs what nobody expected, from whatever thread it came, and has it shown once."""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication

from quiz import __version__
from quiz.ui.theme import Theme

if TYPE_CHECKING:
    from quiz.ui.errors import CrashDialog

_LOG_BYTES = 500_000

# logging, platform and traceback are imported where they are used: they are not on the way to
# the first picture.


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
        import logging
        from logging.handlers import RotatingFileHandler

        log = logging.getLogger("quiz")
        try:
            handler = RotatingFileHandler(
                self._log_file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
            )
        except OSError:
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
        log.propagate = False
        log.info("started: %s", environment())

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        import logging
        import traceback

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self.start_log()
        logging.getLogger("quiz").error("%s", text)
        self._crashed.emit(text)

    def _on_thread_exception(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self._on_exception(failure.exc_type, failure.exc_value, failure.exc_traceback)

    def _on_crashed(self, text: str) -> None:
        # One dialog is enough: a bug while painting comes again and again.
        if self._dialog is None and QApplication.instance() is not None:
            from quiz.ui.errors import CrashDialog

            self._dialog = CrashDialog(self._theme, f"{environment()}\n\n{text}", self._log_file)
            self._dialog.show()


def environment() -> str:
    """Return the versions of everything, for the log and for reports."""
    import platform

    return (
        f"quiz-pacifico {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )
