"""What one desktop remembers, beside a person's record, of what it has done with a school's."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from quiz.core.errors import SettingsError
from quiz.core.plain import from_plain, to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """`deleted` are runs that the school's record has yet to delete.

    `dropped` is, by school's record, the serial number of its last deletion that has been done
    here too. `settings` are those that were the same here and there last; `settings_at_ms` is
    when they were changed, `changed_at_ms` when the person has changed them since, 0 for never.
    `sent_key` is the newest run that has been sent, `unfinished` how much of those that go on:
    only to tell how much waits when the school's record cannot be asked.
    """

    deleted: tuple[str, ...] = ()
    dropped: Mapping[str, int] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    settings_at_ms: int = 0
    changed_at_ms: int = 0
    sent_key: int = 0
    unfinished: Mapping[str, int] = field(default_factory=dict)


class NotesFile:
    """The notes beside a record, for any thread; they are read anew each time.

    What changes them raises SettingsError when they cannot be written.
    """

    def __init__(self, record: Path) -> None:
        self._path = record.with_suffix(".school.json")
        self._lock = Lock()

    def read(self) -> Notes:
        """Return the notes; a missing or damaged file is one with nothing in it."""
        try:
            notes: Notes = from_plain(Notes, json.loads(self._path.read_text("utf-8")))
        except (OSError, ValueError, RecursionError):
            return Notes()
        return notes if _is_sound(notes) else Notes()

    def change(self, **changes: object) -> None:
        """Write some of the notes anew."""
        with self._lock:
            self._write(replace(self.read(), **changes))  # type: ignore[arg-type]  # by name

    def add_deleted(self, identities: Iterable[str]) -> None:
        """Note runs that the school's record has to delete."""
        with self._lock:
            notes = self.read()
            deleted = tuple(dict.fromkeys((*notes.deleted, *identities)))
            self._write(replace(notes, deleted=deleted))

    def forget_deleted(self, identities: Iterable[str]) -> None:
        """Note that the school's record has deleted runs."""
        with self._lock:
            notes, gone = self.read(), set(identities)
            deleted = tuple(each for each in notes.deleted if each not in gone)
            self._write(replace(notes, deleted=deleted))

    def _write(self, notes: Notes) -> None:
        """Write the notes, whole or not at all."""
        aside = self._path.with_name(f"{self._path.name}.new")
        try:
            aside.write_text(json.dumps(to_plain(notes)), "utf-8")
            aside.replace(self._path)
        except OSError as error:
            raise SettingsError(f"{self._path}: {error.strerror}") from error


def _is_sound(notes: Notes) -> bool:
    """Tell whether every value is of its type: JSON may hold any, and `from_plain` takes it."""
    texts = [*notes.deleted, *notes.settings.values()]
    numbers = [notes.settings_at_ms, notes.changed_at_ms, notes.sent_key]
    numbers += [*notes.dropped.values(), *notes.unfinished.values()]
    return all(isinstance(text, str) for text in texts) and all(
        isinstance(number, int) for number in numbers
    )
