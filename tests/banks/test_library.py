import os
import shutil
from pathlib import Path

import pytest

from quiz.banks import library as library_module
from quiz.banks.library import Library
from tests.banks.bank_texts import FULL, GOOD, spoilt, written


@pytest.fixture
def shipped(tmp_path):
    folder = tmp_path / "shipped"
    written(folder / "todo", {"bank.yaml": FULL})
    return folder


@pytest.fixture
def mine(tmp_path):
    return written(tmp_path / "mine", GOOD)


def library_of(tmp_path, shipped, *opened):
    return Library(shipped, opened, tmp_path / "cache")


def read_all(library):
    for path in library.pending_paths:
        library.read(path)
    return library


def change(path, text):
    """Write a file so that its time is another, however coarse the clock of the disk."""
    state = path.stat()
    path.write_text(text, "utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + 1_000_000_000))


def test_a_new_library_is_all_pending(tmp_path, shipped, mine):
    library = library_of(tmp_path, shipped, mine)
    library.load_cached()
    assert [entry.path for entry in library.entries] == [shipped / "todo", mine]
    assert library.pending_paths == (shipped / "todo", mine)
    assert [entry.is_shipped for entry in library.entries] == [True, False]
    assert library.banks == ()
    assert not library.entries[0].is_broken


def test_what_was_read_once_is_there_at_the_next_start(tmp_path, shipped, mine):
    read_all(library_of(tmp_path, shipped, mine))
    library = library_of(tmp_path, shipped, mine)
    library.load_cached()
    assert library.pending_paths == ()
    assert [bank.id for bank in library.banks] == ["todo", "mi-banco"]
    assert library.bank("todo") is library.banks[0]
    assert library.bank("nada") is None


def test_reading_gives_the_new_entry(tmp_path, shipped, mine):
    library = library_of(tmp_path, shipped, mine)
    entry = library.read(mine)
    assert entry.bank.id == "mi-banco"
    assert entry is library.entry(mine)
    assert library.entry(tmp_path) is None


def test_a_bank_is_opened_and_closed(tmp_path, shipped, mine):
    library = library_of(tmp_path, shipped)
    assert library.open(mine) == (mine,)
    assert library.open(mine) == (mine,)
    assert library.read(mine).bank is not None
    library.close(mine)
    assert [entry.path for entry in library.entries] == [shipped / "todo"]


def test_a_shipped_bank_cannot_be_closed(tmp_path, shipped):
    library = library_of(tmp_path, shipped)
    library.close(shipped)
    assert len(library.entries) == 1


def test_a_folder_of_banks_is_opened_and_closed_as_a_whole(tmp_path, shipped):
    folder = tmp_path / "curso"
    for name in ("a", "b"):
        written(folder / name, {"bank.yaml": GOOD})
    library = library_of(tmp_path, shipped)
    assert library.open(folder) == (folder / "a", folder / "b")
    library.close(folder)
    assert len(library.entries) == 1


def test_a_path_without_a_bank_says_so(tmp_path, shipped):
    (tmp_path / "vacia").mkdir()
    library = library_of(tmp_path, shipped, tmp_path / "vacia", tmp_path / "nada.yaml")
    read_all(library)
    broken = [entry for entry in library.entries if entry.is_broken]
    assert [entry.complaints[0].code for entry in broken] == ["no-bank-in-folder", "not-found"]


def test_a_folder_that_cannot_be_looked_into_is_an_entry(tmp_path, shipped, mine, monkeypatch):
    def refuse(_):
        raise PermissionError

    monkeypatch.setattr(library_module, "find_banks", refuse)
    assert library_of(tmp_path, shipped).open(mine) == (mine,)


def test_the_second_bank_with_an_id_is_not_loaded_and_both_paths_are_named(tmp_path, shipped, mine):
    twin = mine.with_name("otra") / mine.name
    twin.parent.mkdir()
    shutil.copy(mine, twin)
    library = read_all(library_of(tmp_path, shipped, mine, twin))
    first, second = library.entry(mine), library.entry(twin)
    assert first.bank is not None
    assert second.bank is None
    assert second.is_broken
    complaint = second.complaints[0]
    assert complaint.code == "repeated-bank"
    assert complaint.path == twin
    assert complaint.values["other"] == str(mine)
    assert str(mine) in complaint.sentence("es")


def test_a_folder_with_an_id_that_is_taken_is_named_by_its_header(tmp_path, shipped):
    twin = tmp_path / "twin"
    shutil.copytree(shipped / "todo", twin)
    library = read_all(library_of(tmp_path, shipped, twin))
    assert library.entry(twin).complaints[0].path == twin / "bank.yaml"


def test_nothing_has_changed_at_first(tmp_path, shipped, mine):
    library = library_of(tmp_path, shipped, mine)
    assert library.changed_paths() == ()
    read_all(library)
    assert library.changed_paths() == ()


def test_an_edit_is_noticed_and_read(tmp_path, shipped, mine):
    library = read_all(library_of(tmp_path, shipped, mine))
    change(mine, spoilt(GOOD, "¿Cuál?", "¿Cuál de ellas?"))
    assert library.changed_paths() == (mine,)
    library.read(mine)
    assert library.changed_paths() == ()
    assert library.bank("mi-banco").questions["uno"].prompt == "¿Cuál de ellas?"


def test_saving_without_a_change_is_no_edit(tmp_path, shipped, mine):
    library = read_all(library_of(tmp_path, shipped, mine))
    change(mine, GOOD)
    assert library.changed_paths() == ()
    assert library.changed_paths() == ()


def test_a_new_file_in_a_folder_is_an_edit(tmp_path, shipped):
    library = read_all(library_of(tmp_path, shipped))
    question = GOOD[GOOD.index("questions:") :].replace("¿Cuál?", "{es: ¿Cuál?, en: Which?}")
    (shipped / "todo" / "mas.yaml").write_text(question, "utf-8")
    assert library.changed_paths() == (shipped / "todo",)
    assert len(library.read(shipped / "todo").bank.questions) == 6


def test_a_broken_new_version_leaves_the_old_one_in_use(tmp_path, shipped, mine):
    library = read_all(library_of(tmp_path, shipped, mine))
    change(mine, spoilt(GOOD, "¿Cuál?", '"¿Cuál?'))
    entry = library.read(mine)
    assert entry.bank.questions["uno"].prompt == "¿Cuál?"
    assert entry.is_broken
    assert entry.complaints[0].code == "unfinished-quote"


def test_a_mended_bank_is_whole_again(tmp_path, shipped, mine):
    library = read_all(library_of(tmp_path, shipped, mine))
    change(mine, "[")
    library.read(mine)
    change(mine, GOOD)
    assert library.changed_paths() == (mine,)
    entry = library.read(mine)
    assert not entry.is_broken
    assert entry.complaints == ()


def test_a_bank_that_lost_questions_is_not_broken(tmp_path, shipped):
    library = read_all(library_of(tmp_path, shipped))
    header = shipped / "todo" / "bank.yaml"
    change(header, spoilt(FULL, "marking: net", "marking: nett"))
    entry = library.read(shipped / "todo")
    assert not entry.is_broken
    assert [each.id for each in entry.left_out] == ["q-multiple"]
    assert len(entry.bank.questions) == 4


def test_a_deleted_file_is_noticed_and_its_bank_stays(tmp_path, shipped, mine):
    library = read_all(library_of(tmp_path, shipped, mine))
    mine.unlink()
    assert library.changed_paths() == (mine,)
    entry = library.read(mine)
    assert entry.bank is not None
    assert entry.is_broken


def test_a_folder_that_cannot_be_looked_at_has_changed(tmp_path, shipped, mine, monkeypatch):
    def refuse(_):
        raise PermissionError

    library = read_all(library_of(tmp_path, shipped, mine))
    monkeypatch.setattr(library_module, "quick_stamp", refuse)
    monkeypatch.setattr(library_module, "fingerprint", refuse)
    assert library.changed_paths() == (shipped / "todo", mine)


def test_a_file_that_is_saved_while_it_is_read_is_not_kept(tmp_path, shipped, mine, monkeypatch):
    prints = iter(["before", "after"])
    library = library_of(tmp_path, shipped, mine)
    monkeypatch.setattr(library_module, "fingerprint", lambda _: next(prints))
    library.read(mine)
    assert not list((tmp_path / "cache").glob("*"))


def test_relative_paths_are_the_same_banks(tmp_path, shipped, mine, monkeypatch):
    monkeypatch.chdir(mine.parent)
    library = library_of(tmp_path, shipped, mine)
    assert library.open(Path(mine.name)) == (mine,)
    assert library.read(Path(mine.name)).bank is not None


def test_a_bank_that_was_closed_while_it_was_read_stays_closed(tmp_path, shipped, mine):
    library = library_of(tmp_path, shipped, mine)
    library.close(mine)
    assert library.read(mine).bank is not None
    assert library.entry(mine) is None
