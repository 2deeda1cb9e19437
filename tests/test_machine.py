"""What this machine remembers: written whole, and read whatever became of the file."""

import json

import pytest

from quiz import machine
from quiz.core.errors import SettingsError
from quiz.core.settings import HomeFigures, Machine, Person

HOME = HomeFigures(
    has_history=True,
    day="2026-01-01",
    answered_today=3,
    mastery={"bank": {"topic": 0.5}},
    minutes_of_ten=7,
)
INES = Person(
    id="5f3c9c6e-0000-4000-8000-000000000001",
    name="Inés Robles",
    is_first=True,
    mastered_percent=62,
    settings={"language": "en", "daily_goal": "30"},
    home=HOME,
)
CLASS = Person(id="5f3c9c6e-0000-4000-8000-000000000002", name="Clase 3.º B", is_class=True)
REMEMBERED = Machine(
    people=(INES, CLASS),
    person=CLASS.id,
    opened_banks=("/home/ana/mío.yaml",),
    geometry="AdnQ",
    database="postgresql://school/quiz",
)


def test_what_is_saved_comes_back(tmp_path):
    path = tmp_path / "machine.json"
    machine.save(path, REMEMBERED)
    assert machine.load(path) == REMEMBERED


def test_a_missing_file_remembers_nothing(tmp_path):
    assert machine.load(tmp_path / "machine.json") == Machine()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"7",
        b"\xff\xfe\x00",
        b"\x00" * 400,
        b'{"settings": []}',
        b'{"settings": {"language": 7}, "opened_banks": 3}',
        b'{"home": {"mastery": 1}}',
        b'{"home": []}',
        b'{"settings": {"daily_goal": [1]}}',
        b'{"opened_banks": [7]}',
        b'{"geometry": 7}',
        b'{"home": {"day": 7}}',
        b'{"home": {"answered_today": "3"}}',
        b'{"home": {"mastery": {"bank": {"topic": "half"}}}}',
        b'{"settings": {}',
        b'{"people": 3}',
        b'{"people": [3]}',
        b'{"people": [{}]}',
        b'{"people": [{"id": ""}]}',
        b'{"people": [{"id": 7, "is_first": true}]}',
        b'{"people": [{"id": "../../etc/passwd"}]}',
        b'{"people": [{"id": "a"}, {"id": "a"}]}',
        b'{"people": [{"id": "a", "is_first": true}, {"id": "b", "is_first": true}]}',
        b'{"people": [{"id": "a", "name": 7}]}',
        b'{"people": [{"id": "a", "is_class": "yes"}]}',
        b'{"people": [{"id": "a", "mastered_percent": "62"}]}',
        b'{"people": [{"id": "a", "settings": []}]}',
        b'{"people": [{"id": "a", "home": {"day": 7}}]}',
        b'{"person": 7}',
        b'{"database": []}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_remembers_nothing(tmp_path, content):
    path = tmp_path / "machine.json"
    path.write_bytes(content)
    assert machine.load(path) == Machine()


def test_a_file_from_before_there_were_several_people_has_the_first(tmp_path):
    path = tmp_path / "machine.json"
    former = {
        "settings": {"language": "en"},
        "home": {"has_history": True, "answered_today": 3},
        "geometry": "AdnQ",
    }
    path.write_text(json.dumps(former), "utf-8")
    read = machine.load(path)
    assert read.people == (
        Person(
            id="",
            is_first=True,
            settings={"language": "en"},
            home=HomeFigures(has_history=True, answered_today=3),
        ),
    )
    assert (read.settings, read.geometry) == ({"language": "en"}, "AdnQ")


def test_the_person_in_use_is_the_first_where_none_is_named():
    assert Machine(people=(INES, CLASS)).user == INES
    assert Machine(people=(INES, CLASS), person="gone").user == INES
    assert REMEMBERED.user == CLASS


def test_a_machine_without_people_has_one_without_a_name():
    assert Machine().user == Person(id="", is_first=True)


def test_a_person_is_changed_or_added():
    renamed = Person(id=INES.id, name="Inés")
    assert REMEMBERED.with_person(renamed).people == (renamed, CLASS)
    assert Machine(people=(INES,)).with_person(CLASS).people == (INES, CLASS)


def test_a_folder_in_its_place_remembers_nothing(tmp_path):
    (tmp_path / "machine.json").mkdir()
    assert machine.load(tmp_path / "machine.json") == Machine()


def test_what_a_newer_version_wrote_beside_it_does_no_harm(tmp_path):
    path = tmp_path / "machine.json"
    machine.save(path, REMEMBERED)
    content = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**content, "later": {"thing": 1}}), "utf-8")
    assert machine.load(path) in (REMEMBERED, Machine())


def test_a_path_that_is_no_unicode_is_kept(tmp_path):
    path = tmp_path / "machine.json"
    strange = Machine(opened_banks=("/home/ana/\udcff.yaml",))
    machine.save(path, strange)
    assert machine.load(path) == strange


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_says_so(tmp_path):
    path = tmp_path / "machine.json"
    machine.save(path, REMEMBERED)
    path.with_suffix(".new").mkdir()
    with pytest.raises(SettingsError, match=r"machine\.json"):
        machine.save(path, Machine())
    assert machine.load(path) == REMEMBERED


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(SettingsError):
        machine.save(tmp_path / "file" / "machine.json", REMEMBERED)


def test_nothing_is_left_beside_the_file(tmp_path):
    machine.save(tmp_path / "machine.json", REMEMBERED)
    assert [each.name for each in tmp_path.iterdir()] == ["machine.json"]
