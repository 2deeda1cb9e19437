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


@pytest.fixture
def run_without_packages(tmp_path):
    """Return a function that runs a small suite on a machine without any Debian package."""
    (tmp_path / "test_suite.py").write_text(SUITE, "utf-8")
    mark = "markers=debian(*packages): what is needed"
    command = [sys.executable, "-m", "pytest", "-p", "tests.needs", "-o", mark, "-rs"]

    def run(**environment):
        kept = {name: os.environ[name] for name in os.environ if not name.startswith("QUIZ_CI")}
        kept |= {"PATH": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""}
        return subprocess.run(
            command,
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
