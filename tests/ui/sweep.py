"""Find what in a window is too small to be hit, and what does not show that it has the focus."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSlider,
    QWidget,
)

#: WCAG 2.2, 2.5.8 (AA): pixels of a target in either direction.
LEAST_TARGET = 24
#: Of a control's half girth, how many pixels the focus has to change at least: a caret is none.
_RING_SHARE = 0.5
#: Around a control, in pixels: a ring may be painted by what is around it.
_AROUND = 6
_CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSlider)


def small_targets(window: QWidget) -> Iterator[str]:
    """Yield a sentence for each control that is less than 24 pixels high or wide."""
    for widget in _shown(window, _CONTROLS):
        if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
            continue
        width, height = _hit_size(widget)
        if min(width, height) < LEAST_TARGET:
            yield f"{name_of(widget)} can be hit on {width} x {height} pixels"


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return what Tab comes to in a window."""
    return [
        widget
        for widget in _shown(window, (QWidget,))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]


def unnamed(window: QWidget) -> Iterator[str]:
    """Yield a sentence for each stop of Tab of which a screen reader could say nothing."""
    for widget in tab_stops(window):
        told = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not told.strip():
            yield f"{name_of(widget)} has no name"


def shows_focus(widget: QWidget) -> bool:
    """Tell whether the focus of the keyboard changes enough of what is seen."""
    window = widget.window()
    # Only in an active window does anything look focused, and another may just have closed.
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    bring_into_view(widget)
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    place = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    without = _picture(window, place)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    changed = _changed_pixels(without, _picture(window, place))
    shown = widget.visibleRegion().boundingRect()
    return changed >= _RING_SHARE * (shown.width() + shown.height())


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page to a widget, as Tab does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


@contextmanager
def flashes(application: QApplication) -> Iterator[list[str]]:
    """Collect parts of pages that are shown as windows of their own, before they have a parent."""
    watcher = _Windows()
    application.installEventFilter(watcher)
    try:
        yield watcher.found
    finally:
        application.removeEventFilter(watcher)


class _Windows(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            # A dialog, a menu, a list or a tip says what it is by its flags.
            is_page = watched.windowType() is Qt.WindowType.Window
            if is_page and not isinstance(watched, QMainWindow):
                self.found.append(f"{name_of(watched)} is shown as a window")
        return False


def name_of(widget: QWidget) -> str:
    """Return class and name of a widget, for a message."""
    name = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
    return f"{type(widget).__name__} “{name}”"


def _shown(window: QWidget, kinds: tuple[type, ...]) -> Iterable[QWidget]:
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, kinds) or widget.window() is not window:
            continue
        is_seen = widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()
        # What belongs to a list that opens is part of that.
        if is_seen and not isinstance(widget.parentWidget(), QAbstractItemView):
            yield widget


def _hit_size(widget: QWidget) -> tuple[int, int]:
    """Return how much of a control's middle row and column can be hit, 24 pixels at most."""
    if not isinstance(widget, QAbstractButton):
        return widget.width(), widget.height()
    middle = widget.rect().center()
    across = (QPoint(x, middle.y()) for x in range(widget.width()))
    down = (QPoint(middle.x(), y) for y in range(widget.height()))
    return _hits(widget, across), _hits(widget, down)


def _hits(button: QAbstractButton, points: Iterable[QPoint]) -> int:
    return len(list(islice(filter(button.hitButton, points), LEAST_TARGET)))


def _picture(window: QWidget, place: QRect) -> QImage:
    QApplication.processEvents()
    return window.grab(place).toImage()


def _changed_pixels(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return 0
    painter = QPainter(one)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    grey = one.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = bytes(grey.constBits())
    return len(pixels) - pixels.count(0)
