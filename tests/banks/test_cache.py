import os
import subprocess
import sys
from dataclasses import replace

import pytest

from quiz.banks import cache, library
from quiz.banks.library import Library
from quiz.banks.reader import read
from tests.banks.bank_texts import FULL, GOOD, PNG, spoilt, with_image, written


@pytest.fixture
def path(tmp_path):
    return written(tmp_path / "bancos", spoilt(FULL, "marking: net", "marking: nett"))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache"


def entries(folder):
    return sorted(folder.glob("bank-*"))


def test_what_is_kept_comes_back_alike(path, folder):
    reading = read(path)
    cache.keep(reading, folder)
    assert cache.load(path, folder) == reading
    assert reading.left_out
    assert reading.complaints


def test_questions_of_a_kept_bank_behave_as_a_mapping(path, folder):
    reading = read(path)
    cache.keep(reading, folder)
    questions = cache.load(path, folder).bank.questions
    assert len(questions) == 4
    assert "q-true" in questions
    assert "q-multiple" not in questions
    assert questions["q-true"] is questions["q-true"]
    with pytest.raises(KeyError):
        questions["q-multiple"]


def test_nothing_is_kept_at_first(path, folder):
    assert cache.load(path, folder) is None


def test_a_changed_file_is_not_taken_from_the_cache(path, folder):
    cache.keep(read(path), folder)
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert cache.load(path, folder) is None


def test_another_version_of_the_program_reads_anew(path, folder, monkeypatch):
    cache.keep(read(path), folder)
    monkeypatch.setattr(cache, "__version__", "0.0.1")
    assert cache.load(path, folder) is None


def test_a_kept_bank_can_be_kept_again(path, folder, tmp_path):
    reading = read(path)
    cache.keep(reading, folder)
    again = tmp_path / "otra"
    cache.keep(cache.load(path, folder), again)
    assert cache.load(path, again) == reading


def test_a_bank_made_in_another_way_can_be_kept(path, folder):
    reading = read(path)
    bank = replace(reading.bank, questions=dict(reading.bank.questions))
    cache.keep(replace(reading, bank=bank), folder)
    assert cache.load(path, folder) == reading


def test_a_copy_elsewhere_has_its_own_places(path, folder, tmp_path):
    cache.keep(read(path), folder)
    copy = tmp_path / "copia" / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    reading = cache.load(copy, folder)
    assert reading.path == copy
    assert reading.bank.path == str(copy)
    assert {complaint.path for complaint in reading.complaints} == {copy}


def test_the_same_content_under_another_name_is_another_bank(path, folder):
    cache.keep(read(path), folder)
    renamed = path.with_name("otro.yaml")
    path.rename(renamed)
    assert cache.load(renamed, folder) is None


def test_a_bank_that_cannot_be_read_is_not_kept(tmp_path, folder):
    cache.keep(read(written(tmp_path, "[")), folder)
    assert entries(folder) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"q-true", b"q-trve"),
        lambda data: b"\xff\xfe" + data,
        lambda data: data.splitlines()[0] + b"\n",
    ],
    ids=["empty", "half", "one letter", "no JSON", "only its checksum"],
)
def test_a_damaged_entry_is_as_good_as_none_and_written_again(path, folder, damage):
    reading = read(path)
    cache.keep(reading, folder)
    (entry,) = entries(folder)
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))
    assert cache.load(path, folder) is None
    cache.keep(reading, folder)
    assert entry.read_bytes() == whole


def test_an_image_that_came_or_went_makes_the_bank_be_read_again(tmp_path, folder):
    bank = GOOD[GOOD.index("  - id") :].replace("id: uno", "id: dos")
    path = written(tmp_path / "b", {"bank.yaml": with_image("a.png") + bank})
    cache.keep(read(path), folder)
    assert len(cache.load(path, folder).bank.questions) == 1
    (path / "a.png").write_bytes(PNG)
    assert cache.load(path, folder) is None


