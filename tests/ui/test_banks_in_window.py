"""Banks of one's own in the running program: opened, edited, broken, gone."""

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu

from quiz.app import Program
from quiz.core.wording import in_language
from quiz.ui import file_opener
from quiz.ui.edit_banners import EditBanners
from quiz.ui.pages.code_lines import CodeLines
from quiz.ui.pages.subject_tiles import SubjectTile
from quiz.ui.widgets.banner import Banner
from tests.ui.programs import (
    answer,
    attempt,
    banks_are_read,
    button,
    dialog,
    leave,
    navigation,
    page,
    play,
    questions,
    told,
    words,
    write_bank,
)

README = Path(__file__).parents[2] / "README.md"
BROKEN = """\
  - id: broken
    kind: numeric
    prompt: How many?
    answer: many
    explanation: Not a number.
"""


def titles(program: Program) -> list[str]:
    """The banks that home shows."""
    return [in_language(each.bank.title, "en") for each in program.window.home._view.subjects]


def banks(program: Program) -> list[str]:
    return [bank.id for bank in program.library.banks]


def problems(program: Program) -> list[str]:
    return [each.name for each in program.window.home._view.problems]


def _edits(program: Program) -> EditBanners:
    (found,) = program.window.findChildren(EditBanners)
    return found


def said_above(program: Program) -> list[str]:
    """What is said above the quiz about edits of banks."""
    return [
        banner.accessibleName()
        for banner in _edits(program).findChildren(Banner)
        if banner.isVisible()
    ]


def problem_words(program: Program) -> str:
    """What home would say of banks with problems."""
    navigation(program).home_flow.refresh()
    return words(program.window.home)


def edit(programs, program: Program, path: Path, text: str) -> None:
    """Save a file as an editor does that writes in place, and wait until it has been read."""
    path.write_text(text, "utf-8")
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 1_000_000_000))
    noticed(programs, program)


def noticed(programs, program: Program) -> None:
    """Wait until a change has been noticed by the watcher, and has been read."""
    edited = []
    navigation(program).banks.edited.connect(edited.append)
    programs.until(lambda: bool(edited))
    programs.settle(program)


