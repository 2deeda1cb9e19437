"""Completes home with its record as soon as its first picture stands, before all other pages."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from quiz.banks.library import Entry
from quiz.core.clock import Clock
from quiz.core.errors import QuizError
from quiz.core.settings import Settings
from quiz.ui.background import in_background
from quiz.ui.pages.home_view import Home

if TYPE_CHECKING:
    from quiz.core.store import Store

_INPUTS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.DragEnter,
)


class FirstHome(QObject):
    """Home as the record has it: kept from last time, or computed on another thread.

    Building the other pages takes as long as opening the record. So they wait for it, unless the
    person does something first: that has to find them built.
    """

    computed = Signal(object)
    #: The rest of the window is wanted: the record cannot be read, or there was input, which is
    #: delivered only after this.
    rest_wanted = Signal()

    def __init__(
        self,
        open_store: "Callable[[], Store]",
        clock: Clock,
        rng: Random,
        locks: Path,
        application: QCoreApplication,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._open_store = open_store
        self._clock = clock
        self._rng = rng
        self._locks = locks
        self._has_imported = Event()
        self._is_over = False

    def begin(self, entries: Sequence[Entry], settings: Settings, kept: Home | None) -> None:
        """Say what home is where that is known, else compute it from the record, opened aside."""
        self._application.installEventFilter(self)
        if kept is not None:
            self._has_imported.set()
            self.computed.emit(kept)
            return

        def compute() -> Home:
            try:
                # Imported here, where the first picture does not wait for them.
                from quiz.ui.home_figures import computed_home
                from quiz.ui.study import Study

                store = self._open_store()
            finally:
                self._has_imported.set()
            study = Study(store, self._clock, self._rng, self._locks)
            return computed_home(entries, study, settings).home

        in_background(compute, self._on_computed, self._on_failed, self)

    def end(self) -> None:
        """Say nothing any more: the rest of the window is being built."""
        self._is_over = True
        self._application.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Have the rest of the window built before it is needed."""
        if event.type() in _INPUTS and not self._is_over:
            # With Shiboken's import hook, two threads that import the same module do not wait for
            # each other: one finds half of it.
            self._has_imported.wait()
            self.rest_wanted.emit()
        return False

    def _on_computed(self, home: Home) -> None:
        if not self._is_over:
            self.computed.emit(home)

    def _on_failed(self, _error: QuizError) -> None:
        # Whoever opens the record for good says what is wrong with it.
        if not self._is_over:
            self.rest_wanted.emit()
