"""The errors a person may meet: one tree, and each says where and what."""

from pathlib import Path

import pytest

from quiz.core.errors import (
    BankError,
    DamagedRecordError,
    NewerRecordError,
    QuizError,
    RecordError,
    SettingsError,
    UnwritableRecordError,
)


@pytest.mark.parametrize("kind", [BankError, RecordError, SettingsError])
def test_all_errors_share_a_base(kind):
    assert issubclass(kind, QuizError)


@pytest.mark.parametrize("kind", [NewerRecordError, DamagedRecordError, UnwritableRecordError])
def test_errors_of_the_record_are_kinds_of_one(kind):
    assert issubclass(kind, RecordError)


def test_a_bank_error_names_file_line_and_problem():
    error = BankError(Path("my.yaml"), "there are no questions", 3)

    assert str(error) == "my.yaml:3: there are no questions"
    assert (error.path, error.line, error.problem) == (
        Path("my.yaml"),
        3,
        "there are no questions",
    )


def test_a_bank_error_about_the_whole_file_names_its_first_line():
    assert str(BankError(Path("my.yaml"), "it is empty")) == "my.yaml:1: it is empty"


@pytest.mark.parametrize(
    ("path", "problem", "text"),
    [
        (Path("record.db"), "the disk is full", "the disk is full"),
        (Path("record.db"), "", "record.db"),
        (None, "no connection", "no connection"),
    ],
)
def test_a_record_error_says_the_problem_or_at_least_the_file(path, problem, text):
    error = UnwritableRecordError(path, problem)

    assert str(error) == text
    assert (error.path, error.problem) == (path, problem)
    assert RecordError(path).problem == ""
