"""What differs, was damaged or is refused stays in one record, and keeps nothing else back."""

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import insert, select, update

from quiz.core.errors import SettingsError
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.remarking import changes, remark_events
from quiz.storage import school_schema
from quiz.storage.school_local import OwnRecord
from quiz.storage.school_notes import Notes, NotesFile
from quiz.storage.school_server import SchoolServer
from quiz.storage.sealed import event_seal
from tests.postgres import NEEDS
from tests.storage.schools import ANA, BEN, on_server
from tests.storage.takes import BANK, begin, restore, take

pytestmark = pytest.mark.debian(*NEEDS)


# What differs


def test_a_quiz_that_went_on_in_two_ways_stays_as_it_is_in_each_record(desk, tmp_path):
    here, there = desk("a"), desk("b")
    attempt = begin(here.store, here.clock, "one")
    recorded = here.store.run("one")
    there.store.merge([recorded])
    other = restore(there.store, there.clock, "one")
    for each, running in ((here, attempt), (there, other)):
        each.clock.pass_seconds(5 if each is here else 9)
        running.finish()
        each.sync()
    assert on_server(here.address) == here.runs() != there.runs()
    assert set(there.set_aside) == {"one"}
    assert here.set_aside == {}


def test_a_run_of_somebody_else_is_not_touched(desk):
    ana, ben = desk("a"), desk("b", BEN)
    ana.take("one")
    ben.store.merge(ana.store.runs())
    ana.sync()
    ben.sync()
    assert set(ben.set_aside) == {"one"}
    assert on_server(ana.address) == ana.runs()
    assert on_server(ana.address, BEN) == {}


# Hostile data


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE quiz_pacifico.events SET fraction = '1' WHERE number = 2",
        "UPDATE quiz_pacifico.events SET checksum = checksum + 1 WHERE number = 3",
        "DELETE FROM quiz_pacifico.events WHERE number = 1",
        "UPDATE quiz_pacifico.events SET kind = 99 WHERE number = 2",
        "UPDATE quiz_pacifico.contents SET packed = 'nonsense'",
        "DELETE FROM quiz_pacifico.contents",
    ],
)
def test_what_was_damaged_on_the_way_is_refused_and_the_rest_taken(desk, postgres, harm):
    here, there = desk("a"), desk("b")
    here.take("one")
    here.sync()
    postgres.execute(harm, here.address.rpartition("/")[2])
    here.take("two", seed=9, count=3)
    postgres.execute(
        "UPDATE quiz_pacifico.people SET changes = changes + 1", here.address.rpartition("/")[2]
    )
    here.sync()
    there.sync()
    assert "one" in there.set_aside
    assert "one" not in there.finished()
    # Raises nothing; with both refused there is nothing to look at.
    list(there.store.verify())


def test_a_run_that_makes_no_sense_is_refused_though_its_checksums_are_right(desk, postgres):
    here, there = desk("a"), desk("b")
    here.store.set_setting("name", "Ana")
    here.sync()
    text = '{"questions": [{"id": "q1", "content": "nowhere"}]}'
    values = (0, 0, 1, 0, 0, 0, text, None, None, 0, 0, 0, None, None)
    ending = (0, 1, 14, 0, 0, 0, "{}", None, None, 0, 0, 0, None, None)
    with closing(SchoolServer(here.address)) as server, server._engine.begin() as connection:
        row = {"identity": "bad", "person": ANA, "bank": "sample"}
        key = connection.execute(
            insert(school_schema.runs).returning(school_schema.runs.c.key), row
        ).scalar_one()
        for each in (values, ending):
            names = school_schema.events.c.keys()
            sealed = (key, *each[1:], event_seal("bad", each))
            connection.execute(insert(school_schema.events), dict(zip(names, sealed, strict=True)))
    there.sync()
    assert set(there.set_aside) == {"bad"}
    assert there.runs() == {}


def test_a_run_that_is_damaged_here_is_not_sent(desk):
    here = desk()
    here.take("one", *(f"later-{number}" for number in range(20)))
    with closing(sqlite3.connect(here.path)) as connection, connection:
        connection.execute("UPDATE events SET fraction = '1/3' WHERE run = 1 AND number = 2")
    here.sync()
    assert set(here.set_aside) == {"one"}
    assert len(on_server(here.address)) == 20


# What is written otherwise, refused, or broken off


