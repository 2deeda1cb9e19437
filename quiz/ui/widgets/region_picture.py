"""A drawing (SVG) some of whose elements are regions: drawn in the theme, exact to the pixel."""

import copy
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from quiz.ui.theme import Theme
from quiz.ui.widgets.region_places import inner_point, seen_cells

_SVG = "{http://www.w3.org/2000/svg}"
#: Elements without which others may not look as they should.
_SHARED = frozenset(f"{_SVG}{name}" for name in ("defs", "style", "linearGradient", "clipPath"))
#: Classes whose elements follow the theme, where a drawing has them: fill and line.
_THEMED = {"sea": ("sea", None), "land": ("land", "sea"), "graticule": (None, "land2")}
_GRATICULE_OPACITY = "0.6"
#: How strongly a region of a drawing with colours of its own is tinted.
_TINT = 0.55
#: How long the drawing's longer side is where the middle of a region is looked for, in pixels: more
#: where too few of them are on the region.
_ROUGH = (120, 360)
_ENOUGH_CELLS = 150
#: Pictures, and the outlines of their regions, that are kept.
_MOST_KEPT = 12

ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


@dataclass(frozen=True)
class MapColours:
    """The colours a map is drawn in, all by name: what is the same looks the same."""

    sea: str
    land: str
    land2: str
    region: str
    edge: str

    @classmethod
    def of(cls, theme: Theme) -> "MapColours":
        """Return those of a theme."""
        names = ("sea", "line", "land2", "land3", "surface")
        if not theme.is_dark:
            names = ("sea", "surface", "land2", "land2", "surface")
        return cls(*(theme.colour(name).name() for name in names))


