import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SUITE = """
import pytest

@pytest.mark.debian("strace", "xvfb")
def test_that_needs_packages(): ...

@pytest.mark.skip(reason="not on this system")
def test_that_belongs_elsewhere(): ...
"""


#: Takes Qt's libraries away from the suite.
NO_QT = """
from quiz import desktop

desktop.find_problem = lambda *_: desktop.Problem("No Qt.", "apt-get install libglib2.0-0")
"""
SUITE_OF_QT = """
raise ImportError("libglib-2.0.so.0: cannot open shared object file: No such file or directory")
"""


@pytest.fixture
def run_without_packages(tmp_path):
    """Return a function that runs a small suite on a machine without any Debian package."""
    (tmp_path / "no_qt.py").write_text(NO_QT, "utf-8")
    mark = "markers=debian(*packages): what is needed"
    command = [sys.executable, "-m", "pytest", "-p", "tests.needs", "-o", mark, "-rs"]

    def run(*arguments, suite=SUITE, **environment):
        (tmp_path / "test_suite.py").write_text(suite, "utf-8")
        kept = {name: os.environ[name] for name in os.environ if not name.startswith("QUIZ_CI")}
        path = os.pathsep.join([str(ROOT), str(tmp_path)])
        kept |= {"PATH": str(tmp_path), "PYTHONPATH": path, "PYTEST_ADDOPTS": ""}
        return subprocess.run(
            [*command, *arguments],
            cwd=tmp_path,
            env=kept | environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


def test_a_bare_machine_skips_and_names_the_line_that_installs(run_without_packages):
    ended = run_without_packages()
    assert ended.returncode == 0
    assert "apt-get install --no-install-recommends strace xvfb" in ended.stdout


def test_in_ci_a_missing_package_is_a_failure(run_without_packages):
    ended = run_without_packages(QUIZ_CI="1")
    assert ended.returncode == 1
    assert "1 skipped, 1 error" in ended.stdout
    assert "apt-get install --no-install-recommends strace xvfb" in ended.stdout


def test_without_the_libraries_of_qt_its_tests_are_skipped_with_the_line(run_without_packages):
    ended = run_without_packages("-p", "no_qt", suite=SUITE_OF_QT)
    assert "1 skipped" in ended.stdout
    assert "apt-get install libglib2.0-0" in ended.stdout
    assert "pytest-qt" not in ended.stdout


def test_in_ci_missing_libraries_of_qt_are_an_error(run_without_packages):
    ended = run_without_packages("-p", "no_qt", suite=SUITE_OF_QT, QUIZ_CI="1")
    assert ended.returncode == 2
    assert "1 error" in ended.stdout
