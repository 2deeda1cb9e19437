"""Opens the record off the UI thread, and keeps the person's settings in it."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, Signal

from quiz.core.attempt import Attempt
from quiz.core.clock import Clock
from quiz.core.errors import QuizError, RecordError
from quiz.core.settings import read_settings
from quiz.core.store import Store
from quiz.ui.background import in_background
from quiz.ui.preferences import Preferences
from quiz.ui.study import Study


class RecordKeeper(QObject):
    """The record, once it is open; until then, what waits for it."""

    opened = Signal()
    failed = Signal(object)
    #: An exam's time ran out while nobody looked; it has been submitted.
    expired = Signal(object)

    def __init__(
        self,
        open_store: Callable[[], Store],
        clock: Clock,
        rng: Random,
        locks: Path,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.study: Study | None = None
        self._open_store = open_store
        self._clock = clock
        self._rng = rng
        self._locks = locks
        self._preferences = preferences
        self._waiting: list[Callable[[], None]] = []
        preferences.changed.connect(self._on_preference_changed)

    def open(self) -> None:
        """Open the record in the background, unless it is open."""
        if self.study is None:
            in_background(self._open_store, self._on_store_opened, self.failed.emit, self)

    def take_over(self, study: Study) -> None:
        """Go on with a record that another window had open."""
        self.study = study
        self._announce()

    def hand_over(self) -> Study | None:
        """Let go of the record without closing it, for another window."""
        study, self.study = self.study, None
        return study

    def whenever_open(self, action: Callable[[], None]) -> None:
        """Do something as soon as the record is open."""
        if self.study is not None:
            action()
        else:
            self._waiting.append(action)

    def close(self) -> None:
        """Let go of the record, so that nothing is left unwritten."""
        if self.study is not None:
            self.study.close()
            self.study = None

    def _on_store_opened(self, store: Store) -> None:
        self.study = Study(store, self._clock, self._rng, self._locks)
        expired: list[Attempt] = []
        try:
            stored = store.settings()
            # The record's settings are the person's; what is not in it yet is put there.
            self._preferences.take(read_settings(stored, self._preferences.current))
            for name, value in self._preferences.current.stored().items():
                if stored.get(name) != value:
                    store.set_setting(name, value)
            expired = self.study.end_expired()
        except RecordError as error:
            self.failed.emit(error)
        self._announce()
        for attempt in expired:
            self.expired.emit(attempt)

    def _announce(self) -> None:
        self.opened.emit()
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action()

    def _on_preference_changed(self, name: str) -> None:
        if self.study is None:
            return
        try:
            self.study.store.set_setting(name, self._preferences.current.stored()[name])
        except QuizError as error:
            self.failed.emit(error)
