"""What Tab visits on a page of the real program, and in which order that ought to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from tests.ui.accessible import controls
from tests.ui.at_spi import Node, Place
from tests.ui.program import Program

#: More than any page has stops.
_MOST_STOPS = 90
#: What is a stop with others, as rows of a list, or need not be one, as a text to be copied.
_NO_STOP_ALONE = ("radio button", "list item", "label")
#: Places that lie on one another by less than this do so by their rings only, in pixels.
_RING = 8


@dataclass(frozen=True)
class Walk:
    """The stops of one round, from the first in reading order, and what should have been one."""

    stops: tuple[Node, ...]
    faults: tuple[str, ...]


def walk(
    program: Program,
    window: Node | None = None,
    *,
    key: str = "Tab",
    last: Sequence[Sequence[str]] = (),
    is_back: bool = False,
) -> Walk:
    """Press a key until the focus is where it was first, and say what was wrong.

    `window` is what is in front, where that has just been looked at.
    Each of `last` holds beginnings of names: these stops come after all others, whatever their
    place, and one group after the other. A key that goes back is looked at backwards.
    """
    window = window or program.front()
    expected = expected_stops(window)
    if len(expected) < 2:
        return Walk(tuple(node for group in expected for node in group[:1]), ())
    places_before = program.places(controls(window.walk()))
    paths, faults = _round(program, key)
    window = program.front()
    known = {node.path: node for node in window.walk()}
    stops = [known.get(path, Node(path)) for path in paths]
    faults += _missing(expected_stops(window), stops)
    places = program.places([stop for stop in stops if stop.path in known])
    in_order = list(reversed(stops)) if is_back else stops
    disorder = _disorder(in_order, places, last)
    if disorder and places.keys() <= places_before.keys():
        # What the round has scrolled up lies above what never scrolls.
        disorder = _disorder(in_order, places_before, last)
    return Walk(tuple(stops), (*faults, *disorder))


def press(program: Program, key: str) -> str:
    """Press a key that moves the focus, and return the path of what has it then."""
    before = len(program.focuses())
    program.press(key)
    program.await_that(lambda: len(program.focuses()) > before)
    return program.focuses()[-1]


def _round(program: Program, key: str) -> tuple[list[str], list[str]]:
    """Press a key until the focus comes to a place for the second time."""
    paths: list[str] = []
    while len(paths) < _MOST_STOPS:
        path = press(program, key)
        if path in paths:
            is_closed = path == paths[0]
            return paths, [] if is_closed else [f"{key} goes round without the first stop"]
        paths.append(path)
    return paths, [f"{key} does not come back"]


def expected_stops(window: Node) -> list[list[Node]]:
    """Return what Tab should visit: each control by itself, radio buttons by their groups.

    Of a list that is itself or the row in focus. A text that can be read again may be a stop too.
    """
    stops: list[list[Node]] = []
    for parent in window.walk():
        found = controls(parent.children)
        radios = [node for node in found if node.role == "radio button"]
        if radios:
            stops.append([node for node in radios if "checked" in node.states] or radios)
        for node in found:
            if node.role == "list":
                stops.append([node, *node.children])
            elif node.role not in _NO_STOP_ALONE:
                stops.append([node])
    return stops


def _missing(expected: Sequence[Sequence[Node]], stops: Sequence[Node]) -> list[str]:
    visited = {stop.path for stop in stops}
    allowed = {node.path for group in expected for node in group}
    faults = [
        f"{key_name(group[0])} is visited by no Tab"
        for group in expected
        if visited.isdisjoint(node.path for node in group)
    ]
    faults += [
        f"radio buttons are more than one stop: {[node.name for node in group]}"
        for group in expected
        if len(visited & {node.path for node in group}) > 1
    ]
    return faults + [
        f"{key_name(stop)} is a stop and no control"
        for stop in stops
        if stop.path not in allowed and stop.role != "label"
    ]


def key_name(node: Node) -> str:
    """Return role and name, for a message."""
    return f"{node.role or node.path} “{node.name}”"


def _disorder(
    stops: Sequence[Node], places: dict[str, Place], last: Sequence[Sequence[str]]
) -> list[str]:
    """Return what comes too late or too early, the round begun where that is least.

    Nothing may come after what is below it in its column, or right of it in its row.
    """
    placed = [stop for stop in stops if stop.path in places]
    rounds = (placed[at:] + placed[:at] for at in range(len(placed)))
    return min((_faults_of(each, places, last) for each in rounds), key=len, default=[])


def _faults_of(
    stops: Sequence[Node], places: dict[str, Place], last: Sequence[Sequence[str]]
) -> list[str]:
    faults = []
    for before, after in combinations(stops, 2):
        ranks = _rank(before, last), _rank(after, last)
        is_earlier = _is_before(places[after.path], places[before.path])
        if ranks[0] > ranks[1] or (ranks[0] == ranks[1] and is_earlier):
            faults.append(f"{key_name(after)} comes after {key_name(before)}")
    return faults


def _rank(stop: Node, last: Sequence[Sequence[str]]) -> int:
    """Return 0 for what stands in reading order, else the number of the group it belongs to."""
    groups = enumerate(last, 1)
    return next((at for at, names in groups if stop.name.startswith(tuple(names))), 0)


def _is_before(one: Place, other: Place) -> bool:
    """Tell whether one place is read before another: left in its row, or above it."""
    left, top, width, height = one
    is_left = left + width - _RING <= other[0]
    is_above = top + height - _RING <= other[1]
    is_right = left + _RING >= other[0] + other[2]
    is_below = top + _RING >= other[1] + other[3]
    return (is_above and not is_right) or (is_left and not is_below and not is_above)
