"""Explain why a bank could not be loaded: where, what, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quiz.ui.pages.code_lines import CodeLines
from quiz.ui.pages.greeting import MARGINS
from quiz.ui.pages.home_view import Problem
from quiz.ui.pages.problem_banners import short_name
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import Label

_WIDTH = 620
_TOP = 134
_LOW_TOP = 24
_ICON = 40
_LIST_HEIGHT = 140
_LIST_RADIUS = 8


class _Details(ShowsFocus, QPlainTextEdit):
    """Every complaint about a file, to be scrolled and selected."""

    focus_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._dress)
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the ring may have to be shown."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the ring may have to be hidden."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def _dress(self) -> None:
        self.setFont(self._theme.font(14))
        colour = self._theme.colour
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, colour("primary"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("on_primary"))
        self.setPalette(palette)


class _DetailsBox(QWidget):
    """The box around the complaints, with its ring of focus."""

    def __init__(self, theme: Theme, details: _Details) -> None:
        super().__init__()
        self._theme = theme
        self._details = details
        self._line = QVBoxLayout(self)
        self._line.addWidget(details)
        details.focus_changed.connect(self.update)
        theme.changed.connect(self._space)
        self._space()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = self._theme.px(_LIST_RADIUS)
        fill, border = self._theme.colour("surface"), self._theme.colour("line2")
        paint_box(painter, box, radius, fill=fill, border=border)
        if self._details.hasFocus() and self._details.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()

    def _space(self) -> None:
        px = self._theme.px
        ring = ring_margin(self._theme)
        self._line.setContentsMargins(ring + px(8), ring + px(6), ring + px(2), ring + px(6))
        self._details.setFixedHeight(px(_LIST_HEIGHT))


class LoadErrorPage(QWidget):
    """What is wrong with a bank: the place, the reason, the remedy, and every complaint."""

    file_opening_requested = Signal(str, int)
    other_file_requested = Signal()
    #: Carries the path under which the bank was opened.
    removal_requested = Signal(str)
    back_requested = Signal()
    menu_requested = Signal()
    copied = Signal(str)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._room = Room(width=Width.WIDE, is_short=False)
        self._problem: Problem | None = None
        self._header = PageHeader(theme, self.tr("Home"), has_back_button=True)
        self._icon = QLabel()
        self._title = Label(theme, size=24, weight=700, wraps=True)
        self._sentence = Label(theme, size=16, wraps=True, selectable=True)
        self._code = CodeLines(theme)
        self._remedy = Label(theme, token="ink2", wraps=True, selectable=True)
        self._open_button = Button(theme, self.tr("Open the file"), kind="primary")
        self._other_button = Button(theme, self.tr("Choose another file…"))
        self._copy_button = Button(theme, self.tr("Copy the details"), kind="quiet")
        self._remove_button = Button(theme, self.tr("Remove from the list"), kind="quiet")
        self._heading = Label(theme, size=16, weight=700, wraps=True)
        self._details = _Details(theme)
        self._details_box = _DetailsBox(theme, self._details)
        self._build()
        self._header.back_requested.connect(self.back_requested)
        self._header.menu_requested.connect(self.menu_requested)
        self._open_button.clicked.connect(self.main_action)
        self._other_button.clicked.connect(self.other_file_requested)
        self._copy_button.clicked.connect(self._on_copy_clicked)
        self._remove_button.clicked.connect(self._on_remove_clicked)
        theme.changed.connect(self._space)

    def show_problem(self, problem: Problem) -> None:
        """Show what is wrong with a bank."""
        self._problem = problem
        if problem.is_loaded and not problem.left_out:
            title = self.tr('"{file}" has mistakes').format(file=short_name(problem.name))
        elif problem.is_loaded:
            title = self.tr("Some questions were left out")
        else:
            title = self.tr('We could not open "{file}"').format(file=short_name(problem.name))
        self._title.set_text(title)
        self._title.setToolTip(problem.path)
        self._sentence.set_text(self._what_happened(problem))
        self._code.set_lines(problem.lines)
        self._code.setVisible(bool(problem.lines))
        self._remedy.set_text(problem.remedy)
        self._remedy.setVisible(bool(problem.remedy))
        self._open_button.setToolTip(problem.path)
        self._open_button.setVisible(not problem.is_missing)
        self._remove_button.setVisible(problem.can_be_removed)
        complaints = [line for line in problem.details.splitlines() if line.strip()]
        heading = self.tr("%n mistakes and notices in all", "", len(complaints))
        self._heading.set_text(heading)
        self._details.setPlainText("\n".join(complaints))
        self._details.setAccessibleName(heading)
        # A single complaint is told above already.
        self._heading.setVisible(len(complaints) > 1)
        # Where no line of the file is shown, the list says where the mistake is.
        has_no_place = problem.is_loaded and not problem.lines and bool(complaints)
        self._details_box.setVisible(len(complaints) > 1 or has_no_place)
        self._scroll.verticalScrollBar().setValue(0)

    def set_room(self, room: Room) -> None:
        """Fit into a window of this room."""
        self._room = room
        self._header.set_menu_shown(shown=room.width < Width.MEDIUM)
        self._header.set_margin(MARGINS[room.width])
        self._space()

    def main_action(self) -> None:
        """Ask for the file to be opened at the mistake; where it has gone, for another one."""
        if self._problem is not None and self._problem.is_missing:
            self.other_file_requested.emit()
        elif self._problem is not None:
            self.file_opening_requested.emit(self._problem.path, self._problem.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _on_copy_clicked(self) -> None:
        if self._problem is not None:
            QGuiApplication.clipboard().setText(self._problem.details)
            self.copied.emit(self.tr("The details are on the clipboard."))

    def _on_remove_clicked(self) -> None:
        if self._problem is not None:
            self.removal_requested.emit(self._problem.bank)

    def _what_happened(self, problem: Problem) -> str:
        """Return the sentence under the title; a bank in use says how many questions are out."""
        if not problem.is_loaded or not problem.left_out:
            return problem.sentence
        left_out = self.tr(
            '%n questions of "{file}" cannot be asked; the rest can.', "", problem.left_out
        )
        return f"{left_out.format(file=short_name(problem.name))} {problem.sentence}".strip()

    def _build(self) -> None:
        self._column = QVBoxLayout()
        buttons = QWidget()
        self._flow = FlowLayout(buttons)
        for button in (
            self._open_button,
            self._other_button,
            self._copy_button,
            self._remove_button,
        ):
            self._flow.addWidget(button)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(buttons)
        self._texts = QVBoxLayout()
        for part in (self._icon, self._title, self._sentence, self._code, self._remedy):
            self._texts.addWidget(part)
        self._below = QVBoxLayout()
        self._below.addWidget(self._heading)
        self._column.addLayout(self._texts)
        self._column.addLayout(self._buttons)
        self._column.addLayout(self._below)
        self._column.addWidget(self._details_box)
        self._column.addStretch(1)
        content = QWidget()
        self._inner = QWidget()
        self._inner.setLayout(self._column)
        self._outside = QHBoxLayout(content)
        self._outside.addStretch(1)
        self._outside.addWidget(self._inner, 1000)
        self._outside.addStretch(1)
        self._scroll = ScrollArea(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self._scroll, 1)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        ring = ring_margin(self._theme)
        is_low = self._room.is_short or self._room.width < Width.MEDIUM
        margin = px(MARGINS[self._room.width]) - ring
        self._outside.setContentsMargins(margin, 0, margin, 0)
        self._inner.setMaximumWidth(px(_WIDTH) + 2 * ring)
        self._icon.setPixmap(self._theme.icon("file-warning", _ICON, "wrong"))
        self._column.setContentsMargins(0, px(_LOW_TOP if is_low else _TOP), 0, px(28))
        self._column.setSpacing(0)
        self._texts.setContentsMargins(ring, 0, ring, 0)
        self._texts.setSpacing(px(8))
        self._title.setContentsMargins(0, px(8), 0, 0)
        self._sentence.setContentsMargins(0, 0, 0, px(14))
        self._remedy.setContentsMargins(0, px(2), 0, 0)
        self._buttons.setContentsMargins(0, px(23) - ring, 0, 0)
        self._flow.set_gaps(px(10) - 2 * ring, px(10) - 2 * ring)
        self._below.setContentsMargins(ring, px(20), ring, px(4))
