"""Lay the subjects out on home, three in a row where there is room."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSpacerItem, QWidget

from quiz.core.bank import Bank
from quiz.ui.pages.home_view import Subject
from quiz.ui.pages.subject_tiles import SubjectTile
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import ring_margin

_GAP = 16
_COLUMNS = {Width.TINY: 1, Width.NARROW: 2, Width.MEDIUM: 3, Width.WIDE: 3}


class SubjectGrid(QWidget):
    """The subjects, three in a row where there is room."""

    chosen = Signal(str)
    review_chosen = Signal(str)
    browse_chosen = Signal(str)
    #: Carries the path under which the bank was opened.
    removal_chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._columns = _COLUMNS[Width.WIDE]
        self._banks: list[Bank] = []
        self._tiles: list[SubjectTile] = []
        self._spacers: list[QSpacerItem] = []
        self._grid = QGridLayout(self)
        theme.changed.connect(self._space)
        self._space()

    def show_subjects(
        self, subjects: Sequence[Subject], opened: frozenset[str] = frozenset()
    ) -> None:
        """Show these subjects; tiles that are there stay, so that nothing flickers.

        Those whose banks have a path among `opened` can be taken off the list.
        """
        self._banks = [subject.bank for subject in subjects]
        while len(self._tiles) > len(subjects):
            tile = self._tiles.pop()
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        while len(self._tiles) < len(subjects):
            self._add_tile()
        for tile, subject in zip(self._tiles, subjects, strict=True):
            tile.set_subject(subject, can_be_removed=subject.bank.path in opened)
        self._arrange()

    def set_room(self, room: Room) -> None:
        """Stand in fewer columns in a narrow window."""
        if self._columns != _COLUMNS[room.width]:
            self._columns = _COLUMNS[room.width]
            self._arrange()

    def _on_tile_chosen(self, index: int) -> None:
        self.chosen.emit(self._banks[index].id)

    def _on_tile_reviewed(self, index: int) -> None:
        self.review_chosen.emit(self._banks[index].id)

    def _on_tile_browsed(self, index: int) -> None:
        self.browse_chosen.emit(self._banks[index].id)

    def _on_tile_removed(self, index: int) -> None:
        self.removal_chosen.emit(self._banks[index].path)

    def _add_tile(self) -> None:
        tile = SubjectTile(self._theme, self._language, self)
        index = len(self._tiles)
        tile.chosen.connect(partial(self._on_tile_chosen, index))
        tile.review_chosen.connect(partial(self._on_tile_reviewed, index))
        tile.browse_chosen.connect(partial(self._on_tile_browsed, index))
        tile.removal_chosen.connect(partial(self._on_tile_removed, index))
        self._tiles.append(tile)

    def _arrange(self) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        for spacer in self._spacers:
            self._grid.removeItem(spacer)
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // self._columns, index % self._columns)
            tile.show()
        # Without anything in it, a column would not keep its distance from the next.
        self._spacers = [QSpacerItem(0, 0) for _ in range(len(self._tiles), self._columns)]
        for column, spacer in enumerate(self._spacers, len(self._tiles)):
            self._grid.addItem(spacer, 0, column)
        for column in range(max(_COLUMNS.values())):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _space(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._theme.px(_GAP) - 2 * ring_margin(self._theme))
