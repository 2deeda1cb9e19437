"""Choose a backup of the record, be asked once more, and mend a record that is damaged."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QTime, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.backups import Backup, Occasion
from quiz.ui import phrases
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.radio_row import RadioRow

CANCEL = "cancel"
RESTORE = "restore"
OTHERS = "others"
EMPTY = "empty"

_WIDTH = 600
_ROW_GAP = 8

translate = QCoreApplication.translate


class BackupWords:
    """Says of backups when they were made and what they hold, as a person reads it."""

    def __init__(self, now: datetime, utc_offset_minutes: int, language: str) -> None:
        self._offset = timedelta(minutes=utc_offset_minutes)
        self._today = (now + self._offset).date()
        self._language = language

    def made_at(self, backup: Backup) -> str:
        """Return the local date and time for use within a sentence: "today, 14:05"."""
        local = backup.made_at + self._offset
        time = QLocale(self._language).toString(QTime(local.hour, local.minute), "HH:mm")
        return f"{self._date(local.date())}, {time}"

    def title(self, backup: Backup) -> str:
        """Return when it was made, and on what occasion where that was a special one.

        It stands by itself: "Today, 14:05".
        """
        made_at = self.made_at(backup)
        made_at = made_at[:1].upper() + made_at[1:]
        match backup.occasion:
            case Occasion.BEFORE_RESTORING:
                text = translate("BackupWords", "{date}, before restoring")
            case Occasion.BEFORE_UPDATE:
                text = translate("BackupWords", "{date}, before an update of the program")
            case _:
                return made_at
        return text.format(date=made_at)

    def holds(self, backup: Backup) -> str:
        """Return what it holds: "Ana · 12 quizzes · 143 answers · last result: yesterday"."""
        parts = [
            backup.person,
            phrases.tr("%n finished quizzes", "", backup.quizzes),
            phrases.tr("%n answers", "", backup.answers),
        ]
        if backup.last_at is not None:
            day = self._date((backup.last_at + self._offset).date())
            parts.append(translate("BackupWords", "last result: {date}").format(date=day))
        return " · ".join(filter(None, parts))

    def _date(self, day: date) -> str:
        return phrases.near_date_within(day, self._today, self._language)


class RestoreDialog(Dialog):
    """Every backup that can be read, at least one, the newest first; the others are counted."""

    #: The name of the backup that is to be restored.
    backup_chosen = Signal(str)

    def __init__(
        self, theme: Theme, window: QWidget, backups: Sequence[Backup], words: BackupWords
    ) -> None:
        title = translate("RestoreDialog", "Restore a backup")
        super().__init__(theme, title, window, width=_WIDTH)
        sound = [backup for backup in backups if backup.is_sound]
        self._names = [backup.name for backup in sound]
        self.add_text(self.tr("Which one? You are asked once more before anything changes."))
        self._rows = _Rows(theme, [(words.title(each), words.holds(each)) for each in sound])
        self.add_widget(self._rows)
        if left_out := len(backups) - len(sound):
            self.add_text(self.tr("%n backups cannot be read and are left out.", "", left_out))
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)
        self.add_choice(RESTORE, self.tr("Restore…"), kind="primary")
        self.set_first(self._rows.rows[0])
        self.chosen.connect(self._on_chosen)

    def _on_chosen(self, choice: str) -> None:
        if choice == RESTORE:
            chosen = [row.isChecked() for row in self._rows.rows].index(True)
            self.backup_chosen.emit(self._names[chosen])


class _Rows(QWidget):
    """Rows one under the other, the first of them chosen."""

    def __init__(self, theme: Theme, words: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._theme = theme
        self.rows = [RadioRow(theme, title, detail, self) for title, detail in words]
        self._column = QVBoxLayout(self)
        for row in self.rows:
            self._column.addWidget(row)
        self.rows[0].setChecked(True)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(max(0, self._theme.px(_ROW_GAP) - 2 * ring_margin(self._theme)))


class ConfirmRestoreDialog(Dialog):
    """Says what the record will be, and that the present one is kept."""

    def __init__(self, theme: Theme, window: QWidget, backup: Backup, words: BackupWords) -> None:
        title = translate("ConfirmRestoreDialog", "Restore this backup?")
        super().__init__(theme, title, window)
        self.add_text(words.title(backup))
        self.add_text(words.holds(backup))
        self.add_text(
            self.tr(
                "Your results and settings become those of the backup. Those you have now are"
                " kept as a backup too, so that you can come back to them."
            )
        )
        self.add_choice(RESTORE, self.tr("Restore"))
        self.add_choice(CANCEL, self.tr("Cancel"), kind="primary", is_safe=True)


class DamagedDialog(Dialog):
    """What can be done about a damaged record: restore, start anew, or nothing for now."""

    def __init__(
        self, theme: Theme, window: QWidget, backups: Sequence[Backup], words: BackupWords
    ) -> None:
        title = translate("DamagedDialog", "The file with your results is damaged")
        super().__init__(theme, title, window, width=_WIDTH)
        sound = [backup for backup in backups if backup.is_sound]
        self.newest = sound[0] if sound else None
        self.add_text(
            self.tr("Whatever you choose, the damaged file is kept beside the new one as it is.")
        )
        if self.newest is None:
            self.add_text(self.tr("There is no backup that can be read."))
        else:
            text = self.tr("Newest backup: {date}. It holds: {contents}.")
            date, contents = words.made_at(self.newest), words.holds(self.newest)
            self.add_text(text.format(date=date, contents=contents))
        self.add_choice(CANCEL, self.tr("Not now"), kind="quiet", is_safe=True)
        self.add_choice(EMPTY, self.tr("Start with an empty one"))
        if len(sound) > 1:
            self.add_choice(OTHERS, self.tr("Other backups…"))
        if self.newest is not None:
            restore = self.add_choice(RESTORE, self.tr("Restore this backup"), kind="primary")
            self.set_first(restore)
