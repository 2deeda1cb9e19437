"""The schema in an editor, by the YAML language server itself."""

import shutil

import pytest

from quiz import paths
from quiz.banks.files import bank_files, find_banks
from quiz.banks.questions import VALIDATORS
from quiz.banks.schema import schema_text
from tests.banks.language_server import Editor

SCHEMA_LINE = "# yaml-language-server: $schema=bank.schema.json\n"
WRONG = """\
title: Prueba
questions:
  - id: uno
    kind: single-choice
    promt: ¿Cuál?
    options:
      - text: A
        corect: true
      - B
    explanation: Porque A.
"""

pytestmark = pytest.mark.debian("nodejs", "npm")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bank.schema.json").write_text(schema_text(), "utf-8")
    return tmp_path


@pytest.fixture
def editor(folder):
    server = shutil.which("yaml-language-server")
    if server is None:
        pytest.skip("the language server is not here: npm install --global yaml-language-server")
    with Editor([server, "--stdio"], folder) as editor:
        yield editor


def spot(text, marked):
    """Return the line and the character in it, from 0, of what is marked in a text."""
    before = text.partition(marked)[0]
    return before.count("\n"), len(before.rpartition("\n")[2])


def test_a_wrong_key_is_marked_where_it_stands(editor):
    text = SCHEMA_LINE + WRONG
    marks = editor.diagnostics(editor.open("bank.yaml", text))
    for key in ("promt", "corect"):
        (mark,) = [each for each in marks if key in each["message"]]
        start = mark["range"]["start"]
        assert (start["line"], start["character"]) == spot(text, key)


def test_a_file_without_mistakes_has_no_marks(editor):
    text = SCHEMA_LINE + WRONG.replace("promt", "prompt").replace("corect", "correct")
    assert editor.diagnostics(editor.open("bank.yaml", text)) == []


def test_a_key_is_explained_under_the_pointer(editor):
    text = SCHEMA_LINE + WRONG.replace("promt", "prompt")
    uri = editor.open("bank.yaml", text)
    hover = editor.at("textDocument/hover", uri, *spot(text, "prompt"))
    assert "The question itself; Markdown." in hover["contents"]["value"]


def test_every_kind_is_offered(editor):
    text = SCHEMA_LINE + "title: Prueba\nquestions:\n  - id: uno\n    kind: \n    prompt: ¿Qué?\n"
    uri = editor.open("bank.yaml", text)
    line, _ = spot(text, "kind: ")
    offered = editor.at("textDocument/completion", uri, line, len("    kind: "))["items"]
    assert {each["label"] for each in offered} == set(VALIDATORS)


def test_the_keys_of_the_kind_are_offered(editor):
    text = SCHEMA_LINE + "title: Prueba\nquestions:\n  - id: uno\n    kind: numeric\n    \n"
    uri = editor.open("bank.yaml", text)
    offered = editor.at("textDocument/completion", uri, 5, 4)["items"]
    labels = {each["label"] for each in offered}
    assert {"prompt", "answer", "tolerance"} <= labels
    assert "options" not in labels


def test_the_shipped_files_have_no_marks(editor):
    (bank,) = find_banks(paths.QUESTIONS)
    opened = {
        file.name: editor.open(file.name, file.read_text("utf-8")) for file in bank_files(bank)
    }
    marks = {name: editor.diagnostics(uri) for name, uri in opened.items()}
    assert {name: found for name, found in marks.items() if found} == {}


def test_advice_that_can_be_turned_down_is_offered(editor):
    text = SCHEMA_LINE + "title: Prueba\nallow:\n  \nquestions: []\n"
    uri = editor.open("bank.yaml", text)
    offered = editor.at("textDocument/completion", uri, 3, 2)["items"]
    assert "negative-stem" in {each["label"] for each in offered}
