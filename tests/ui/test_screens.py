"""Every screen can be built, and those of the design stand where the design has them.

`QUIZ_SCREENS=DIR pytest tests/ui/test_screens.py` writes each as a picture to be looked at. The
numbers below were measured in the design's pictures, 1280 x 800 pixels at 100 %, in pixels from
the left or the top; what is not where the picture has it is named in `MOVED`.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from quiz.ui.pages.question_view import QuestionView
from tests.ui.screens import SCREENS
from tests.ui.shapes import TOLERANCE, Run, runs, words
from tests.ui.stage import Look, Stage

_FOLDER = os.environ.get("QUIZ_SCREENS", "")
_ROOMS = ({}, {"width": 1024, "height": 600}, {"percent": 200})
_LOOKS = [
    Look(language=language, scheme=scheme, **room)
    for language, scheme, room in product(("es", "en"), ("light", "dark"), _ROOMS)
]

#: What stands elsewhere than in the picture, and why; the numbers below are where it goes.
MOVED = {
    "01": (
        "the card of the unfinished quiz takes the whole width: no reviews of today yet",
        "the tiles say what the last result was, and 'Explorar', in place of what to review",
        "two places and no person in the side bar, so that settings and help stand lower",
        "no name in the greeting: there are no profiles yet",
    ),
    "03": (
        "no question about confidence below the rows",
        "'+1 min' stands right of the clock, which moves to the left with the flag",
    ),
    "04": (
        "principle 2: the question and the rows stay where picture 03 has them, 58 high with"
        " gaps of 12, and the verdict begins lower",
        "R, to see it again soon, is not in the footer",
        "the date the fact holds for is a line more below the source",
    ),
    "05": (
        "principle 2: the question stands as in 03; rows are 58 high with gaps of 12, so that"
        " the second to the fifth stand lower",
        "skipping is in the footer too",
    ),
    "08": ("the field's keypad has a button at the right of the reading",),
    "11": (
        "no Exportar…, so that 'Volver al inicio' stands at its place in the footer",
        "no 'seguras pero falladas', so that the other figures move to the right",
        "no 'Volverán a salir' below the topics",
        "the open question has links to source and report beside a longer citation, and an"
        " answer that tells by how much it is off: the rows below stand lower",
    ),
    "17": (),
    "22": (
        "no Exportar…, no question about confidence, no sound",
        "extra time has a fifth choice, untimed, and takes a second line: what follows in the"
        " right column stands 32 lower",
        "one-letter shortcuts are where the question about confidence was, so that the notices"
        " are alone in their group",
    ),
}


@dataclass(frozen=True)
class Line:
    """Named runs of colour that the design has down a column or along a row of pixels."""

    runs: dict[str, tuple[str, int, int]]
    x: int | None = None
    y: int | None = None


@dataclass(frozen=True)
class Words:
    """Where the design has some words: looked for in a part, found at left, top and bottom."""

    within: tuple[int, int, int, int]
    left: int
    top: int
    bottom: int


@dataclass(frozen=True)
class Picture:
    """A picture of the design, as the screen that shows the same."""

    number: str
    screen: str
    lines: tuple[Line, ...]
    words: dict[str, Words] = field(default_factory=dict)


_BLENDED = {
    "line2 on surface": {"light": "#93a5ad", "dark": "#516a76"},
    "line2 on bg": {"light": "#90a3ab", "dark": "#4f6773"},
}
_HORIZON = Line(
    {
        "header": ("surface", 0, 82),
        "horizon, upper row": ("line2 on surface", 82, 83),
        "horizon, lower row": ("line2 on bg", 83, 84),
    },
    x=518,
)
_FOOTER = Line({"footer's edge": ("line", 727, 728), "footer": ("surface", 728, 800)}, x=700)
_QUESTION_WORDS = Words((255, 164, 1030, 238), 260, 172, 224)
_MAIN_BUTTON = Line({"main button": ("primary", 740, 788)}, x=1230)
_MAIN_BUTTON_ENDS = Line(
    {
        "footer before it": ("surface", 0, 1050),
        "main button": ("primary", 1050, 1240),
        "footer after it": ("surface", 1240, 1280),
    },
    y=746,
)
_COLUMN = Line(
    {"left of the column": ("bg", 0, 260), "right of the column": ("bg", 1020, 1280)}, y=305
)
_ROWS = Line(
    {
        "above the rows": ("bg", 84, 260),
        "A": ("surface", 262, 316),
        "gap of A and B": ("bg", 318, 330),
        "B": ("primary_soft", 333, 385),
        "gap of B and C": ("bg", 388, 400),
        "C": ("surface", 402, 456),
        "gap of C and D": ("bg", 458, 470),
        "D": ("surface", 472, 526),
        "below the rows": ("bg", 528, 727),
    },
    x=1010,
)

PICTURES = (
    Picture(
        "01",
        "home",
        (
            Line(
                {
                    "sky": ("sky", 0, 127),
                    "horizon": ("line2 on bg", 128, 129),
                    "below the horizon": ("bg", 129, 158),
                    "card": ("surface", 159, 335),
                    "above the tiles": ("bg", 380, 398),
                    "sea": ("sea", 524, 533),
                    "foot of a tile": ("surface", 533, 583),
                    "first result's edge": ("line", 680, 681),
                    "second result": ("bg", 681, 723),
                    "second result's edge": ("line", 723, 724),
                },
                x=1225,
            ),
            Line(
                {
                    "side bar": ("sunken", 0, 208),
                    "margin": ("bg", 209, 249),
                    "card's beginning": ("surface", 250, 270),
                    "main button's beginning": ("primary", 270, 286),
                    "right margin": ("bg", 1240, 1280),
                },
                y=300,
            ),
            Line(
                {
                    "gap of two tiles": ("bg", 569, 585),
                    "gap of the next two": ("bg", 904, 920),
                },
                y=565,
            ),
            Line({"the place one is at": ("primary_soft", 74, 114)}, x=150),
            Line({"main button": ("primary", 279, 319)}, x=280),
        ),
        {
            "greeting": Words((240, 30, 430, 68), 250, 41, 60),
            "goal": Words((240, 70, 760, 98), 250, 78, 90),
            "title of the card": Words((262, 196, 500, 226), 270, 201, 215),
            "subjects": Words((240, 360, 400, 386), 250, 367, 377),
            "results": Words((240, 606, 450, 632), 250, 613, 623),
        },
    ),
    Picture(
        "03",
        "question_single_chosen",
        (_HORIZON, _FOOTER, _COLUMN, _ROWS, _MAIN_BUTTON, _MAIN_BUTTON_ENDS),
        {
            "number": Words((540, 10, 760, 45), 583, 21, 33),
            "topic": Words((255, 130, 700, 161), 260, 142, 153),
            "question": _QUESTION_WORDS,
        },
    ),
    Picture(
        "04",
        "question_single_wrong",
        (
            _HORIZON,
            _FOOTER,
            _COLUMN,
            Line(
                {
                    "above the rows": ("bg", 84, 260),
                    "A": ("wrong_soft", 263, 315),
                    "gap of A and B": ("bg", 318, 330),
                    "B": ("right_soft", 333, 385),
                    "gap of B and C": ("bg", 388, 400),
                    "C": ("bg", 402, 456),
                    "gap of C and D": ("bg", 458, 470),
                    "D": ("bg", 472, 526),
                },
                x=1010,
            ),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {"question": _QUESTION_WORDS},
    ),
    Picture(
        "05",
        "question_multiple_chosen",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "above the rows": ("bg", 84, 284),
                    "A": ("primary_soft", 287, 339),
                    "gap of A and B": ("bg", 342, 354),
                    "B": ("surface", 356, 410),
                    "C": ("primary_soft", 427, 479),
                    "D": ("surface", 496, 550),
                    "E": ("primary_soft", 567, 619),
                },
                x=1010,
            ),
            _COLUMN,
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "topic": Words((255, 130, 700, 161), 260, 142, 150),
            "question": Words((255, 164, 1030, 238), 260, 172, 224),
            "help": Words((255, 240, 700, 265), 261, 246, 258),
        },
    ),
    Picture(
        "08",
        "question_one_hint",
        (
            _HORIZON,
            _FOOTER,
            Line(
                {
                    "field": ("surface", 262, 322),
                    "between field and hint": ("bg", 324, 355),
                    "below the hint": ("bg", 366, 727),
                },
                x=450,
            ),
            Line({"left of the field": ("bg", 0, 260), "right of it": ("bg", 640, 1280)}, y=300),
            _MAIN_BUTTON,
            _MAIN_BUTTON_ENDS,
        ),
        {
            "question": Words((255, 164, 1030, 238), 260, 172, 228),
            "reading": Words((650, 262, 960, 320), 660, 269, 315),
            "hint": Words((255, 345, 700, 375), 261, 355, 364),
        },
    ),
    Picture(
        "11",
        "results_to_review",
        (
            Line(
                {
                    "header": ("surface", 0, 209),
                    "horizon, upper row": ("line2 on surface", 209, 210),
                    "horizon, lower row": ("line2 on bg", 210, 211),
                    "body": ("bg", 211, 727),
                    "footer's edge": ("line", 727, 728),
                    "footer": ("surface", 728, 800),
                },
                x=20,
            ),
            Line(
                {
                    "beginning of a topic's bar": ("primary", 177, 253),
                    "rest of a topic's bar": ("line", 254, 279),
                },
                y=321,
            ),
            Line({"main button": ("primary", 740, 788)}, x=1000),
            Line(
                {
                    "another quiz's button": ("surface", 822, 942),
                    "main button's beginning": ("primary", 955, 1240),
                },
                y=748,
            ),
        ),
        {
            "score": Words((40, 50, 165, 125), 50, 68, 116),
            "sentence": Words((40, 140, 300, 165), 49, 145, 158),
            "topics": Words((40, 265, 200, 295), 49, 274, 283),
            "first question": Words((470, 312, 1000, 340), 478, 315, 332),
        },
    ),
    Picture(
        "17",
        "exam",
        (
            _HORIZON,
            _FOOTER,
            _COLUMN,
            _ROWS,
            _MAIN_BUTTON,
            Line(
                {
                    "before": ("surface", 0, 40),
                    "previous": ("surface", 41, 167),
                    "submit": ("surface", 945, 1057),
                    "gap of the buttons": ("surface", 1058, 1070),
                    "main button": ("primary", 1070, 1240),
                },
                y=746,
            ),
        ),
        {"question": _QUESTION_WORDS, "notice": Words((176, 745, 640, 785), 183, 758, 770)},
    ),
    Picture(
        "22",
        "settings",
        (
            Line(
                {
                    "header": ("sky", 0, 72),
                    "horizon": ("line2", 72, 73),
                    "below the horizon": ("bg", 73, 800),
                },
                x=225,
            ),
            Line(
                {
                    "first edge": ("line", 186, 187),
                    "second edge": ("line", 249, 250),
                    "third edge": ("line", 312, 313),
                    "language": ("sunken", 327, 361),
                    "fourth edge": ("line", 490, 491),
                    "delete": ("surface", 503, 541),
                },
                x=720,
            ),
            Line({"daily goal": ("sunken", 138, 172)}, x=1230),
            Line(
                {
                    "daily goal's edge": ("line", 186, 187),
                    "extra time's edge": ("line", 281, 282),
                    "the clock's edge": ("line", 344, 345),
                },
                x=1180,
            ),
            Line(
                {
                    "side bar": ("sunken", 0, 208),
                    "margin": ("bg", 209, 249),
                    "left row": ("line", 249, 732),
                    "between the columns": ("bg", 732, 788),
                    "right row": ("line", 788, 1240),
                    "right margin": ("bg", 1240, 1280),
                },
                y=186,
            ),
        ),
        {
            "title": Words((240, 15, 500, 55), 249, 26, 46),
            "appearance": Words((240, 95, 400, 120), 249, 101, 114),
            "study": Words((780, 95, 1000, 120), 789, 101, 111),
            "data": Words((240, 398, 400, 424), 250, 406, 415),
        },
    ),
)


@pytest.fixture(scope="module", params=["light", "dark"])
def stage(request, qapp: QApplication, tmp_path_factory) -> Iterator[Stage]:
    """The window as the design's pictures have it, in each of its two schemes."""
    stage = Stage(qapp, tmp_path_factory.mktemp("stage"), Look(scheme=request.param))
    yield stage
    stage.close()


