"""The skyline: one peak per topic, as high as the topic is mastered."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import paint_box
from quiz.ui.widgets.text import TextBox

MOST_PEAKS = 8

_HEIGHT = 58
_SEA = 10
_HALF_WIDTH = 0.71
#: Vertices of the three mountains: x in half widths, y in heights (DESIGN 3.5).
_SHAPES = tuple(
    tuple((float(x), float(y)) for x, y in (point.split(",") for point in shape.split()))
    for shape in (
        "-1,0 -.78,.14 -.52,.40 -.38,.46 -.16,.80 0,1 .13,.86 .30,.55 .44,.50 .68,.20 1,0",
        "-1,0 -.70,.24 -.55,.28 -.28,.66 -.12,.90 0,1 .18,.74 .30,.70 .55,.34 .80,.12 1,0",
        "-1,0 -.82,.10 -.46,.52 -.30,.62 -.10,.94 0,1 .22,.80 .46,.38 .60,.33 .82,.10 1,0",
    )
)
_LANDS = ("land1", "land2", "land3")


class TopicPeak(NamedTuple):
    """One topic: its title, its mastery from 0 to 1 and how many questions it has."""

    title: str
    mastery: float
    questions: int = 0


def chosen_peaks(topics: Sequence[TopicPeak]) -> list[TopicPeak]:
    """Return at most eight topics in file order, those with the most questions."""
    most = sorted(range(len(topics)), key=lambda index: -topics[index].questions)[:MOST_PEAKS]
    return [topics[index] for index in sorted(most)]


def peak_path(index: int, width: float, count: int, ground_y: float, height: float) -> QPainterPath:
    """Return the outline of a peak among `count` evenly spaced ones."""
    pitch = width / count
    centre_x = pitch * (index + 0.5)
    points = [
        QPointF(centre_x + x * _HALF_WIDTH * pitch, ground_y - y * height)
        for x, y in _SHAPES[index % len(_SHAPES)]
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


class Skyline(QLabel):
    """The mastery of a subject's topics as mountains over a strip of sea."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._peaks: list[TopicPeak] = []
        self._painted: list[tuple[str, QPainterPath]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Mastery by topic"))
        theme.changed.connect(self._on_theme_changed)

    def set_topics(self, topics: Sequence[TopicPeak]) -> None:
        """Show these topics, in this order."""
        self._peaks = chosen_peaks(topics)
        summary = ", ".join(self._topic_text(peak) for peak in topics)
        self.setToolTip(summary)
        self.setAccessibleDescription(summary)
        self._shape()
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return nothing: the skyline's figures are in its description and tooltip."""
        return []

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which nothing is cut."""
        return QSize(0, self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shape the outlines for the new size."""
        super().resizeEvent(event)
        self._shape()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground_y = self._ground_y()
        painter.setPen(Qt.PenStyle.NoPen)
        for token, path in self._painted:
            painter.setBrush(self._theme.colour(token))
            painter.drawPath(path)
        sea = QRectF(0, ground_y, self.width(), self.height() - ground_y)
        paint_box(painter, sea, 0, fill=self._theme.colour("sea"))
        painter.setPen(QPen(self._theme.colour("line2"), 1.5 * self._theme.scale))
        painter.drawLine(QPointF(0, ground_y), QPointF(self.width(), ground_y))

    def _on_theme_changed(self) -> None:
        self._shape()
        self.updateGeometry()
        self.update()

    def _topic_text(self, peak: TopicPeak) -> str:
        percent = int(100 * peak.mastery)
        return self.tr("{topic} {percent}%").format(topic=peak.title, percent=percent)

    def _ground_y(self) -> float:
        return float(self.height() - self._theme.px(_SEA))

    def _shape(self) -> None:
        """Build the outlines, the tallest first so that lower ones stand before it."""
        count = len(self._peaks)
        ground_y = self._ground_y()
        highest = ground_y - 4 * self._theme.scale
        order = sorted(range(count), key=lambda index: -self._peaks[index].mastery)
        self._painted = []
        for rank, index in enumerate(order):
            mastery = min(1.0, max(0.0, self._peaks[index].mastery))
            height = max(2 * self._theme.scale, highest * mastery)
            path = peak_path(index, self.width(), count, ground_y, height)
            self._painted.append((_LANDS[rank * len(_LANDS) // count], path))