def test_the_same_event_in_other_words_is_the_same(desk, postgres):
    here, there = desk("a"), desk("b")
    attempt = begin(here.store, here.clock, "one")
    attempt.draft("long ago")
    here.sync()
    # As a program might have written it that packed every text.
    with closing(SchoolServer(here.address)) as server, server._engine.begin() as connection:
        table = school_schema.events
        row = tuple(connection.execute(select(table).order_by(table.c.number.desc())).first())
        packed = (*row[:6], None, zlib.compress(row[6].encode()), *row[8:-1])
        is_row = (table.c.run == row[0]) & (table.c.number == row[1])
        changed = {"text": None, "packed": packed[7], "checksum": event_seal("one", packed)}
        connection.execute(update(table).where(is_row).values(**changed))
    here.sync()
    assert here.set_aside == {}
    attempt.finish()
    for each in (here, there, here):
        each.sync()
        assert each.set_aside == {}
    assert there.runs() == here.runs()


def test_one_run_that_the_server_refuses_keeps_no_other_back(desk, caplog):
    here = desk()
    here.take("one")
    take(here.store, here.clock, "bad", bank=replace(BANK, id="no\0name"))
    here.take("two")
    here.sync()
    assert set(here.set_aside) == {"bad"}
    assert set(on_server(here.address)) == {"one", "two"}
    assert len(here.store.run("bad").events) > 0


def test_an_exchange_that_is_broken_off_goes_on_later(desk):
    here, there = desk("a"), desk("b")
    here.take("one")
    with closing(SchoolServer(here.address)) as server, closing(OwnRecord(here.path)) as own:
        exchange = here.exchange(server, own)
        exchange.is_over = lambda: True
        exchange.everything()
    assert on_server(here.address) == {}
    here.sync()
    with closing(SchoolServer(here.address)) as server, closing(OwnRecord(there.path)) as own:
        exchange = there.exchange(server, own)
        exchange.is_over = lambda: True
        exchange.everything()
    assert there.runs() == {}
    there.sync()
    assert there.runs() == here.runs()


def test_settings_written_meanwhile_are_looked_at_again(desk, monkeypatch):
    here, there = desk("a"), desk("b")
    for each in (here, there):
        each.store.set_setting("name", "Ana")
    here.store.set_setting("daily_goal", "10")
    write = SchoolServer.write_settings

    def overtaken(server, *about, **seen):
        monkeypatch.setattr(SchoolServer, "write_settings", write)
        there.store.set_setting("daily_goal", "30")
        there.sync()
        return write(server, *about, **seen)

    monkeypatch.setattr(SchoolServer, "write_settings", overtaken)
    with closing(SchoolServer(here.address)) as server, closing(OwnRecord(here.path)) as own:
        exchange = here.exchange(server, own)
        exchange.everything()
        assert exchange.has_others
        exchange.what_is_new_here()
    assert here.store.settings()["daily_goal"] == "30"


def test_notes_that_cannot_be_written_say_so(tmp_path):
    notes = NotesFile(tmp_path / "record.sqlite3")
    (tmp_path / "record.school.json.new").mkdir()
    with pytest.raises(SettingsError):
        notes.add_deleted(["one"])


@pytest.mark.parametrize(
    "text", ["", "[]", '{"deleted": [1]}', '{"dropped": {"a": "b"}}', "[" * 9999]
)
def test_damaged_notes_are_none(tmp_path, text):
    (tmp_path / "record.school.json").write_text(text)
    assert NotesFile(tmp_path / "record.sqlite3").read() == Notes()


def test_answers_marked_under_a_changed_key_are_marked_so_everywhere(desk):
    here, there = desk("a"), desk("b")
    here.take("one", count=20)
    for each in (here, there):
        each.sync()
    flipped = {
        question.id: replace(question, answer=not question.answer)
        for question in BANK.questions.values()
        if isinstance(question, TrueFalse)
    }
    bank = replace(BANK, questions={**BANK.questions, **flipped})
    contents = here.store.contents(bank.id)
    chosen = list(changes(bank, contents, here.store.answers_under(bank.id, contents)))
    new = {each.remark.content: bank.snapshot(each.question.id) for each in chosen}
    run = here.store.run("one")
    plan = from_plain(Plan, json.loads(run.events[0].text))
    now = here.clock.now()
    added = remark_events("one", plan, run.events, contents | new, chosen, now, -300)
    here.store.append("one", added, new)
    for each in (here, there):
        each.sync()
    assert len(added) > 2
    assert there.runs() == here.runs()
    assert there.store.finished() == here.store.finished()
    assert there.set_aside == {}