def test_only_the_newest_entries_are_kept(tmp_path, folder, monkeypatch):
    monkeypatch.setattr(cache, "MOST_KEPT", 2)
    paths = [written(tmp_path / name, GOOD.replace("Prueba", name)) for name in "abc"]
    for age, path in enumerate(paths):
        cache.keep(read(path), folder)
        for entry in entries(folder):
            if entry.stat().st_mtime > 1_000:
                os.utime(entry, (age, age))
    assert len(entries(folder)) == 2
    assert [cache.load(path, folder) is not None for path in paths] == [False, True, True]


def test_a_cache_that_cannot_be_written_is_no_error(path, tmp_path):
    blocked = tmp_path / "archivo"
    blocked.write_text("no soy una carpeta")
    cache.keep(read(path), blocked)
    assert cache.load(path, blocked) is None


def test_a_write_that_fails_leaves_nothing_behind(path, folder, monkeypatch):
    def refuse(*_):
        raise OSError

    reading = read(path)
    monkeypatch.setattr(cache.Path, "replace", refuse)
    cache.keep(reading, folder)
    assert list(folder.iterdir()) == []


def test_a_kept_bank_is_loaded_without_yaml_and_pydantic(path, folder):
    cache.keep(read(path), folder)
    program = (
        "import sys, pathlib\n"
        "from quiz.banks import cache, complaint, library\n"
        f"bank, folder = pathlib.Path({str(path)!r}), pathlib.Path({str(folder)!r})\n"
        "library = library.Library(bank, [], folder)\n"
        "library.load_cached()\n"
        "assert library.banks[0].questions['q-true'].answer\n"
        "assert library.entries[0].complaints[0].sentence('es')\n"
        "print([name for name in ('yaml', 'pydantic', 'sqlalchemy') if name in sys.modules])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


def test_topics_of_a_kept_bank_are_counted_without_making_its_questions(path, folder, monkeypatch):
    reading = read(path)
    cache.keep(reading, folder)
    monkeypatch.delattr("quiz.banks.stored.from_plain")
    assert cache.load(path, folder).bank.topic_counts() == reading.bank.topic_counts()


@pytest.fixture
def any_age(monkeypatch):
    """Note also what has only just been written."""
    monkeypatch.setattr(cache, "_TOO_NEW_NS", -(10**18))


@pytest.mark.usefixtures("any_age")
def test_a_fingerprint_that_was_noted_is_known_until_a_file_changes(path, folder):
    folder.mkdir()
    assert cache.known_fingerprint(path, folder) == ""
    cache.note_fingerprint(path, folder, "abc")
    assert cache.known_fingerprint(path, folder) == "abc"
    # As long as before, and with its old time put back.
    before, text = path.stat(), path.read_text("utf-8")
    path.write_text(text.replace("a", "e", 1), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert cache.known_fingerprint(path, folder) == ""


def test_a_fingerprint_is_not_noted_of_what_may_still_be_changing(path, folder):
    folder.mkdir()
    cache.note_fingerprint(path, folder, "abc")
    assert cache.known_fingerprint(path, folder) == ""


@pytest.mark.usefixtures("any_age")
@pytest.mark.parametrize("damaged", [b"", b"[]", b"{", b"\xff", b'{"a": 1}', b"null"])
def test_damaged_notes_are_as_good_as_none(path, folder, damaged):
    folder.mkdir()
    (folder / "stamps.json").write_bytes(damaged)
    assert cache.known_fingerprint(path, folder) == ""
    cache.note_fingerprint(path, folder, "abc")
    assert cache.known_fingerprint(path, folder) == "abc"


@pytest.mark.usefixtures("any_age")
def test_a_start_reads_no_file_of_a_bank_that_lies_as_before(path, folder, monkeypatch):
    Library(path, (), folder).read(path)
    Library(path, (), folder).load_cached()
    monkeypatch.setattr(library, "fingerprint", None)

    again = Library(path, (), folder)
    again.load_cached()

    assert [bank.id for bank in again.banks] == [read(path).bank.id]
    assert again.pending_paths == ()
