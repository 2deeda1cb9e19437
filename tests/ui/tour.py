"""The pages and dialogs of the program, each with the way to it from the one before."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import yaml

from tests.ui.accessible import faults
from tests.ui.at_spi import Node
from tests.ui.program import Program
from tests.ui.scene import is_main_button
from tests.ui.small_bank import MAP, SMALL_TITLE, small_bank
from tests.ui.tab_order import walk
from tests.ui.tour_record import NEIGHBOUR, SCHOOLMATE, TourRecord

#: A question goes from its words by way of the answer to the header: DESIGN, section 7.
HEADER = ("Leave the quiz", "Flag", "One more minute", "Hide the clock", "Show the clock")

BROKEN = "broken.yaml"
PICTURE = "Four squares in a row"


class Step(Protocol):
    """Something that is done on the way to a page."""

    def take(self, program: Program) -> None:
        """Do it as soon as it can be done."""


@dataclass(frozen=True)
class Press:
    """A button is pressed as a screen reader does it."""

    name: str
    role: str = "push button"
    action: str = "Press"

    def take(self, program: Program) -> None:
        """Press it once it is shown and enabled; the whole name comes before a part."""

        def find() -> Node | None:
            nodes = program.front().all(self.role, self.name, "enabled")
            return next(iter([node for node in nodes if node.name == self.name] or nodes), None)

        program.act(program.await_that(find), self.action)


@dataclass(frozen=True)
class Write:
    """A text is put into a field."""

    name: str
    text: str

    def take(self, program: Program) -> None:
        """Put it there once the field is shown."""
        assert program.put_text(program.await_shown("text", self.name), self.text)


@dataclass(frozen=True)
class Feed:
    """Who reads a named pipe gets what it is to hold."""

    pipe: Path
    text: str

    def take(self, program: Program) -> None:
        """Write into the pipe once somebody reads it."""
        pipe = program.await_that(self._opened)
        os.set_blocking(pipe, True)
        with os.fdopen(pipe, "w", encoding="utf-8") as file:
            file.write(self.text)

    def _opened(self) -> int | None:
        # Nobody reads it yet.
        with suppress(OSError):
            return os.open(self.pipe, os.O_WRONLY | os.O_NONBLOCK)
        return None


@dataclass(frozen=True)
class Page:
    """A page by the steps to it, keys or presses, and by what is then shown."""

    name: str
    steps: Sequence[str | Step]
    shown: tuple[str, str]
    #: The key that leads back to where the steps were taken.
    back: str = ""
    #: What Tab comes to has the order that a question has.
    is_question: bool = False


PROFILES = Press("Profiles. In use")
EXAM = Press("Exam.", "radio button", "Toggle")
#: With text this large the window has no room for the side bar.
LARGER_TEXT = 5 * ("Ctrl+equal",)

FIRST_PAGES = (
    Page("load error", (), ("label", BROKEN)),
    Page("first run", ("Ctrl+1",), ("push button", SMALL_TITLE)),
    Page("progress without results", ("Ctrl+3",), ("push button", "Set up a quiz")),
    Page("set-up", ("Ctrl+N",), ("label", "Set up a quiz")),
    Page(
        "set-up of an exam with a limit",
        (
            EXAM,
            Press("Whole quiz", "radio button", "Toggle"),
            Press("Other number of questions"),
        ),
        ("radio button", "Whole quiz"),
    ),
    Page("settings", ("Ctrl+,",), ("label", "Changes apply at once.")),
    Page("about", (Press("About Pacific Quiz"),), ("dialog", "About"), "Esc"),
    Page("export", (Press("Export my results"),), ("dialog", "Export"), "Esc"),
    Page("school", (Press("Connect to a school's record"),), ("dialog", ""), "Esc"),
    Page("delete history", (Press("Delete my history"),), ("dialog", "Delete"), "Esc"),
    Page("keys", ("F1",), ("dialog", "Keys"), "Esc"),
    Page(
        "browse",
        ("Ctrl+1", Press(f"Browse {SMALL_TITLE}")),
        ("push button", "Report this question"),
    ),
    Page("source", (Press("See in source"),), ("dialog", "Where this is written"), "Esc"),
    Page("picture", (Press(PICTURE),), ("dialog", ""), "Esc"),
)

#: From the results of a practice quiz by way of an exam.
LATER_PAGES = (
    Page("home", ("Ctrl+1",), ("label", "Recent results")),
    Page("exam", ("Ctrl+N", EXAM, Press("Start")), ("label", "Exam ·"), is_question=True),
    Page("leave an exam", ("Esc",), ("dialog", "Leave"), "Esc"),
    Page("go to", ("Ctrl+G",), ("dialog", "Go to"), "Esc"),
    Page("submit", ("Ctrl+Enter",), ("dialog", "Submit"), "Esc"),
    Page("home with a running quiz", ("Esc", Press("Save and leave")), ("push button", "Continue")),
    Page("progress", ("Ctrl+3",), ("panel", "Period")),
    Page("profiles", (PROFILES,), ("dialog", "Profiles"), "Esc"),
    Page("new profile", (PROFILES, Press("New profile")), ("dialog", "Who is"), "Esc"),
    Page("manage profiles", (PROFILES, Press("Manage")), ("push button", "New profile…"), "Esc"),
)


def record_pages(record: TourRecord) -> tuple[Page, ...]:
    """Return what a record leads to, from the damaged one that is found at the start."""
    return (
        Page("damaged record", (), ("dialog", "is damaged")),
        Page("home without a record", ("Esc",), ("push button", "What can be done")),
        Page(
            "other backups",
            (Press("What can be done"), Press("Other backups…")),
            ("dialog", "Restore a backup"),
        ),
        Page("one more question", (Press("Restore…"),), ("dialog", "Restore this backup?")),
        Page("home with lines above it", (Press("Restore"),), ("push button", "See which")),
        Page("all results", (Press("See all"),), ("push button", "Show fewer")),
        Page("own name", (Press("Add your name"),), ("dialog", "What is your name?"), "Esc"),
        Page("mark again", (Press("See which"),), ("dialog", "Mark stored answers"), "Esc"),
        Page(
            "browse with answers called right",
            (Press(f"Browse {SMALL_TITLE}"),),
            ("push button", "1 answer called right"),
        ),
        Page(
            "answers called right",
            (Press("1 answer called right"),),
            ("dialog", "Answers that were called right"),
            "Esc",
        ),
        Page("profiles with a school", (PROFILES,), ("dialog", "Profiles"), "Esc"),
        Page(
            "new profile of somebody at the school",
            (PROFILES, Press("New profile"), Write("Name", SCHOOLMATE)),
            ("push button", "Add that person instead"),
            "Esc",
        ),
        Page(
            "change profile",
            (PROFILES, Press("Manage"), Press(f"Change {NEIGHBOUR}…")),
            ("dialog", "Change this profile?"),
            "Esc",
        ),
        Page(
            "delete profile",
            (PROFILES, Press("Manage"), Press(f"Delete {NEIGHBOUR}…")),
            ("dialog", "Delete the profile"),
            "Esc",
        ),
        Page(
            "restore", ("Ctrl+,", Press("Restore a backup…")), ("dialog", "Restore a backup"), "Esc"
        ),
        Page("school in use", (Press("Change the school's"),), ("dialog", "School's record")),
        Page("people of the school", (Press("Add a person…"),), ("dialog", "Add a person"), "Esc"),
        Page(
            "reading a file",
            (Press("Import results…"), Write("File name:", str(record.pipe)), Press("Open")),
            ("dialog", "Reading the file"),
        ),
        Page("import", (Feed(record.pipe, record.results),), ("dialog", "Take these"), "Esc"),
        Page("charts", ("Ctrl+3",), ("label", "Study days")),
        Page("charts as text", (Press("Show as text"),), ("push button", "Show as charts")),
        Page(
            "set-up of mistakes",
            (
                "Ctrl+1",
                Press(f"{SMALL_TITLE}."),
                Press("My mistakes", "radio button", "Toggle"),
                Press("Ask how sure I am", "check box", "Toggle"),
            ),
            ("label", "Set up a quiz"),
        ),
        Page(
            "a question to be sure of",
            (Press("Start"),),
            ("radio button", "Guessing"),
            is_question=True,
        ),
        Page("leave practice", ("Esc",), ("dialog", "Leave the quiz?"), "Esc"),
        Page(
            "menu in a narrow window",
            ("Esc", Press("Save and leave"), Press("Progress"), *LARGER_TEXT, Press("Menu")),
            ("push button", "Help and keys"),
        ),
        Page("last resort", ("F11",), ("dialog", "Something went wrong")),
    )


def check(program: Program, page: Page) -> list[str]:
    """Go to a page and return what is wrong with it, each fault with the page's name."""
    for step in page.steps:
        if isinstance(step, str):
            program.press(step)
        else:
            step.take(program)
    # Before a dialog is in front, keys would go to what is behind it.
    program.await_that(lambda: program.front().first(*page.shown))
    found = (look_at_question if page.is_question else look)(program, page.name)
    if page.back:
        program.press(page.back)
        program.await_that(lambda: program.front().first(*page.shown) is None)
    return found


