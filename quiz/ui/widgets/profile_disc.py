"""Paint the disc that stands for a person: initials, or a figure where there is no name."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from quiz.core.names import initials
from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import paint_box, paint_icon, paint_text

#: The diameter of the disc, in pixels at 100 %.
DISC = 32
_LETTERS = 13
_ICON = 18


def paint_disc(
    painter: QPainter, theme: Theme, place: QRect, name: str, *, is_class: bool, fill: str
) -> None:
    """Paint the disc at a place, filled with a colour of the theme."""
    paint_box(painter, place, place.height() / 2, fill=theme.colour(fill))
    if name:
        paint_text(
            painter,
            place,
            initials(name, is_class=is_class),
            theme.font(_LETTERS, 700),
            theme.colour("primary"),
            Qt.AlignmentFlag.AlignHCenter,
        )
    else:
        icon = theme.icon("users" if is_class else "user", _ICON, "primary")
        paint_icon(painter, icon, place)
