"""Results to files and back, from the settings of the real program."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.programs import (
    answer_all,
    button,
    dialog,
    navigation,
    page,
    told,
    words,
)


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """The path that a person names whenever a file is asked for."""
    path = tmp_path / "results.json"

    class Names:
        file = path

    names = Names()
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_args, **_more: (str(names.file), ""))
    return names


def studied(programs, *, right=True):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program, right=right)
    navigation(program)._on_settings()
    return program


def export(program, programs, form):
    button(navigation(program).settings, "Export my results…").click()
    button(dialog(program), form).click()
    programs.until(lambda: "written" in told(program))


def test_results_are_written_as_json(programs, chosen):
    program = studied(programs)

    export(program, programs, "JSON…")

    data = json.loads(Path(chosen.file).read_text("utf-8"))
    assert len(data["runs"]) == 1
    assert "1 quiz was written to results.json" in told(program)


def test_results_are_written_as_a_table(programs, chosen):
    program = studied(programs)
    chosen.file = chosen.file.with_suffix(".csv")

    export(program, programs, "CSV…")

    with chosen.file.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 10
    assert {row["verdict"] for row in rows} == {"right"}


def test_a_name_without_an_ending_gets_one(programs, chosen, tmp_path):
    program = studied(programs)
    chosen.file = tmp_path / "mine"

    export(program, programs, "JSON…")

    assert (tmp_path / "mine.json").exists()


def test_a_folder_that_cannot_be_written_to_is_named(programs, chosen, tmp_path):
    program = studied(programs)
    chosen.file = tmp_path / "missing" / "results.json"
    button(navigation(program).settings, "Export my results…").click()

    button(dialog(program), "JSON…").click()

    programs.until(lambda: "missing" in told(program))
    assert page(program) == "settings"


def test_results_are_taken_in_on_another_computer_and_never_doubled(programs, chosen):
    first = studied(programs)
    export(first, programs, "JSON…")
    programs.end(first)
    for lying in programs.profile.data.glob("record.sqlite3*"):
        lying.unlink()
    other = programs.start()
    navigation(other)._on_settings()
    for sentence in ("1 quiz was taken in.", "1 was here already."):
        button(navigation(other).settings, "Import results…").click()
        programs.until(lambda: any("quiz is in it" in words(d) for d in dialogs(other)))
        button(dialog(other), "Take in").click()
        programs.until(lambda expected=sentence: expected in told(other))

    study = navigation(other).record.study
    assert len(study.finished()) == 1
    assert len(study.store.latest_answers("shipped")) == 10
    navigation(other)._on_home()
    assert other.window.home.view().results


def dialogs(program):
    from PySide6.QtWidgets import QDialog

    return [each for each in program.window.findChildren(QDialog) if each.isVisible()]


def test_a_file_that_holds_no_results_is_refused_in_a_sentence(programs, chosen):
    program = studied(programs)
    chosen.file.write_text("{}", "utf-8")

    button(navigation(program).settings, "Import results…").click()

    programs.until(lambda: "results.json" in told(program))
    assert not dialogs(program)