class RegionPicture:
    """One drawing with its regions; what was drawn once is kept."""

    def __init__(self, content: bytes, ids: Sequence[str]) -> None:
        self._ids = tuple(ids)
        self._kept: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._renderers: dict[tuple[object, ...], QSvgRenderer] = {}
        self._points: dict[int, QPointF | None] = {}
        self._latest: tuple[tuple[int, float], QPixmap] | None = None
        self._content = content
        size = QSvgRenderer(QByteArray(content)).defaultSize() if content else QSize()
        #: The drawing's own size; empty where it cannot be drawn.
        self.size = QSizeF(size) if size.isValid() else QSizeF()

    @cached_property
    def is_themed(self) -> bool:
        """Tell whether the drawing has classes for colours, and so those of the theme."""
        return any(_classes(each) & _THEMED.keys() for each in self._tree.iter())

    def has_drawing(self, colours: MapColours, size: QSize) -> bool:
        """Tell whether the drawing at a size is there already."""
        return bool({("all", each, *_sides(size)) for each in (colours, None)} & self._kept.keys())

    def drawing(self, colours: MapColours, size: QSize) -> QImage:
        """Return all of it at a size in pixels; colours matter where it has classes for them."""
        return self._drawn(("all", colours if self.is_themed else None), size)

    def pixmap(self, colours: MapColours, size: QSize, ratio: float) -> QPixmap:
        """Return the same for a screen with so many pixels to one; the latest is kept."""
        image = self.drawing(colours, size)
        key = (image.cacheKey(), ratio)
        if self._latest is None or self._latest[0] != key:
            self._latest = key, as_pixmap(image, ratio)
        return self._latest[1]

    def region(self, index: int, colour: QColor, colours: MapColours, size: QSize) -> QImage:
        """Return a region alone in a colour, to be drawn over the rest."""
        if self.is_themed:
            return self._drawn((index, colours, colour.name()), size)
        key = ("tint", index, colour.name(), *_sides(size))
        if key not in self._kept:
            image = self.mask(index, size).copy()
            painter = QPainter(image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            tint = QColor(colour)
            tint.setAlphaF(_TINT)
            painter.fillRect(image.rect(), tint)
            painter.end()
            self._keep(key, image)
        return self._kept[key]

    def mask(self, index: int, size: QSize) -> QImage:
        """Return a region alone: every other pixel is clear."""
        return self._drawn((index,), size)

    def contains(self, index: int, point: QPointF, size: QSize) -> bool:
        """Tell whether a point of the drawing at a size is on a region."""
        pixel = point.toPoint()
        mask = self.mask(index, size)
        return mask.rect().contains(pixel) and mask.pixelColor(pixel).alpha() > 127

    def point(self, index: int) -> QPointF | None:
        """Return a point well inside a region's largest part, in shares of width and height.

        It is None for a region that has nothing to be seen.
        """
        if index not in self._points:
            self._points[index] = self._inner_point(index)
        return self._points[index]

    @cached_property
    def _tree(self) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(self._content)
        except ElementTree.ParseError:
            return ElementTree.Element(f"{_SVG}svg")

    @cached_property
    def _parents(self) -> dict[ElementTree.Element, ElementTree.Element]:
        return {child: parent for parent in self._tree.iter() for child in parent}

    @cached_property
    def _elements(self) -> dict[str, ElementTree.Element]:
        return {each.get("id", ""): each for each in self._tree.iter()}

    def _inner_point(self, index: int) -> QPointF | None:
        if self.size.isEmpty():
            return None
        for length in _ROUGH:
            largest = QSizeF(length, length)
            size = self.size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio).toSize()
            cells = seen_cells(self.mask(index, size))
            if len(cells) >= _ENOUGH_CELLS or length == _ROUGH[-1]:
                break
        if not cells:
            return None
        x, y = inner_point(cells)
        return QPointF((x + 0.5) / size.width(), (y + 0.5) / size.height())

    def _drawn(self, what: tuple[object, ...], size: QSize) -> QImage:
        key = (*what, *_sides(size))
        if key not in self._kept:
            image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer(what).render(painter, QRectF(image.rect()))
            painter.end()
            self._keep(key, image)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _keep(self, key: tuple[object, ...], image: QImage) -> None:
        self._kept[key] = image
        while len(self._kept) > 4 * len(self._ids) + _MOST_KEPT:
            self._kept.popitem(last=False)

    def _renderer(self, what: tuple[object, ...]) -> QSvgRenderer:
        if what not in self._renderers:
            self._renderers[what] = QSvgRenderer(QByteArray(self._svg(what)))
        return self._renderers[what]

    def _svg(self, what: tuple[object, ...]) -> bytes:
        """Return the drawing as text: as it is, in colours, or one region of it alone."""
        match what:
            case ("all", MapColours() as colours):
                tree = copy.deepcopy(self._tree)
                self._colour(tree, colours)
                return ElementTree.tostring(tree)
            case (int(index), MapColours() as colours, str(colour)):
                tree = self._alone(index)
                self._colour(tree, colours)
                for element in tree.iter():
                    if element.get("id") == self._ids[index]:
                        element.set("fill", colour)
                return ElementTree.tostring(tree)
            case (int(index),):
                return ElementTree.tostring(self._alone(index))
        return ElementTree.tostring(self._tree)

    def _alone(self, index: int) -> ElementTree.Element:
        """Return the drawing with nothing in it but a region, where and as it stands."""
        root = ElementTree.Element(self._tree.tag, self._tree.attrib)
        root.extend(each for each in self._tree.iter() if each.tag in _SHARED)
        element = self._elements.get(self._ids[index])
        if element is None or element is self._tree:
            return root
        inner = copy.deepcopy(element)
        parent = self._parents[element]
        while parent is not self._tree:
            around = ElementTree.Element(parent.tag, parent.attrib)
            around.append(inner)
            inner, parent = around, self._parents[parent]
        root.append(inner)
        return root

    def _colour(self, tree: ElementTree.Element, colours: MapColours) -> None:
        for element in tree.iter():
            for name in _classes(element) & _THEMED.keys():
                fill, line = _THEMED[name]
                if fill:
                    element.set("fill", getattr(colours, fill))
                if line:
                    element.set("stroke", getattr(colours, line))
                if name == "graticule":
                    element.set("stroke-opacity", _GRATICULE_OPACITY)
            if element.get("id") in self._ids:
                element.set("fill", colours.region)
                element.set("stroke", colours.edge)


#: Drawings by their file and what it holds, those looked at last at the end.
_pictures: OrderedDict[tuple[object, ...], RegionPicture] = OrderedDict()


def region_picture(path: Path, ids: Sequence[str]) -> RegionPicture:
    """Return a drawing with its regions; without any size where the file cannot be read."""
    try:
        content, changed = path.read_bytes(), path.stat().st_mtime_ns
    except OSError:
        content, changed = b"", 0
    key = (str(path), changed, len(content), *ids)
    if key not in _pictures:
        _pictures[key] = RegionPicture(content, ids)
        while len(_pictures) > _MOST_KEPT:
            _pictures.popitem(last=False)
    _pictures.move_to_end(key)
    return _pictures[key]


def as_pixmap(image: QImage, ratio: float) -> QPixmap:
    """Return an image for a screen with so many pixels to one."""
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _sides(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()


def _classes(element: ElementTree.Element) -> set[str]:
    return set(element.get("class", "").split())
