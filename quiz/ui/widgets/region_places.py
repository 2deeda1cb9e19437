"""Where the pins of regions stand: well inside each region, and apart from one another."""

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

#: How much nearness to the middle counts, against distance from the edge.
_PULL = 1.6
_ROUNDS = 40
#: Least opacity of a pixel that belongs to a region, of 255.
_SEEN = 40
_Cell = tuple[int, int]


def seen_cells(mask: QImage) -> set[_Cell]:
    """Return the pixels of a mask that can be seen, else all that are there at all."""
    alpha = mask.convertToFormat(QImage.Format.Format_Alpha8)
    stride, width = alpha.bytesPerLine(), alpha.width()
    data = bytes(alpha.constBits())
    seen = set()
    for y in range(alpha.height()):
        row = data[y * stride : y * stride + width]
        # Most rows of most regions are empty: nothing is asked of their pixels.
        if row.strip(b"\0"):
            seen |= {(x, y) for x, value in enumerate(row) if value > _SEEN}
    return seen or {
        (at % stride, at // stride)
        for at, value in enumerate(data)
        if value and at % stride < width
    }


def inner_point(cells: set[_Cell]) -> _Cell:
    """Return a cell well inside the largest connected part of some cells."""
    part = _largest_part(cells)
    depths = _depths(part)
    deepest = max(depths.values())
    x = sum(cell[0] for cell in part) / len(part)
    y = sum(cell[1] for cell in part) / len(part)
    far = max(1.0, *(hypot(cell[0] - x, cell[1] - y) for cell in part))
    # A long thin region has its pin near its middle, not where it is widest.
    return max(
        part,
        key=lambda cell: (
            depths[cell] / deepest - _PULL * hypot(cell[0] - x, cell[1] - y) / far,
            cell,
        ),
    )


def spread(points: Sequence[QPointF], distance: float, within: QRectF) -> list[QPointF]:
    """Return the points moved apart to a distance, as little as it takes, inside a rectangle."""
    moved = [QPointF(point) for point in points]
    for _ in range(_ROUNDS):
        is_done = True
        for one in range(len(moved)):
            for other in range(one):
                gap = moved[one] - moved[other]
                length = hypot(gap.x(), gap.y())
                if length >= distance - 0.5:
                    continue
                is_done = False
                # Two at one place part sideways.
                way = gap / length if length > 0.01 else QPointF(1, 0)
                step = way * ((distance - length) / 2)
                moved[one] = _inside(moved[one] + step, within)
                moved[other] = _inside(moved[other] - step, within)
        if is_done:
            break
    return moved


def _inside(point: QPointF, within: QRectF) -> QPointF:
    return QPointF(
        min(max(point.x(), within.left()), within.right()),
        min(max(point.y(), within.top()), within.bottom()),
    )


def _largest_part(cells: set[_Cell]) -> set[_Cell]:
    rest, largest = set(cells), set[_Cell]()
    while len(rest) > len(largest):
        edge = [rest.pop()]
        part = set(edge)
        while edge:
            x, y = edge.pop()
            around = ((x + across, y + down) for across in (-1, 0, 1) for down in (-1, 0, 1))
            # Corner to corner is connected too: thin regions run aslant.
            for near in around:
                if near in rest:
                    rest.discard(near)
                    part.add(near)
                    edge.append(near)
        if len(part) > len(largest):
            largest = part
    return largest


def _depths(part: set[_Cell]) -> dict[_Cell, int]:
    """Return how many steps each pixel is from the nearest outside."""
    depths: dict[_Cell, int] = {}
    layer, rest, depth = set[_Cell](), set(part), 0
    while rest:
        depth += 1
        layer = {
            (x, y) for x, y in rest if not {(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)} <= rest
        }
        depths.update(dict.fromkeys(layer, depth))
        rest -= layer
    return depths
