"""The place between a quiz's horizon and its footer, in which one question scrolls."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QResizeEvent
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

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._view: QuestionView | None = None
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
        if old is not None:
            self._content.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._content.column.addWidget(view)
        self.verticalScrollBar().setValue(0)

    def fit(self, page_width: int, room: Room | None) -> None:
        """Centre the column in the page, whether a scroll bar is there or not."""
        self._fitted = page_width, room, self.viewport().height()
        px = self._theme.px
        is_tiny = room is not None and room.is_tiny
        least_side = px(_TINY_SIDE if is_tiny else _SIDE) - px(_RING)
        wanted = self._view.answer.column_width if self._view else AnswerWidget.column_width
        is_wide = room is None or room.width >= Width.MEDIUM
        if self._view is not None and not is_wide:
            wanted = min(wanted, AnswerWidget.column_width)
        width = min(px(wanted) + 2 * px(_RING), page_width - 2 * least_side)
        self._content.set_column((page_width - width) // 2, width)
        if self._view is not None:
            self._view.setFixedWidth(max(1, width))
            self._view.set_room(width, self.viewport().height(), is_wide=is_wide)

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

    def _on_scrolled(self, value: int) -> None:
        if self._view is not None:
            self._view.follow(value)
