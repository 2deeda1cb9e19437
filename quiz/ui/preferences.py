"""The person's settings as they stand, with a signal when one changes."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from quiz.core.settings import Settings


class Preferences(QObject):
    """The settings that pages read, and the one place that changes them."""

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def current(self) -> Settings:
        """Return all settings as they stand."""
        return self._settings

    def set(self, name: str, value: object) -> None:
        """Change one setting and say so; nothing is said when it stays as it was."""
        if getattr(self._settings, name) != value:
            self._settings = replace(self._settings, **{name: value})  # type: ignore[arg-type]
            self.changed.emit(name)

    def take(self, settings: Settings) -> None:
        """Take over settings, as when the record has been opened, saying what differs."""
        for name, value in settings.stored().items():
            if self._settings.stored()[name] != value:
                self.set(name, getattr(settings, name))
