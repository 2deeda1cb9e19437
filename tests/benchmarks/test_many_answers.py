"""How long home and progress take with a million stored answers, beside ten thousand."""

from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication

from quiz.app import Program
from quiz.banks.library import Entry, Library
from quiz.paths import Profile
from tests.clocks import HandClock
from tests.history import LAST_DAY, fill, sample_bank

FEW, MANY = 10_000, 1_000_000
TIMES = 15
MOST = 1.5
BANK = sample_bank(100)


class OneBank(Library):
    """The bank of the history, and no other."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "nothing.yaml", (), folder)
        self._entries = {folder / BANK.id: Entry(path=folder / BANK.id, bank=BANK)}


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    made = {}
    for answers in (FEW, MANY):
        folder = tmp_path_factory.mktemp(f"answers-{answers}")
        profile = Profile.in_folder(folder)
        profile.create()
        fill(profile.database_file, BANK, answers)
        made[answers] = folder
    return made


class Shown:
    """The real window on a record, and how long its pages take to be on screen."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self._program = Program(
            application, Profile.in_folder(folder), HandClock(LAST_DAY), Random(1), "en"
        )
        self._program.library = OneBank(folder)
        self.window = self._program.open_window()
        self.window.pictured.disconnect(self._program._on_pictured)
        self.navigation = self._program.complete_window()
        self.window.resize(1280, 800)

    def open(self, qtbot) -> None:
        with qtbot.waitSignal(self.navigation.ready, timeout=60_000):
            self.navigation.begin()
        self.navigation.record.check_timer.stop()

    def home(self, _qtbot) -> float:
        """Milliseconds from asking for home until it is painted."""
        self.window.show_page("setup")
        start = perf_counter()
        self.window.show_page("home")
        self.window.grab()
        return 1000 * (perf_counter() - start)

    def progress(self, qtbot) -> float:
        """Milliseconds from asking for progress, of all time, until its figures are painted."""
        self.window.show_page("setup")
        start = perf_counter()
        with qtbot.waitSignal(self.navigation.progress.shown, timeout=60_000):
            self.navigation.progress.show()
        self.window.grab()
        return 1000 * (perf_counter() - start)

    def close(self) -> None:
        self.window.close()
        self._program.close()
        self.window.deleteLater()


def test_home_and_progress_take_no_longer_with_a_million_answers(qapp, qtbot, folders):
    taken: dict[str, dict[int, list[float]]] = {"home": {}, "progress": {}}
    shown = {answers: Shown(qapp, folder) for answers, folder in folders.items()}
    for each in shown.values():
        each.open(qtbot)
        each.navigation.progress.page().choose("", "all")
    for _ in range(TIMES):
        for answers, each in shown.items():
            for page, measure in (("home", each.home), ("progress", each.progress)):
                taken[page].setdefault(answers, []).append(measure(qtbot))
    for each in shown.values():
        each.close()
    print(f"\n{'':10}{FEW:>12,}{MANY:>12,} answers    ratio")
    ratios = {}
    for page, found in taken.items():
        few, many = median(found[FEW]), median(found[MANY])
        ratios[page] = many / few
        print(f"{page:10}{few:12.1f}{many:12.1f} ms        {ratios[page]:.2f}")
    assert max(ratios.values()) <= MOST
