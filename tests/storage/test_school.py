"""A person's record and a school's come to the same state, whatever happens on the way."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from quiz.core.errors import SchoolError
from quiz.core.events import Happened
from quiz.core.school import SchoolProblem
from quiz.storage import schema as own_schema
from quiz.storage import school_schema
from quiz.storage.school import people_of
from tests.history import fill, sample_bank
from tests.postgres import NEEDS
from tests.storage.schools import ANA, BEN, Desk, on_server
from tests.storage.takes import begin, go_on, restore

pytestmark = pytest.mark.debian(*NEEDS)


def test_answers_made_on_one_desktop_appear_on_another(desk):
    here, there = desk("a"), desk("b")
    here.take("one", "two")
    here.sync()
    assert there.sync().has_new_runs
    assert there.runs() == here.runs()
    assert there.store.latest_answers("sample") == here.store.latest_answers("sample")


def test_both_desktops_have_what_either_did(desk):
    here, there = desk("a"), desk("b")
    here.take("one")
    there.take("two")
    for each in (here, there, here):
        each.sync()
    assert here.finished() == there.finished() == ["one", "two"]
    assert here.runs() == there.runs() == on_server(here.address)


def test_doing_it_again_changes_nothing(desk):
    here = desk()
    here.take("one")
    here.sync()
    before = on_server(here.address), here.runs()
    outcome = here.sync()
    assert (on_server(here.address), here.runs()) == before
    assert not outcome.has_new_runs


def test_only_what_is_new_of_a_run_is_sent(desk, postgres):
    here = desk()
    attempt = begin(here.store, here.clock, "one")
    here.sync()
    while go_on(attempt, here.clock, Random(3)):
        pass
    attempt.finish()
    here.sync()
    assert on_server(here.address) == here.runs()


def test_a_quiz_that_goes_on_elsewhere_is_not_taken(desk):
    here, there = desk("a"), desk("b")
    begin(here.store, here.clock, "one")
    here.sync()
    there.sync()
    assert there.runs() == {}


def test_people_do_not_see_each_other_s_quizzes(desk):
    ana, ben = desk("a"), desk("b", BEN)
    ana.take("one")
    ben.take("two")
    for each in (ana, ben, ana):
        each.sync()
    assert (ana.finished(), ben.finished()) == (["one"], ["two"])


def test_everybody_of_the_school_is_listed_by_name(desk):
    for name, person in (("Beto", ANA), ("ana", BEN)):
        here = desk(name, person)
        here.store.set_setting("name", name)
        here.sync()
    assert [(each.name, each.id) for each in people_of(here.address)] == [
        ("ana", BEN),
        ("Beto", ANA),
    ]


def test_who_has_neither_a_name_nor_a_quiz_is_nobody_of_the_school_s(desk):
    nameless = desk()
    nameless.store.set_setting("daily_goal", "30")
    nameless.sync()
    assert people_of(nameless.address) == []
    begin(nameless.store, nameless.clock, "one")
    nameless.sync()
    assert [(each.name, each.id) for each in people_of(nameless.address)] == [("", ANA)]
    other = desk("other")
    other.sync()
    assert other.store.settings()["daily_goal"] == "30"


def test_who_was_sent_without_anything_is_not_listed(desk, postgres):
    here = desk()
    here.sync()
    postgres.execute(
        "INSERT INTO quiz_pacifico.people (id, name, is_class, settings, settings_at, changes)"
        f" VALUES ('{BEN}', '', false, '{{}}', 1, 1)",
        here.address.rpartition("/")[2],
    )
    assert people_of(here.address) == []


def test_a_run_that_became_longer_when_it_was_marked_anew_does_so_everywhere(desk):
    here, there = desk("a"), desk("b")
    here.take("one")
    here.sync()
    there.sync()
    attempt = restore(here.store, here.clock, "one")
    ending = here.store.run("one").events[-1]
    assert ending.kind is Happened.FINISHED
    assert attempt.is_finished
    here.store.append("one", [ending])
    here.sync()
    there.sync()
    assert there.runs() == here.runs()


def test_a_text_that_postgresql_cannot_store_arrives_all_the_same(desk):
    here, there = desk("a"), desk("b")
    here.take("one")
    attempt = begin(here.store, here.clock, "two")
    attempt.draft("a\0b")
    attempt.finish()
    for each in (here, there, here):
        each.sync()
    assert there.runs() == here.runs()
    assert here.set_aside == there.set_aside == {}


# Several at once


def test_desktops_that_begin_at_the_same_moment_make_one_school_record(tmp_path, school_address):
    desks = [Desk(tmp_path / str(number), school_address) for number in range(6)]
    for number, each in enumerate(desks):
        each.take(f"run-{number}")
    with ThreadPoolExecutor(len(desks)) as pool:
        for done in [pool.submit(each.sync) for each in desks]:
            done.result()
    for each in desks:
        each.sync()
        assert each.finished() == [f"run-{number}" for number in range(len(desks))]
        assert each.set_aside == {}
        each.close()


def test_one_record_sent_from_two_places_is_there_once(tmp_path, desk):
    here = desk()
    here.take("one", "two", "three")
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(here.sync) for _ in range(4)]:
            done.result()
    assert on_server(here.address) == here.runs()


# Deletions


def test_a_deleted_history_is_gone_from_every_desktop(desk):
    here, there = desk("a"), desk("b")
    here.take("one")
    for each in (here, there):
        each.sync()
    there.take("later")
    here.notes.add_deleted(["one"])
    here.store.delete_history()
    here.sync()
    assert on_server(here.address) == {}
    assert there.sync().has_new_runs
    assert there.finished() == ["later"]
    here.sync()
    assert here.finished() == ["later"]
    assert list(there.store.verify())


def test_what_was_restored_after_it_was_deleted_comes_back_everywhere(desk):
    here, there = desk("a"), desk("b")
    here.take("one")
    kept = list(here.store.runs())
    for each in (here, there):
        each.sync()
    here.notes.add_deleted(["one"])
    here.store.delete_history()
    for each in (here, there):
        each.sync()
    here.store.merge(kept)
    for each in (here, there):
        each.sync()
    assert here.finished() == there.finished() == ["one"]


def test_a_program_killed_before_it_deleted_here_deletes_later(desk):
    here = desk("a")
    here.take("one")
    here.sync()
    here.notes.add_deleted(["one"])
    here.sync()
    assert here.runs() == {}
    assert on_server(here.address) == {}


# Settings


def test_settings_follow_the_person(desk):
    here, there = desk("a"), desk("b")
    here.store.set_setting("name", "Ana")
    here.store.set_setting("daily_goal", "30")
    here.sync()
    there.store.set_setting("daily_goal", "20")
    assert there.sync().has_new_settings
    assert there.store.settings()["daily_goal"] == "30"


def test_each_setting_counts_as_it_was_changed_last(desk):
    here, there = desk("a"), desk("b")
    for name in ("name", "daily_goal", "scheme"):
        here.store.set_setting(name, "before")
    for each in (here, there):
        each.sync()
    here.store.set_setting("scheme", "dark")
    here.clock.pass_seconds(60)
    here.store.set_setting("daily_goal", "here")
    here.sync()
    there.clock.pass_seconds(90)
    there.store.set_setting("daily_goal", "there")
    for each in (there, here):
        each.sync()
    for each in (here, there):
        settings = each.store.settings()
        assert (settings["daily_goal"], settings["scheme"]) == ("there", "dark")


def test_nonsense_in_the_school_s_settings_changes_nothing(desk, postgres):
    here = desk()
    here.store.set_setting("name", "Ana")
    here.store.set_setting("daily_goal", "30")
    here.sync()
    postgres.execute(
        "UPDATE quiz_pacifico.people SET settings = '[1', settings_at = 9999999999999",
        here.address.rpartition("/")[2],
    )
    here.sync()
    assert here.store.settings()["daily_goal"] == "30"


# The school's record itself


def test_events_are_kept_there_as_they_are_kept_here():
    assert school_schema.events.c.keys() == own_schema.events.c.keys()
    assert school_schema.contents.c.keys() == own_schema.contents.c.keys()


def test_a_newer_school_s_record_is_left_alone(desk, postgres):
    here = desk()
    here.sync()
    database = here.address.rpartition("/")[2]
    postgres.execute("UPDATE quiz_pacifico.about SET version = 99", database)
    here.take("one")
    with pytest.raises(SchoolError) as raised:
        here.sync()
    assert raised.value.problem == SchoolProblem.NEWER
    assert postgres.execute("SELECT count(*) FROM quiz_pacifico.runs", database) == [(0,)]


def test_ten_thousand_answers_are_sent_with_progress(desk):
    here = desk()
    fill(here.path, sample_bank(), 10_000)
    here.sync()
    total = here.waiting[0][0]
    assert total >= 10_000
    assert here.waiting[-1] == (0, total)
    assert len(here.waiting) > 10
    assert [left for left, _ in here.waiting] == sorted(
        (left for left, _ in here.waiting), reverse=True
    )
    assert on_server(here.address) == here.runs()
