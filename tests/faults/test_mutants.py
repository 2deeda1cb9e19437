"""Change the core in small ways, one at a time, and see whether its tests notice.

Run by its own command: ``pytest tests/faults/test_mutants.py -s``. ``QUIZ_MUTANTS=N`` takes N
instead of 200, ``QUIZ_MUTANTS_SEED=S`` other ones.
"""

import ast
import copy
import os
import queue
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parents[2]
COUNT = int(os.environ.get("QUIZ_MUTANTS", "200"))
SEED = int(os.environ.get("QUIZ_MUTANTS_SEED", "2026"))
LEAST_KILLED = 0.85
AT_ONCE = 2
TIMEOUT_SECONDS = 180
SETTINGS = """[pytest]
pythonpath = .
addopts = --import-mode=importlib
filterwarnings = error
"""

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_REMOVED = (ast.Expr, ast.Assign, ast.AugAssign, ast.Delete)


@dataclass(frozen=True)
class Mutant:
    path: Path
    line: int
    what: str
    source: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what a node may be changed into; the node itself stays as it is."""
    match node:
        case ast.Compare(ops=[first, *_]):
            other = copy.copy(node)
            other.ops = [_COMPARISONS[type(first)](), *node.ops[1:]]
            yield other
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in _ARITHMETIC:
            other = copy.copy(node)
            other.op = _ARITHMETIC[type(op)]()
            yield other
        case ast.BoolOp():
            other = copy.copy(node)
            other.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield other
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.IfExp():
            yield ast.IfExp(node.test, node.orelse, node.body)
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str() as value):
            yield ast.Constant(value + "x")
        case ast.Return(value=value) if value is not None and ast.unparse(value) != "None":
            yield ast.Return(ast.Constant(None))
    if isinstance(node, _REMOVED):
        yield ast.Pass()


def _places(tree: ast.Module) -> Iterator[tuple[ast.AST, str, int | None]]:
    """Yield each node that may be changed, as its parent, the parent's field and an index.

    Left alone: docstrings, annotations, type aliases, decorators (`slots=True` changes nothing
    that a test could see), what errors say to a programmer, protocols, and, outside functions,
    the removal of statements, which any import would notice.
    """

    def below(node: ast.AST, *, in_function: bool) -> Iterator[tuple[ast.AST, str, int | None]]:
        in_function = in_function or isinstance(node, ast.FunctionDef)
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list", "bases", "ctx", "type_params"):
                continue
            children = enumerate(value) if isinstance(value, list) else [(None, value)]
            for index, child in children:
                if not isinstance(child, ast.AST) or _is_left_alone(child):
                    continue
                if in_function or not isinstance(child, _REMOVED):
                    yield node, name, index
                yield from below(child, in_function=in_function)

    yield from below(tree, in_function=False)


def _is_left_alone(node: ast.AST) -> bool:
    match node:
        case ast.Raise() | ast.Import() | ast.ImportFrom():
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Subscript(value=ast.Name(id="Literal")):
            return True
        case ast.ClassDef(bases=bases):
            return any(ast.unparse(base) == "Protocol" for base in bases)
        case ast.Call(func=ast.Name(id="cast")):
            return True
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp() | ast.Subscript()):
            return name[0].isupper() and not name.isupper()
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
    return False


def mutants_of(path: Path, source: str) -> Iterator[Mutant]:
    tree = ast.parse(source)
    for parent, field, index in _places(tree):
        place = getattr(parent, field)
        node = place if index is None else place[index]
        for other in _changed(node):
            if index is None:
                setattr(parent, field, other)
            else:
                place[index] = other
            changed = ast.unparse(ast.fix_missing_locations(tree))
            if index is None:
                setattr(parent, field, node)
            else:
                place[index] = node
            what = f"{ast.unparse(node)}  ->  {ast.unparse(other)}"
            yield Mutant(path, getattr(node, "lineno", 0), what, changed)


def every_mutant() -> list[Mutant]:
    return [
        mutant
        for path in sorted((ROOT / "quiz" / "core").rglob("*.py"))
        for mutant in mutants_of(path.relative_to(ROOT), path.read_text("utf-8"))
    ]


def prepare(folder: Path) -> Path:
    """Copy what the tests of the core need, so that the project itself is never touched."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "quiz" / "core", folder / "quiz" / "core", ignore=ignored)
    shutil.copy(ROOT / "quiz" / "__init__.py", folder / "quiz")
    shutil.copytree(ROOT / "tests" / "core", folder / "tests" / "core", ignore=ignored)
    shutil.copy(ROOT / "tests" / "clocks.py", folder / "tests")
    (folder / "pytest.ini").write_text(SETTINGS, "utf-8")
    return folder


def is_noticed(folder: Path, mutant: Mutant | None) -> bool:
    """Tell whether the tests of the core fail with a mutant in the place of its module."""
    tests = sorted((folder / "tests" / "core").glob("test_*.py"))
    if mutant is not None:
        (folder / mutant.path).write_text(mutant.source, "utf-8")
        tests.sort(key=lambda test: mutant.path.stem not in test.name)
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--hypothesis-profile=ci"]
    for plugin in ("randomly", "cacheprovider", "pytest-qt", "pytest_cov"):
        command += ["-p", f"no:{plugin}"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(folder)}
    try:
        run = subprocess.run(
            [*command, *map(str, tests)],
            cwd=folder,
            env=environment,
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        if mutant is not None:
            shutil.copy(ROOT / mutant.path, folder / mutant.path)
    if mutant is None and run.returncode:
        pytest.fail(run.stdout.decode())
    return run.returncode != 0


def test_tests_of_the_core_notice_most_mutants(tmp_path):
    chosen = Random(SEED).sample(every_mutant(), COUNT)
    folders: queue.SimpleQueue[Path] = queue.SimpleQueue()
    for number in range(AT_ONCE):
        folders.put(prepare(tmp_path / str(number)))
    is_noticed(tmp_path / "0", None)

    def check(mutant: Mutant) -> bool:
        folder = folders.get()
        try:
            return is_noticed(folder, mutant)
        finally:
            folders.put(folder)

    killed = 0
    with ThreadPoolExecutor(AT_ONCE) as workers:
        for mutant, noticed in zip(chosen, workers.map(check, chosen), strict=True):
            killed += noticed
            if not noticed:
                print(f"survived  {mutant}", flush=True)
    print(f"{killed}/{COUNT} mutants of quiz/core killed (seed {SEED})")
    assert killed >= LEAST_KILLED * COUNT
