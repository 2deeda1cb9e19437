"""Start a window, print the time at which it stands, and end.

python starting.py bare
python starting.py program [arguments of quiz]
python starting.py rehearsal [arguments of quiz]

`bare` prints when its first picture stood; `program` prints that, and when home was complete with
its record; both in seconds of the monotonic clock, which all processes of a machine share.
`rehearsal` goes on until the program has remembered what home shows.
"""

import gc
import os
import sys
import time


def start_bare() -> None:
    """A window with one label, as small as a program with PySide6 can be."""
    # As the program does it.
    gc.disable()
    # PySide6 is imported inside functions: when, is for each side to say.
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Window(QMainWindow):
        """Ends the process once it has been painted whole."""

        def paintEvent(self, event) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, self, end)

    application = QApplication(sys.argv[:1])
    window = Window()
    window.setCentralWidget(QLabel("Quiz"))
    window.resize(1280, 800)
    window.show()
    application.exec()


def start_program(arguments: list[str]) -> None:
    """The program as `quiz` starts it, with an ear at its two signals."""
    # As the command does it before it imports anything.
    gc.disable()
    from quiz import app, cli

    on_pictured = app.Program._on_pictured

    def write_and_go_on(program) -> None:
        write_time()
        # Before the program's own handler is, which goes on to build the other pages.
        program.window.completed.connect(end)
        on_pictured(program)

    app.Program._on_pictured = write_and_go_on
    cli.main(arguments)


def rehearse(arguments: list[str]) -> None:
    """The program, until everything is there that the next start makes use of."""
    from quiz import app, cli

    complete_window = app.Program.complete_window

    def complete_and_listen(program):
        navigation = complete_window(program)
        navigation.ready.connect(end)
        return navigation

    app.Program.complete_window = complete_and_listen
    cli.main(arguments)


def write_time() -> None:
    print(time.monotonic(), flush=True)


def end() -> None:
    write_time()
    # Saving and cleaning up are not asked for.
    os._exit(0)


if __name__ == "__main__":
    which, *rest = sys.argv[1:]
    {"bare": lambda _: start_bare(), "program": start_program, "rehearsal": rehearse}[which](rest)
