import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.needs import QT

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "quiz"

#: What each part may import besides the standard library and itself.
MAY_IMPORT = {
    "__init__": set(),
    "__main__": {"cli"},
    "core": set(),
    "banks": {"__init__", "core", "yaml", "pydantic"},
    "formats": {
        "core",
        "banks",
        "defusedxml",
        "xlsxwriter",
        "python_calamine",
        "genanki",
        "markdown_it",
        "mdit_py_plugins",
    },
    "storage": {"core", "sqlalchemy", "alembic", "psycopg"},
    "classroom": {"core", "aiohttp", "segno", "markdown_it", "mdit_py_plugins"},
    # __init__ holds the version; shiboken6 is PySide6's own runtime and comes with it.
    "ui": {"__init__", "core", "banks", "formats", "classroom", "PySide6", "shiboken6", "ziamath"},
    "desktop": set(),
    "machine": {"core"},
    "people": {"core", "machine", "paths", "storage"},
    "school": {"core", "people", "storage"},
    "paths": {"platformdirs"},
    "pyside": set(),
    "region": {"core"},
    "app": {
        "__init__",
        "core",
        "banks",
        "storage",
        "ui",
        "desktop",
        "machine",
        "paths",
        "people",
        "school",
        "pyside",
        "region",
        "PySide6",
    },
    "cli": {"__init__", "core", "banks", "storage", "desktop", "paths", "region", "app"},
}

#: What one module may import beyond its part.
EXCEPTIONS = {"core/memory.py": {"fsrs"}, "banks/writer.py": {"ruamel"}}

#: What may be imported inside a function only, because most runs do without it.
LAZY = {"core/memory.py": {"fsrs"}, "cli.py": {"app"}, "paths.py": {"platformdirs"}}

#: Only the composition roots read clocks and make chance.
COMPOSITION_ROOTS = {"app.py", "cli.py"}
CLOCKS = re.compile(
    r"(datetime|date)\.(now|utcnow|today)"
    r"|time\.(time|monotonic|perf_counter|process_time|thread_time|clock_gettime)(_ns)?"
    r"|PySide6\.QtCore\.Q(Date|Time|DateTime)\.current\w+"
)
CHANCE = re.compile(r"random\.(?!Random$)\w+|secrets\.\w+|uuid\.uuid[14]|os\.urandom")

HEAVY = {"alembic", "fsrs", "psycopg", "pydantic", "sqlalchemy", "yaml"}

MODULES = sorted(PACKAGE.rglob("*.py"))


@dataclass(frozen=True)
class Import:
    """One import: the part of this program or the library, and whether a function holds it."""

    name: str
    is_lazy: bool
    line: int


def imports(tree: ast.Module) -> Iterator[Import]:
    inside = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "quiz":
            targets = [f"quiz.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            targets = [node.module or "."]
        else:
            continue
        for target in targets:
            first, *rest = target.split(".")
            if first == "quiz":
                first = rest[0] if rest and not rest[0].startswith("__version") else "__init__"
            yield Import(first, node in inside, node.lineno)


def calls(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the dotted names that a module uses, those it imported by name included."""
    origin = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            first, dot, rest = ast.unparse(node).partition(".")
            name = origin.get(first, first) + dot + rest
            yield (
                name.replace("datetime.datetime", "datetime").replace("datetime.date.", "date."),
                node.lineno,
            )


def part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def of_module(path: Path) -> tuple[str, ast.Module]:
    return path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_its_part_may(path):
    name, tree = of_module(path)
    assert part(path) in MAY_IMPORT, f"{part(path)} has no row in MAY_IMPORT"
    allowed = MAY_IMPORT[part(path)] | EXCEPTIONS.get(name, set()) | {part(path)}
    wrong = [
        f"{name}:{found.line}: {found.name}"
        for found in imports(tree)
        if found.name not in allowed | sys.stdlib_module_names
    ]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(LAZY))
def test_what_most_runs_do_without_is_imported_inside_a_function(name):
    path = PACKAGE / name
    if not path.exists():
        assert name in EXCEPTIONS
        return
    early = [found for found in imports(of_module(path)[1]) if not found.is_lazy]
    assert LAZY[name].isdisjoint(found.name for found in early)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_time_and_chance_come_from_outside(path):
    name, tree = of_module(path)
    if name in COMPOSITION_ROOTS:
        return
    wrong = [
        f"{name}:{line}: {used}"
        for used, line in calls(tree)
        if CLOCKS.fullmatch(used) or CHANCE.fullmatch(used)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from datetime import datetime\ndatetime.now()", True),
        ("import datetime\ndatetime.datetime.now()", True),
        ("from datetime import date\ndate.today()", True),
        ("import time\ntime.monotonic_ns()", True),
        ("from time import perf_counter as clock\nclock()", True),
        ("from PySide6.QtCore import QDateTime\nQDateTime.currentDateTimeUtc()", True),
        ("import random\nrandom.shuffle([])", True),
        ("from random import choice\nchoice([1])", True),
        ("from uuid import uuid4\nuuid4()", True),
        ("from random import Random\nRandom(7)", False),
        ("from datetime import datetime\ndatetime.fromisoformat('2026-01-01')", False),
    ],
)
def test_the_rule_about_time_and_chance_sees_every_way_to_write_it(source, expected):
    used = [name for name, _ in calls(ast.parse(source))]
    assert expected == any(CLOCKS.fullmatch(name) or CHANCE.fullmatch(name) for name in used)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_says_what_it_is_for(path):
    assert ast.get_docstring(of_module(path)[1])


def test_the_top_level_holds_only_the_agreed_names():
    expected = {"quiz", "questions", "assets", "tests", "pyproject.toml", "README.md", "LICENSE"}
    # Dotfiles are agreed on; the rest git ignores.
    ignored = {"__pycache__", "build", "dist", "htmlcov"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert expected == found - ignored


@pytest.mark.debian(*QT)
def test_nothing_heavy_is_imported_before_the_first_picture(tmp_path):
    ended = subprocess.run(
        [sys.executable, ROOT / "tests" / "first_picture.py", "--data", tmp_path / "data"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    modules = ended.stdout.splitlines()[-1].split()
    imported = {name.partition(".")[0] for name in modules}
    assert "PySide6" in imported
    assert imported.isdisjoint(HEAVY)
    # So many dataclasses are a third of a bare window.
    assert {"quiz.core.kinds", "quiz.core.plan", "quiz.core.store"}.isdisjoint(modules)
