"""Opens banks, reads them off the UI thread, and notices when their files change."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from quiz.banks.library import Entry, Library
from quiz.core.errors import QuizError
from quiz.ui.background import in_background

#: Editors write a file in several steps; reading waits for the last one.
SETTLE_MS = 300


class OpenedBanks(QObject):
    """The library as the window sees it: reading goes on in the background."""

    #: Some bank has been read anew.
    changed = Signal()
    #: A bank that a person asked for has been read; the entry may hold a failure.
    opened = Signal(object)
    #: A bank's file was edited while it was in use, and has been read anew.
    edited = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._reading: set[Path] = set()
        self._watcher = QFileSystemWatcher(self)
        self.settle_timer = QTimer(self)
        self.settle_timer.setSingleShot(True)
        self.settle_timer.setInterval(SETTLE_MS)
        self.settle_timer.timeout.connect(self.look_for_edits)
        self._watcher.fileChanged.connect(self._on_file_changed)
        self._watcher.directoryChanged.connect(self._on_file_changed)

    def entries(self) -> Sequence[Entry]:
        """Return every bank there is, the shipped ones first."""
        return self.library.entries

    def read_pending(self) -> None:
        """Read in the background what the cache did not hold."""
        for entry in self.entries():
            if entry.is_pending:
                self._read(entry.path, self._on_pending_read)
        self._watch()

    def open(self, path: Path) -> None:
        """Read a file or folder that a person chose, and keep it for the next start."""
        for found in self.library.open(path):
            self._read(found, self._on_opened)

    def look_for_edits(self) -> None:
        """Read anew what has changed on disk."""
        for path in self.library.changed_paths():
            self._read(path, self._on_edited)

    def is_reading(self) -> bool:
        """Tell whether a bank is being read."""
        return bool(self._reading)

    def _read(self, path: Path, done: Callable[[Entry], None]) -> None:
        if path not in self._reading:
            self._reading.add(path)
            work = partial(self.library.read, path)
            in_background(work, partial(self._on_read, done), partial(self._on_failed, path), self)

    def _on_read(self, done: Callable[[Entry], None], entry: Entry) -> None:
        self._reading.discard(entry.path)
        self._watch()
        done(entry)
        self.changed.emit()

    def _on_pending_read(self, _entry: Entry) -> None:
        """Say nothing: what was pending simply appears."""

    def _on_opened(self, entry: Entry) -> None:
        self.opened.emit(entry)

    def _on_edited(self, entry: Entry) -> None:
        self.edited.emit(entry)

    def _on_failed(self, path: Path, _error: QuizError) -> None:
        self._reading.discard(path)

    def _on_file_changed(self, _path: str) -> None:
        self.settle_timer.start()

    def _watch(self) -> None:
        """Watch every file of every bank; editors that replace files take them off the list."""
        wanted = {str(path) for entry in self.entries() for path in _files_of(entry.path)}
        known = {*self._watcher.files(), *self._watcher.directories()}
        if missing := sorted(wanted - known):
            self._watcher.addPaths(missing)


def _files_of(path: Path) -> list[Path]:
    """Return what has to be watched of a bank: its file, or its folder and the files in it."""
    return [path, *sorted(path.glob("*.y*ml"))] if path.is_dir() else [path]