@pytest.fixture
def mine(tmp_path):
    """A bank of one's own in a file, not yet opened."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return write_bank(folder / "mine.yaml")


# Ways to open one


def test_the_bank_of_the_readme_opens_from_the_command_line_and_stays(programs, tmp_path):
    found = re.search(r"```yaml\n(title: .*?)```", README.read_text("utf-8"), re.DOTALL)
    path = tmp_path / "my.yaml"
    path.write_text(found[1], "utf-8")

    program = programs.start(path)
    assert banks(program) == ["shipped", "my"]
    assert "Capitales y números" in titles(program)
    assert problems(program) == []

    program = programs.restart(program)
    assert banks(program) == ["shipped", "my"]


def test_a_bank_can_be_named_as_the_command_line_sees_it(programs, mine, monkeypatch):
    monkeypatch.chdir(mine.parent)

    program = programs.start(Path("mine.yaml"))

    assert program.machine.opened_banks == (str(mine),)


def test_a_bank_is_chosen_in_the_systems_dialog(programs, mine, monkeypatch):
    program = programs.start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(mine), ""))

    button(program.window.home, "Open file…").click()
    programs.until(lambda: told(program) == "Opened: Bank mine")

    assert "mine" in banks(program)
    assert program.machine.opened_banks == (str(mine),)


def test_nothing_happens_when_the_dialog_is_cancelled(programs, monkeypatch):
    program = programs.start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))

    navigation(program)._on_open_bank()

    assert program.machine.opened_banks == ()
    assert not navigation(program).banks.is_reading()


def test_the_header_of_a_folder_stands_for_the_folder(programs, tmp_path, monkeypatch):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "bank.yaml").write_text("title: In a folder\n", "utf-8")
    write_bank(folder / "more.yaml").write_text(
        (folder / "more.yaml").read_text("utf-8").split("\n", 2)[2], "utf-8"
    )
    program = programs.start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(folder / "bank.yaml"), ""))

    navigation(program)._on_open_bank()
    programs.until(lambda: told(program) == "Opened: In a folder")

    assert "folder" in banks(program)
    assert program.machine.opened_banks == (str(folder),)


def _drop(program: Program, *paths: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program.window.dropEvent(event)


def test_a_bank_is_opened_by_dropping_it(programs, mine):
    program = programs.start()

    _drop(program, mine, mine.parent / "picture.png")
    programs.until(lambda: told(program) == "Opened: Bank mine")

    program = programs.restart(program)
    assert banks(program) == ["shipped", "mine"]


def test_a_bank_that_is_named_at_the_start_is_told_of_where_it_is_new(programs, mine):
    program = programs.start(mine)
    assert told(program) == "Opened: Bank mine"


def test_a_bank_that_was_opened_before_is_no_news_at_the_start(programs, mine):
    programs.end(programs.start(mine))

    program = programs.start(mine)

    assert banks(program) == ["shipped", "mine"]
    assert told(program) == ""


def test_a_bank_that_is_chosen_again_is_told_of(programs, mine):
    programs.end(programs.start(mine))
    program = programs.start(mine)

    _drop(program, mine)

    programs.until(lambda: told(program) == "Opened: Bank mine")


def test_nothing_is_told_over_a_quiz_of_a_bank_that_was_opened(programs, mine):
    program = programs.start()
    program.window.home.main_action()

    _drop(program, mine)
    programs.until(lambda: "mine" in banks(program) and banks_are_read(program))

    assert page(program) == "play"
    assert told(program) == ""


def test_a_bank_dropped_during_a_quiz_takes_nobody_from_it(programs, mine):
    program = programs.start()
    program.window.home.main_action()
    mine.write_text("title: [", "utf-8")

    _drop(program, mine)
    programs.until(lambda: told(program) != "")

    assert page(program) == "play"
    assert "Home says" in told(program)


def test_a_bank_opened_twice_is_one(programs, mine):
    program = programs.start(mine, mine)
    _drop(program, mine)
    programs.settle(program)

    assert banks(program) == ["shipped", "mine"]
    assert program.machine.opened_banks == (str(mine),)


def test_of_two_banks_with_one_id_the_first_is_used_and_both_are_named(programs, mine):
    other = write_bank(mine.parent / "other.yaml", name="mine")

    program = programs.start(mine, other)

    assert banks(program) == ["shipped", "mine"]
    assert program.library.bank("mine").path == str(mine)
    navigation(program)._on_home()
    assert problems(program) == ["other.yaml"]
    button(program.window.home, "See why").click()
    assert page(program) == "load_error"
    assert "other.yaml" in words(navigation(program).load_error)
    assert str(mine) in words(navigation(program).load_error)


def test_the_second_of_two_banks_is_used_once_the_first_is_taken_out(programs, mine):
    other = write_bank(mine.parent / "other.yaml", name="mine")
    program = programs.start(mine, other)

    navigation(program).banks.close(mine)
    programs.settle(program)

    assert program.library.bank("mine").path == str(other)
    assert problems(program) == [] or page(program) != "home"


def test_a_mistyped_name_is_told_and_not_kept(programs, tmp_path):
    program = programs.start(tmp_path / "nothing.yaml")

    assert page(program) == "load_error"
    assert "nothing.yaml" in words(navigation(program).load_error)
    assert program.machine.opened_banks == ()


# Edits


def test_an_edit_is_noticed_while_the_program_runs(programs, mine):
    program = programs.start(mine)

    edit(programs, program, mine, mine.read_text("utf-8").replace("Bank mine", "Renamed"))

    assert "Renamed" in titles(program)
    assert told(program) == "Renamed was changed. The next quiz uses the new version."


def test_an_editor_that_replaces_the_file_is_noticed_every_time(programs, mine):
    program = programs.start(mine)
    for name in ("First", "Second", "Third"):
        new = mine.with_suffix(".new")
        new.write_text(mine.read_text("utf-8").replace("Bank", f"{name} Bank"), "utf-8")
        new.replace(mine)
        noticed(programs, program)
        assert name in titles(program)[1]


def test_a_file_that_went_and_came_back_is_noticed(programs, mine):
    text = mine.read_text("utf-8")
    program = programs.start(mine)

    mine.unlink()
    noticed(programs, program)
    assert "no longer there" in told(program)
    assert "mine" in banks(program)
    mine.write_text(text.replace("Bank mine", "Back again"), "utf-8")
    noticed(programs, program)

    assert "Back again" in titles(program)
    assert problems(program) == []


def test_a_file_saved_without_a_change_is_still_watched(programs, mine):
    program = programs.start(mine)
    new = mine.with_suffix(".new")
    new.write_text(mine.read_text("utf-8"), "utf-8")
    new.replace(mine)
    navigation(program).banks.look_for_edits()
    assert not navigation(program).banks.is_reading()

    assert str(mine) in navigation(program).banks._watcher.files()


def test_a_broken_new_version_leaves_the_old_one_in_use_and_says_so(programs, mine):
    program = programs.start(mine)

    edit(programs, program, mine, "title: [")

    assert "mine" in banks(program)
    assert (
        told(program) == "Bank mine was changed and has mistakes. The version before stays in use."
    )
    assert "version before" in words(program.window.home)
    assert "Bank mine" in titles(program)


def test_a_mended_file_is_said_to_be_well_on_the_page_of_errors(programs, mine):
    text = mine.read_text("utf-8")
    program = programs.start(mine)
    edit(programs, program, mine, "title: [")
    button(program.window.home, "See why").click()
    assert page(program) == "load_error"
    assert "version before" in words(navigation(program).load_error)

    edit(programs, program, mine, text)

    assert page(program) == "home"
    assert problems(program) == []


def test_the_page_of_errors_follows_the_file(programs, mine):
    program = programs.start(mine)
    edit(programs, program, mine, mine.read_text("utf-8") + BROKEN)
    button(program.window.home, "See why").click()

    edit(programs, program, mine, "title: [")

    assert page(program) == "load_error"
    assert "mistakes" in words(navigation(program).load_error)


def test_a_quiz_keeps_its_questions_when_the_bank_is_edited(programs, mine):
    program = programs.start(mine)
    navigation(program)._on_setup("mine")
    navigation(program).setup.main_action()
    before = attempt(program).snapshot.question.prompt

    edit(programs, program, mine, mine.read_text("utf-8").replace("Question number", "New"))

    assert page(program) == "play"
    assert attempt(program).snapshot.question.prompt == before
    assert said_above(program) == ["Bank mine was changed. The next quiz uses the new version."]
    assert "was changed" not in told(program)
    answer(program)
    play(program).main_action()
    leave(program)
    assert said_above(program) == []
    navigation(program)._on_setup("mine")
    navigation(program).setup.main_action()
    assert attempt(program).snapshot.question.prompt.startswith("New")


def test_the_set_up_page_follows_an_edited_bank(programs, mine):
    program = programs.start(mine)
    navigation(program)._on_setup("mine")
    text = mine.read_text("utf-8")

    edit(programs, program, mine, text[: text.index("  - id: q2")])
    navigation(program).setup.main_action()

    assert len(attempt(program).items) == 1


def test_the_page_for_browsing_follows_an_edited_bank(programs, mine):
    program = programs.start(mine)
    navigation(program)._on_browse("mine")
    text = mine.read_text("utf-8")

    edit(programs, program, mine, text[: text.index("  - id: q3")])

    assert page(program) == "browse"
    assert navigation(program).browse.model.rowCount() == 2


# Mistakes


def test_the_rest_of_a_bank_with_one_broken_question_can_be_studied(programs, mine):
    mine.write_text(mine.read_text("utf-8") + BROKEN, "utf-8")

    program = programs.start(mine)

    assert page(program) == "home"
    assert 'One question of "mine.yaml" was left out' in words(program.window.home)
    navigation(program)._on_setup("mine")
    navigation(program).setup.main_action()
    assert len(attempt(program).items) == 5


@pytest.fixture
def folder(tmp_path):
    """A bank in a folder, with a question that cannot be asked in each of two files."""
    folder = tmp_path / "bank"
    folder.mkdir()
    title = "id: torn\ntitle: {en: Torn alliance, es: Alianza rota}\n"
    (folder / "bank.yaml").write_text(title, "utf-8")
    for first, name in ((1, "sea"), (6, "land")):
        broken = BROKEN.replace("broken", f"broken-{name}")
        (folder / f"{name}.yaml").write_text(questions(5, first=first) + broken, "utf-8")
    return folder


def test_mistakes_in_several_files_are_not_put_down_to_one_of_them(programs, folder):
    program = programs.start(folder)

    said = words(program.window.home)
    assert '2 questions of "Torn alliance" were left out' in said
    assert "land.yaml" not in said
    button(program.window.home, "See why").click()

    shown = navigation(program).load_error
    said = words(shown)
    assert '2 questions of "Torn alliance" cannot be asked; the rest can.' in said
    for name in ("land.yaml", "sea.yaml"):
        line = (folder / name).read_text("utf-8").splitlines().index("    answer: many") + 1
        assert f"Mistake in {name}, line {line}" in said
        assert button(shown, f"Open {name}")


def test_mistakes_in_one_file_of_several_are_put_down_to_it(programs, folder):
    path = folder / "sea.yaml"
    path.write_text(path.read_text("utf-8").replace("answer: many", "answer: 4"), "utf-8")

    program = programs.start(folder)

    assert 'One question of "land.yaml" was left out' in words(program.window.home)


def test_what_happens_to_a_bank_is_told_by_its_title(programs, folder):
    program = programs.start(language="es")

    program.navigation.open_banks([folder])
    programs.until(lambda: "Alianza rota" in told(program))
    program.window.home.removal_requested.emit(str(folder))

    assert told(program).startswith("Alianza rota ")


def test_the_page_of_errors_names_the_line_and_opens_the_file(programs, mine, monkeypatch):
    mine.write_text(mine.read_text("utf-8") + BROKEN, "utf-8")
    program = programs.start(mine)
    opened = []
    monkeypatch.setattr(file_opener, "which", lambda _: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)

    button(program.window.home, "See why").click()
    shown = navigation(program).load_error
    line = mine.read_text("utf-8").splitlines().index("    answer: many") + 1
    code = shown.findChildren(CodeLines)[0]
    assert code.accessibleName().splitlines()[1] == f"Line {line}, here:     answer: many"
    assert "`" not in words(shown)
    button(shown, "Open the file").click()

    assert opened == [QUrl.fromLocalFile(str(mine))]
    assert told(program) == "Opening mine.yaml…"


def test_a_system_without_an_editor_is_told(programs, mine, monkeypatch):
    mine.write_text(mine.read_text("utf-8") + BROKEN, "utf-8")
    program = programs.start(mine)
    monkeypatch.setattr(file_opener, "which", lambda _: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)

    button(program.window.home, "See why").click()
    button(navigation(program).load_error, "Open the file").click()

    assert told(program) == "This system has no program that opens mine.yaml."


def test_a_file_that_has_gone_is_told_at_the_next_start_and_can_be_forgotten(programs, mine):
    program = programs.start(mine)
    programs.end(program)
    mine.unlink()

    program = programs.start()
    assert problems(program) == ["mine.yaml"]
    assert '"mine.yaml" is no longer there' in words(program.window.home)
    button(program.window.home, "Remove").click()
    assert page(program) == "home"
    assert told(program) == "mine.yaml is no longer in the list."
    assert problems(program) == []
    assert program.machine.opened_banks == ()

    program = programs.restart(program)
    assert problems(program) == []


def test_a_file_that_has_gone_asks_for_another_one(programs, mine, monkeypatch):
    program = programs.start(mine)
    programs.end(program)
    other = write_bank(mine.parent / "other.yaml", name="other")
    mine.unlink()
    program = programs.start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))

    button(program.window.home, "Choose…").click()
    programs.until(lambda: told(program) == "Opened: Bank other")

    assert problems(program) == []
    assert program.machine.opened_banks == (str(other),)


def test_a_file_that_was_moved_while_it_is_used_is_chosen_where_it_is(programs, mine, monkeypatch):
    program = programs.start(mine)
    moved = mine.rename(mine.with_name("moved.yaml"))
    noticed(programs, program)
    assert "has mistakes" not in words(program.window.home)
    assert "is no longer there" in words(program.window.home)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))

    button(program.window.home, "Choose…").click()
    programs.until(lambda: told(program) == "Opened: Bank mine")

    assert program.library.bank("mine").path == str(moved)
    assert problems(program) == []


def test_the_page_of_a_mistyped_name_offers_what_there_is_to_do(programs, tmp_path):
    program = programs.start(tmp_path / "nothing.yaml")

    said = words(navigation(program).load_error).replace("\u200b", "")
    assert f"There is nothing at {tmp_path / 'nothing.yaml'}." in said
    button(navigation(program).load_error, "Remove from the list").click()

    assert page(program) == "home"
    assert problems(program) == []


# Taken off the list


def test_an_opened_bank_is_taken_off_the_list_and_its_file_stays(programs, mine):
    program = programs.start(mine)

    program.window.home.removal_requested.emit(str(mine))

    assert banks(program) == ["shipped"]
    assert titles(program) == ["Little bank"]
    assert told(program) == "Bank mine is no longer in the list. The file itself stays."
    assert mine.exists()
    program = programs.restart(program)
    assert banks(program) == ["shipped"]


def test_a_bank_taken_off_the_list_can_be_put_back(programs, mine):
    program = programs.start(mine)
    program.window.home.removal_requested.emit(str(mine))

    button(navigation(program).toast, "Undo").click()
    programs.until(lambda: told(program) == "Opened: Bank mine")

    program = programs.restart(program)
    assert banks(program) == ["shipped", "mine"]


@pytest.mark.parametrize("is_by_mouse", [True, False])
def test_what_gets_the_focus_of_a_bank_taken_off_or_put_back_shows_it_to_the_keyboard_alone(
    programs, mine, is_by_mouse
):
    program = programs.start(mine)
    programs.until(program.window.isActiveWindow)

    def press(what: QAbstractButton) -> None:
        if is_by_mouse:
            QTest.mouseClick(what, Qt.MouseButton.LeftButton)
        else:
            what.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(what, Qt.Key.Key_Space)

    press(button(program.window.home, "More about Bank mine"))
    (menu,) = program.window.home.findChildren(QMenu)
    if is_by_mouse:
        place = menu.actionGeometry(menu.actions()[0]).center()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    else:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert titles(program) == ["Little bank"]
    assert has_ring(program) is not is_by_mouse

    press(button(navigation(program).toast, "Undo"))
    assert has_ring(program) is not is_by_mouse
    programs.until(lambda: "Bank mine" in titles(program))
    assert has_ring(program) is not is_by_mouse


def has_ring(program: Program) -> bool:
    """Whether what has the focus shows it."""
    return bool(getattr(program.window.focusWidget(), "ring_is_shown", False))


def test_only_an_opened_bank_can_be_taken_off_the_list(programs, mine):
    program = programs.start(mine)

    assert program.window.home._view.opened == {str(mine)}
    assert button(program.window.home, "More about Bank mine")
    tiles = program.window.home.findChildren(SubjectTile)
    assert [tile._has_menu() for tile in tiles] == [True]


# Edits during a quiz


def _begin_quiz(program: Program) -> None:
    navigation(program)._on_setup("mine")
    navigation(program).setup.main_action()


def test_a_broken_new_version_is_told_above_the_quiz_until_it_is_mended(programs, mine):
    program = programs.start(mine)
    text = mine.read_text("utf-8")
    _begin_quiz(program)

    edit(programs, program, mine, "title: [")
    broken = ["Bank mine was changed and has mistakes. The version before stays in use."]
    assert said_above(program) == broken
    assert "was changed" not in told(program)
    leave(program)
    assert said_above(program) == []
    program.window.home.main_action()
    assert said_above(program) == broken

    edit(programs, program, mine, text + "\n")
    assert said_above(program) == ["Bank mine was changed. The next quiz uses the new version."]


def test_what_is_told_above_a_quiz_can_be_closed(programs, mine):
    program = programs.start(mine)
    _begin_quiz(program)
    edit(programs, program, mine, "title: [")

    (banner,) = _edits(program).findChildren(Banner)
    button(banner, "Close").click()

    assert said_above(program) == []
    assert page(program) == "play"
    assert "version before" in problem_words(program)


def test_that_questions_are_left_out_is_told_above_the_quiz(programs, mine):
    program = programs.start(mine)
    _begin_quiz(program)

    edit(programs, program, mine, mine.read_text("utf-8") + BROKEN)

    assert said_above(program) == [
        "Bank mine was changed and has mistakes. The next quiz leaves out what has them."
    ]


def test_a_bank_of_hard_questions_alone_can_be_the_first_quiz(programs, mine):
    text = mine.read_text("utf-8").replace("    kind:", "    difficulty: hard\n    kind:")
    mine.write_text(text, "utf-8")
    program = programs.start(mine)

    navigation(program).starts.first_quiz("mine")

    assert len(attempt(program).items) == 5


def test_a_bank_that_goes_while_its_quiz_is_on_screen_changes_nothing(programs, mine):
    program = programs.start(mine)
    navigation(program)._on_setup("mine")
    navigation(program).setup.main_action()

    navigation(program).banks.close(mine)
    answer(program)
    play(program).main_action()
    play(program).leave_requested.emit()
    button(dialog(program), "Finish and see results").click()

    assert page(program) == "results"
