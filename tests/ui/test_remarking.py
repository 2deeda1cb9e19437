"""A changed key: stored answers are marked again only when a person says so."""

import pytest

from quiz.core.events import Happened
from tests.ui.programs import (
    answer_all,
    button,
    dialog,
    navigation,
    page,
    record_is_open,
    told,
    words,
)
from tests.ui.test_backups_in_window import check, restore
from tests.ui.test_result_files import dialogs

BANK = """\
id: mine
title: Mine
questions:
  - id: capital
    kind: short-answer
    prompt: What is the capital?
    explanation: It has been so for long.
    answers: [{forms}]
  - id: sum
    kind: numeric
    prompt: What is the sum?
    explanation: It adds up.
    answer: {sum}
"""


@pytest.fixture
def bank(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(BANK.format(forms="Quito", sum=5), "utf-8")
    return path


def taken(programs, bank, *, right):
    program = programs.start(bank)
    navigation(program).starts.practice("mine")
    answer_all(program, right=right)
    programs.end(program)


def changed(programs, bank, text):
    bank.write_text(text, "utf-8")
    program = programs.start(bank)
    programs.until(lambda: not program.record_flows.remarking.isHidden())
    return program


def summary(program):
    return navigation(program).record.study.finished()[0].summary


def ask(program):
    button(program.record_flows.remarking, "See which").click()
    return dialog(program)


def test_a_form_that_is_added_raises_stored_answers_when_the_person_agrees(programs, bank):
    taken(programs, bank, right=False)
    program = changed(programs, bank, BANK.format(forms="Quito, '77'", sum=5))
    before = summary(program).score

    shown = ask(program)
    assert "1 stored answer would be worth more" in words(shown)
    button(shown, "Mark them again").click()

    programs.until(lambda: "1 answer was marked again" in told(program))
    assert (before, summary(program).score) == (0, 1)
    assert program.record_flows.remarking.isHidden()


def test_nothing_is_lowered_unless_it_is_chosen(programs, bank):
    taken(programs, bank, right=True)
    program = changed(programs, bank, BANK.format(forms="Quito", sum=6))

    button(ask(program), "Leave them as they are").click()

    assert summary(program).score == 2
    again = programs.restart(program)
    programs.until(lambda: not again.record_flows.remarking.looks)
    assert again.record_flows.remarking.isHidden()


def test_escape_decides_nothing(programs, bank):
    taken(programs, bank, right=True)
    program = changed(programs, bank, BANK.format(forms="Quito", sum=6))

    ask(program).reject()

    assert summary(program).score == 2
    assert not program.record_flows.remarking.isHidden()
    assert not dialogs(program)


def test_what_was_marked_again_is_seen_in_its_result(programs, bank):
    taken(programs, bank, right=False)
    program = changed(programs, bank, BANK.format(forms="Quito, '77'", sum=5))
    button(ask(program), "Mark them again").click()
    programs.until(lambda: "marked again" in told(program))
    identity = navigation(program).record.study.finished()[0].identity

    navigation(program).flow.open_result(identity)

    assert page(program) == "results"
    attempt = navigation(program).flow.shown()
    assert [item.remarked_at is not None for item in attempt.items].count(True) == 1


def test_a_wording_that_changes_is_no_reason_to_ask(programs, bank):
    taken(programs, bank, right=True)
    text = BANK.format(forms="Quito", sum=5).replace("What is the sum?", "How much is it?")
    bank.write_text(text, "utf-8")

    program = programs.start(bank)

    programs.until(lambda: not program.record_flows.remarking.looks)
    assert program.record_flows.remarking.isHidden()
    events = navigation(program).record.study.store.run(
        navigation(program).record.study.finished()[0].identity
    )
    assert all(event.kind is not Happened.REMARKED for event in events.events)


def test_a_question_with_a_new_name_keeps_its_history(programs, bank):
    taken(programs, bank, right=True)
    text = BANK.format(forms="Quito", sum=5).replace("id: sum", "id: total\n    was: sum")
    bank.write_text(text, "utf-8")

    program = programs.start(bank)

    study = navigation(program).record.study
    found = program.library.bank("mine")
    assert set(study.latest_answers(found)) == {"capital", "total"}
    assert set(study.memories(found)) == {"capital", "total"}


def test_a_removed_question_stays_readable_in_past_results(programs, bank):
    taken(programs, bank, right=True)
    text = BANK.format(forms="Quito", sum=5)
    bank.write_text(text[: text.index("  - id: sum")], "utf-8")

    program = programs.start(bank)
    navigation(program).flow.open_result(navigation(program).record.study.finished()[0].identity)

    assert page(program) == "results"
    assert button(navigation(program).results, "What is the sum?")


def test_a_restored_backup_is_looked_through_too(programs, bank):
    program = programs.start(bank)
    navigation(program).starts.practice("mine")
    answer_all(program, right=False)
    navigation(program)._on_home()
    check(programs, program)
    programs.end(program)
    program = changed(programs, bank, BANK.format(forms="Quito, '77'", sum=5))
    button(ask(program), "Mark them again").click()
    programs.until(lambda: "1 answer was marked again" in told(program))
    assert program.record_flows.remarking.isHidden()

    restore(programs, program)

    programs.until(lambda: "has been restored" in told(program))
    programs.until(lambda: record_is_open(program))
    programs.until(lambda: not program.record_flows.remarking.isHidden())
    assert "1 stored answer would be worth more" in words(ask(program))
