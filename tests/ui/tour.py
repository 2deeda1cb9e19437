"""The pages and dialogs of the program, each with the way to it from the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.ui.accessible import faults
from tests.ui.program import Program
from tests.ui.scene import is_main_button
from tests.ui.small_bank import MAP, SMALL_TITLE, small_bank
from tests.ui.tab_order import in_front, walk

#: A question goes from its words by way of the answer to the header: DESIGN, section 7.
HEADER = ("Leave the quiz", "Flag", "One more minute", "Hide the clock", "Show the clock")

BROKEN = "broken.yaml"
PICTURE = "Four squares in a row"


@dataclass(frozen=True)
class Press:
    """A step: a button is pressed as a screen reader does it."""

    name: str
    role: str = "push button"
    action: str = "Press"


@dataclass(frozen=True)
class Page:
    """A page by the steps to it, keys or presses, and by what is then shown."""

    name: str
    steps: Sequence[str | Press]
    shown: tuple[str, str]
    #: The key that leads back to where the steps were taken.
    back: str = ""
    #: What Tab comes to has the order that a question has.
    is_question: bool = False


PROFILES = Press("Profiles. In use")
EXAM = Press("Exam.", "radio button", "Toggle")

FIRST_PAGES = (
    Page("load error", (), ("label", BROKEN)),
    Page("first run", ("Ctrl+1",), ("push button", SMALL_TITLE)),
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


def check(program: Program, page: Page) -> list[str]:
    """Go to a page and return what is wrong with it, each fault with the page's name."""
    for step in page.steps:
        if isinstance(step, Press):
            press(program, step)
        else:
            program.press(step)
    # Before a dialog is the active window, keys would go to what is behind it.
    program.await_shown(*page.shown, "active" if page.shown[0] == "dialog" else "")
    found = (look_at_question if page.is_question else look)(program, page.name)
    if page.back:
        program.press(page.back)
        program.await_that(lambda: program.tree().first(*page.shown) is None)
    return found


def look_at_question(program: Program, name: str) -> list[str]:
    """Return what is wrong with a question: after the main button come its neighbours."""
    rows = [node.children for node in program.tree().walk()]
    footer = next(row for row in rows if any(is_main_button(each) for each in row))
    main = [each for each in footer if is_main_button(each)][-1]
    beside = [each.name for each in footer if each.name not in ("", main.name)]
    return look(program, name, (beside, HEADER))


def look(program: Program, name: str, last: Sequence[Sequence[str]] = ()) -> list[str]:
    """Return what is wrong with what is on screen now."""
    found = faults(in_front(program.tree()))
    found += walk(program, last=last).faults
    return [f"{name}: {fault}" for fault in found]


def press(program: Program, step: Press) -> None:
    """Press a button as soon as it is shown and enabled; the whole name comes before a part."""

    def find() -> object:
        nodes = program.tree().all(step.role, step.name, "enabled")
        return next(iter([node for node in nodes if node.name == step.name] or nodes), None)

    program.act(program.await_that(find), step.action)


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
