"""Choose one of a few: the choices stand side by side."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QGroupBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from quiz.ui.theme import Theme
from quiz.ui.widgets.drop_down import DropDown
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.tab_stop import keep_one_tab_stop
from quiz.ui.widgets.text import TextBox, text_width, without_mnemonic

_HEIGHT = 36
_PADDING = 15
_TRACK_PADDING = 3
_TRACK_RADIUS = 9
_THUMB_RADIUS = 7
#: Equal to no value that anybody offers, None included.
_NOTHING = object()


class _Segment(ShowsFocus, QRadioButton):
    """One choice; it fills the height of the track."""

    focus_changed = Signal()

    def __init__(self, theme: Theme, title: str, padding: int, parent: QWidget) -> None:
        super().__init__(without_mnemonic(title), parent)
        self._theme = theme
        self._padding = padding
        self.title = title
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def text_boxes(self) -> list[TextBox]:
        """Return the title and its place."""
        return [TextBox(self.title, self._theme.font(14, 600), self.rect())]

    def sizeHint(self) -> QSize:
        """Return room for the title at its boldest."""
        width = text_width(self._theme.font(14, 600), self.title)
        return QSize(width + 2 * self._theme.px(self._padding), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for the whole title."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on this choice."""
        return self.rect().contains(pos)

    def thumb(self) -> QRect:
        """Return the part that is filled when this is the choice."""
        inset = self._theme.px(_TRACK_PADDING)
        return self.rect().adjusted(0, inset, 0, -inset)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice, on the thumb if it is chosen."""
        painter = sharp_painter(self)
        is_chosen, is_strong = self.isChecked(), self._theme.has_high_contrast
        if is_chosen:
            paint_box(
                painter,
                self.thumb(),
                self._theme.px(_THUMB_RADIUS),
                fill=self._theme.colour("surface"),
                border=self._theme.colour("primary" if is_strong else "line2"),
                width=self._theme.border(is_state=is_strong),
            )
        elif self.underMouse() and self.isEnabled():
            radius = self._theme.px(_THUMB_RADIUS)
            paint_box(painter, self.thumb(), radius, fill=self._theme.colour("hover"))
        token = "primary" if is_chosen else "ink2"
        paint_text(
            painter,
            self.rect(),
            self.title,
            self._theme.font(14, 600 if is_chosen else 500),
            self._theme.colour(token if self.isEnabled() else "ink3"),
            Qt.AlignmentFlag.AlignHCenter,
        )
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the ring has to be painted here."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the ring has to go."""
        super().focusOutEvent(event)
        self.focus_changed.emit()


