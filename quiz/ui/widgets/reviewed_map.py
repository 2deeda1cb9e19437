"""A map after the answer, or outside any quiz: what is right in it and what was chosen."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.option_look import OptionState
from quiz.ui.widgets.region_map import RegionMap
from quiz.ui.widgets.region_states import OF_ROWS

#: The largest size of the map, in pixels at 100 %.
_LARGEST = QSize(640, 400)


class ReviewedMap(QWidget):
    """A map as large as its column lets it be, to be looked at only."""

    #: The map as it is, larger; with the words that describe it.
    enlarged = Signal(QPixmap, str)

    def __init__(
        self,
        theme: Theme,
        path: Path,
        regions: Mapping[str, str],
        alt: str,
        states: Sequence[OptionState],
        parent: QWidget | None = None,
    ) -> None:
        """Show a drawing; `states` says what became of each of the `regions`."""
        super().__init__(parent)
        self._theme = theme
        self.map = RegionMap(theme, path, regions, alt, self)
        self.map.setAccessibleName(alt)
        self.map.setAccessibleDescription("")
        self.map.lock()
        self.map.set_states([OF_ROWS[state] for state in states])
        self.map.enlarged.connect(self.enlarged)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower map is lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width, in pixels."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        return self.map.size_in(self._room(room)).height() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Return the size in a column that is wide enough."""
        width = self._theme.px(_LARGEST.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the smallest map that still shows something."""
        width = self._theme.px(120)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the map in."""
        super().resizeEvent(event)
        self._fit()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect()
        self.map.set_room(self._room(room.width()))
        self.map.move(room.topLeft())

    def _room(self, width: int) -> QSize:
        px = self._theme.px
        return QSize(max(1, min(width, px(_LARGEST.width()))), px(_LARGEST.height()))
