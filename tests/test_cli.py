"""The command line: what is understood, what is printed, and with which exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import quiz.app
from quiz import __version__
from quiz.app import SystemClock
from quiz.cli import main
from tests.needs import QT

GOOD = """\
title: Good
questions:
  - id: one
    kind: numeric
    prompt: Two and two?
    answer: 4
    explanation: Count.
"""
BAD = GOOD.replace("answer: 4", "answer: four")


@pytest.fixture
def asked(monkeypatch):
    """What the window was asked to open with; no window is opened."""
    calls = []

    def run(**how: object) -> int:
        calls.append(how)
        return 0

    monkeypatch.setattr(quiz.app, "run", run)
    return calls


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, "utf-8")
    return path


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text(BAD, "utf-8")
    return path


def test_without_arguments_the_window_opens_with_everything_in_its_usual_place(asked):
    assert main([]) == 0
    assert asked == [{"data": None, "banks": (), "language": None, "database": ""}]


def test_data_banks_and_language_reach_the_window(asked):
    main(["--data", "here", "--bank", "a.yaml", "--bank", "b", "--lang", "en"])
    assert asked == [
        {
            "data": Path("here"),
            "banks": (Path("a.yaml"), Path("b")),
            "language": "en",
            "database": "",
        }
    ]


def test_the_address_of_a_school_s_record_reaches_the_window(asked):
    assert main(["--database", "postgresql+psycopg://ana@host/school"]) == 0
    assert asked[0]["database"] == "postgresql+psycopg://ana@host/school"


def test_the_status_of_the_window_is_that_of_the_command(monkeypatch):
    monkeypatch.setattr(quiz.app, "run", lambda **_: 2)
    assert main([]) == 2


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"quiz-pacifico {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["--lang", "pt"], ["--data"], ["play"], ["check"], ["check", "--format", "xml"]]
)
def test_what_is_not_understood_is_status_2_with_the_usage(arguments, capsys, asked):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: quiz" in capsys.readouterr().err
    assert asked == []


def test_a_good_bank_is_status_0(good, capsys):
    assert main(["--lang", "en", "check", str(good)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 questions, 0 errors, 0 warnings"


def test_an_error_is_status_1_and_named_with_its_place(bad, capsys):
    assert main(["check", str(bad), "--lang", "en"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"{bad}:6:13: error: ") for line in lines)


def test_warnings_are_status_1_only_where_they_are_asked_to_be(good, capsys):
    good.write_text(GOOD.replace("    explanation: Count.\n", ""), "utf-8")
    assert main(["check", str(good)]) == 0
    assert "0 errors, 1 warnings" in capsys.readouterr().out
    assert main(["check", str(good), "--strict"]) == 1


def test_a_path_that_is_not_there_is_status_2(tmp_path):
    assert main(["check", str(tmp_path / "nothing.yaml")]) == 2


def test_one_bad_bank_among_good_ones_is_status_1(good, bad):
    assert main(["check", str(good), str(bad)]) == 1


@pytest.mark.parametrize("place", ["before", "after"])
def test_check_speaks_the_language_that_is_asked_for(bad, capsys, place):
    spoken = {}
    for language in ("en", "es"):
        asked_for = ["--lang", language]
        check = ["check", str(bad)]
        main([*asked_for, *check] if place == "before" else [*check, *asked_for])
        spoken[language] = capsys.readouterr().out
    assert "has to be a number" in spoken["en"] or "must be a number" in spoken["en"]
    assert "tiene que ser un número" in spoken["es"]


def test_check_speaks_the_systems_language_unless_told(bad, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    main(["check", str(bad)])
    assert "número" not in capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "es_PE.UTF-8")
    main(["check", str(bad)])
    assert "número" in capsys.readouterr().out


def test_check_writes_json_for_machines(bad, capsys):
    main(["check", str(bad), "--format", "json", "--lang", "en"])
    assert json.loads(capsys.readouterr().out)


def _quiz(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as another process, without a display but the one in memory."""
    return subprocess.run(
        [sys.executable, "-m", "quiz", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.debian(*QT)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "No window can be opened: the folder"), ("es", "No se puede abrir ninguna ventana")],
)
def test_a_data_folder_that_cannot_be_made_is_one_sentence_and_status_2(
    tmp_path, language, sentence
):
    taken = tmp_path / "taken"
    taken.write_text("A file, not a folder.", "utf-8")

    ended = _quiz("--data", str(taken / "data"), "--lang", language)

    assert ended.returncode == 2
    assert ended.stderr.startswith(sentence)
    assert len(ended.stderr.splitlines()) == 1
    assert str(taken) in ended.stderr
    assert "--data" in ended.stderr


def test_checking_a_bank_needs_no_window_system(bad):
    ended = _quiz("check", str(bad), QT_QPA_PLATFORM="nothing")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr


def test_the_clock_of_the_machine_does_not_run_back():
    clock = SystemClock()
    readings = [clock.elapsed() for _ in range(100)]
    assert readings == sorted(readings)
    assert clock.now().utcoffset().total_seconds() == 0
    assert abs(clock.local_offset_minutes()) <= 14 * 60


def test_the_schema_is_printed(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")


def test_the_schema_is_written_to_a_file(capsys, tmp_path):
    assert main(["schema", "-o", str(tmp_path / "bank.schema.json")]) == 0
    assert json.loads((tmp_path / "bank.schema.json").read_text("utf-8"))["title"]
    assert capsys.readouterr().out == ""


def test_a_schema_that_cannot_be_written_is_told_and_not_thrown(capsys, tmp_path):
    path = tmp_path / "nowhere" / "bank.schema.json"
    assert main(["schema", "-o", str(path)]) == 2
    assert str(path) in capsys.readouterr().err
