"""The page on which a bank is read and searched without a quiz."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.bank import Bank
from quiz.core.kinds import Question, stem
from quiz.core.wording import in_language
from quiz.ui.dialogs.picture import PictureDialog
from quiz.ui.pages.browse_list import ROW_INSET, BrowseList, QuestionModel, is_typed
from quiz.ui.pages.results_parts import page_margin
from quiz.ui.pages.review_block import ReviewBlock
from quiz.ui.preferences import Preferences
from quiz.ui.report import report_text
from quiz.ui.reviews import solution_of
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.drop_down import DropDown
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.text_field import TextField

SEARCH_MS = 150
_LIST_WIDTH = 400
_COLUMN_WIDTH = 760
_ALMOST_ALL = 1000
_UNBOUNDED = (1 << 24) - 1


class BrowsePage(QWidget):
    """A bank's questions at the left, one of them with its answer at the right."""

    back_requested = Signal()
    menu_requested = Signal()
    source_requested = Signal(object)
    copied = Signal(str)
    candidates_requested = Signal()
    #: Carries the bank.
    bank_shown = Signal(object)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._bank: Bank | None = None
        self._folder = ""
        self._room: Room | None = None
        self._is_reading = False
        self.header = PageHeader(theme, "", has_back_button=True)
        self.candidates = Button(theme, "", kind="ghost", size="small")
        self.candidates.hide()
        self.header.add_control(self.candidates)
        self.search = TextField(theme, name=self.tr("Search this bank"))
        self.search.setPlaceholderText(self.tr("Search this bank"))
        self.search.setClearButtonEnabled(True)
        self.topic = DropDown(theme)
        self.topic.setAccessibleName(self.tr("Topic"))
        self.count = Label(theme, size=14, token="ink2", wraps=True)
        self.model = QuestionModel(self)
        self.list = BrowseList(theme, self.model)
        self.list.setAccessibleName(self.tr("Questions"))
        self.detail = QuestionDetail(theme)
        self.to_list = Button(
            theme, self.tr("All questions"), kind="ghost", size="small", icon="arrow-left"
        )
        self.search_timer = QTimer(self)
        self.search_timer.setSingleShot(True)
        self.search_timer.setInterval(SEARCH_MS)
        self._build()
        self._connect()
        self._dress()

    def show_bank(self, bank: Bank, folder: str) -> None:
        """Show all questions of a bank, the first one open; `folder` is where its pictures are."""
        language = self._preferences.current.language
        self._bank, self._folder = bank, folder
        self.header.set_title(in_language(bank.title, language))
        self.search.clear()
        self.search_timer.stop()
        self.topic.clear()
        self.topic.addItem(self.tr("All topics"), None)
        nameless = self.tr("Without a topic")
        for topic, count in bank.topic_counts().items():
            name = in_language(bank.topics.get(topic, topic), language)
            self.topic.addItem(f"{name or nameless} ({count})", topic)
        self.topic.setVisible(self.topic.count() > 2)
        self.topic.updateGeometry()
        self.model.show_bank(bank, language)
        self._is_reading = False
        self._tell_count()
        self._show_first()
        self._dress()
        self.bank_shown.emit(bank)

    def bank(self) -> Bank | None:
        """Return the bank on the page."""
        return self._bank

    def show_candidates(self, count: int) -> None:
        """Say how many typed answers were called right that the bank does not accept."""
        self.candidates.set_text(self.tr("%n answers called right", "", count))
        self.candidates.setVisible(count > 0)

    def main_action(self) -> None:
        """Look for what is typed at once; there is no main button."""
        if self.search_timer.isActive():
            self.search_timer.stop()
            self._look()

    def go_back(self) -> None:
        """Empty the search that is seen, as Esc does; with nothing in it, go a step back."""
        if self._bar.isVisible() and self.search.text():
            self.search.clear()
            self.main_action()
        else:
            self._on_back_requested()

    def set_room(self, room: Room) -> None:
        """Show list and question side by side, or one at a time."""
        self._room = room
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search with Ctrl+F or by typing; arrows lead to the list and back, Esc leaves."""
        is_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F and is_ctrl:
            self._go_to_search()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() == Qt.Key.Key_Down and self.list.isVisible():
            self.main_action()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Up and self.list.hasFocus():
            self._go_to_search()
        elif is_typed(event):
            self._go_to_search()
            self.search.end(False)
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _go_to_search(self) -> None:
        """Take the focus to the search field, all that is typed in it selected."""
        if not self._bar.isVisible():
            self._on_list_wanted()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_back_requested(self) -> None:
        if self._is_reading and not self._has_two_columns():
            self._on_list_wanted()
        else:
            self.back_requested.emit()

    def _on_text_changed(self, _text: str) -> None:
        self.search_timer.start()

    def _on_topic_activated(self, _index: int) -> None:
        self.search_timer.stop()
        self._look()

    def _on_question_entered(self, question: Question | None) -> None:
        if question is None or self._bank is None:
            self.detail.clear()
            return
        snapshot = self._bank.snapshot(question.id)
        settings = self._preferences.current
        language = settings.language
        solution = solution_of(snapshot, language, settings.number_format)
        block = ReviewBlock(self._theme, 0, solution, self._folder, language)
        block.source_requested.connect(self._on_source_requested)
        block.report_requested.connect(self._on_report_requested)
        block.picture_opened.connect(self._on_picture_opened)
        prompt = in_language(stem(question), language)
        self.detail.show_question(prompt, self.model.about(question), block)

    def _on_question_opened(self, _question: Question) -> None:
        self._is_reading = True
        self._dress()
        if not self._has_two_columns():
            self.to_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_list_wanted(self) -> None:
        self._is_reading = False
        self._dress()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_source_requested(self, _number: int) -> None:
        question = self._current()
        if question is not None and self._bank is not None:
            self.source_requested.emit(self._bank.snapshot(question.id))

    def _on_report_requested(self, _number: int) -> None:
        question = self._current()
        if question is None or self._bank is None:
            return
        language = self._preferences.current.language
        text = report_text(self._bank.id, self._bank.snapshot(question.id), language)
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(
            self.tr("Copied. Paste it into a message to whoever writes these questions.")
        )

    def _on_picture_opened(self, pixmap: QPixmap, alt: str) -> None:
        language = self._preferences.current.language
        PictureDialog(self._theme, pixmap, alt, language, self.window()).open()

    def _on_look_due(self) -> None:
        self._look()

    def _look(self) -> None:
        """Show what is looked for; the open question stays if it is among it."""
        current = self._current()
        self.model.look_for(self.search.text(), self.topic.currentData())
        row = self.model.row_of(current.id) if current is not None else -1
        self._tell_count()
        if row >= 0:
            self.list.choose(row)
        else:
            self._show_first()
        announce(self, self.count.plain_text())

    def _show_first(self) -> None:
        if self.model.rowCount():
            self.list.choose(0)
        else:
            self._on_question_entered(None)

    def _current(self) -> Question | None:
        return self.model.question(self.list.currentIndex())

    def _tell_count(self) -> None:
        count = self.model.rowCount()
        self.count.set_text(
            self.tr("%n question(s)", "", count) if count else self.tr("No question matches.")
        )

    def _has_two_columns(self) -> bool:
        return self._room is None or self._room.width >= Width.MEDIUM

    def _build(self) -> None:
        self._bar = QWidget()
        self._bar_grid = QGridLayout(self._bar)
        self._bar_grid.addWidget(self.search, 0, 0)
        self._bar_grid.addWidget(self.topic, 0, 1)
        self._bar_grid.setColumnStretch(0, 1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.list)
        self._right = QVBoxLayout()
        self._back_line = QHBoxLayout()
        self._back_line.addWidget(self.to_list)
        self._back_line.addStretch(1)
        self._right.addLayout(self._back_line)
        content = QWidget()
        self._content_line = QHBoxLayout(content)
        # The width is limited here: QVBoxLayout would measure texts at all the width there is.
        self._content_line.addWidget(self.detail, _ALMOST_ALL)
        self._content_line.addStretch(1)
        self._scroll = ScrollArea(content)
        self._right.addWidget(self._scroll, 1)
        self._columns.addLayout(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._bar)
        column.addLayout(self._columns, 1)

    def _connect(self) -> None:
        self.header.back_requested.connect(self._on_back_requested)
        self.header.menu_requested.connect(self.menu_requested)
        self.search.textChanged.connect(self._on_text_changed)
        self.topic.activated.connect(self._on_topic_activated)
        self.search_timer.timeout.connect(self._on_look_due)
        self.list.question_entered.connect(self._on_question_entered)
        self.list.question_opened.connect(self._on_question_opened)
        self.to_list.clicked.connect(self._on_list_wanted)
        self.candidates.clicked.connect(self.candidates_requested)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        is_wide = self._room is None or self._room.width is Width.WIDE
        margin = 40 if is_wide else page_margin(self._room)
        side = px(margin)
        has_two = self._has_two_columns()
        shows_detail = has_two or self._is_reading
        shows_list = has_two or not self._is_reading
        self.header.set_margin(margin)
        self.header.set_menu_shown(shown=not has_two)
        self.list.setVisible(shows_list)
        self._bar.setVisible(shows_list)
        self._scroll.setVisible(shows_detail)
        self.to_list.setVisible(shows_detail and not has_two)
        width = px(_LIST_WIDTH if is_wide else 340)
        self.list.setMinimumWidth(width if has_two else 0)
        self.list.setMaximumWidth(width if has_two else _UNBOUNDED)
        is_tiny = self._room is not None and self._room.is_tiny
        self._bar_grid.removeWidget(self.count)
        if is_tiny:
            self._bar_grid.addWidget(self.count, 1, 0, 1, 2)
        else:
            self._bar_grid.addWidget(self.count, 0, 2)
        self._bar_grid.setContentsMargins(side - ring, px(12) - ring, side - ring, px(4))
        self._bar_grid.setHorizontalSpacing(px(12) - 2 * ring)
        self._bar_grid.setVerticalSpacing(0)
        self.count.setContentsMargins(ring if is_tiny else 2 * ring, 0, ring, 0)
        self._columns.setStretchFactor(self.list, 0 if has_two else 1)
        self._columns.setStretchFactor(self._right, 1 if has_two or self._is_reading else 0)
        # The rows' boxes begin where the search field does, their words where its words do.
        self._columns.setContentsMargins(side - px(ROW_INSET), 0, 0, 0)
        self._columns.setSpacing(px(24) if has_two else 0)
        self._back_line.setContentsMargins(0, px(8), 0, 0)
        self._content_line.setContentsMargins(0 if has_two else px(8), 0, side, 0)
        self._content_line.setSpacing(0)


class QuestionDetail(QWidget):
    """One question with everything there is to know about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._block: ReviewBlock | None = None
        self._about = Label(theme, size=14, weight=500, token="ink2", wraps=True)
        self._prompt = Label(
            theme,
            size=20,
            weight=600,
            line_height=1.32,
            wraps=True,
            markdown=True,
            inline=True,
            selectable=True,
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._about)
        self._column.addWidget(self._prompt)
        self._column.addStretch(1)
        self._dress()
        theme.changed.connect(self._dress)

    def clear(self) -> None:
        """Show nothing."""
        self._about.set_text("")
        self._prompt.set_text("")
        self._drop_block()

    def show_question(self, prompt: str, about: str, block: ReviewBlock) -> None:
        """Show a question's words, its topic, and the block with its answer."""
        self._drop_block()
        self._about.set_text(about)
        self._prompt.set_text(prompt)
        self._block = block
        self._column.insertWidget(2, block)
        block.show()
        self._dress()

    def _drop_block(self) -> None:
        if self._block is not None:
            self._column.removeWidget(self._block)
            self._block.hide()
            self._block.deleteLater()
            self._block = None

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(12), 0, px(24))
        self._column.setSpacing(px(8))
        self.setMaximumWidth(px(_COLUMN_WIDTH))
        self._prompt.setContentsMargins(0, 0, 0, px(8))
