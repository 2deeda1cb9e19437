"""All banks that can be studied: the shipped ones and those a person has opened."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.banks import cache
from quiz.banks.files import find_banks, fingerprint, quick_stamp
from quiz.banks.reading import Reading
from quiz.core.bank import Bank

if TYPE_CHECKING:
    from quiz.banks.complaint import Complaint
    from quiz.banks.left_out import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One bank of the library.

    `bank` is what can be studied: the last version that could be read, even where the file has
    since been broken (then `is_outdated` is true). `is_pending` says that it has yet to be read.
    """

    path: Path
    bank: Bank | None = None
    complaints: "tuple[Complaint, ...]" = ()
    left_out: "tuple[LeftOut, ...]" = ()
    is_pending: bool = False
    is_outdated: bool = False
    is_shipped: bool = False

    @property
    def is_broken(self) -> bool:
        """Tell whether the file as it is now gives no bank."""
        return not self.is_pending and (self.bank is None or self.is_outdated)


class Library:
    """The shipped folder of banks and the opened paths, in this order.

    Every path may be a file, a bank's folder, or a folder of banks. Reads only when asked to;
    `load_cached` is fast enough for the time before the first picture.
    """

    def __init__(self, shipped: Path, opened: Iterable[Path], cache_folder: Path) -> None:
        self._cache_folder = cache_folder
        self._entries: dict[Path, Entry] = {}
        self._stamps: dict[Path, object] = {}
        self._fingerprints: dict[Path, str] = {}
        self._add(shipped, is_shipped=True)
        for path in opened:
            self._add(path, is_shipped=False)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return every bank, the shipped ones first, then in the order they were opened."""
        return tuple(self._entries.values())

    @property
    def banks(self) -> tuple[Bank, ...]:
        """Return every bank that can be studied."""
        return tuple(entry.bank for entry in self._entries.values() if entry.bank is not None)

    @property
    def pending_paths(self) -> tuple[Path, ...]:
        """Return the banks that have yet to be read."""
        return tuple(entry.path for entry in self._entries.values() if entry.is_pending)

    def bank(self, name: str) -> Bank | None:
        """Return the bank with an id, if there is one that can be studied."""
        return next((bank for bank in self.banks if bank.id == name), None)

    def entry(self, path: Path) -> Entry | None:
        """Return the entry of a path, if it is in the library."""
        return self._entries.get(path.absolute())

    def open(self, path: Path) -> tuple[Path, ...]:
        """Add the banks at a path, to be read next; return their paths, known or new."""
        return self._add(path, is_shipped=False)

    def close(self, path: Path) -> None:
        """Take an opened bank, or a folder of banks, out of the library."""
        path = path.absolute()
        for known in [each for each in self._entries if each == path or each.parent == path]:
            if not self._entries[known].is_shipped:
                del self._entries[known]
                self._stamps.pop(known, None)
                self._fingerprints.pop(known, None)

    def load_cached(self) -> None:
        """Take every bank from the cache that has not changed since; the rest stays pending."""
        for path in self.pending_paths:
            known = cache.known_fingerprint(path, self._cache_folder)
            self._remember_state(path, known)
            content = self._fingerprints[path]
            reading = cache.load(path, self._cache_folder, content)
            if reading is None:
                continue
            self._take(reading)
            if not known:
                cache.note_fingerprint(path, self._cache_folder, content)

    def read(self, path: Path) -> Entry:
        """Read a bank of the library, from its files or the cache, and return its new entry."""
        path = path.absolute()
        self._remember_state(path)
        content = self._fingerprints[path]
        reading = cache.load(path, self._cache_folder, content)
        if reading is None:
            # Imported here: what is cached is shown without pydantic and yaml, 200 ms of imports.
            from quiz.banks import reader

            reading = reader.read(path)
            # Saved again in the meantime: what was read is not what lies there now.
            if _print(path) == content:
                cache.keep(reading, self._cache_folder, content)
        return self._take(reading)

    def changed_paths(self) -> tuple[Path, ...]:
        """Return the banks whose files are not as they were when they were last looked at."""
        return tuple(path for path in self._entries if self._has_changed(path))

    def _add(self, path: Path, *, is_shipped: bool) -> tuple[Path, ...]:
        path = path.absolute()
        try:
            # A folder without a bank is an entry too: reading it says what is missing.
            found = find_banks(path) or (path,)
        except OSError:
            found = (path,)
        for each in found:
            self._entries.setdefault(each, Entry(path=each, is_pending=True, is_shipped=is_shipped))
        return found

    def _take(self, reading: Reading) -> Entry:
        """Make a reading the entry of its path, unless that was closed in the meantime."""
        old = self._entries.get(reading.path, Entry(path=reading.path))
        complaints = reading.complaints
        bank = reading.bank
        other = bank and self._holder_of(bank.id, reading.path)
        if bank and other:
            complaints, bank = (_repeated(bank, reading.path, other), *complaints), None
        elif bank is None:
            bank = old.bank
        entry = replace(
            old,
            bank=bank,
            complaints=complaints,
            left_out=reading.left_out,
            is_pending=False,
            is_outdated=reading.bank is None and bank is not None,
        )
        if reading.path in self._entries:
            self._entries[reading.path] = entry
        return entry

    def _holder_of(self, name: str, path: Path) -> Path | None:
        """Return the path of another bank with the same id."""
        for entry in self._entries.values():
            if entry.path != path and entry.bank is not None and entry.bank.id == name:
                return entry.path
        return None

    def _remember_state(self, path: Path, known: str = "") -> None:
        self._stamps[path], self._fingerprints[path] = _stamp(path), known or _print(path)

    def _has_changed(self, path: Path) -> bool:
        stamp = _stamp(path)
        if path not in self._stamps or stamp == self._stamps[path]:
            return False
        if _print(path) == self._fingerprints[path]:
            # Saved again without a change.
            self._stamps[path] = stamp
            return False
        return True


def _repeated(bank: Bank, path: Path, other: Path) -> "Complaint":
    """Return what there is to say of a bank whose id another one has already."""
    from quiz.banks.complaint import Complaint

    place = path / "bank.yaml" if path.is_dir() else path
    values = {"id": bank.id, "other": str(other)}
    return Complaint(path=place, line=1, column=1, code="repeated-bank", values=values)


def _stamp(path: Path) -> object:
    """Return what tells quickly that a bank is as it was; None where it cannot be looked at."""
    try:
        return quick_stamp(path)
    except OSError:
        return None


def _print(path: Path) -> str:
    try:
        return fingerprint(path)
    except OSError:
        return ""
