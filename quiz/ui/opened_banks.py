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

_Told = Callable[[Entry], None]


class OpenedBanks(QObject):
    """The library as the window sees it: reading goes on in the background."""

    #: Some bank has been read anew, or taken out.
    changed = Signal()
    #: A bank that a person asked for has been read; the entry may hold a failure.
    opened = Signal(object)
    #: A bank's file was edited while it was in use, and has been read anew.
    edited = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._waiting: dict[Path, list[_Told]] = {}
        self._is_reading = False
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
                self._read(entry.path)
        self._watch()

    def open(self, path: Path) -> tuple[Path, ...]:
        """Read the banks at a path that a person chose; return their paths, known or new."""
        found = self.library.open(path)
        for each in found:
            self._read(each, self._on_opened)
        return found

    def close(self, path: Path) -> None:
        """Take a bank out of the library; its file stays."""
        self.library.close(path)
        # What stood behind it with the same id may now be used.
        for entry in self.entries():
            if entry.is_broken:
                self._read(entry.path)
        self._watch()
        self.changed.emit()

    def look_for_edits(self) -> None:
        """Read anew what has changed on disk."""
        for path in self.library.changed_paths():
            self._read(path, self._on_edited)
        self._watch()

    def is_reading(self) -> bool:
        """Tell whether a bank is being read."""
        return self._is_reading

    def _read(self, path: Path, told: _Told | None = None) -> None:
        """Read a bank after those that are waiting already; then tell who asked."""
        waiting = self._waiting.setdefault(path, [])
        if told is not None and told not in waiting:
            waiting.append(told)
        self._read_next()

    def _read_next(self) -> None:
        """Read one bank at a time: of two with the same id, the first opened is the one used."""
        if self._is_reading or not self._waiting:
            return
        path = next(iter(self._waiting))
        told = self._waiting.pop(path)
        self._is_reading = True
        work = partial(self.library.read, path)
        in_background(work, partial(self._on_read, told), self._on_failed, self)

    def _on_read(self, told: list[_Told], entry: Entry) -> None:
        self._is_reading = False
        self._watch()
        if self.library.entry(entry.path) is not None:
            for tell in told:
                tell(entry)
        self.changed.emit()
        self._read_next()

    def _on_opened(self, entry: Entry) -> None:
        self.opened.emit(entry)

    def _on_edited(self, entry: Entry) -> None:
        self.edited.emit(entry)

    def _on_failed(self, _error: QuizError) -> None:
        self._is_reading = False
        self._read_next()

    def _on_file_changed(self, _path: str) -> None:
        self.settle_timer.start()

    def _watch(self) -> None:
        """Watch every file of every bank; editors that replace files take them off the list."""
        wanted = {str(path) for entry in self.entries() for path in _watched(entry.path)}
        known = {*self._watcher.files(), *self._watcher.directories()}
        if missing := sorted(wanted - known):
            self._watcher.addPaths(missing)
        if left := sorted(known - wanted):
            self._watcher.removePaths(left)


def _watched(path: Path) -> list[Path]:
    """Return what to watch of a bank: its file, or its folder and the files in it.

    Where it has gone, the folder is watched into which it may come back.
    """
    if path.is_dir():
        return [path, *sorted(path.glob("*.y*ml"))]
    if path.exists():
        return [path]
    return [path.parent] if path.parent.is_dir() else []
