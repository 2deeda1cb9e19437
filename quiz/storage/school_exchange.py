"""Bringing a person's own record and a school's to the same state: what is sent and taken.

Everything can be done twice and broken off at any moment: a run's identity and an event's number
say what is there already, and nothing is kept of it but what can be asked again.
"""

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from quiz.core.errors import DamagedRecordError
from quiz.core.school import SchoolPerson
from quiz.core.snapshot import Snapshot
from quiz.storage.school_address import RefusedRowsError
from quiz.storage.school_local import (
    OwnRecord,
    OwnRun,
    is_same,
    named_contents,
    received_contents,
    received_hashes,
    received_run,
)
from quiz.storage.school_notes import NotesFile
from quiz.storage.school_server import Reach, RunRows, SchoolServer, StoredSettings
from quiz.storage.school_settings import OWN_SETTINGS, merged, read_stored

_LOGGER = logging.getLogger(__name__)

#: So many events are sent in one transaction, and so many runs are taken: well under a second.
_EVENTS_AT_ONCE = 2000
_RUNS_AT_ONCE = 25

_DIFFERENT = "it is different in the school's record"


@dataclass(slots=True)
class Outcome:
    """What an exchange has changed in the person's own record."""

    has_new_runs: bool = False
    has_new_settings: bool = False


@dataclass(slots=True)
class _Lag:
    """A run of which a school's record does not have everything."""

    identity: str
    run: OwnRun
    there: Reach | None

    @property
    def start(self) -> int:
        """The number of the first event to send."""
        return 0 if self.there is None else self.there.count


