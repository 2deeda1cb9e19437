"""Stored answers under a changed key."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from quiz.core.events import Happened
from quiz.core.kinds.question import Option
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.remarking import carried, changes, outdated, remark_events
from quiz.core.snapshot import Snapshot
from quiz.core.store import StoredAnswer
from tests.core.quizzes import (
    Quiz,
    bank,
    cloze,
    hotspot,
    matched,
    multiple,
    numeric,
    ordering,
    short,
    single,
    true_false,
)

AT = datetime(2026, 3, 1, tzinfo=UTC)


def options(*texts, right):
    return tuple(Option(text=text, correct=text in right) for text in texts)


def stored(question, response, order=()):
    snapshot = Snapshot(question=question)
    return StoredAnswer(
        run="run",
        position=0,
        question=question.id,
        content=snapshot.content_hash(),
        order=order,
        response=response,
        fraction=question.mark(response).fraction
        if question.kind != "numeric"
        else question.mark(response, NumberFormat.SPACE_COMMA).fraction,
        number_format=NumberFormat.SPACE_COMMA,
        at=AT,
    )


def found(old, new, response, order=()):
    """The one change that a new key makes to one answer, or None."""
    contents = {Snapshot(question=old).content_hash(): Snapshot(question=old)}
    every = list(changes(bank(new), contents, [stored(old, response, order)]))
    return every[0] if every else None


OLD = single("a", options=options("Quito", "Lima", "La Paz", right=["Lima"]))


def test_only_questions_whose_key_may_differ_are_looked_at():
    wording = replace(OLD, prompt="!", explanation="Porque sí.", points=2.0)
    key = replace(OLD, options=options("Quito", "Lima", "La Paz", right=["Quito"]))
    contents = {Snapshot(question=OLD).content_hash(): Snapshot(question=OLD)}

    assert outdated(bank(wording), contents) == {}
    assert list(outdated(bank(key), contents).values()) == [key]
    assert outdated(bank(single("another")), contents) == {}


def test_a_question_that_was_renamed_is_found_by_its_old_id():
    key = replace(OLD, id="b", was="a", options=options("Quito", "Lima", "La Paz", right=["Quito"]))

    change = found(OLD, key, "0")

    assert (change.before, change.after, change.question.id) == (0, 1, "b")


def test_an_answer_rises_and_another_falls_with_a_changed_key():
    key = replace(OLD, options=options("Quito", "Lima", "La Paz", right=["Quito"]))

    rising, falling = found(OLD, key, "0"), found(OLD, key, "1")

    assert (rising.before, rising.after, rising.rises) == (0, 1, True)
    assert (falling.before, falling.after, falling.rises) == (1, 0, False)
    assert found(OLD, key, "2") is None


def test_options_are_known_by_their_words_wherever_they_stand_now():
    moved = replace(OLD, options=options("La Paz", "Quito", "Lima", right=["La Paz"]))

    change = found(OLD, moved, "2", order=(1, 2, 0))

    assert change.after == 1
    assert (change.remark.response, change.remark.order) == ("0", (2, 0, 1))


def test_an_option_whose_words_were_mended_is_known_by_its_place():
    mended = replace(OLD, options=options("Quito", "Lima", "La Paz (Bolivia)", right=["Quito"]))

    assert carried(OLD, mended, "2", ()) == ("2", ())


def test_a_translation_that_is_added_leaves_an_option_the_same():
    both = (Option(text={"es": "Perú", "en": "Peru"}), Option(text={"es": "x", "en": "y"}))
    more = (Option(text={"es": "z", "en": "y"}), Option(text={"es": "Perú", "en": "Perou"}))

    assert carried(single(options=both), single(options=more), "0", (1, 0)) == ("1", (0, 1))


@pytest.mark.parametrize(
    "new",
    [
        single("a", options=options("Quito", "Lima", right=["Lima"])),
        multiple("a"),
        short("a"),
        single("a", options=options("Lima", "Bogotá", "Sucre", right=["Lima"])),
    ],
)
def test_what_has_no_counterpart_stays_as_it_is(new):
    assert carried(OLD, new, "2", ()) is None


@pytest.mark.parametrize(
    ("old", "new", "response", "order", "moved"),
    [
        (
            multiple("a", right=2, of=3),
            multiple("a", options=options("o2", "o1", "o0", right=["o2"])),
            "0,1",
            (0, 1, 2),
            ("2,1", (2, 1, 0)),
        ),
        (
            ordering("a", "x", "y", "z"),
            ordering("a", "z", "y", "x"),
            "0,1,2",
            (2, 0, 1),
            ("2,1,0", (0, 2, 1)),
        ),
        (
            hotspot("a", of=2),
            replace(hotspot("a", of=2), regions={"CHL": "C", "PER": "P"}),
            "0",
            (),
            ("1", ()),
        ),
        (matched("a", "x", of=2), matched("a", "y", of=2), "0:2,1:0", (2, 1, 0), None),
        (
            cloze("a", "{Lima|Quito|Bonn} y {Perú}."),
            cloze("a", "{Quito|Bonn|Lima} y {Perú=Peru}."),
            json.dumps(["1", "Peru"]),
            (2, 0, 1),
            (json.dumps(["0", "Peru"]), (1, 2, 0)),
        ),
        (cloze("a", "{Lima}."), cloze("a", "{Lima} y {Quito}."), '["Lima"]', (), None),
        (cloze("a", "{Lima|Quito}."), cloze("a", "{Lima}."), '["1"]', (0, 1), None),
        (true_false("a"), true_false("a", answer=False), "true", (), ("true", ())),
        (numeric("a"), numeric("a", answer="5"), "5", (), ("5", ())),
        (short("a"), short("a", "Cusco"), "cusco", (), ("cusco", ())),
    ],
)
def test_answers_of_every_kind_are_put_in_new_terms(old, new, response, order, moved):
    if moved is None and isinstance(old, type(matched())):
        # A left-over is known by its place where its words were changed.
        moved = ("0:2,1:0", (2, 1, 0))
    assert carried(old, new, response, order) == moved


def test_typed_answers_rise_with_a_form_that_is_added():
    assert found(short("a"), short("a", "Lima", "Callao"), "callao").after == 1
    assert found(numeric("a"), numeric("a", tolerance="10"), "998800").after == 1


def test_an_answer_that_was_called_right_counts_as_right_under_any_key():
    old, new = short("a"), short("a", "Lima", "Callao")
    contents = {Snapshot(question=old).content_hash(): Snapshot(question=old)}
    called_right = replace(stored(old, "callao"), is_overridden=True)

    assert list(changes(bank(new), contents, [called_right])) == []


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_a_marked_run_ends_as_it_did_with_another_score(mode):
    quiz = Quiz(OLD, single("b"), mode=mode)
    quiz.attempt.give("0")
    quiz.attempt.finish()
    key = replace(OLD, options=options("Quito", "Lima", "La Paz", right=["Quito"]))
    snapshot = Snapshot(question=key)
    change = found(OLD, key, "0")
    contents = {**quiz.contents, snapshot.content_hash(): snapshot}
    later = AT + timedelta(days=3)

    added = remark_events("run", quiz.plan, quiz.disk.events, contents, [change], later, -300)

    assert [event.kind for event in added] == [Happened.REMARKED, Happened.FINISHED]
    assert (added[0].at, added[0].fraction) == (later, Fraction(1))
    assert added[1].at == quiz.disk.events[-1].at
    quiz.disk.events.extend(added)
    quiz.contents = contents
    attempt = quiz.restart()
    assert attempt.summary().score == 1
    assert attempt.summary().verdicts == "ru"
    assert attempt.finished_at == quiz.disk.events[-1].at
    assert attempt.ending is not None
