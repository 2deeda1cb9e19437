"""Handing files to the system, which may have nothing for them."""

import sys

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from quiz.ui import file_opener
from quiz.ui.file_opener import FileOpener

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the launcher is Linux's")


@pytest.fixture
def opener(qapp):
    opener = FileOpener()
    yield opener
    opener.deleteLater()


@pytest.fixture
def launcher(tmp_path, monkeypatch):
    """Return a function that puts a launcher in place with the lines of a shell script."""

    def put(*lines):
        path = tmp_path / "xdg-open"
        path.write_text("\n".join(["#!/bin/sh", *lines]), "utf-8")
        path.chmod(0o755)
        monkeypatch.setattr(file_opener, "which", lambda _: str(path))

    return put


@linux
def test_a_launcher_that_finds_no_program_is_noticed(opener, launcher, tmp_path, qtbot):
    launcher("exit 3")

    with qtbot.waitSignal(opener.failed) as failed:
        opener.open(tmp_path / "mine.yaml")

    assert failed.args == [tmp_path / "mine.yaml"]
    assert not opener._timer.isActive()


@linux
def test_the_launcher_gets_the_file(opener, launcher, tmp_path, qtbot):
    launcher(f'echo "$1" > {tmp_path}/opened')
    failures = []
    opener.failed.connect(failures.append)

    opener.open(tmp_path / "a file.yaml")
    qtbot.waitUntil(lambda: not opener._timer.isActive())

    assert (tmp_path / "opened").read_text("utf-8") == f"{tmp_path}/a file.yaml\n"
    assert failures == []


@linux
def test_an_editor_that_stays_open_is_no_failure(opener, launcher, tmp_path, qtbot):
    launcher(f"while ! [ -e {tmp_path}/closed ]; do sleep 0.01; done", "exit 3")
    failures = []
    opener.failed.connect(failures.append)

    opener.open(tmp_path / "mine.yaml")
    process = opener._openings[0].process
    for _ in range(file_opener._MOST_LOOKS):
        opener._on_look_due()
    (tmp_path / "closed").touch()
    process.wait()

    assert failures == []
    assert not opener._timer.isActive()


@linux
def test_a_launcher_that_cannot_be_started_is_noticed_at_once(opener, tmp_path, monkeypatch):
    monkeypatch.setattr(file_opener, "which", lambda _: str(tmp_path / "gone"))
    failures = []
    opener.failed.connect(failures.append)

    opener.open(tmp_path / "mine.yaml")

    assert failures == [tmp_path / "mine.yaml"]


@pytest.mark.parametrize("can_open", [True, False])
def test_without_a_launcher_qt_is_asked(opener, tmp_path, monkeypatch, can_open):
    asked, failures = [], []
    monkeypatch.setattr(file_opener, "which", lambda _: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or can_open)
    opener.failed.connect(failures.append)

    opener.open(tmp_path / "mine.yaml")

    assert asked == [QUrl.fromLocalFile(str(tmp_path / "mine.yaml"))]
    assert failures == ([] if can_open else [tmp_path / "mine.yaml"])