@dataclass(slots=True)
class Exchange:
    """What one desktop sends to a school's record and takes from it.

    `waiting_changed` hears how many answers wait, and how many did when sending began;
    `is_over` tells that the rest is for another time.
    """

    server: SchoolServer
    own: OwnRecord
    notes: NotesFile
    person: str
    now_ms: Callable[[], int]
    waiting_changed: Callable[[int, int], None]
    is_over: Callable[[], bool]
    #: How far each run has come in the school's record, as far as is known here.
    reached: dict[str, Reach] = field(default_factory=dict)
    #: Runs that stay in one record alone, and why.
    set_aside: dict[str, str] = field(default_factory=dict)
    #: Contents that have come already, while runs are being taken.
    _contents: dict[str, Snapshot] = field(default_factory=dict)
    _same: set[str] = field(default_factory=set)
    _name: str = ""
    _changes: int = -1
    #: Another desktop has changed something there that has not been looked at here.
    has_others: bool = True

    def everything(self) -> Outcome:
        """Bring both records to the same state; raises SchoolError and RecordError."""
        outcome = Outcome()
        # Each time: what answers again may have been made anew meanwhile.
        self._name = self.server.prepare()
        self._changes, self.has_others = self.server.changes(self.person), False
        self._delete()
        self._drop(outcome)
        self._settings(outcome)
        self.reached = self.server.overview(self.person)
        self.set_aside.clear()
        self._same.clear()
        self._send()
        self._take(outcome)
        return outcome

    def what_is_new_here(self) -> Outcome:
        """Send what the person has done since; raises SchoolError and RecordError."""
        if self.notes.read().deleted or self.has_others:
            return self.everything()
        outcome = Outcome()
        self._settings(outcome)
        before = len(self.set_aside)
        self._send()
        # What was refused just now may only have gone on elsewhere meanwhile.
        self.has_others |= len(self.set_aside) > before
        return outcome

    def what_is_new_there(self) -> Outcome:
        """Take what other desktops have sent since; raises SchoolError and RecordError."""
        if self.has_others or self.server.changes(self.person) != self._changes:
            return self.everything()
        return Outcome()

    def waiting(self) -> int:
        """Return how many answers the school's record does not have, as far as is known."""
        return self._count(self._lagging())

    def assume_sent(self) -> None:
        """Take for sent what had been when it was noted, until the school's record is asked."""
        notes = self.notes.read()
        for identity, run in self.own.overview().items():
            if run.key <= notes.sent_key:
                count = notes.unfinished.get(identity, run.reach.count)
                self.reached[identity] = Reach(count, run.reach.checksum)

    def note_sent(self) -> None:
        """Note how much has been sent."""
        sent_key, unfinished = 0, {}
        for identity, run in self.own.overview().items():
            if (there := self.reached.get(identity)) is not None:
                sent_key = max(sent_key, run.key)
            if there is None or there.count < run.reach.count or not run.reach.is_finished:
                unfinished[identity] = 0 if there is None else there.count
        notes = self.notes.read()
        if (notes.sent_key, notes.unfinished) != (sent_key, unfinished):
            self.notes.change(sent_key=sent_key, unfinished=unfinished)

    # Runs

    def _lagging(self) -> list[_Lag]:
        return [
            _Lag(identity, run, there)
            for identity, run in self.own.overview().items()
            if (there := self.reached.get(identity)) is None or there.count < run.reach.count
            if identity not in self.set_aside
        ]

    def _count(self, lagging: Sequence[_Lag]) -> int:
        return sum(self.own.answer_counts({lag.run.key: lag.start for lag in lagging}).values())

    def _send(self) -> None:
        """Send every event that the school's record does not have."""
        self._find_different()
        lagging = self._lagging()
        if not lagging:
            return
        counts = self.own.answer_counts({lag.run.key: lag.start for lag in lagging})
        waiting = total = sum(counts.values())
        self.waiting_changed(waiting, total)
        for batch in _batches(lagging):
            if self.is_over():
                return
            self._send_batch(batch)
            waiting -= sum(counts[lag.run.key] for lag in batch)
            self.waiting_changed(waiting, total)

    def _find_different(self) -> None:
        """Set aside the runs that are as long here as there, and different."""
        for identity, run in self.own.overview().items():
            there = self.reached.get(identity)
            if there is not None and there.count == run.reach.count and identity not in self._same:
                try:
                    is_same_run = self._agrees(identity, run, there)
                except DamagedRecordError as error:
                    self._set_aside(identity, str(error))
                    continue
                if is_same_run:
                    self._same.add(identity)
                else:
                    self._set_aside(identity, _DIFFERENT)

    def _agrees(self, identity: str, run: OwnRun, there: Reach) -> bool:
        """Tell whether a run here begins with what is there.

        The same event may stand in other words there, as an older program wrote it.
        """
        if there.count == run.reach.count and there.checksum == run.reach.checksum:
            return True
        rows = self.own.rows(identity, run, 0).rows[: there.count]
        if rows[-1][-1] == there.checksum:
            return True
        fetched = self.server.fetch(self.person, [identity])
        return bool(fetched) and is_same(rows, fetched[0].rows)

    def _send_batch(self, batch: Sequence[_Lag]) -> None:
        runs = []
        for lag in batch:
            try:
                if lag.there is not None and not self._agrees(lag.identity, lag.run, lag.there):
                    self._set_aside(lag.identity, _DIFFERENT)
                    continue
                rows = self.own.rows(lag.identity, lag.run, lag.start)
            except DamagedRecordError as error:
                self._set_aside(lag.identity, str(error))
                continue
            if rows.rows:
                before = None if lag.there is None else lag.there.checksum
                runs.append(replace(rows, before=before))
        if runs:
            self._push(runs)

    def _push(self, runs: Sequence[RunRows]) -> None:
        try:
            hashes = {each for run in runs for each in named_contents(run.rows)}
            missing = self.server.missing_contents(hashes) if hashes else set()
            contents = self.own.contents(missing) if missing else []
            taken, changes = self.server.push(self.person, runs, contents)
        except (RefusedRowsError, DamagedRecordError) as error:
            if len(runs) == 1:
                self._set_aside(runs[0].identity, str(error))
            else:
                # One of them is at fault: the others are sent without it.
                for run in runs:
                    self._push([run])
            return
        if changes != self._changes + 1:
            self.has_others = True
        self._changes = changes
        for run in runs:
            if run.identity in taken:
                last = run.rows[-1]
                self.reached[run.identity] = Reach(run.start + len(run.rows), last[-1])
            else:
                self._set_aside(run.identity, "it belongs to somebody else, or has changed there")

    def _take(self, outcome: Outcome) -> None:
        """Take the finished runs of other desktops that are not here."""
        here = self.own.overview()
        wanted = [
            identity
            for identity, there in self.reached.items()
            if there.is_finished and identity not in self.set_aside
            if identity not in here or here[identity].reach.count < there.count
        ]
        for some in _chunks(wanted, _RUNS_AT_ONCE):
            if self.is_over():
                break
            self._take_batch(some, outcome)
        self._contents.clear()

    def _take_batch(self, identities: Sequence[str], outcome: Outcome) -> None:
        runs = self.server.fetch(self.person, identities)
        hashes = {each for run in runs for each in received_hashes(run)}
        hashes -= self._contents.keys()
        if hashes:
            self._contents |= received_contents(self.server.fetch_contents(hashes))
        received = []
        for run in runs:
            try:
                received.append(received_run(run, self._contents))
            except DamagedRecordError as error:
                self._set_aside(run.identity, str(error))
        merged = self.own.merge(received)
        outcome.has_new_runs |= bool(merged.added or merged.extended)
        if merged.refused:
            here = self.own.overview()
            for recorded in received:
                own = here.get(recorded.identity)
                if own is None or own.reach.count < len(recorded.events):
                    self._set_aside(recorded.identity, "it is different, or cannot be true")

    def _set_aside(self, identity: str, reason: str) -> None:
        _LOGGER.warning("Run %s stays in one record: %s", identity, reason)
        self.set_aside[identity] = reason

    # Deletions

    def _delete(self) -> None:
        """Delete for every desktop what the person has deleted here."""
        deleted = self.notes.read().deleted
        if deleted:
            self.server.delete(self.person, deleted)
            self.notes.forget_deleted(deleted)

    def _drop(self, outcome: Outcome) -> None:
        """Delete here what was deleted anywhere, once: what is restored later stays."""
        dropped = self.notes.read().dropped
        deleted, last = self.server.deleted(self.person, dropped.get(self._name, 0))
        if not deleted:
            return
        here = self.own.overview().keys() & set(deleted)
        if here:
            self.own.delete_runs(here)
            outcome.has_new_runs = True
        self.notes.change(dropped={**dropped, self._name: last})

    # Settings

    def _settings(self, outcome: Outcome) -> None:
        """Bring the settings to the same state: what was changed last counts."""
        notes = self.notes.read()
        here = self.own_settings()
        stored = self.server.settings(self.person)
        there = read_stored(stored.text)
        if notes.settings_at_ms == stored.at_ms and notes.settings == here:
            return
        if not (stored.at_ms or here.get("name") or self.own.overview()):
            # Who has neither a name nor results yet would only be one more nobody in the list.
            return
        changed_at = notes.changed_at_ms or self.now_ms()
        settings = merged(notes, here, there, is_ours_newer=changed_at > stored.at_ms)
        at_ms = stored.at_ms
        if settings != there:
            at_ms = max(changed_at, stored.at_ms + 1)
            text = json.dumps(settings, sort_keys=True)
            person = SchoolPerson(
                id=self.person,
                name=settings.get("name", "").replace("\0", ""),
                is_class=settings.get("is_class") == "true",
            )
            wanted = StoredSettings(text, at_ms)
            if not self.server.write_settings(person, wanted, seen_at_ms=stored.at_ms):
                self.has_others = True
                return
        for name, value in settings.items():
            if here.get(name) != value:
                self.own.set_setting(name, value)
                outcome.has_new_settings = True
        self.notes.change(settings=settings, settings_at_ms=at_ms, changed_at_ms=0)

    def note_changed_settings(self) -> None:
        """Note when settings were changed that cannot be sent now."""
        notes = self.notes.read()
        is_noted = notes.changed_at_ms or not notes.settings_at_ms
        if not is_noted and notes.settings != self.own_settings():
            self.notes.change(changed_at_ms=self.now_ms())

    def own_settings(self) -> dict[str, str]:
        """Return those settings here that go with the person."""
        every = self.own.settings()
        return {name: value for name, value in every.items() if name not in OWN_SETTINGS}


def _batches(lagging: Sequence[_Lag]) -> Iterator[list[_Lag]]:
    """Yield the runs in order, so many at a time that their events are sent at once."""
    batch: list[_Lag] = []
    size = 0
    for lag in lagging:
        length = lag.run.reach.count - lag.start
        if batch and size + length > _EVENTS_AT_ONCE:
            yield batch
            batch, size = [], 0
        batch.append(lag)
        size += length
    if batch:
        yield batch


def _chunks(names: Sequence[str], size: int) -> Iterator[list[str]]:
    rest = iter(names)
    while some := list(islice(rest, size)):
        yield some
