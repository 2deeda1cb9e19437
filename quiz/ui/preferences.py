"""The person's settings as they stand, with a signal when one changes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from quiz.core.settings import Settings


class Preferences(QObject):
    """The settings that pages read, and the one place that changes them.

    `for_now` holds what was asked for this start alone, by name: it counts in `current` until
    the person changes that setting, and never in `kept`.
    """

    changed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        for_now: Mapping[str, Any] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept = settings
        self._for_now = dict(for_now or {})
        self._current = replace(settings, **self._for_now)

    @property
    def current(self) -> Settings:
        """Return all settings as they stand."""
        return self._current

    @property
    def kept(self) -> Settings:
        """Return all settings as they are kept for the next start."""
        return self._kept

    def set(self, name: str, value: object) -> None:
        """Change one setting and say so; nothing is said when it stays as it was."""
        if getattr(self._current, name) != value:
            self._for_now.pop(name, None)
            self._keep(name, value)
            self.changed.emit(name)

    def take(self, settings: Settings) -> None:
        """Take over settings, as when the record has been opened, saying what differs."""
        for name, value in settings.stored().items():
            if name in self._for_now:
                self._keep(name, getattr(settings, name))
            elif self._current.stored()[name] != value:
                self.set(name, getattr(settings, name))

    def _keep(self, name: str, value: object) -> None:
        changed: dict[str, Any] = {name: value}
        self._kept = replace(self._kept, **changed)
        self._current = replace(self._kept, **self._for_now)
