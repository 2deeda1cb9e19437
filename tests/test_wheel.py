import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from quiz import __version__
from tests.needs import QT

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, **keywords) -> subprocess.CompletedProcess:
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, **keywords
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    built = run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT
    )
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return the environment in which only the wheel is installed; it borrows our libraries."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = run(
        sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel
    )
    assert pip.returncode == 0, pip.stdout + pip.stderr
    (site_packages,) = folder.glob("lib/python*/site-packages")
    # A path is no installation: an editable quiz among our libraries stays unseen.
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return folder


@pytest.fixture
def run_installed(installed, tmp_path):
    def run_there(*command: str | Path) -> subprocess.CompletedProcess:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return run(*command, cwd=tmp_path, env=kept | {"QT_QPA_PLATFORM": "offscreen"})

    return run_there


def test_the_wheel_holds_every_bundled_file(wheel):
    expected = {
        ("" if folder == "quiz" else "quiz/") + path.relative_to(ROOT).as_posix()
        for folder in ("quiz", "questions", "assets")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    found = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert expected == found


def test_the_wheel_holds_every_licence(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    licences = {name.partition("/licenses/")[2] for name in names if "/licenses/" in name}
    assert {"LICENSE", "questions/alianza-del-pacifico/LICENSE"} <= licences
    assert any(name.startswith("assets/fonts/") for name in licences)
    assert any(name.startswith("assets/icons/") for name in licences)


def test_the_installed_program_tells_its_version(installed, run_installed):
    ended = run_installed(installed / "bin" / "quiz", "--version")
    assert ended.returncode == 0, ended.stderr
    assert __version__ in ended.stdout


def test_the_installed_program_finds_its_questions_beside_itself(installed, run_installed):
    python = installed / "bin" / "python"
    ended = run_installed(python, "-c", "from quiz import paths; print(paths.QUESTIONS)")
    questions = Path(ended.stdout.strip())
    assert questions.is_relative_to(installed), ended.stderr
    checked = run_installed(installed / "bin" / "quiz", "check", questions)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.debian(*QT)
def test_the_installed_program_opens_its_window(installed, run_installed, tmp_path):
    python, script = installed / "bin" / "python", ROOT / "tests" / "first_picture.py"
    ended = run_installed(python, script, "--data", tmp_path / "data")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines()[0]


def test_there_is_a_command_without_a_terminal(installed):
    assert (installed / "bin" / "quiz-window").exists()
