"""The real program, with the pictures' banks and a record in memory, put into one look."""

import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QLocale, QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from quiz.app import Program
from quiz.banks.library import Entry, Library
from quiz.core.settings import Person
from quiz.paths import Profile
from quiz.ui.theme import Theme
from tests.clocks import HandClock
from tests.stores import MemoryStore
from tests.ui import picture_home
from tests.ui.pictures import Taken
from tests.ui.widgets.drawing import StretchedTexts

#: Who is in use in the pictures, and who else is there.
NAME = "Inés Robles"
OTHERS = (
    Person(id="d1", name="Diego Robles", mastered_percent=35),
    Person(id="c1", name="Clase 3.º B", is_class=True, mastered_percent=50),
)


@dataclass(frozen=True)
class Look:
    """How the window is looked at.

    `is_stretched` makes every string 40 % longer; with `has_high_contrast` the desktop asks for
    it, and with `has_motion` things move.
    """

    language: str = "es"
    scheme: str = "light"
    width: int = 1280
    height: int = 800
    percent: int = 100
    is_stretched: bool = False
    has_high_contrast: bool = False
    has_motion: bool = False

    @property
    def name(self) -> str:
        """A name for files and tests."""
        language = "long" if self.is_stretched else self.language
        scale = f"_{self.percent}pct" if self.percent != 100 else ""
        contrast = "_contrast" if self.has_high_contrast else ""
        return f"{self.scheme}_{language}_{self.width}x{self.height}{scale}{contrast}"


def _made_in_memory(_path: Path) -> MemoryStore:
    return MemoryStore()


class _FixedLibrary(Library):
    """Banks that are there without any file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "nothing.yaml", (), folder)
        self._entries = {
            folder / bank.id: Entry(path=folder / bank.id, bank=bank)
            for bank in picture_home.banks()
        }


class Stage:
    """The window with everything behind it; a page is brought to a state through its own parts."""

    def __init__(self, application: QApplication, folder: Path, look: Look) -> None:
        self.look = look
        self.application = application
        self._hooks = (sys.excepthook, threading.excepthook, QLocale())
        profile = Profile.in_folder(folder)
        profile.create()
        clock = HandClock(picture_home.SUNDAY.replace(hour=20), offset_minutes=-300)
        self.program = Program(application, profile, clock, Random(7), look.language)
        self.program.people.record.make = _made_in_memory
        # The hooks of the tests stay in place: a bug is to fail them.
        sys.excepthook, threading.excepthook = self._hooks[:2]
        self._asked_contrast = Theme.has_high_contrast
        if look.has_high_contrast:
            Theme.has_high_contrast = property(lambda _theme: True)
        self._stretch = StretchedTexts() if look.is_stretched else None
        if self._stretch is not None:
            application.installTranslator(self._stretch)
        self.program.library = _FixedLibrary(folder)
        self.set_people(OTHERS)
        preferences = self.program.preferences
        preferences.set("name", NAME)
        preferences.set("reduces_motion", not look.has_motion)
        preferences.set("scheme", look.scheme)
        preferences.set("text_percent", look.percent)
        self.window = self.program.open_window()
        self.window.pictured.disconnect(self.program._on_pictured)
        self.navigation = self.program.complete_window()
        self.navigation.record._on_store_opened(MemoryStore())
        # Home is shown anew after the check, and with it what the record holds: nothing.
        self.navigation.record.check_timer.stop()
        self.window.resize(look.width, look.height)
        self.settle()

    def settle(self) -> None:
        """Let layouts and paintings happen that are due."""
        if not self.dialogs():
            # What has the focus looks so only in an active window.
            self.window.activateWindow()
        for _ in range(4):
            self.application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.application.processEvents()

    def clear(self) -> None:
        """Close what is in front of the window, and stop the quiz on it."""
        for dialog in self.dialogs():
            dialog.close()
        if (focused := self.window.focusWidget()) is not None:
            focused.clearFocus()
        self.navigation.play.stop()
        self.navigation.toast.hide()
        self.window.hide_trouble()
        self._leave_school()
        self.set_people(OTHERS)
        for name, value in {"name": NAME, "is_class": False}.items():
            self.program.preferences.set(name, value)
        edits = self.navigation.bank_flow._edits
        for path in list(edits._banners):
            edits.forget(path)
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _leave_school(self) -> None:
        """Let there be no school's record."""
        self.program.schools._given = ""
        flow = self.program.school_flow
        flow.state = None
        flow.people.forget()
        flow._show()

    def dialogs(self) -> list[QDialog]:
        """Return the dialogs on show, the one in front last."""
        return [each for each in self.window.findChildren(QDialog) if each.isVisible()]

    def people(self) -> list[Person]:
        """Return the other people on this machine."""
        machine = self.program.people.machine
        return [each for each in machine.people if each.id != machine.user.id]

    def set_people(self, others: Sequence[Person]) -> None:
        """Let these be the other people on this machine; who is in use stays."""
        people = self.program.people
        folder = self.program.profile.people
        folder.mkdir(exist_ok=True)
        for record in folder.iterdir():
            record.unlink()
        for person in others:
            # Who has no record has been deleted.
            (folder / f"{person.id}.sqlite3").touch()
        user = replace(people.machine.user, mastered_percent=62)
        people.machine = replace(people.machine, people=(user, *others))

    def play(self, taken: Taken) -> None:
        """Show a quiz as if it had been continued from home."""
        study = self.navigation.record.study
        assert study is not None
        identity = taken.attempt.identity
        study._clock = taken.clock
        study.store = taken.store
        study.claim(identity)
        study._running[identity] = taken.attempt
        self.navigation.flow._show(taken.attempt)
        # Time stands still in a picture.
        self.navigation.play.time.stop()

    def picture(self) -> QPixmap:
        """Return the window with the dialogs in front of it."""
        self.settle()
        picture = self.window.grab()
        painter = QPainter(picture)
        corner = self.window.mapToGlobal(QPoint(0, 0))
        for dialog in self.dialogs():
            painter.drawPixmap(dialog.mapToGlobal(QPoint(0, 0)) - corner, dialog.grab())
        painter.end()
        return picture

    def close(self) -> None:
        """Take everything away, and what the program changed for the whole process."""
        self.clear()
        self.program.close()
        self.window.close()
        self.window.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.program.languages.remove()
        if self._stretch is not None:
            self.application.removeTranslator(self._stretch)
        Theme.has_high_contrast = self._asked_contrast
        sys.excepthook, threading.excepthook, locale = self._hooks
        QLocale.setDefault(locale)
