"""A record as files: what is written is read again, and what cannot be right is left out."""

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from functools import partial

import pytest

from quiz.core.errors import ExportError, RecordFileError
from quiz.core.events import Confidence
from quiz.core.kinds.question import Image
from quiz.core.mode import Mode
from quiz.core.snapshot import Snapshot
from quiz.core.store import Recorded
from quiz.formats.record_csv import COLUMNS, write_csv
from quiz.formats.record_json import read_json, write_json
from tests.core.quizzes import Quiz, short, single

NOW = datetime(2026, 11, 22, tzinfo=UTC)
IDENTITY = "6f0c8b0e-0000-4000-8000-0000000000{:02}"


def recorded(number=1, *, response="=1+1", mode=Mode.PRACTICE, finishes=True) -> Recorded:
    quiz = Quiz(
        single("a", topic="t"), short("b"), mode=mode, asks_confidence=True, is_certainty_based=True
    )
    quiz.attempt.confide(Confidence.CERTAIN)
    quiz.attempt.give("1")
    quiz.attempt.go_to(1)
    quiz.attempt.give(response)
    quiz.attempt.override(on=True)
    if finishes:
        quiz.attempt.finish()
    return Recorded(
        identity=IDENTITY.format(number),
        events=tuple(quiz.disk.events),
        contents=quiz.contents,
        times=None if finishes else quiz.attempt.times(),
    )


def written(tmp_path, *runs):
    path = tmp_path / "record.json"
    write_json(path, runs, person="p", name="Inés", now=NOW)
    return path


def changed(path, change):
    data = json.loads(path.read_text("utf-8"))
    change(data)
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_what_is_written_is_read_again(tmp_path):
    runs = (recorded(1), recorded(2, mode=Mode.EXAM), recorded(3, finishes=False))

    read = read_json(written(tmp_path, *runs))

    assert read.runs == runs
    assert (read.person, read.name, read.refused) == ("p", "Inés", 0)
    assert read.exported_at == NOW.isoformat()


def test_an_empty_record_is_a_file_too(tmp_path):
    assert read_json(written(tmp_path)).runs == ()


def test_writing_can_be_given_up_and_leaves_nothing(tmp_path):
    path = tmp_path / "record.json"

    count = write_json(path, [recorded()], person="p", name="", now=NOW, goes_on=lambda _: False)

    assert count == 0
    assert list(tmp_path.iterdir()) == []


WRITERS = {
    "json": partial(write_json, runs=[], person="", name="", now=NOW),
    "csv": partial(write_csv, runs=[], language="es"),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_a_file_that_cannot_be_written_is_named(tmp_path, write):
    path = tmp_path / "missing" / "record"

    with pytest.raises(ExportError) as caught:
        write(path)

    assert caught.value.path == path


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no-json"),
        ("{", "no-json"),
        ("[" * 100_000, "no-json"),
        ("[]", "no-record"),
        ('{"format": "other"}', "no-record"),
        ('{"format": "quiz-pacifico-record", "version": 2}', "newer"),
        ('{"format": "quiz-pacifico-record", "version": "x"}', "newer"),
        ('{"format": "quiz-pacifico-record", "version": 1}', "damaged"),
        ('{"format": "quiz-pacifico-record", "version": 1, "person": 3}', "damaged"),
    ],
)
def test_what_is_no_record_is_refused_in_one_word(tmp_path, text, problem):
    path = tmp_path / "record.json"
    path.write_text(text, "utf-8")

    with pytest.raises(RecordFileError) as caught:
        read_json(path)

    assert caught.value.problem == problem


def test_a_missing_file_is_unreadable(tmp_path):
    with pytest.raises(RecordFileError) as caught:
        read_json(tmp_path / "record.json")
    assert caught.value.problem == "unreadable"


def on_event(number, **values):
    return lambda run: run["events"][number].update(values)


