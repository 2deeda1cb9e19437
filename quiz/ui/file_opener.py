"""Hands a file to the program that the system has for it, and notices where there is none."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

_LAUNCHER = "xdg-open"
_LOOK_MS = 100
#: Where it opens a file itself, the launcher runs as long as the editor: no longer a failure.
_MOST_LOOKS = 100


@dataclass
class _Opening:
    """A launcher at work, and how often it has been looked at."""

    path: Path
    process: subprocess.Popen[bytes]
    looks: int = 0


class FileOpener(QObject):
    """Opens files without waiting for the program that shows them."""

    #: Nothing could open a file; carries its path.
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._openings: list[_Opening] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_look_due)

    def open(self, path: Path) -> None:
        """Open a file; where that fails, `failed` says so, maybe some seconds later.

        Qt would start the launcher too, but never hear that it has found no program.
        """
        launcher = which(_LAUNCHER) if sys.platform.startswith("linux") else None
        if launcher is None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.failed.emit(path)
            return
        try:
            process = subprocess.Popen(
                [launcher, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            self.failed.emit(path)
            return
        self._openings.append(_Opening(path, process))
        self._timer.start()

    def _on_look_due(self) -> None:
        openings, self._openings = self._openings, []
        for opening in openings:
            opening.looks += 1
            status = opening.process.poll()
            if status is None and opening.looks < _MOST_LOOKS:
                self._openings.append(opening)
            elif status:
                self.failed.emit(opening.path)
        if not self._openings:
            self._timer.stop()
