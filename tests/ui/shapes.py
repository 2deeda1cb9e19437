"""Measure a picture of the window: runs of one colour along a line, and the place of words."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

#: How far a place may be from the design, in pixels.
TOLERANCE = 4


@dataclass(frozen=True)
class Run:
    """Pixels of one exact colour, from the first up to before the last."""

    colour: str
    start: int
    end: int

    def is_near(self, other: "Run") -> bool:
        """Tell whether this is the other one, within what is allowed."""
        return (
            self.colour == other.colour
            and abs(self.start - other.start) <= TOLERANCE
            and abs(self.end - other.end) <= TOLERANCE
        )


def runs(image: QImage, *, x: int | None = None, y: int | None = None) -> list[Run]:
    """Return the runs down a column or along a row of pixels."""
    length = image.height() if x is not None else image.width()
    colours = [
        image.pixelColor(x, place).name() if x is not None else image.pixelColor(place, y).name()
        for place in range(length)
    ]
    found, start = [], 0
    for place in range(1, length + 1):
        if place == length or colours[place] != colours[start]:
            found.append(Run(colours[start], start, place))
            start = place
    return found


def words(image: QImage, within: tuple[int, int, int, int]) -> QRect:
    """Return what is not the background in a part of a picture: left, top, right, bottom."""
    left, top, right, bottom = within
    background = image.pixelColor(left, top)
    places = [
        (x, y)
        for y in range(top, bottom)
        for x in range(left, right)
        if _differs(image.pixelColor(x, y), background)
    ]
    columns, rows = [x for x, _ in places], [y for _, y in places]
    return QRect(min(columns), min(rows), max(columns) - min(columns), max(rows) - min(rows))


def _differs(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 40
