"""Notices that the keys of answered questions have changed, and marks stored answers again."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.bank import Bank
from quiz.core.errors import QuizError
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.remarking import Change, changes, outdated, remark_events
from quiz.core.snapshot import Snapshot
from quiz.core.store import Store
from quiz.ui.background import in_background
from quiz.ui.dialogs.remark import ALL, LATER, LEAVE, RISING, RemarkDialog
from quiz.ui.preferences import Preferences
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.banner import Banner
from quiz.ui.window import MainWindow

_GAP = 8

#: Banks, each with what its questions are now.
_Checked = set[tuple[str, tuple[str, ...]]]


@dataclass(frozen=True)
class _Found:
    """What a bank's new keys would change, and the contents that it takes."""

    bank: Bank
    changes: tuple[Change, ...]

    @property
    def fingerprint(self) -> str:
        """Return a text that is another one where anything else would change."""
        said = ((each.answer.run, each.answer.position, each.after) for each in self.changes)
        return hashlib.sha256(repr(sorted(said)).encode()).hexdigest()[:32]


class Remarking(QWidget):
    """Above the pages: says that keys have changed, until a person has looked at it."""

    #: A sentence about what happened.
    told = Signal(str)
    failed = Signal(object)
    #: Answers were marked again.
    remarked = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, record: RecordKeeper, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._record = record
        self._window = window
        self._waiting: list[_Found] = []
        self._banner: Banner | None = None
        self._banks: tuple[Bank, ...] = ()
        #: What has been compared since the record was opened: another one has a set of its own.
        self._checked: _Checked = set()
        #: How many banks are being compared.
        self.looks = 0
        self._column = QVBoxLayout(self)
        self._space()
        self.hide()
        theme.changed.connect(self._space)
        record.closing.connect(self._on_record_closing)

    def look_at(self, banks: Iterable[Bank]) -> None:
        """Compare banks with what was asked of them, in the background, once for each version."""
        study = self._record.study
        if study is None:
            return
        self._banks = tuple(banks)
        for bank in self._banks:
            self.looks += 1
            work = partial(_found, study.store, bank, self._checked)
            found = partial(self._on_found, self._checked)
            in_background(work, found, self._on_look_failed, self)

    def look_again(self) -> None:
        """Compare the same banks again: other answers are stored by now."""
        self._checked = set()
        self.look_at(self._banks)

    def follow(self, page: str) -> None:
        """Be there on every page but those of a quiz; carries the name of the page on screen."""
        self.setVisible(self._banner is not None and page not in ("play", "results"))

    def _on_record_closing(self) -> None:
        """Forget what was found in it: the next one may be another one, or a copy."""
        self._checked = set()
        self._waiting.clear()
        self._hide_banner()

    def _on_found(self, checked: _Checked, found: _Found | None) -> None:
        self.looks -= 1
        if found is None or not found.changes or checked is not self._checked:
            return
        self._waiting = [each for each in self._waiting if each.bank.id != found.bank.id]
        self._waiting.append(found)
        self._show_banner()

    def _on_look_failed(self, _error: QuizError) -> None:
        # Nobody has asked: a record that cannot be read says so where it is needed.
        self.looks -= 1

    def _on_failed(self, error: QuizError) -> None:
        self.failed.emit(error)

    def _show_banner(self) -> None:
        self._hide_banner()
        if not self._waiting:
            return
        count = sum(len(found.changes) for found in self._waiting)
        text = self.tr("%n of your stored answers would be marked differently now.", "", count)
        action = self.tr("See which")
        self._banner = Banner(self._theme, text, kind="news", action=action)
        self._banner.action_chosen.connect(self.ask)
        self._banner.closed.connect(self._hide_banner)
        self._column.addWidget(self._banner)
        self._banner.show()
        self.show()
        self._window.order_focus()
        announce(self, text)

    def _hide_banner(self) -> None:
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        self.hide()

    def ask(self) -> None:
        """Show what would change in one bank, before and after."""
        if not self._waiting:
            return
        found = self._waiting[0]
        language = self._preferences.current.language
        dialog = RemarkDialog(self._theme, self._window, found.changes, language)
        dialog.chosen.connect(partial(self._on_chosen, found))
        dialog.open()

    def _on_chosen(self, found: _Found, choice: str) -> None:
        study = self._record.study
        if choice == LATER or study is None:
            return
        self._waiting.remove(found)
        self._show_banner()
        chosen = found.changes if choice == ALL else ()
        if choice == RISING:
            chosen = tuple(change for change in found.changes if change.rises)
        left = [change for change in found.changes if change not in chosen]
        if choice == LEAVE or left:
            rest = _Found(found.bank, tuple(left))
            study.store.set_setting(_setting(found.bank), rest.fingerprint)
        now, offset = study.reading()
        work = partial(_mark_again, study.store, found.bank, chosen, now, offset)
        in_background(work, self._on_marked, self._on_failed, self)

    def _on_marked(self, count: int) -> None:
        if count:
            self.told.emit(self.tr("%n answers were marked again.", "", count))
            self.remarked.emit()

    def _space(self) -> None:
        gap = self._theme.px(_GAP)
        self._column.setContentsMargins(gap, gap, gap, gap)


def _found(store: Store, bank: Bank, checked: _Checked) -> _Found | None:
    """Return what a bank's keys would change, None where that was told before."""
    contents = store.contents(bank.id)
    questions = outdated(bank, contents)
    version = (
        bank.id,
        tuple(bank.snapshot(question.id).content_hash() for question in questions.values()),
    )
    if not questions or version in checked:
        return None
    checked.add(version)
    answers = store.answers_under(bank.id, questions)
    found = _Found(bank, tuple(changes(bank, contents, answers)))
    if store.settings().get(_setting(bank)) == found.fingerprint:
        return None
    return found


def _mark_again(
    store: Store, bank: Bank, chosen: Sequence[Change], now: datetime, utc_offset_minutes: int
) -> int:
    """Record the changes, run by run, and return how many there are."""
    ordered = sorted(chosen, key=_run)
    for identity, of_run in groupby(ordered, key=_run):
        changed = list(of_run)
        recorded = store.run(identity)
        new: dict[str, Snapshot] = {
            change.remark.content: bank.snapshot(change.question.id) for change in changed
        }
        first = recorded.events[0]
        plan: Plan = from_plain(Plan, json.loads(first.text))
        added = remark_events(
            identity,
            plan,
            recorded.events,
            {**recorded.contents, **new},
            changed,
            now,
            utc_offset_minutes,
        )
        store.append(identity, added, new)
    # Worked out again here, where nobody waits for it.
    store.memories(bank.id)
    return len(ordered)


def _run(change: Change) -> str:
    return change.answer.run


def _setting(bank: Bank) -> str:
    return f"remarks-left:{bank.id}"
