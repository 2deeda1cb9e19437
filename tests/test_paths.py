from pathlib import Path

import platformdirs

from quiz import paths


def test_a_checkout_finds_its_data_beside_the_package():
    assert (paths.QUESTIONS / "alianza-del-pacifico" / "bank.yaml").is_file()
    assert (paths.ASSETS / "themes" / "light.json").is_file()


def test_an_installation_finds_its_data_inside_the_package(tmp_path, monkeypatch):
    (tmp_path / "questions").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert tmp_path / "questions" == paths.bundled("questions")


def test_a_profile_in_a_folder_keeps_everything_inside_it(tmp_path):
    profile = paths.Profile.in_folder(tmp_path)
    kept = (profile.machine_file, profile.database_file, profile.cache, profile.log_file)
    assert all(path.is_relative_to(tmp_path) for path in kept)


def test_a_relative_folder_stays_the_same_when_the_program_moves_on(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert tmp_path / "mine" == paths.Profile.in_folder(Path("mine")).data


def test_a_persons_profile_is_where_the_system_keeps_such_things():
    assert platformdirs.user_data_path("quiz-pacifico") == paths.Profile.of_person().data


def test_missing_folders_are_made_for_this_person_alone(tmp_path):
    profile = paths.Profile.in_folder(tmp_path / "not" / "yet")
    profile.create()
    profile.create()
    assert profile.cache.is_dir()
    assert profile.log.is_dir()
    assert profile.data.stat().st_mode & 0o077 == 0
