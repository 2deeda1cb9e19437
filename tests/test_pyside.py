"""PySide6 is imported with what was kept of it, and is the same as without."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

#: Imports PySide6 and prints how much was compiled on the way, then what `then` says.
PROGRAM = """
import builtins
compiled = []
def counting(source, *rest, original=builtins.compile, **named):
    compiled.append(str(rest))
    return original(source, *rest, **named)
builtins.compile = counting
from quiz.pyside import import_pyside
import_pyside()
import sys
print(len([name for name in compiled if "shibokensupport" in name]))
"""


@pytest.fixture
def start(tmp_path):
    """Return how to start Python anew, with a folder of its own for bytecode."""

    def start(then="", **environment):
        inherited = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        inherited.pop("PYTHONDONTWRITEBYTECODE", None)
        ended = subprocess.run(
            [sys.executable, "-c", PROGRAM + then],
            env={**inherited, "PYTHONPYCACHEPREFIX": str(tmp_path), **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        assert ended.stderr == ""
        return ended.stdout.split()

    return start


def kept_file(folder):
    (file,) = folder.rglob("pyside*.embedded")
    return file


def test_what_pyside_carries_as_source_is_compiled_once(start):
    assert int(start()[0]) > 5
    assert start() == ["0"]


def test_a_damaged_file_is_as_good_as_none(start, tmp_path):
    start()
    file = kept_file(tmp_path)
    whole = file.read_bytes()
    for damaged in (b"", whole[:100], whole[:-1] + bytes([whole[-1] ^ 1])):
        file.write_bytes(damaged)
        assert int(start()[0]) > 5
        assert file.read_bytes() == whole


def test_where_no_bytecode_is_to_be_written_none_is(start, tmp_path):
    start(PYTHONDONTWRITEBYTECODE="1")
    assert list(tmp_path.rglob("*.embedded")) == []


def test_what_is_run_later_has_what_it_had(start):
    then = """
from PySide6.support.signature.lib import pyi_generator
print(pyi_generator.Formatter.__name__, callable(pyi_generator.generate_pyi))
"""
    assert start(then)[1:] == ["Formatter", "True"]
    assert start(then)[1:] == ["Formatter", "True"]


def test_the_source_of_other_modules_is_not_read(start):
    then = """
import builtins, json.tool, linecache
print(builtins.__import__ is builtins.__orig_import__)
print([name for name in linecache.cache if name.endswith("tool.py") and "json" in name])
"""
    assert start(then)[1:] == ["True", "[]"]


def test_a_wrong_argument_is_told_in_the_same_words(start):
    then = """
from PySide6.QtCore import QPoint
try:
    QPoint("x", "y")
except TypeError as error:
    print(error)
"""
    without = subprocess.run(
        [sys.executable, "-c", then], capture_output=True, text=True, timeout=60, check=True
    )
    assert start(then)[1:] == without.stdout.split()
    assert "QPoint" in without.stdout
