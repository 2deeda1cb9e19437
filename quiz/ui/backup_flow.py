"""Has the record copied while one studies, restores a copy, and mends a damaged record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from threading import Event, Lock
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from quiz.core.backups import Backup, Backups
from quiz.core.clock import Clock
from quiz.core.errors import DamagedRecordError, QuizError, UnwritableRecordError
from quiz.ui.background import in_background
from quiz.ui.dialogs.restore import (
    EMPTY,
    OTHERS,
    RESTORE,
    BackupWords,
    ConfirmRestoreDialog,
    DamagedDialog,
    RestoreDialog,
)
from quiz.ui.errors import log_technical, sentence
from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.toast import Tone
from quiz.ui.window import MainWindow

_Result = TypeVar("_Result")

#: How often it is looked whether another backup is due.
_LOOK_MS = 10 * 60 * 1000


@dataclass(frozen=True)
class RecordFiles:
    """What may be done with the record's files besides opening it.

    `let_go` closes the record, so that the next who asks opens it again; `open_backups` may take
    a moment.
    """

    let_go: Callable[[], None]
    open_backups: Callable[[], Backups]


class BackupFlow(QObject):
    """Everything about copies of the record; the work is done off the UI thread, one at a time.

    A backup is made once the whole record has been checked, and from then on as it becomes due:
    a damaged record must not push out the sound copies. What a session's last hour added is
    copied after the check of the next start, so closing never waits.
    """

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        navigation: Navigation,
        files: RecordFiles,
        clock: Clock,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._navigation = navigation
        self._record = record = navigation.record
        self._quiz = navigation.flow
        self._open_backups = files.open_backups
        self._let_go = files.let_go
        self._clock = clock
        self._window = window
        self._working = Lock()
        self._has_better_to_do = Event()
        self._damage: DamagedRecordError | None = None
        self._is_replacing = False
        self._when_listed: Callable[[list[Backup]], None] | None = None
        self._has_offered = False
        self._listed: dict[str, Backup] = {}
        #: The name of the backup about which the person is being asked.
        self._wanted = ""
        self.look_timer = QTimer(self)
        self.look_timer.setInterval(_LOOK_MS)
        self.look_timer.timeout.connect(self._on_look_due)
        record.checked.connect(self._on_checked)
        record.damaged.connect(self._on_damaged)
        record.opening_failed.connect(self._on_opening_failed)
        record.opened.connect(self._on_opened)
        window.trouble_action_chosen.connect(self.mend)
        window.closing.connect(self.close)
        navigation.settings.restoring_requested.connect(self.ask_to_restore)
        navigation.settings_flow.history_deleted.connect(self.delete_all)

    def close(self) -> None:
        """Make no backup any more, and give up the one that is being made."""
        self.look_timer.stop()
        self._has_better_to_do.set()

    def ask_to_restore(self) -> None:
        """Show what there is to be restored, unless a quiz is being taken."""
        if self._may_replace():
            self._list(self._on_listed)

    def mend(self) -> None:
        """Say what can be done about a damaged record; try again to open one that is not."""
        if self._damage is None:
            self._record.open()
        elif self._may_replace():
            self._list(self._on_listed_for_mending)

    def delete_all(self) -> None:
        """Delete every copy: the person has deleted their history."""
        self._in_background(_delete_all, self._on_deleted)

    def _on_opened(self) -> None:
        self._damage = None
        self._has_better_to_do.clear()

    def _on_opening_failed(self, error: QuizError) -> None:
        self._damage = error if isinstance(error, DamagedRecordError) else None
        if self._damage is not None and not self._has_offered:
            # Once by itself; after that the line above the pages leads to it.
            self._has_offered = True
            self.mend()

    def _on_damaged(self, error: DamagedRecordError) -> None:
        self._damage = error
        self.look_timer.stop()

    def _on_checked(self) -> None:
        self._on_look_due()
        self.look_timer.start()

    def _on_look_due(self) -> None:
        if self._damage is None and self._record.study is not None:
            is_unwanted = self._has_better_to_do.is_set
            work = partial(_make, now=self._clock.now(), is_unwanted=is_unwanted)
            self._in_background(work, self._on_made, self._on_making_failed)

    def _on_made(self, _backup: Backup | None) -> None:
        """Say nothing: study is not to be disturbed."""

    def _on_making_failed(self, error: QuizError) -> None:
        # Study goes on; at the next look it is tried again.
        import logging

        logging.getLogger(__name__).warning("No backup could be made: %s", error)

    def _on_deleted(self, _nothing: None) -> None:
        """Say nothing: it has been told with the history."""

    def _on_listing_failed(self, error: QuizError) -> None:
        self._when_listed = None
        self._navigation.show_error(error)

    def _on_listing_done(self, backups: list[Backup]) -> None:
        finished, self._when_listed = self._when_listed, None
        if finished is not None:
            finished(backups)

    def _on_listed(self, backups: list[Backup]) -> None:
        self._listed = {backup.name: backup for backup in backups}
        if not any(backup.is_sound for backup in backups):
            text = self.tr("There is no backup yet. The first is made when you have studied.")
            self._navigation.tell(text, Tone.NEUTRAL)
            return
        dialog = RestoreDialog(self._theme, self._window, backups, self._words())
        dialog.backup_chosen.connect(self._on_backup_chosen)
        dialog.open()

    def _on_backup_chosen(self, name: str) -> None:
        self._wanted = name
        dialog = ConfirmRestoreDialog(self._theme, self._window, self._listed[name], self._words())
        dialog.chosen.connect(self._on_choice)
        dialog.open()

    def _on_listed_for_mending(self, backups: list[Backup]) -> None:
        if any(dialog.isVisible() for dialog in self._window.findChildren(Dialog)):
            return
        self._listed = {backup.name: backup for backup in backups}
        dialog = DamagedDialog(self._theme, self._window, backups, self._words())
        self._wanted = dialog.newest.name if dialog.newest else ""
        dialog.chosen.connect(self._on_choice)
        dialog.open()

    def _on_choice(self, choice: str) -> None:
        if choice == RESTORE:
            self._replace(self._wanted)
        elif choice == EMPTY:
            self._replace("")
        elif choice == OTHERS:
            self._on_listed(list(self._listed.values()))

    def _list(self, finished: Callable[[list[Backup]], None]) -> None:
        """Find out which backups there are; what was asked for last is done with them."""
        is_listing = self._when_listed is not None
        self._when_listed = finished
        if not is_listing:
            self._in_background(_list, self._on_listing_done, self._on_listing_failed)

    def _replace(self, name: str) -> None:
        """Put a backup, or an empty record, in the place of the record, which is let go first."""
        if not self._may_replace():
            return
        self._is_replacing = True
        self._has_better_to_do.set()
        self._quiz.exams_left.clear()
        self._record.pause()
        self._let_go()
        is_damaged = self._damage is not None
        work = partial(_replace, name=name, now=self._clock.now(), is_damaged=is_damaged)
        self._in_background(work, self._on_replaced, self._on_replacing_failed)

    def _on_replaced(self, aside: str) -> None:
        self._is_replacing = False
        self._record.resume()
        self._window.show_page("home")
        if aside:
            text = self.tr("Done. The damaged file is kept as {name}.").format(name=aside)
        else:
            text = self.tr("The backup has been restored. What was there before is a backup now.")
        self._navigation.tell(text, Tone.GOOD)

    def _on_replacing_failed(self, error: QuizError) -> None:
        self._is_replacing = False
        self._record.resume()
        if isinstance(error, UnwritableRecordError) and error.problem == "locked":
            text = self.tr(
                "Another window has your results open, so nothing was changed. Close it and try"
                " again."
            )
            self._navigation.tell(text, Tone.TROUBLE)
        elif isinstance(error, DamagedRecordError):
            text = self.tr("That backup is damaged, so nothing was changed. Choose an older one.")
            log_technical(error)
            self._navigation.tell(text, Tone.TROUBLE)
        else:
            log_technical(error)
            # Nothing that could not be saved: it is true also once the record is open again.
            self._navigation.tell(sentence(error), Tone.TROUBLE)

    def _may_replace(self) -> bool:
        """Tell whether the record may be replaced now; say why where it may not."""
        if self._quiz.is_running() or self._quiz.aside:
            text = self.tr("Finish or leave the quiz first. Then a backup can be restored.")
            self._navigation.tell(text, Tone.NEUTRAL)
            return False
        return not self._is_replacing

    def _words(self) -> BackupWords:
        language = self._preferences.current.language
        return BackupWords(self._clock.now(), self._clock.local_offset_minutes(), language)

    def _in_background(
        self,
        work: Callable[[Backups], _Result],
        finished: Callable[[_Result], None],
        failed: Callable[[QuizError], None] | None = None,
    ) -> None:
        job = partial(_work, work, self._open_backups, self._working)
        in_background(job, finished, failed or self._navigation.show_error, self)


def _work(
    work: Callable[[Backups], _Result], open_backups: Callable[[], Backups], working: Lock
) -> _Result:
    """Do some work with the backups when the work before it is done."""
    with working:
        return work(open_backups())


def _make(backups: Backups, *, now: datetime, is_unwanted: Callable[[], bool]) -> Backup | None:
    return None if is_unwanted() else backups.make(now, is_unwanted)


def _list(backups: Backups) -> list[Backup]:
    return backups.listed()


def _delete_all(backups: Backups) -> None:
    backups.delete_all()


def _replace(backups: Backups, *, name: str, now: datetime, is_damaged: bool) -> str:
    """Return the name of the damaged file that is kept, "" where there is none."""
    if is_damaged:
        return backups.replace_damaged(now, name)
    backups.restore(name, now)
    return ""
