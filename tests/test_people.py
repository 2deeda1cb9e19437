"""The people on a machine: whose record lies where, and what becomes of it."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from quiz import machine
from quiz.banks.library import Library
from quiz.core.errors import OpenElsewhereError, RecordError, SettingsError, UnwritableRecordError
from quiz.core.settings import HomeFigures, Machine, Person, Settings
from quiz.paths import QUESTIONS, Profile
from quiz.people import People, open_store
from quiz.storage.record import SqlStore
from tests.history import fill

DIEGO = Settings(name="Diego Robles", language="en")
FIGURES = HomeFigures(has_history=True, answered_today=3)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    profile = Profile.in_folder(tmp_path)
    profile.create()
    return profile


def people_of(profile: Profile, seed: int = 1) -> People:
    return People(profile, Random(seed))


def with_diego(profile: Profile) -> tuple[People, Person]:
    """A machine whose first person is Inés, and on which Diego has been once."""
    people = people_of(profile)
    people.record.open()
    people.remember(people.machine, Settings(name="Inés"), None)
    diego = people.add(DIEGO)
    people.use(diego.id)
    people.record.open()
    people.remember(people.machine, DIEGO, 35)
    return people, people.machine.user


def names(people: People) -> list[str]:
    return [person.name for person in people.machine.people]


def test_a_new_machine_has_one_person_whose_record_is_the_first(profile):
    people = people_of(profile)
    assert people.machine.user.is_first
    assert people.machine.user.id
    assert people.record.path == profile.database_file


def test_somebody_else_has_a_record_of_their_own(profile):
    people, diego = with_diego(profile)
    assert people.record.path == profile.people / f"{diego.id}.sqlite3"
    assert people.record.path.exists()


def test_the_next_start_has_the_same_person_in_use(profile):
    _, diego = with_diego(profile)
    again = people_of(profile, seed=2)
    assert again.machine.user == diego
    assert names(again) == ["Inés", "Diego Robles"]
    assert again.machine.settings["language"] == "en"
    assert diego.mastered_percent == 35


def test_what_home_showed_is_kept_for_each(profile):
    people, diego = with_diego(profile)
    shown = people.machine.with_person(Person(id=diego.id, home=FIGURES))
    people.remember(shown, DIEGO, 35)
    people.use(people.machine.people[0].id)
    assert people.machine.home == HomeFigures()
    people.use(diego.id)
    assert people.machine.home == FIGURES


def test_a_file_from_before_there_were_several_people_names_the_first(profile):
    former = {"settings": {"language": "en"}, "home": {"answered_today": 3}}
    profile.machine_file.write_text(json.dumps(former), "utf-8")
    people = people_of(profile)
    user = people.machine.user
    assert user.is_first
    assert user.id
    assert people.machine.settings == {"language": "en"}
    assert people.machine.home.answered_today == 3


def test_a_record_that_is_closed_while_it_is_being_opened_is_closed(profile):
    opened = []

    def open_slowly(path: Path) -> SqlStore:
        people.record.close()
        opened.append(open_store(path))
        return opened[0]

    people = People(profile, Random(1), open_slowly)
    with pytest.raises(RecordError):
        people.record.open()
    with pytest.raises(RecordError):
        opened[0].settings()


def test_a_record_is_opened_once(profile):
    people = people_of(profile)
    assert people.record.open() is people.record.open()
    people.record.close()


# Where the machine's file is lost


def test_people_are_found_again_by_their_records(profile):
    people, diego = with_diego(profile)
    first = people.machine.people[0]
    write_settings(profile.database_file, person=first.id, name="Inés")
    write_settings(people.record.path, name="Diego Robles")
    people.record.close()
    profile.machine_file.unlink()

    again = people_of(profile, seed=3)
    again.take(again.read_people(again.unknown_records()))

    assert again.machine.user.is_first
    assert again.adopt(first.id) == first.id
    assert again.machine.user.id == first.id
    assert again.machine.people[1] == Person(
        id=diego.id, name="Diego Robles", settings={"name": "Diego Robles"}
    )
    assert again.unknown_records() == []


def write_settings(path: Path, **settings: str) -> None:
    store = SqlStore(path)
    for name, value in settings.items():
        store.set_setting(name, value)
    store.close()


def test_somebody_whose_record_is_left_alone_is_in_use(profile):
    people, diego = with_diego(profile)
    people.record.close()
    profile.machine_file.write_text("{", "utf-8")
    profile.database_file.unlink()
    again = people_of(profile, seed=3)
    assert again.machine.user == Person(id=diego.id)
    assert again.record.path == people.record.path


def test_a_first_record_that_turns_up_has_its_own_person(profile):
    people, _ = with_diego(profile)
    write_settings(profile.database_file, person="5f3c9c6e", name="Inés")
    people.record.close()
    kept = people.machine.user
    machine.save(profile.machine_file, Machine(people=(kept,), person=kept.id))

    again = people_of(profile, seed=3)
    again.take(again.read_people(again.unknown_records()))

    assert [(each.id, each.is_first) for each in again.machine.people] == [
        (kept.id, False),
        ("5f3c9c6e", True),
    ]


def test_a_damaged_record_is_somebody_without_a_name(profile):
    profile.database_file.touch()
    profile.people.mkdir()
    damaged = profile.people / "ab.sqlite3"
    damaged.write_bytes(b"This is no database. " * 100)
    (profile.people / "notes.txt").touch()
    (profile.people / "no id.sqlite3").touch()
    people = people_of(profile)
    assert people.unknown_records() == [damaged]
    assert people.read_people([damaged]) == [Person(id="ab")]


def test_only_the_first_record_says_whose_it_is(profile):
    people, diego = with_diego(profile)
    assert people.adopt("5f3c9c6e") == diego.id
    people.use(people.machine.people[0].id)
    assert people.adopt("no id/..") == people.machine.people[0].id
    assert people.adopt(diego.id) == people.machine.people[0].id
    people.record.close()


# Deleting


def test_a_deleted_person_leaves_nothing_behind(profile):
    people, diego = with_diego(profile)
    backups = profile.backups(people.record.path)
    backups.mkdir(parents=True)
    (backups / "one.sqlite3").touch()
    damaged = people.record.path.with_name(f"{diego.id}.damaged-2026-01-01T000000Z.sqlite3")
    damaged.touch()
    assert people.unknown_records() == []
    people.use(people.machine.people[0].id)

    people.erase(diego)
    people.forget(diego.id)

    assert list(profile.people.iterdir()) == []
    assert not backups.exists()
    assert names(people_of(profile)) == ["Inés"]


def test_the_first_person_can_be_deleted_too(profile):
    people, _ = with_diego(profile)
    first = people.machine.people[0]
    people.erase(first)
    people.forget(first.id)
    people.record.close()
    assert not profile.database_file.exists()
    assert names(people_of(profile)) == ["Diego Robles"]


def test_a_record_that_another_window_has_open_is_not_deleted(profile):
    people, _ = with_diego(profile)
    first = people.machine.people[0]
    elsewhere = SqlStore(profile.database_file)
    with pytest.raises(OpenElsewhereError):
        people.erase(first)
    assert elsewhere.settings() == {}
    elsewhere.set_setting("name", "Inés")
    elsewhere.close()
    people.erase(first)
    assert not profile.database_file.exists()


def test_a_damaged_record_can_be_deleted(profile):
    people, _ = with_diego(profile)
    profile.database_file.write_bytes(b"This is no database. " * 100)
    people.erase(people.machine.people[0])
    assert not profile.database_file.exists()


def test_a_record_that_the_system_keeps_is_told(profile):
    people, _ = with_diego(profile)
    profile.database_file.unlink()
    profile.database_file.mkdir()
    with pytest.raises(UnwritableRecordError):
        people.erase(people.machine.people[0])


# Two windows


def test_a_window_learns_of_people_from_another(profile):
    people, diego = with_diego(profile)
    other = people_of(profile, seed=2)
    other.use(other.machine.people[0].id)
    ana = people.add(Settings(name="Ana"))
    people.use(ana.id)
    people.record.open()
    people.remember(people.machine, Settings(name="Ana"), None)

    other.refresh()
    assert names(other) == ["Inés", "Diego Robles", "Ana"]
    other.remember(other.machine, Settings(name="Inés Robles"), 62)
    assert names(people_of(profile)) == ["Inés Robles", "Diego Robles", "Ana"]
    people.record.close()
    assert diego in other.machine.people


def test_who_was_deleted_in_another_window_does_not_come_back(profile):
    people, diego = with_diego(profile)
    people.use(people.machine.people[0].id)
    other = people_of(profile, seed=2)
    other.use(other.machine.people[0].id)
    people.erase(diego)
    people.forget(diego.id)

    other.remember(other.machine, Settings(name="Inés"), None)

    assert names(people_of(profile)) == ["Inés"]


# Names of others


def test_a_name_is_written_into_the_record_of_its_person(profile):
    people, _ = with_diego(profile)
    first = people.machine.people[0]
    renamed = Person(id=first.id, is_first=True, name="Inés Robles", is_class=True)
    people.write_name(renamed)
    people.change(renamed)
    people.record.close()
    with closing(sqlite3.connect(profile.database_file)) as connection:
        stored = dict(connection.execute("SELECT name, value FROM settings").fetchall())
    assert stored["name"] == "Inés Robles"
    assert stored["is_class"] == "true"
    assert names(people_of(profile))[0] == "Inés Robles"


def test_results_of_others_are_counted(profile):
    library = Library(QUESTIONS, (), profile.cache)
    bank = library.read(library.pending_paths[0]).bank
    fill(profile.database_file, bank, answers=45, last_day=datetime(2026, 1, 1, tzinfo=UTC))
    people, diego = with_diego(profile)
    first = people.machine.people[0]
    assert people.result_count(first) == 3
    assert people.result_count(Person(id="nobody")) == 0
    assert people.result_count(diego) == 0
    people.record.close()


def with_ana_of_the_school(profile: Profile) -> People:
    """A machine where somebody of a school was added before anybody had said who they are."""
    people = people_of(profile)
    people.record.open()
    people.remember(people.machine, Settings(), None)
    people.use(people.join("a1", "Ana Quispe", is_class=False))
    people.record.open()
    people.remember(people.machine, Settings(name="Ana Quispe"), None)
    return people


def listed(people: People) -> list[str]:
    return [person.name for person in people.listed()]


def test_a_first_profile_that_nobody_has_used_is_not_listed(profile):
    people = with_ana_of_the_school(profile)
    assert listed(people) == ["Ana Quispe"]
    assert listed(people_of(profile, seed=2)) == ["Ana Quispe"]
    assert profile.database_file.exists()


def test_who_is_in_use_is_listed_without_a_name(profile):
    assert listed(people_of(profile)) == [""]


def test_a_first_profile_with_a_name_is_listed(profile):
    people, _diego = with_diego(profile)
    assert listed(people) == ["Inés", "Diego Robles"]


def test_a_first_profile_without_a_name_is_listed_as_soon_as_a_quiz_was_begun(profile):
    people = with_ana_of_the_school(profile)
    library = Library(QUESTIONS, (), profile.cache)
    bank = library.read(library.pending_paths[0]).bank
    fill(profile.database_file, bank, answers=15)
    assert listed(people) == ["", "Ana Quispe"]


def test_a_first_profile_whose_record_cannot_be_read_is_listed(profile):
    people = with_ana_of_the_school(profile)
    profile.database_file.write_bytes(b"damaged")
    assert listed(people) == ["", "Ana Quispe"]


def test_a_machine_file_that_cannot_be_written_is_told(profile):
    people = people_of(profile)
    profile.machine_file.with_suffix(".new").mkdir()
    with pytest.raises(SettingsError):
        people.remember(people.machine, Settings(), None)
