import io
import json
from datetime import date

import pytest

from quiz.banks.check import check
from tests.banks.bank_texts import FULL, GOOD, spoilt, with_line, written


def run(*paths, output_format="text", is_strict=False, language="en"):
    out = io.StringIO()
    status = check(
        paths,
        output_format=output_format,
        is_strict=is_strict,
        language=language,
        today=date(2026, 11, 22),
        out=out,
    )
    return status, out.getvalue()


@pytest.fixture
def good(tmp_path):
    return written(tmp_path, GOOD)


@pytest.fixture
def broken(tmp_path):
    return written(tmp_path, spoilt(GOOD, "correct: true", "correct: yes"))


@pytest.fixture
def warned(tmp_path):
    return written(tmp_path, spoilt(GOOD, "    explanation: Porque A.\n", ""))


def test_a_good_bank_is_fine(good):
    assert run(good) == (0, "1 questions, 0 errors, 0 warnings\n")


def test_an_error_is_one_line_and_status_1(broken):
    status, text = run(broken)
    assert status == 1
    assert text == (
        f"{broken}:8:18: error: `correct` can only be true or false, not “yes”. "
        "Write `correct: true` or `correct: false`.\n"
        "1 questions, 1 errors, 0 warnings\n"
    )


def test_the_sentence_is_translated_and_nothing_else(broken):
    _, text = run(broken, language="es")
    assert text.startswith(f"{broken}:8:18: error: `correct` solo puede ser verdadero o falso")
    assert text.endswith("\n1 questions, 1 errors, 0 warnings\n")


def test_warnings_are_counted_and_an_error_only_when_strict(warned):
    assert run(warned)[0] == 0
    assert run(warned, is_strict=True)[0] == 1
    assert run(warned)[1].endswith("1 questions, 0 errors, 1 warnings\n")


def test_advice_is_written_and_not_counted(tmp_path):
    path = written(tmp_path, spoilt(GOOD, "¿Cuál?", "¿Cuál no es?"))
    status, text = run(path, is_strict=True)
    assert status == 0
    assert f"{path}:5:13: advice: " in text
    assert text.endswith("1 questions, 0 errors, 0 warnings\n")


def test_a_fact_past_its_review_is_a_warning(tmp_path):
    path = written(tmp_path, spoilt(FULL, "review_by: 2027-06", "review_by: 2026-10"))
    assert run(path)[1].endswith("5 questions, 0 errors, 1 warnings\n")


def test_a_bank_with_facts_tells_how_many_are_asked(tmp_path):
    facts = "  otro: {es: También., en: That too.}\nquestions:\n"
    path = written(tmp_path, spoilt(FULL, "questions:\n", facts))
    lines = run(path, language="es")[1].splitlines()
    count = lines[-1].partition(" ")[0]
    assert lines[-2:] == ["1 of 2 facts asked", f"{count} questions, 0 errors, 0 warnings"]
    assert run(path, output_format="github")[1].splitlines()[-2] == "1 of 2 facts asked"


def test_facts_are_counted_for_machines_too(tmp_path, good):
    document = json.loads(run(written(tmp_path, FULL), good, output_format="json")[1])
    assert (document["facts_asked"], document["facts"]) == (1, 1)


def test_a_folder_of_banks_is_checked_as_a_whole(tmp_path):
    for name in ("a", "b"):
        written(tmp_path / name, {"bank.yaml": GOOD})
    assert run(tmp_path) == (0, "2 questions, 0 errors, 0 warnings\n")


def test_a_path_given_twice_is_checked_once(good):
    assert run(good, good) == (0, "1 questions, 0 errors, 0 warnings\n")


def test_the_same_id_in_two_banks_is_an_error(tmp_path):
    paths = [written(tmp_path / name, "id: uno\n" + GOOD) for name in ("a", "b")]
    status, text = run(*paths)
    assert status == 1
    assert f"{paths[1]}:1:1: error: The bank “uno” is already open from {paths[0]}" in text


def test_the_same_id_in_two_folders_names_the_header(tmp_path):
    for name in ("a", "b"):
        written(tmp_path / name, {"bank.yaml": "id: uno\n" + GOOD})
    assert f"{tmp_path / 'b' / 'bank.yaml'}:1:1: error: " in run(tmp_path)[1]


def test_a_path_that_is_not_there_cannot_be_checked_and_the_rest_is(tmp_path, warned):
    status, text = run(tmp_path / "nada.yaml", warned)
    assert status == 2
    assert f"{tmp_path / 'nada.yaml'}:1:1: error: There is no such file" in text
    assert text.endswith("1 questions, 1 errors, 1 warnings\n")


def test_a_folder_without_a_bank_cannot_be_checked(tmp_path):
    assert run(tmp_path)[0] == 2


def test_a_folder_that_cannot_be_looked_into_cannot_be_checked(tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError

    monkeypatch.setattr("quiz.banks.check.find_banks", refuse)
    monkeypatch.setattr("quiz.banks.reader.find_banks", refuse)
    assert run(tmp_path)[0] == 2


def test_yaml_that_cannot_be_read_is_a_mistake_not_a_missing_bank(tmp_path):
    assert run(written(tmp_path, "["))[0] == 1


def test_json_is_one_object(broken):
    status, text = run(broken, output_format="json", language="es")
    document = json.loads(text)
    assert status == 1
    assert (document["questions"], document["errors"], document["warnings"]) == (1, 1, 0)
    (complaint,) = document["complaints"]
    assert complaint == {
        "file": str(broken),
        "line": 8,
        "column": 18,
        "severity": "error",
        "code": "not-true-or-false",
        "question": "uno",
        "sentence": complaint["sentence"],
    }
    assert complaint["sentence"].startswith("`correct` solo puede ser")


def test_github_shows_annotations_in_place(tmp_path):
    path = written(tmp_path / "a,b", with_line("difficulty: 100%"))
    status, text = run(path, output_format="github")
    file = str(path).replace(",", "%2C")
    assert status == 1
    assert text.startswith(f"::error file={file},line=10,col=17,title=not-one-of::")
    assert "“100%25”" in text
    assert text.endswith("\n1 questions, 1 errors, 0 warnings\n")


def test_advice_is_a_notice_on_github(tmp_path):
    path = written(tmp_path, spoilt(GOOD, "¿Cuál?", "¿Cuál no es?"))
    assert run(path, output_format="github")[1].startswith("::notice file=")


def test_a_file_name_that_is_no_text_can_still_be_written(tmp_path):
    path = tmp_path / "pregunta\udcff.yaml"
    path.write_text("[", "utf-8")
    status, text = run(path)
    assert status == 1
    assert text.encode("utf-8")
