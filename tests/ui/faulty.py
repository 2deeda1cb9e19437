"""Start the program with a fault that F11 comes upon: ``python -m tests.ui.faulty``."""

import sys

from quiz.cli import main
from quiz.ui.window import MainWindow


def _fail(_window: MainWindow) -> None:
    raise RuntimeError("a fault that nobody expected")


if __name__ == "__main__":
    MainWindow.toggle_full_screen = _fail
    sys.exit(main())
