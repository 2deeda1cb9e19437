"""The copies of a record in a file: made, thinned, listed, and put in its place again."""

import contextlib
import logging
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from quiz.core.backups import Backup, Occasion, is_due, kept
from quiz.core.errors import DamagedRecordError
from quiz.storage import copies, sqlite
from quiz.storage.checks import check_newest
from quiz.storage.record import SqlStore

_LOGGER = logging.getLogger(__name__)

_NAME = re.compile(r"(\d{8}T\d{6})Z(?:-(before-restoring))?\.sqlite3")
_STAMP = "%Y%m%dT%H%M%S"
#: The copies made before restoring are not thinned by age; so many of them stay.
_BEFORE_RESTORING = 5
#: More than this in all, and fewer copies are kept: 40 of a record with 100,000 answers.
_MOST_BYTES = 1_500_000_000
#: How many of the newest events of a copy are checked as soon as it is made.
_CHECKED = 200
#: A window that is being closed lets go of the record a moment later.
_TRIES, _PAUSE_SECONDS = 30, 0.1
#: With this share of the usual number hardly more than the newest copy is left.
_SMALLEST_SHARE = 16


class FileBackups:
    """The copies of one record in a folder of their own, which is made when it is needed.

    Each is a whole record in one file, named by the second it was made. Beside them are listed
    the copies that were made beside the record before it was brought up to date. Nothing is ever
    half there: a file is written under another name first.
    """

    def __init__(self, record: Path, folder: Path, *, most_bytes: int = _MOST_BYTES) -> None:
        self._record = record
        self._folder = folder
        self._most_bytes = most_bytes
        #: One piece of work at a time; several windows hinder each other by the files' names.
        self._lock = Lock()

    def make(self, now: datetime, is_unwanted: Callable[[], bool] = lambda: False) -> Backup | None:
        """Copy the record, open or not, if that is due, and delete the copies that are too many.

        Returns None when nothing is due, and when `is_unwanted` says so meanwhile.
        """
        with self._lock, sqlite.record_errors(self._record):
            # One from the future is there where the clock was wrong; it holds up nothing.
            past = [each for each in self._regular() if _made_at(each) <= now]
            if not is_due(_made_at(past[-1]) if past else None, now):
                return None
            if not self._has_changed(past[-1] if past else None):
                return None
            path = self._new_path(now, Occasion.REGULAR)
            with self._written_aside(path) as aside:
                if not copies.copy(self._record, aside, is_unwanted):
                    return None
                self._check(aside)
            self._thin(now)
            return self._described(path)

    def listed(self) -> list[Backup]:
        """Return every copy, the newest first; those that cannot be read are not sound."""
        with sqlite.record_errors(self._folder):
            files = [*self._own(), *self._before_updates()]
            described = [self._described(path) for path in files]
        return sorted(described, key=lambda each: (each.made_at, each.name), reverse=True)

    def restore(self, name: str, now: datetime) -> None:
        """Put a copy in the place of the record, which is itself copied first.

        The record must not be open, neither here nor in another window: then it raises
        UnwritableRecordError with the problem "locked". Raises DamagedRecordError when any row of
        the copy is damaged. It is written in one transaction of SQLite's own.
        """
        with self._lock, sqlite.record_errors(self._record), self._ready(name) as ready:
            with copies.alone(self._record, _TRIES, _PAUSE_SECONDS) as target:
                with self._written_aside(self._new_path(now, Occasion.BEFORE_RESTORING)) as aside:
                    copies.copy_from(target, aside)
                copies.overwrite(target, ready)
            copies.delete_rest(self._record, "-journal")
            self._thin(now)

    def replace_damaged(self, now: datetime, name: str = "") -> str:
        """Keep a damaged record aside, put a copy or an empty one in its place.

        Returns the name of the file that is kept. Nobody may have the record open.
        """
        with self._lock, sqlite.record_errors(self._record), self._ready(name) as ready:
            with self._kept_aside(now) as aside:
                # What is no database has no locks to ask for.
                with (
                    contextlib.suppress(DamagedRecordError),
                    sqlite.record_errors(self._record),
                    copies.alone(self._record, _TRIES, _PAUSE_SECONDS),
                ):
                    pass
                # A log that is left would be taken for that of the new file.
                copies.delete_rest(self._record, "-wal", "-shm", "-journal")
                ready.replace(self._record)
            copies.sync_folder(self._record.parent)
        _LOGGER.warning("The damaged record is kept as %s", aside)
        return aside.name

    def delete_all(self) -> None:
        """Delete every copy, also of a damaged record: a person wants their history gone."""
        stem, suffix = self._record.stem, self._record.suffix
        with self._lock, sqlite.record_errors(self._folder):
            damaged = self._record.parent.glob(f"{stem}.damaged-*{suffix}*")
            for path in [*self._own(), *self._before_updates(), *damaged]:
                path.unlink(missing_ok=True)

    def _own(self) -> list[Path]:
        """Return the copies in the folder, the oldest first."""
        if not self._folder.is_dir():
            return []
        return sorted(path for path in self._folder.iterdir() if _NAME.fullmatch(path.name))

    def _regular(self) -> list[Path]:
        return [path for path in self._own() if _occasion(path) is Occasion.REGULAR]

    def _before_updates(self) -> list[Path]:
        pattern = f"{self._record.stem}.version-*{self._record.suffix}"
        return sorted(self._record.parent.glob(pattern))

    def _path(self, name: str) -> Path:
        """Return the file of a copy; raises DamagedRecordError where it has gone."""
        for path in [*self._own(), *self._before_updates()]:
            if path.name == name:
                return path
        raise DamagedRecordError(self._folder / name, f"{name} is missing")

    def _has_changed(self, newest: Path | None) -> bool:
        now = copies.fingerprint(self._record, is_in_use=True)
        if newest is None:
            return now.runs > 0
        try:
            return now != copies.fingerprint(newest)
        except sqlite3.Error:
            return True

    def _new_path(self, now: datetime, occasion: Occasion) -> Path:
        """Return a file that is not there yet, named by the moment or the next free second."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        marked = "" if occasion is Occasion.REGULAR else f"-{occasion}"
        taken = {_made_at(path) for path in self._own()}
        moment = now.replace(microsecond=0)
        while moment in taken:
            moment += timedelta(seconds=1)
        return self._folder / f"{moment.strftime(_STAMP)}Z{marked}.sqlite3"

    @contextmanager
    def _kept_aside(self, now: datetime) -> Iterator[Path]:
        """Give the record a second name, and its log, before anybody can touch them.

        There is a record at every moment. Where what follows fails, only its own name is left.
        """
        moment = now.replace(microsecond=0)
        aside = self._damaged_path(moment)
        while aside.exists():
            moment += timedelta(seconds=1)
            aside = self._damaged_path(moment)
        try:
            copies.name_too(self._record, aside)
            if (log := copies.beside(self._record, "-wal")).exists():
                copies.name_too(log, copies.beside(aside, "-wal"))
            yield aside
        except BaseException:
            with contextlib.suppress(OSError):
                if aside.samefile(self._record):
                    copies.delete(aside)
            raise

    def _damaged_path(self, moment: datetime) -> Path:
        stamp = moment.strftime("%Y-%m-%dT%H%M%S")
        return self._record.with_name(f"{self._record.stem}.damaged-{stamp}{self._record.suffix}")

    @contextmanager
    def _written_aside(self, path: Path) -> Iterator[Path]:
        """Yield a name to write to; what is there at the end gets the other name."""
        aside = path.with_name(f"{path.name}.{os.getpid()}.new")
        for old in self._folder.glob("*.new*"):
            old.unlink(missing_ok=True)
        try:
            yield aside
            if aside.exists():
                copies.sync(aside)
                aside.replace(path)
                copies.sync_folder(path.parent)
        finally:
            copies.delete(aside)

    @contextmanager
    def _ready(self, name: str) -> Iterator[Path]:
        """Yield a record that is sound in every row and of the newest shape, beside the real one.

        It is a copy of the one named, or an empty one for "".
        """
        aside = self._record.with_name(f"{self._record.stem}.restoring{self._record.suffix}")
        copies.delete(aside)
        try:
            if name:
                shutil.copyfile(self._path(name), aside)
            store = SqlStore(aside)
            with closing(store):
                for _rows in store.verify():
                    pass
            copies.sync(aside)
            yield aside
        finally:
            copies.delete(aside)
            for step in aside.parent.glob(f"{aside.stem}.version-*{aside.suffix}"):
                step.unlink(missing_ok=True)

    def _check(self, path: Path) -> None:
        """Check the newest events of a copy; raises DamagedRecordError."""
        engine = sqlite.connect(path, busy_timeout_ms=0)
        try:
            with engine.connect() as connection:
                check_newest(connection, path, _CHECKED)
        finally:
            engine.dispose()

    def _thin(self, now: datetime) -> None:
        """Delete the copies that are too many by age, or take too much room."""
        before = [each for each in self._own() if _occasion(each) is Occasion.BEFORE_RESTORING]
        for path in before[:-_BEFORE_RESTORING]:
            path.unlink(missing_ok=True)
        past = [each for each in self._regular() if _made_at(each) <= now]
        share = 1
        while True:
            stay = kept(map(_made_at, past), share)
            for path in past:
                if _made_at(path) not in stay:
                    path.unlink(missing_ok=True)
            past = [path for path in past if path.exists()]
            if share > _SMALLEST_SHARE or sum(map(_size, past)) <= self._most_bytes:
                return
            share *= 2

    def _described(self, path: Path) -> Backup:
        try:
            held = copies.held(path)
        except (sqlite3.Error, OSError, ValueError):
            held = None
        return Backup(
            name=path.name,
            made_at=_made_at(path),
            occasion=_occasion(path),
            size=_size(path),
            is_sound=held is not None,
            person=held.person if held else "",
            quizzes=held.quizzes if held else 0,
            answers=held.answers if held else 0,
            last_at=held.last_at if held else None,
        )


def _made_at(path: Path) -> datetime:
    """Return when a copy was made: by its name, or by its file's date where that says nothing."""
    if found := _NAME.fullmatch(path.name):
        return datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC)
    with contextlib.suppress(FileNotFoundError):
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return datetime(1970, 1, 1, tzinfo=UTC)


def _occasion(path: Path) -> Occasion:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return Occasion.BEFORE_UPDATE
    return Occasion(found[2] or Occasion.REGULAR)


def _size(path: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return path.stat().st_size
    return 0