@pytest.fixture
def shown(stage: Stage) -> Iterator[Stage]:
    """The same with nothing in front of it, before and after."""
    stage.clear()
    yield stage
    stage.clear()


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.number)
def test_a_screen_stands_where_the_design_has_it(shown, picture):
    SCREENS[picture.screen](shown)
    image = shown.picture().toImage()

    faults = [fault for line in picture.lines for fault in _line_faults(shown, image, line)]
    faults += [
        f"{name}: {place}"
        for name, wanted in picture.words.items()
        if (place := _misplaced(image, wanted))
    ]

    assert faults == []


def test_each_place_that_differs_from_the_design_is_named():
    assert [picture.number for picture in PICTURES] == list(MOVED)


@pytest.mark.parametrize("kind", ["single", "multiple", "truth", "number", "words"])
def test_the_question_begins_at_the_same_height_in_every_kind(shown, kind):
    SCREENS[f"question_{kind}_open"](shown)
    shown.settle()

    assert _top(shown, _view(shown).question) == _ROW_OF_QUESTION


@pytest.mark.parametrize("state", ["right", "wrong", "unanswered", "timed-out"])
@pytest.mark.parametrize("kind", ["single", "multiple", "truth", "number", "words"])
def test_nothing_down_to_the_answer_moves_when_it_is_judged(shown, kind, state):
    SCREENS[f"question_{kind}_open"](shown)
    shown.settle()
    before = _places(shown)
    SCREENS[f"question_{kind}_{state}"](shown)
    shown.navigation.play.view.area.verticalScrollBar().setValue(0)
    shown.settle()

    # A keypad's button goes away; whatever is still there is where it was.
    assert set(_places(shown)) <= set(before)
    assert _places(shown)[0] == before[0]


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_can_be_shown(shown, name):
    SCREENS[name](shown)

    picture = shown.picture()

    assert (picture.width(), picture.height()) == (shown.look.width, shown.look.height)


