"""The address of a school's record: given for a run, kept, and who comes from there."""

from random import Random

import pytest

from quiz.core.school import SchoolPerson
from quiz.paths import Profile
from quiz.people import People
from quiz.school import Schools
from quiz.storage import school
from tests.clocks import HandClock

ADDRESS = "postgresql+psycopg://ana:secreto@host/school"
ANA = SchoolPerson(id="11111111-aaaa-4aaa-8aaa-111111111111", name="Ana")


@pytest.fixture
def people(tmp_path):
    profile = Profile.in_folder(tmp_path)
    profile.create()
    return People(profile, Random(1))


def schools(people, given=""):
    return Schools(people, HandClock().now, given)


def test_there_is_none_at_first(people):
    assert schools(people).address == ""
    assert schools(people).shown() == ""


def test_one_that_is_given_counts_for_this_run_alone(people):
    people.keep_database("postgresql://kept/one")
    assert schools(people, ADDRESS).address == ADDRESS
    assert schools(people).address == "postgresql://kept/one"


def test_one_that_is_kept_is_there_at_the_next_start(people, tmp_path):
    known = schools(people, "postgresql://given/one")
    known.keep(ADDRESS)
    assert known.address == ADDRESS
    again = People(Profile.in_folder(tmp_path), Random(2))
    assert schools(again).address == ADDRESS


def test_the_password_is_not_shown(people):
    assert schools(people, ADDRESS).shown() == "postgresql://ana@host/school"


def test_only_addresses_of_postgresql_are_addresses(people):
    known = schools(people)
    assert known.is_address(ADDRESS)
    assert known.is_address("postgresql:///?service=school")
    assert not known.is_address("https://school.example")
    assert not known.is_address("")


def test_who_has_a_profile_here_is_not_offered(people, monkeypatch):
    here = SchoolPerson(id=people.machine.user.id, name="Inés")
    monkeypatch.setattr(school, "people_of", lambda _: [ANA, here])
    assert schools(people, ADDRESS).people() == [ANA]


def test_somebody_of_the_school_is_known_here_by_the_same_id(people):
    assert schools(people).join(ANA) == ANA.id
    assert people.machine.people[-1].name == "Ana"


def test_an_id_that_could_not_name_a_file_becomes_a_new_one(people):
    joined = schools(people).join(SchoolPerson(id="../../etc/passwd", name="x\0y" * 99))
    assert "/" not in joined
    assert len(people.machine.people[-1].name) <= 40


def test_who_is_deleted_leaves_no_notes_of_the_school_s_record(people):
    joined = schools(people).join(ANA)
    person = people.machine.people[-1]
    notes = people._file(person).with_suffix(".school.json")
    notes.parent.mkdir(parents=True, exist_ok=True)
    notes.write_text("{}")
    people.erase(person)
    assert joined == person.id
    assert not notes.exists()