class _Ring(QWidget):
    """The focus ring, above the choices because it is larger than one of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: QRect | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_around(self, segment: _Segment | None) -> None:
        """Paint the ring around a choice, or nowhere."""
        self._place = None if segment is None else segment.thumb().translated(segment.pos())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._place is not None:
            painter = sharp_painter(self)
            paint_ring(painter, self._theme, self._place, self._theme.px(_THUMB_RADIUS))
            painter.end()


class Segmented(QGroupBox):
    """A group of radio buttons in one track; a drop-down list where that does not fit.

    Choices are pairs of a value and its title. Nothing is chosen until `set_value`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[object, str]],
        *,
        name: str = "",
        padding: int = _PADDING,
        parent: QWidget | None = None,
    ) -> None:
        """Make a group; `padding` is before and after each title, in pixels at 100 %."""
        super().__init__(parent)
        self._theme = theme
        self._padding = padding
        self._values: list[object] = []
        self._segments: list[_Segment] = []
        self._group = QButtonGroup(self)
        self._combo = DropDown(theme, height=_HEIGHT, parent=self)
        self._ring = _Ring(theme, self)
        self._combo.setPlaceholderText(" ")
        self._combo.hide()
        self._combo.activated.connect(self._on_entry_activated)
        self._group.buttonToggled.connect(self._on_segment_toggled)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.set_name(name)
        self.set_choices(choices)
        theme.changed.connect(self._on_theme_changed)

    def set_name(self, name: str) -> None:
        """Say to a screen reader what is being chosen."""
        self.setAccessibleName(name)
        self._combo.setAccessibleName(name)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other choices; the value stays chosen if it is still among them."""
        kept = self.value() if self._group.checkedId() >= 0 else _NOTHING
        for segment in self._segments:
            self._group.removeButton(segment)
            segment.hide()
            segment.deleteLater()
        self._values = [choice for choice, _ in choices]
        self._segments = [_Segment(self._theme, title, self._padding, self) for _, title in choices]
        self._combo.clear()
        for index, segment in enumerate(self._segments):
            self._group.addButton(segment, index)
            self._combo.addItem(segment.title)
            segment.focus_changed.connect(self._on_focus_changed)
            segment.show()
        # New widgets are the last that Tab comes to: these keep the place of the group.
        for before, after in pairwise((self._combo, *self._segments)):
            QWidget.setTabOrder(before, after)
        self._ring.raise_()
        self._combo.setCurrentIndex(-1)
        self.set_value(kept)
        self.updateGeometry()
        self._arrange()

    def value(self) -> object:
        """Return what is chosen, or None."""
        index = self._group.checkedId()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose a value without a signal; one that is not offered chooses nothing."""
        index = self._values.index(value) if value in self._values else -1
        self._combo.setCurrentIndex(index)
        if index >= 0:
            self._segments[index].setChecked(True)
        else:
            self._group.setExclusive(False)
            for segment in self._segments:
                segment.setChecked(False)
            self._group.setExclusive(True)
        keep_one_tab_stop(self._segments)

    def last_stop(self) -> QWidget:
        """Return what comes last in it in the order of the Tab key."""
        return self._segments[-1] if self._segments else self._combo

    def sizeHint(self) -> QSize:
        """Return the size at which all choices stand side by side."""
        width = sum(segment.sizeHint().width() for segment in self._segments)
        width += 2 * self._theme.px(_TRACK_PADDING)
        margin = 2 * ring_margin(self._theme)
        return QSize(width + margin, self._theme.px(_HEIGHT) + margin)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the drop-down list, or of the track if that is narrower."""
        list_width = self._combo.sizeHint().width()
        return QSize(min(self.sizeHint().width(), list_width), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices in their places."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track."""
        if self._is_list():
            return
        painter = sharp_painter(self)
        paint_box(
            painter,
            inside_ring(self._theme, self.rect()),
            self._theme.px(_TRACK_RADIUS),
            fill=self._theme.colour("sunken"),
            border=self._theme.colour("line"),
        )
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._arrange()
        self.update()

    def _on_focus_changed(self) -> None:
        self._ring.show_around(next(filter(_shows_ring, self._segments), None))

    def _on_segment_toggled(self, button: QAbstractButton, is_checked: bool) -> None:
        keep_one_tab_stop(self._segments)
        index = self._group.id(button)
        # A screen reader toggles without a click.
        if is_checked and self._combo.currentIndex() != index:
            self._combo.setCurrentIndex(index)
            self.chosen.emit(self._values[index])

    def _on_entry_activated(self, index: int) -> None:
        if self._group.checkedId() != index:
            self._segments[index].setChecked(True)
            self.chosen.emit(self._values[index])

    def _is_list(self) -> bool:
        return self.width() < self.sizeHint().width()

    def _arrange(self) -> None:
        is_list = self._is_list()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        changes = is_list == self._combo.isHidden()
        self._combo.setVisible(is_list)
        self._combo.setGeometry(self.rect())
        self._ring.setGeometry(self.rect())
        box = inside_ring(self._theme, self.rect())
        x = box.x() + self._theme.px(_TRACK_PADDING)
        for segment in self._segments:
            segment.setVisible(not is_list)
            size = segment.sizeHint()
            segment.setGeometry(x, box.y(), size.width(), box.height())
            x += size.width()
        if had_focus and changes:
            self._focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_focus_changed()

    def _focus_target(self) -> QWidget:
        if self._is_list():
            return self._combo
        return self._segments[max(0, self._group.checkedId())]


def _shows_ring(segment: _Segment) -> bool:
    return segment.hasFocus() and segment.ring_is_shown and not segment.isHidden()
