"""How much room a window gives, once its text is as large as the person wants it."""

from enum import IntEnum
from typing import NamedTuple


class Width(IntEnum):
    """The steps at which the layout changes (effective width = window width / text scale)."""

    TINY = 0
    NARROW = 640
    MEDIUM = 900
    WIDE = 1180


_SHORT_HEIGHT = 700
_LARGE_SCALE = 1.75


class Room(NamedTuple):
    """The layout's step: how wide, and whether there is little height."""

    width: Width
    is_short: bool

    @property
    def is_tiny(self) -> bool:
        """Tell whether a quiz's header has to fit in one short row."""
        return self.width is Width.TINY

    @classmethod
    def of(cls, width: int, height: int, scale: float) -> "Room":
        """Return the room of a window of so many pixels at a text scale."""
        effective = width / scale
        step = max((step for step in Width if effective >= step), default=Width.TINY)
        return cls(
            width=Width.TINY if scale >= _LARGE_SCALE and effective < Width.MEDIUM else step,
            is_short=height / scale < _SHORT_HEIGHT,
        )
