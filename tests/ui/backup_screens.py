"""Every state of what is asked about backups and a damaged record, by name."""

from collections.abc import Callable
from datetime import timedelta

from quiz.core.backups import Backup, Occasion
from quiz.core.errors import DamagedRecordError, UnwritableRecordError
from tests.ui.picture_home import SUNDAY
from tests.ui.stage import NAME, Stage

_NOW = SUNDAY.replace(hour=20)


def _backup(hours: float, quizzes: int, occasion: Occasion = Occasion.REGULAR) -> Backup:
    made_at = _NOW - timedelta(hours=hours)
    return Backup(
        name=str(hours),
        made_at=made_at,
        occasion=occasion,
        size=400_000,
        is_sound=True,
        person=NAME,
        quizzes=quizzes,
        answers=12 * quizzes,
        last_at=made_at - timedelta(hours=1) if quizzes else None,
    )


BACKUPS = [
    _backup(0.7, 148),
    _backup(2, 147),
    _backup(26, 146, Occasion.BEFORE_RESTORING),
    _backup(27, 145),
    _backup(24 * 9, 120),
    _backup(24 * 40, 61),
    _backup(24 * 75, 0, Occasion.BEFORE_UPDATE),
    Backup(
        name="spoiled",
        made_at=_NOW,
        occasion=Occasion.REGULAR,
        size=10,
        is_sound=False,
    ),
]


def _settings(stage: Stage) -> None:
    stage.window.show_page("settings")


def _restore(stage: Stage) -> None:
    _settings(stage)
    stage.program.backup_flow._on_listed(BACKUPS)


def _confirm(stage: Stage) -> None:
    _settings(stage)
    stage.program.backup_flow._listed = {each.name: each for each in BACKUPS}
    stage.program.backup_flow._on_backup_chosen(BACKUPS[2].name)


def _damaged(stage: Stage, backups: list[Backup]) -> None:
    stage.window.show_page("home")
    stage.program.backup_flow._on_listed_for_mending(backups)


def _damaged_with_backups(stage: Stage) -> None:
    _damaged(stage, BACKUPS)


def _damaged_without_backup(stage: Stage) -> None:
    _damaged(stage, BACKUPS[-1:])


def _damage_told(stage: Stage) -> None:
    stage.window.show_page("home")
    error = DamagedRecordError(None, "row 7 of events")
    stage.navigation._on_record_damaged(error)


def _disk_full(stage: Stage) -> None:
    stage.window.show_page("home")
    stage.navigation.show_error(UnwritableRecordError(None, "full"))


BACKUP_SCREENS: dict[str, Callable[[Stage], None]] = {
    "dialog_restore": _restore,
    "dialog_restore_confirm": _confirm,
    "dialog_damaged": _damaged_with_backups,
    "dialog_damaged_without_backup": _damaged_without_backup,
    "home_with_damaged_record": _damage_told,
    "home_with_full_disk": _disk_full,
}
