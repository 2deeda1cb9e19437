"""Opens the record off the UI thread, checks it there, and keeps the person's settings in it."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from quiz.core import memory
from quiz.core.clock import Clock
from quiz.core.errors import DamagedRecordError, QuizError, RecordError
from quiz.core.settings import read_settings
from quiz.core.store import Store
from quiz.ui.background import in_background
from quiz.ui.preferences import Preferences
from quiz.ui.study import Study

#: The whole record is checked once what the person waits for is done.
_CHECK_MS = 3000
#: What the check leaves to the window between two of its steps.
_REST_SECONDS = 0.002


class RecordKeeper(QObject):
    """The record, once it is open; until then, what waits for it."""

    opened = Signal()
    #: The record is about to be let go of: by the program, or by this window for another one.
    closing = Signal()
    #: The record could not be opened; what waited for it has been given up.
    opening_failed = Signal(object)
    failed = Signal(object)
    #: Something of a quiz, or a setting, has been written.
    saved = Signal()
    #: Every row has been checked, and figures that were damaged have been computed again.
    checked = Signal()
    #: The check has found damage that nothing mends; carries the error.
    damaged = Signal(object)
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
        self._is_opening = False
        self._is_paused = False
        #: The settings in the record, as far as this window has read or written them.
        self._seen: dict[str, str] = {}
        self._has_closed = Event()
        self.check_timer = QTimer(self)
        self.check_timer.setSingleShot(True)
        self.check_timer.setInterval(_CHECK_MS)
        self.check_timer.timeout.connect(self._on_check_due)
        preferences.changed.connect(self._on_preference_changed)

    def open(self) -> None:
        """Open the record in the background, unless it is open."""
        if self.study is None and not self._is_opening and not self._is_paused:
            self._is_opening = True
            in_background(self._open_store, self._on_store_opened, self._on_opening_failed, self)

    def take_over(self, study: Study) -> None:
        """Go on with a record that another window had open."""
        self.study = study
        with suppress(RecordError):
            self._seen = study.store.settings()
        self._announce()

    def hand_over(self) -> Study | None:
        """Let go of the record without closing it, for another window."""
        self.closing.emit()
        self._stop_check()
        study, self.study = self.study, None
        if study is not None:
            study.on_saved = None
        return study

    def whenever_open(self, action: Callable[[], None]) -> None:
        """Do something as soon as the record is open; where it could not be, try again first."""
        if self.study is not None:
            action()
        else:
            self._waiting.append(action)
            self.open()

    def take_new_settings(self) -> None:
        """Take over the settings that another window of the same person has changed."""
        if self.study is None:
            return
        try:
            stored = self.study.store.settings()
        except RecordError as error:
            self.failed.emit(error)
            return
        changed = {name: value for name, value in stored.items() if self._seen.get(name) != value}
        self._seen = stored
        if changed:
            self._preferences.take(read_settings(changed, self._preferences.kept))

    def end_expired(self) -> None:
        """Submit the exams whose time ran out while nobody looked, and say which."""
        if self.study is None:
            return
        try:
            expired = self.study.end_expired()
        except RecordError as error:
            self.failed.emit(error)
            return
        for attempt in expired:
            self.expired.emit(attempt)

    def close(self) -> None:
        """Let go of the record, so that nothing is left unwritten."""
        self.closing.emit()
        self._stop_check()
        if self.study is not None:
            self.study.close()
            self.study = None

    def pause(self) -> None:
        """Let go of the record; who asks for it waits until `resume`."""
        self._is_paused = True
        try:
            self.close()
        except RecordError as error:
            self.study = None
            self.failed.emit(error)

    def resume(self) -> None:
        """Open the record again, which may be another one by now."""
        self._has_closed = Event()
        self._is_paused = False
        self.open()

    def _on_store_opened(self, store: Store) -> None:
        self._is_opening = False
        if self._is_paused:
            return
        self.study = Study(store, self._clock, self._rng, self._locks)
        try:
            stored = store.settings()
            # The record's settings are the person's; what is not in it yet is put there.
            self._preferences.take(read_settings(stored, self._preferences.kept))
            for name, value in self._preferences.kept.stored().items():
                if stored.get(name) != value:
                    store.set_setting(name, value)
                    stored[name] = value
            self._seen = stored
            expired = self.study.end_expired()
        except RecordError as error:
            expired = []
            self.failed.emit(error)
        self._announce()
        for attempt in expired:
            self.expired.emit(attempt)

    def _on_opening_failed(self, error: QuizError) -> None:
        self._is_opening = False
        has_waited = bool(self._waiting)
        self._waiting.clear()
        self.opening_failed.emit(error)
        if has_waited:
            # Who asked for something hears that it will not come.
            self.failed.emit(error)

    def _announce(self) -> None:
        if self.study is not None:
            self.study.on_saved = self.saved.emit
        self.opened.emit()
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action()
        self.check_timer.start()

    def _on_check_due(self) -> None:
        if self.study is not None:
            work = partial(_check, self.study.store, self._has_closed)
            in_background(work, self._on_checked, self._on_check_failed, self)

    def _on_checked(self, _nothing: None) -> None:
        self.checked.emit()

    def _on_check_failed(self, error: QuizError) -> None:
        # A record that is only busy now is checked at the next start.
        if isinstance(error, DamagedRecordError):
            self.damaged.emit(error)

    def _stop_check(self) -> None:
        self.check_timer.stop()
        self._has_closed.set()

    def _on_preference_changed(self, name: str) -> None:
        if self.study is None:
            return
        value = self._preferences.kept.stored()[name]
        try:
            self.study.store.set_setting(name, value)
        except QuizError as error:
            self.failed.emit(error)
        else:
            self._seen[name] = value
            self.saved.emit()


def _check(store: Store, has_closed: Event) -> None:
    """Check every row of the record, until it is closed."""
    # Here nobody waits for it; the first answer would.
    memory.prepare()
    for _rows in store.verify():
        if has_closed.wait(_REST_SECONDS):
            return
