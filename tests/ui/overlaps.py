"""Walk over a whole window and find texts that are cut, covered or on one another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QScrollArea, QWidget

from quiz.ui.widgets.text import TextBox, text_height
from quiz.ui.widgets.toast import Toast
from tests.ui.clipping import faults


@dataclass(frozen=True)
class _Placed:
    """A text where it is in the window, and the widget that paints it."""

    text: str
    rect: QRect
    widget: QWidget
    #: A toast is over the page for a while, and meant to be.
    is_above: bool


def window_faults(window: QWidget) -> Iterator[str]:
    """Yield a sentence for each text in a window that cannot be read as a whole."""
    placed = []
    toasts = window.findChildren(Toast)
    for widget in _widgets(window):
        yield from faults(widget)
        yield from _too_low(widget)
        yield from _outside_parents(widget, window)
        placed += _places(widget, window, toasts)
    yield from _overlaps(placed)


def _widgets(window: QWidget) -> Iterable[QWidget]:
    """Return the widgets of a window that are on show, without those of other windows."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.window() is window and widget.isVisible():
            yield widget


def _boxes(widget: QWidget) -> list[TextBox]:
    return widget.text_boxes() if hasattr(widget, "text_boxes") else []


def _too_low(widget: QWidget) -> Iterator[str]:
    """A wrapped label needs the height that its own layout of the text has, not the font's."""
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + 1:
            yield f"{_name(widget)} needs a height of {needed}, it has {widget.height()}"


def _outside_parents(widget: QWidget, window: QWidget) -> Iterator[str]:
    """A text must be within every widget around it; down a page one can scroll."""
    for box in _boxes(widget):
        rect, inner = box.rect, widget
        while inner is not window and (outer := inner.parentWidget()) is not None:
            rect = rect.translated(inner.pos())
            is_scrolled = _scrolls(outer)
            if is_scrolled:
                rect = QRect(rect.left(), 0, rect.width(), 1)
            if not outer.rect().contains(rect):
                yield f"{box.text!r} at {rect} is outside {type(outer).__name__} {outer.rect()}"
            if is_scrolled or not outer.rect().contains(rect):
                break
            inner = outer


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QScrollArea) and parent.viewport() is widget


def _places(widget: QWidget, window: QWidget, toasts: Iterable[Toast]) -> list[_Placed]:
    """Return a widget's texts as far as they are seen, in the window's coordinates."""
    placed = []
    corner = widget.mapTo(window, QPoint(0, 0))
    seen = _seen(widget, window)
    is_above = any(toast.isAncestorOf(widget) for toast in toasts)
    for box in _boxes(widget):
        rect = _ink(box).translated(corner).intersected(seen)
        if not rect.isEmpty():
            placed.append(_Placed(box.text, rect, widget, is_above))
    return placed


def _ink(box: TextBox) -> QRect:
    """Return where a text's lines are: they stand in the middle of a place that is higher."""
    if not box.wraps:
        return box.rect
    height = min(box.rect.height(), text_height(box.font, box.text, box.rect.width()))
    rect = QRect(box.rect)
    rect.setHeight(height)
    rect.moveCenter(box.rect.center())
    return rect


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """Return the part of the window in which a widget can be seen."""
    seen = window.rect()
    outer: QWidget | None = widget
    while outer is not None and outer is not window:
        around = outer.parentWidget()
        if around is not None and isinstance(around, QAbstractScrollArea):
            seen = seen.intersected(QRect(outer.mapTo(window, QPoint(0, 0)), outer.size()))
        outer = around
    return seen


def _overlaps(placed: list[_Placed]) -> Iterator[str]:
    for index, one in enumerate(placed):
        for other in placed[index + 1 :]:
            if one.widget is other.widget or one.is_above != other.is_above:
                continue
            common = one.rect.intersected(other.rect)
            if common.width() > 1 and common.height() > 1:
                yield (
                    f"{one.text!r} at {one.rect} in {_name(one.widget)} and {other.text!r} at"
                    f" {other.rect} in {_name(other.widget)} overlap"
                )


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r}"