STRANGE = {
    "identity": lambda run: run.update(identity="../../etc/passwd"),
    "no events": lambda run: run.update(events=[]),
    "no start": lambda run: run["events"].pop(0),
    "no plan": on_event(0, text="{}"),
    "far position": on_event(2, position=99),
    "position of words": on_event(2, position="x"),
    "no date": on_event(2, at="yesterday"),
    "no time zone": on_event(2, at="2026-01-01T00:00:00"),
    "unknown event": on_event(2, kind="hacked"),
    "far from UTC": on_event(2, utc_offset_minutes=10**9),
    "no summary": on_event(-1, text="{"),
    "unknown content": lambda run: run.update(contents=["no such content"]),
    "no contents": lambda run: run.pop("contents"),
    "far too many points": lambda run: run["events"][-1].update(
        text=json.dumps({**json.loads(run["events"][-1]["text"]), "score": "900"})
    ),
    "a mark of 900": lambda run: [
        event.update(fraction="900") for event in run["events"] if event["kind"] == "judged"
    ],
    "before the year 2000": on_event(2, at="1999-01-01T00:00:00+00:00"),
}


@pytest.mark.parametrize("change", STRANGE.values(), ids=STRANGE)
def test_a_run_that_cannot_be_right_is_left_out(tmp_path, change):
    path = written(tmp_path, recorded(1), recorded(2))

    read = read_json(changed(path, lambda data: change(data["runs"][0])))

    assert [run.identity for run in read.runs] == [IDENTITY.format(2)]
    assert read.refused == 1


def test_content_that_is_not_what_its_hash_says_is_left_out(tmp_path):
    def change(data):
        content = next(iter(data["contents"].values()))
        content["question"]["prompt"] = "Another one"

    read = read_json(changed(written(tmp_path, recorded()), change))

    assert (read.runs, read.refused) == ((), 1)


@pytest.mark.parametrize("file", ["/dev/zero", "../../secret.png", "c:\\x.png", "a\\..\\b.png", ""])
def test_no_picture_may_lie_outside_of_its_bank(tmp_path, file):
    question = single("a", image=Image(file=file, alt="x"))
    content = Snapshot(question=question)
    quiz = Quiz(question)
    run = Recorded(
        identity=IDENTITY.format(1),
        events=tuple(quiz.disk.events),
        contents={content.content_hash(): content},
    )

    assert read_json(written(tmp_path, run)).refused == 1


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_table_has_a_row_for_each_question(tmp_path):
    path = tmp_path / "record.csv"

    count = write_csv(path, [recorded()], language="es")

    rows = table(path)
    assert count == 1
    assert tuple(rows[0]) == COLUMNS
    assert [row["question"] for row in rows] == ["a", "b"]
    assert [row["confidence"] for row in rows] == ["certain", ""]
    assert [row["mark"] for row in rows] == ["1", "0"]
    assert [row["points"] for row in rows] == ["1", "1"]
    assert [row["called_right"] for row in rows] == ["", "1"]
    assert {row["quiz"] for row in rows} == {IDENTITY.format(1)}


def test_no_answer_becomes_a_formula(tmp_path):
    path = tmp_path / "record.csv"
    for response, cell in [("=1+1", "'=1+1"), ("-5", "-5"), ("@x", "'@x"), ("+1,5", "+1,5")]:
        write_csv(path, [recorded(response=response)], language="es")
        assert table(path)[1]["answer"] == cell


def test_marks_are_written_with_points_and_no_needless_digits(tmp_path):
    run = recorded()
    path = tmp_path / "record.csv"
    content, snapshot = next(
        (name, each) for name, each in run.contents.items() if each.question.id == "a"
    )
    weighted = replace(snapshot, question=replace(snapshot.question, points=0.5))
    text = run.events[0].text.replace(content, weighted.content_hash())
    contents = {**run.contents, weighted.content_hash(): weighted}
    run = replace(
        run, contents=contents, events=(replace(run.events[0], text=text), *run.events[1:])
    )

    write_csv(path, [run], language="es")

    assert table(path)[0]["points"] == str(float(Fraction(1, 2)))
