import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE = re.search(r"^```yaml\n(title:.*?)^```$", README, re.MULTILINE | re.DOTALL)[1]


@pytest.fixture
def example(tmp_path):
    path = tmp_path / "my.yaml"
    path.write_text(EXAMPLE, "utf-8")
    return path


def test_the_example_has_fifteen_lines():
    assert len(EXAMPLE.splitlines()) == 15


def test_the_example_is_a_bank_without_complaints(example):
    ended = subprocess.run(
        [sys.executable, "-m", "quiz", "check", "--strict", "--lang", "en", example],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.endswith("2 questions, 0 errors, 0 warnings\n")


@pytest.mark.parametrize(
    "installs", [". && .venv/bin/quiz", "--editable '.[test]' && .venv/bin/pytest"]
)
def test_one_line_installs_and_runs(installs):
    assert f"\npython3 -m venv .venv && .venv/bin/pip install {installs}\n" in README


def test_the_test_command_is_where_ci_reads_it():
    after = README.partition("<!-- the test command -->")[2]
    command = next(line for line in after.splitlines() if "pytest" in line)
    assert command.startswith("python3 -m venv .venv && ")
    assert command.endswith("/pytest")


def test_files_the_readme_links_to_exist():
    links = re.findall(r"]\((?!https?:)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_licences_are_named():
    assert all(name in README for name in ("MIT", "CC BY 4.0"))
    assert all(name in (ROOT / "LICENSE").read_text("utf-8") for name in ("MIT", "CC BY 4.0"))