@pytest.mark.skipif(not _FOLDER, reason="QUIZ_SCREENS=DIR writes the pictures")
@pytest.mark.parametrize("look", _LOOKS, ids=lambda look: look.name)
def test_every_screen_is_written_as_a_picture(qapp, tmp_path, look):
    stage = Stage(qapp, tmp_path, look)
    folder = Path(_FOLDER) / look.name
    folder.mkdir(parents=True, exist_ok=True)
    for name, show in SCREENS.items():
        show(stage)
        written = stage.picture().save(str(folder / f"{name}.png"))
        stage.clear()
        assert written, f"{folder} cannot be written to"
    stage.close()


#: The label of the question begins here; its words, 12 lower, where picture 03 has them.
_ROW_OF_QUESTION = 160


def _line_faults(stage: Stage, image: QImage, line: Line) -> Iterator[str]:
    found = runs(image, x=line.x, y=line.y)
    theme, scheme = stage.program.theme, stage.look.scheme
    for name, (colour, start, end) in line.runs.items():
        exact = _BLENDED[colour][scheme] if colour in _BLENDED else theme.colour(colour).name()
        wanted = Run(exact, start, end)
        if not any(wanted.is_near(run) for run in found):
            seen = [run for run in found if run.end - run.start > 2]
            yield f"{name}: no {colour} {start}-{end} at x={line.x} y={line.y}, but {seen}"


def _misplaced(image: QImage, wanted: Words) -> str:
    place = words(image, wanted.within)
    offsets = (
        place.left() - wanted.left,
        place.top() - wanted.top,
        place.bottom() - wanted.bottom,
    )
    return str(place) if max(map(abs, offsets)) > TOLERANCE else ""


def _view(stage: Stage) -> QuestionView:
    view = stage.navigation.play.view.question()
    assert view is not None
    return view


def _top(stage: Stage, widget) -> int:
    return widget.mapTo(stage.window, widget.rect().topLeft()).y()


def _places(stage: Stage) -> list[tuple[int, int]]:
    """Return top and height of all that stands above the verdict, the rows one by one."""
    view = _view(stage)
    parts = [view._topic, view.question, view._help, *view.answer.tab_stops()]
    shown = [part for part in parts if part is not None and not part.isHidden()]
    return [(_top(stage, part), part.height()) for part in shown]
