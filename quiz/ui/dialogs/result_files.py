"""Ask how results are to be written, and whether those in a file are to be taken in."""

from contextlib import suppress
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quiz.formats.record_json import RecordFile
from quiz.ui import phrases
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog

CANCEL = "cancel"
CSV = "csv"
JSON = "json"
TAKE = "take"


class ExportDialog(Dialog):
    """Says what each form is good for."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = QCoreApplication.translate("ExportDialog", "Export your results?")
        super().__init__(theme, title, window)
        self.add_text(
            self.tr(
                "JSON holds everything: keep it, or take it in on another computer. CSV is a"
                " table for a spreadsheet, one row for each question of each quiz."
            )
        )
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)
        self.add_choice(CSV, self.tr("CSV…"))
        json = self.add_choice(JSON, self.tr("JSON…"), kind="primary")
        self.set_first(json)


class ImportDialog(Dialog):
    """Says what a file holds before it is taken in."""

    def __init__(
        self, theme: Theme, window: QWidget, found: RecordFile, person: str, language: str
    ) -> None:
        title = QCoreApplication.translate("ImportDialog", "Take these results in?")
        super().__init__(theme, title, window)
        day = _whole_date(found.exported_at, language)
        if found.name:
            held = self.tr("The file was written on {day} and holds the results of {name}.")
        else:
            held = self.tr("The file was written on {day}.")
        count = self.tr("%n quizzes are in it.", "", len(found.runs))
        self.add_text(f"{held.format(day=day, name=found.name)} {count}")
        if found.refused:
            self.add_text(
                self.tr("%n quizzes in it cannot be right and are left out.", "", found.refused)
            )
        where = self.tr(
            "They are added to your own. A quiz that is here already stays as it is, and no"
            " setting changes."
        )
        if person:
            where = self.tr(
                "They are added to those of {name}. A quiz that is here already stays as it is,"
                " and no setting changes."
            ).format(name=person)
        self.add_text(where)
        self.add_choice(CANCEL, self.tr("Cancel"), is_safe=True)
        self.add_choice(TAKE, self.tr("Take in"), kind="primary")


def _whole_date(moment: str, language: str) -> str:
    """Return the day of a moment in ISO 8601; what is no date stays as it is."""
    with suppress(ValueError):
        return phrases.near_date(date.fromisoformat(moment[:10]), date.max, language)
    return moment
