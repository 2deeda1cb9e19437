"""The place between a quiz's horizon and its footer, in which one question scrolls."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from quiz.ui.answers.base import AnswerWidget
from quiz.ui.pages.question_view import QuestionView
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.scroll import Column, ScrollArea

_RING = 4
_SIDE = 40
_TINY_SIDE = 24
_MARGIN = 24


class QuestionArea(ScrollArea):
    """Shows one question at a time in a column in the middle of the page."""

    #: It is not seen any more.
    hidden = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._view: QuestionView | None = None
        #: Hidden, and deleted once the one after it was painted.
        self._before: QuestionView | None = None
        self._fitted: tuple[int, Room | None, int] | None = None
        self._content = Column()
        self.set_content(self._content)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def view(self) -> QuestionView | None:
        """Return the question on show."""
        return self._view

    def show_view(self, view: QuestionView) -> None:
        """Show a question from its beginning; the one before goes."""
        old, self._view = self._view, view
        self.clear_before()
        if old is not None:
            self._content.column.removeWidget(old)
            old.hide()
            self._before = old
        self._content.column.addWidget(view)
        if not self._content.isVisible():
            # What was taken in before is hidden, and would not be shown with what it is in.
            view.show()
        self.verticalScrollBar().setValue(0)

    def clear_before(self) -> None:
        """Delete the question before, which is not seen any more."""
        if self._before is not None:
            self._before.deleteLater()
            self._before = None

    def fit(self, page_width: int, room: Room | None) -> None:
        """Centre the column in the page, whether a scroll bar is there or not."""
        self._fitted = page_width, room, self.viewport().height()
        width = self._width_of(self._view, page_width, room)
        self._content.set_column((page_width - width) // 2, width)
        if self._view is not None:
            self._fit_view(self._view, width, room)

    def fit_ahead(self, view: QuestionView) -> None:
        """Give a question that is to be shown later the size it will have, as things stand."""
        if self._fitted is not None:
            page_width, room, height = self._fitted
            width = self._width_of(view, page_width, room)
            self._fit_view(view, width, room)
            view.resize(max(1, width), height)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll as far as needed to see all of a widget, or at least its beginning."""
        # What was just added has no place before the layouts have run.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        margin = self._theme.px(_MARGIN)
        top = widget.mapTo(self._content, QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        needed = top + widget.height() + margin - self.viewport().height()
        bar.setValue(min(max(bar.value(), needed), max(0, top - margin)))

    def page_up(self) -> None:
        """Scroll back by what is seen at once."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - bar.pageStep())

    def page_down(self) -> None:
        """Scroll on by what is seen at once."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what stands beside into another height, as when the footer takes more of it."""
        super().resizeEvent(event)
        if self._fitted is not None and self._fitted[2] != self.viewport().height():
            self.fit(*self._fitted[:2])

    def hold_ahead(self, view: QuestionView) -> None:
        """Take in a question that is to be shown later; until then it is hidden."""
        if self._content.isVisible():
            view.setParent(self._content)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say so."""
        super().hideEvent(event)
        self.hidden.emit()

    def _width_of(self, view: QuestionView | None, page_width: int, room: Room | None) -> int:
        px = self._theme.px
        is_tiny = room is not None and room.is_tiny
        least_side = px(_TINY_SIDE if is_tiny else _SIDE) - px(_RING)
        wanted = view.answer.column_width if view else AnswerWidget.column_width
        if view is not None and not _is_wide(room):
            wanted = min(wanted, AnswerWidget.column_width)
        return min(px(wanted) + 2 * px(_RING), page_width - 2 * least_side)

    def _fit_view(self, view: QuestionView, width: int, room: Room | None) -> None:
        view.setFixedWidth(max(1, width))
        view.set_room(width, self.viewport().height(), is_wide=_is_wide(room))

    def _on_scrolled(self, value: int) -> None:
        if self._view is not None:
            self._view.follow(value)


def _is_wide(room: Room | None) -> bool:
    return room is None or room.width >= Width.MEDIUM
