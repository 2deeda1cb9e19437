"""What a screen reader is told by the running program, and where Tab goes in it."""

from contextlib import closing

import pytest

from quiz.banks.reader import read
from tests import postgres
from tests.ui.answering_by_actions import ActionAnswers
from tests.ui.program import NEEDS, Program
from tests.ui.scene import KeyOfAnswers, scene_of
from tests.ui.small_bank import ALL_KINDS, SMALL_TITLE
from tests.ui.tab_order import walk
from tests.ui.tour import (
    FIRST_PAGES,
    LATER_PAGES,
    Press,
    check,
    look,
    look_at_question,
    record_pages,
    write_banks,
)
from tests.ui.tour_record import bring_to_school, write_record

pytestmark = pytest.mark.debian(*NEEDS)


@pytest.fixture
def banks(tmp_path):
    """Return a bank of all kinds and one that cannot be read."""
    return write_banks(tmp_path)


@pytest.fixture
def program(desktop, tmp_path, banks):
    """Return the program as it is started for the first time, with both banks opened."""
    good, broken = banks
    program = Program(desktop, tmp_path / "data", "--bank", str(good), "--bank", str(broken))
    program.await_shown("label", "We could not open")
    yield program
    program.close()


def test_every_page_has_roles_names_and_a_tab_order(program):
    found = [fault for page in FIRST_PAGES for fault in check(program, page)]

    assert not found, "\n".join(found)


@pytest.mark.debian(*postgres.NEEDS)
def test_everything_about_a_record_has_roles_names_and_a_tab_order(
    desktop, tmp_path, banks, school_address
):
    record = write_record(tmp_path, banks[0])
    bring_to_school(tmp_path, school_address)
    options = ("--bank", str(banks[0]), "--database", school_address)
    with closing(Program(desktop, record.data, *options, module="tests.ui.faulty")) as program:
        found = [fault for page in record_pages(record) for fault in check(program, page)]

    assert not found, "\n".join(found)


def test_shift_tab_goes_the_way_of_tab_backwards(program):
    program.press("Ctrl+,")
    program.await_shown("label", "Changes apply at once.")
    there, back = walk(program), walk(program, key="Shift+Tab", is_back=True)
    assert there.faults == back.faults == ()
    paths = [stop.path for stop in reversed(back.stops)]
    start = paths.index(there.stops[0].path)
    assert [stop.path for stop in there.stops] == paths[start:] + paths[:start]


def test_settings_are_changed_by_a_screen_reader(program):
    program.press("Ctrl+,")
    slider = program.await_shown("slider", "Text size")
    before = program.value(slider)
    program.act(slider, "Increase")
    program.await_that(lambda: program.value(slider) > before)
    Press("Español", "radio button", "Toggle").take(program)
    program.await_shown("label", "Los cambios se aplican al momento.")


def test_a_quiz_of_all_kinds_is_taken_by_a_screen_reader(program, banks):
    answers = KeyOfAnswers([read(banks[0]).bank])
    reader = ActionAnswers(program, answers)
    found, kinds = [], set()
    program.press("Ctrl+1")
    reader.press(f"{SMALL_TITLE}.")
    reader.press("All", "radio button", "Toggle")
    reader.press("Start")
    count = program.await_that(lambda: scene_of(program.tree())).count
    for position in range(count):
        scene = reader.see(lambda seen, at=position: seen.position == at)
        kind = answers.question(scene).kind
        found += look_at_question(program, f"{kind} before")
        kinds.add(reader.answer(scene))
        reader.press("Answer")
        reader.see(lambda seen: seen.is_judged)
        found += look_at_question(program, f"{kind} after")
        reader.press("Next" if position + 1 < count else "See results")
    program.await_shown("label", "100%")
    reader.press("1. ")
    program.await_shown("push button", "Report this question")
    found += look(program, "results")
    found += [fault for page in LATER_PAGES for fault in check(program, page)]
    assert kinds == ALL_KINDS
    assert not found, "\n".join(found)
