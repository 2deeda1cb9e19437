"""What this machine remembers: written whole, and read whatever became of the file."""

import json

import pytest

from quiz import machine
from quiz.core.errors import SettingsError
from quiz.core.settings import HomeFigures, Machine

REMEMBERED = Machine(
    settings={"language": "en", "daily_goal": "30"},
    opened_banks=("/home/ana/mío.yaml",),
    geometry="AdnQ",
    home=HomeFigures(
        has_history=True,
        day="2026-01-01",
        answered_today=3,
        mastery={"bank": {"topic": 0.5}},
        minutes_of_ten=7,
    ),
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
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_remembers_nothing(tmp_path, content):
    path = tmp_path / "machine.json"
    path.write_bytes(content)
    assert machine.load(path) == Machine()


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
