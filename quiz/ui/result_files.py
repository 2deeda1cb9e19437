"""Writes a person's results to files, and takes in those from another computer."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quiz.core.errors import QuizError
from quiz.core.store import Merged, Recorded
from quiz.formats.record_csv import write_csv
from quiz.formats.record_json import RecordFile, read_json, write_json
from quiz.ui.background import in_background
from quiz.ui.dialogs.at_work import AtWorkDialog, Working
from quiz.ui.dialogs.result_files import CSV, JSON, TAKE, ExportDialog, ImportDialog
from quiz.ui.preferences import Preferences
from quiz.ui.record_keeper import RecordKeeper
from quiz.ui.study import Study
from quiz.ui.theme import Theme

#: The name that a setting in the record keeps the person's id under.
_PERSON = "person"


class ResultFiles(QObject):
    """Answers "Export…" and "Import…", each with a question first and a sentence at the end."""

    #: A sentence about what happened.
    told = Signal(str)
    failed = Signal(object)
    #: Results were taken in.
    taken_in = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, record: RecordKeeper, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._record = record
        self._window = window
        self._at_work: AtWorkDialog | None = None

    def ask_to_export(self) -> None:
        """Ask in which form results are to be written, once the record is open."""
        self._record.whenever_open(self._ask_to_export)

    def ask_to_import(self) -> None:
        """Ask for a file and say what it holds, once the record is open."""
        self._record.whenever_open(self._ask_to_import)

    def _ask_to_export(self) -> None:
        dialog = ExportDialog(self._theme, self._window)
        dialog.chosen.connect(self._on_form_chosen)
        dialog.open()

    def _on_form_chosen(self, form: str) -> None:
        study = self._record.study
        if form not in (CSV, JSON) or study is None:
            return
        kind = self.tr("JSON files (*.json)") if form == JSON else self.tr("Tables (*.csv)")
        suggested = f"quiz-pacifico-{study.today().isoformat()}.{form}"
        name, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("Export your results"), suggested, kind
        )
        if name:
            path = Path(name)
            self._export(study, path if path.suffix else path.with_suffix(f".{form}"), form)

    def _export(self, study: Study, path: Path, form: str) -> None:
        working = Working()
        self._show_work(
            self.tr("Exporting your results"), working, self.tr("{count} quizzes written…")
        )
        settings = self._preferences.kept

        def write() -> int:
            runs = study.store.runs()
            if form == CSV:
                return write_csv(path, runs, language=settings.language, goes_on=working.goes_on)
            person = study.store.settings().get(_PERSON, "")
            return write_json(
                path,
                runs,
                person=person,
                name=settings.name,
                now=study.reading()[0],
                goes_on=working.goes_on,
            )

        in_background(write, partial(self._on_written, path, working), self._on_failed, self)

    def _on_written(self, path: Path, working: Working, count: int) -> None:
        self._end_work()
        if working.is_given_up():
            self.told.emit(self.tr("Nothing was written."))
        else:
            text = self.tr("%n quizzes were written to {file}.", "", count)
            self.told.emit(text.format(file=path.name))

    def _ask_to_import(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take in results from another computer"),
            "",
            self.tr("JSON files (*.json)"),
        )
        if name:
            self._show_work(self.tr("Reading the file"), Working())
            work = partial(read_json, Path(name))
            in_background(work, self._on_file_read, self._on_failed, self)

    def _on_file_read(self, found: RecordFile) -> None:
        if self._end_work():
            return
        settings = self._preferences.current
        dialog = ImportDialog(self._theme, self._window, found, settings.name, settings.language)
        dialog.chosen.connect(partial(self._on_import_chosen, found))
        dialog.open()

    def _on_import_chosen(self, found: RecordFile, choice: str) -> None:
        study = self._record.study
        if choice != TAKE or study is None:
            return
        working = Working()
        self._show_work(self.tr("Taking results in"), working, self.tr("{count} quizzes read…"))

        def take_in() -> Merged:
            def until_given_up() -> Iterator[Recorded]:
                for count, run in enumerate(found.runs, 1):
                    if not working.goes_on(count):
                        return
                    yield run

            return study.store.merge(until_given_up())

        in_background(take_in, self._on_taken_in, self._on_failed, self)

    def _on_taken_in(self, merged: Merged) -> None:
        self._end_work()
        added = self.tr("%n quizzes were taken in.", "", merged.added + merged.extended)
        known = self.tr("%n were here already.", "", merged.known) if merged.known else ""
        refused = self.tr("%n cannot be right.", "", merged.refused) if merged.refused else ""
        self.told.emit(" ".join(part for part in (added, known, refused) if part))
        self.taken_in.emit()

    def _on_failed(self, error: QuizError) -> None:
        self._end_work()
        self.failed.emit(error)

    def _show_work(self, title: str, working: Working, template: str = "") -> None:
        self._at_work = AtWorkDialog(self._theme, title, self._window, working, template)
        self._at_work.chosen.connect(self._on_given_up)
        self._at_work.open()

    def _on_given_up(self, _choice: str) -> None:
        self._at_work = None

    def _end_work(self) -> bool:
        """Take the dialog away; tell whether the person had given the work up before."""
        dialog, self._at_work = self._at_work, None
        if dialog is None:
            return True
        dialog.finish()
        return False
