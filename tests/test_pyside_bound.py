import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.needs import QT

PROJECT = Path(__file__).parent.parent / "pyproject.toml"

# PySide6 6.12.0 takes a reference off None in every void call, and one off True in every emit:
# on Python 3.11 the process dies after some thousands of them. To find out whether a newer PySide6
# may be allowed, install it on Python 3.11 and run this file.
CALLS = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Sender(QObject):
    sent = Signal()

application = QApplication([])
label, sender = QLabel(), Sender()
for _ in range(200_000):
    label.setText("a")
    sender.sent.emit()
print("alive")
"""


@pytest.mark.debian(*QT)
def test_a_process_survives_200_000_void_calls_and_signals():
    ended = subprocess.run(
        [sys.executable, "-c", CALLS],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, "alive\n"), ended.stderr


def test_pip_installs_no_pyside_that_was_not_tried():
    dependencies = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]
    assert "PySide6-Essentials>=6.11,<6.12" in dependencies
