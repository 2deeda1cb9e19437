"""Show a bank's picture, which opens larger when it is pressed."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import IconButton
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import TextBox, text_height

#: The largest size of a question's picture, in pixels at 100 %.
LARGEST = QSize(760, 280)
_RADIUS = 4


class PictureButton(ShowsFocus, QPushButton):
    """A picture no larger than its column; where its file has gone, the words that describe it."""

    opened = Signal()

    def __init__(
        self,
        theme: Theme,
        pixmap: QPixmap,
        alt: str,
        *,
        largest: QSize = LARGEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap = pixmap
        self._alt = alt
        self._largest = largest
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(alt)
        self.setEnabled(not pixmap.isNull())
        if not pixmap.isNull():
            self.setAccessibleDescription(self.tr("Press to see it larger"))
            self.setToolTip(_see_it_larger())
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def pixmap(self) -> QPixmap:
        """Return the picture at its full size."""
        return self._pixmap

    def picture_rect(self) -> QRect:
        """Return where the picture is drawn: at the left, never larger than it is."""
        box = inside_ring(self._theme, self.rect())
        return QRect(box.topLeft(), self._shown_size(box.width()))

    def text_boxes(self) -> list[TextBox]:
        """Return the words that stand in for a missing picture."""
        if not self._pixmap.isNull():
            return []
        box = inside_ring(self._theme, self.rect())
        return [TextBox(self._alt, self._theme.font(15), box, wraps=True)]

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the picture."""
        return self.picture_rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower picture is lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width, in pixels."""
        margins = 2 * ring_margin(self._theme)
        room = width - margins
        if self._pixmap.isNull():
            return text_height(self._theme.font(15), self._alt, room) + margins
        return self._shown_size(room).height() + margins

    def sizeHint(self) -> QSize:
        """Return the size in a column that is wide enough."""
        width = self._shown_size(self._room().width()).width()
        if self._pixmap.isNull():
            width = self._room().width()
        width += 2 * ring_margin(self._theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the smallest picture that still shows something."""
        width = min(self.sizeHint().width(), self._theme.px(80))
        return QSize(width, min(self.sizeHint().height(), self._theme.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = sharp_painter(self)
        place = self.picture_rect()
        if self._pixmap.isNull():
            box = inside_ring(self._theme, self.rect())
            colour = self._theme.colour("ink2")
            paint_text(painter, box, self._alt, self._theme.font(15), colour)
        else:
            painter.drawPixmap(place, self._pixmap)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, place, self._theme.px(_RADIUS))
        painter.end()

    def _on_clicked(self) -> None:
        self.opened.emit()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _room(self) -> QSize:
        return QSize(self._theme.px(self._largest.width()), self._theme.px(self._largest.height()))

    def _shown_size(self, width: int) -> QSize:
        """Return the picture's size in a width: it grows with the text, up to the largest."""
        natural = self._pixmap.deviceIndependentSize() * self._theme.scale
        room = QSize(min(self._room().width(), max(1, width)), self._room().height())
        if natural.width() <= room.width() and natural.height() <= room.height():
            return natural.toSize()
        return natural.toSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


class EnlargeButton(IconButton):
    """Opens an option's picture larger, as a press on the picture itself chooses the option."""

    def __init__(self, theme: Theme, alt: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "search", _see_it_larger(), parent=parent)
        if alt:
            self.setAccessibleName(self.tr("See it larger: {x}").format(x=alt))
        # A click must not take the focus away from the answer.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


def _see_it_larger() -> str:
    return QCoreApplication.translate("PictureButton", "See it larger")