def look_at_question(program: Program, name: str) -> list[str]:
    """Return what is wrong with a question: after the main button come its neighbours."""
    rows = [node.children for node in program.front().walk()]
    footer = next(row for row in rows if any(is_main_button(each) for each in row))
    main = [each for each in footer if is_main_button(each)][-1]
    beside = [each.name for each in footer if each.name not in ("", main.name)]
    return look(program, name, (beside, HEADER))


def look(program: Program, name: str, last: Sequence[Sequence[str]] = ()) -> list[str]:
    """Return what is wrong with what is on screen now."""
    window = program.front()
    found = [*faults(window), *walk(program, window, last=last).faults]
    return [f"{name}: {fault}" for fault in found]


def write_banks(folder: Path) -> tuple[Path, Path]:
    """Write a bank with a question of each kind and a bank that cannot be read."""
    bank = small_bank()
    kept = ("-one", "gaps-two")
    bank["questions"] = [each for each in bank["questions"] if each["id"].endswith(kept)]
    bank["sources"] = {"book": {"title": "A book of small things", "date": 2020}}
    for question in bank["questions"]:
        question["sources"] = [{"ref": "book", "section": "first words"}]
        question["hints"] = ["Look again."]
        if question["kind"] == "single-choice":
            question["image"] = {"file": "map.svg", "alt": PICTURE}
    (folder / "map.svg").write_text(MAP, "utf-8")
    good, broken = folder / "small.yaml", folder / BROKEN
    good.write_text(yaml.safe_dump(bank, sort_keys=False), "utf-8")
    broken.write_text("title: Broken\nquestions:\n  - id: one\n    kind: nothing\n", "utf-8")
    return good, broken
