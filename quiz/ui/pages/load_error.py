"""Explain why a bank could not be loaded: where, what, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quiz.ui.bank_faults import Fault
from quiz.ui.pages.fault_block import FaultBlock, FaultText, opening_text, place_text
from quiz.ui.pages.greeting import MARGINS
from quiz.ui.pages.problem import Problem
from quiz.ui.pages.problem_banners import short_name
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import Label

_WIDTH = 620
_TOP = 134
_LOW_TOP = 24
_ICON = 40
_SCROLLS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class LoadErrorPage(QWidget):
    """What is wrong with a bank: the place, the reason, the remedy, and every complaint."""

    file_opening_requested = Signal(str, int)
    #: Carries the path of the bank that has gone and is to be replaced, "" if none.
    other_file_requested = Signal(str)
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
        self._line = 0
        self._blocks: list[FaultBlock] = []
        self._header = PageHeader(theme, self.tr("Question bank"), has_back_button=True)
        self._icon = QLabel()
        self._title = Label(theme, size=24, weight=700, wraps=True)
        self._sentence = Label(theme, size=16, wraps=True, selectable=True)
        self._place = Label(theme, size=14, weight=600, wraps=True)
        self._first = FaultText(theme, size=16)
        self._open_button = Button(theme, kind="primary")
        self._other_button = Button(theme, self.tr("Choose another file…"))
        self._copy_button = Button(theme, self.tr("Copy the details"), kind="quiet")
        self._remove_button = Button(theme, self.tr("Remove from the list"), kind="quiet")
        self._heading = Label(theme, size=16, weight=700, wraps=True)
        self._rest = Label(theme, size=14, token="ink2", wraps=True)
        self._build()
        self._header.back_requested.connect(self.back_requested)
        self._header.menu_requested.connect(self.menu_requested)
        self._open_button.clicked.connect(self._on_open_clicked)
        self._other_button.clicked.connect(self._on_other_clicked)
        self._copy_button.clicked.connect(self._on_copy_clicked)
        self._remove_button.clicked.connect(self._on_remove_clicked)
        theme.changed.connect(self._space)

    def show_problem(self, problem: Problem, faults: Sequence[Fault]) -> None:
        """Show what is wrong with a bank, the first of its faults above the others."""
        self._problem = problem
        self._line = faults[0].line if faults else 0
        self._title.set_text(self._title_text(problem))
        self._title.setToolTip(problem.bank if problem.in_several_files else problem.path)
        sentence = self._sentence_text(problem)
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        # That a file has gone, the page says better than the complaint about it.
        told = [] if problem.is_missing else list(faults)
        if told:
            self._first.show_fault(told[0])
        self._first.setVisible(bool(told))
        # Which of several files the first mistake is in, nothing above it says.
        names_file = problem.in_several_files and bool(told)
        self._place.set_text(place_text(told[0]) if names_file else "")
        self._place.setVisible(names_file)
        text = opening_text(told[0]) if names_file else self.tr("Open the file")
        self._open_button.set_text(text)
        self._show_buttons(problem)
        self._show_blocks(told)
        unlisted = len(problem.details.splitlines()) - len(faults)
        self._rest.set_text(self.tr("%n more are in the details that can be copied.", "", unlisted))
        self._rest.setVisible(unlisted > 0)
        self._space()
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
            self._on_other_clicked()
        elif self._problem is not None:
            self._on_open_clicked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, and scroll with the keys for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif (action := _SCROLLS.get(event.key())) is not None:
            self._scroll.verticalScrollBar().triggerAction(action)
        else:
            super().keyPressEvent(event)

    def _on_open_clicked(self) -> None:
        if self._problem is not None:
            self.file_opening_requested.emit(self._problem.path, self._line)

    def _on_other_clicked(self) -> None:
        problem = self._problem
        is_replaced = problem is not None and problem.is_missing and problem.can_be_removed
        self.other_file_requested.emit(problem.bank if problem and is_replaced else "")

    def _on_copy_clicked(self) -> None:
        if self._problem is not None:
            QGuiApplication.clipboard().setText(self._problem.details)
            self.copied.emit(self.tr("The details are on the clipboard."))

    def _on_remove_clicked(self) -> None:
        if self._problem is not None:
            self.removal_requested.emit(self._problem.bank)

    def _title_text(self, problem: Problem) -> str:
        if problem.is_missing:
            title = self.tr('"{file}" is not there')
        elif problem.is_loaded and problem.left_out and not problem.is_outdated:
            title = self.tr("Some questions were left out")
        elif problem.is_loaded:
            title = self.tr('"{file}" has mistakes')
        else:
            title = self.tr('We could not open "{file}"')
        return title.format(file=short_name(problem.name))

    def _sentence_text(self, problem: Problem) -> str:
        """Return the sentence under the title, which says what can be studied all the same."""
        if problem.is_missing:
            return self._missing_text(problem)
        if problem.is_outdated:
            return self.tr("The version before the mistakes stays in use.")
        if problem.is_loaded and problem.left_out:
            text = self.tr(
                '%n questions of "{file}" cannot be asked; the rest can.', "", problem.left_out
            )
            return text.format(file=short_name(problem.name))
        return ""

    def _missing_text(self, problem: Problem) -> str:
        if problem.can_be_removed:
            text = self.tr(
                "There is nothing at {path}. If it was moved or renamed, choose it where it is"
                " now. If it is gone for good, remove it from the list."
            )
        else:
            text = self.tr(
                "There is nothing at {path}. If it was moved or renamed, choose it where it is now."
            )
        if problem.is_loaded:
            text += " " + self.tr("What was read of it stays in use until you quit.")
        # A long path may be broken after each of its parts.
        path = problem.bank.replace("/", "/\u200b").replace("\\", "\\\u200b")
        return text.format(path=path)

    def _show_buttons(self, problem: Problem) -> None:
        self._open_button.setToolTip(problem.path)
        self._open_button.setVisible(not problem.is_missing)
        # Nobody can help with the details of what is not there.
        self._copy_button.setVisible(not problem.is_missing)
        self._other_button.set_kind("primary" if problem.is_missing else "secondary")
        self._remove_button.setVisible(problem.can_be_removed)
        self._remove_button.setToolTip(self.tr("The file itself stays where it is."))

    def _show_blocks(self, faults: Sequence[Fault]) -> None:
        for block in self._blocks:
            self._list.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = []
        files = {faults[0].path} if faults else set()
        for fault in faults[1:]:
            # The filled button opens the first file; each other one has a button once.
            block = FaultBlock(self._theme, fault, opens_file=fault.path not in files)
            files.add(fault.path)
            block.opening_requested.connect(self.file_opening_requested)
            self._list.addWidget(block)
            self._blocks.append(block)
        self._heading.set_text(self.tr("%n more mistakes and notices", "", len(self._blocks)))
        self._heading.setVisible(bool(self._blocks))

    def _build(self) -> None:
        self._column = QVBoxLayout()
        self._texts = QVBoxLayout()
        for part in (self._icon, self._title, self._sentence, self._place, self._first):
            self._texts.addWidget(part)
        self._list = QVBoxLayout()
        self._column.addLayout(self._texts)
        self._column.addWidget(self._made_buttons())
        self._column.addWidget(self._heading)
        self._column.addLayout(self._list)
        self._column.addWidget(self._rest)
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

    def _made_buttons(self) -> QWidget:
        """Return the buttons in two pairs, so that none stands alone on a second line."""
        self._buttons = QWidget()
        self._pairs = [FlowLayout(self._buttons)]
        for pair in (
            (self._open_button, self._other_button),
            (self._copy_button, self._remove_button),
        ):
            holder = QWidget()
            flow = FlowLayout(holder)
            for button in pair:
                flow.addWidget(button)
            self._pairs[0].addWidget(holder)
            self._pairs.append(flow)
        return self._buttons

    def _space(self) -> None:
        px = self._theme.px
        ring = ring_margin(self._theme)
        is_low = self._room.is_short or self._room.width < Width.MEDIUM
        # What is long begins higher, or nothing of the list would be seen.
        is_low = is_low or bool(self._blocks)
        margin = px(MARGINS[self._room.width]) - ring
        self._outside.setContentsMargins(margin, 0, margin, 0)
        self._inner.setMaximumWidth(px(_WIDTH) + 2 * ring)
        self._icon.setPixmap(self._theme.icon("file-warning", _ICON, "wrong"))
        self._column.setContentsMargins(0, px(_LOW_TOP if is_low else _TOP), 0, px(28))
        self._column.setSpacing(0)
        self._texts.setContentsMargins(ring, 0, ring, 0)
        self._texts.setSpacing(px(8))
        self._title.setContentsMargins(0, px(8), 0, 0)
        self._place.setContentsMargins(0, px(8), 0, 0)
        self._buttons.setContentsMargins(0, px(23) - ring, 0, 0)
        for flow in self._pairs:
            flow.set_gaps(px(10) - 2 * ring, px(10) - 2 * ring)
        self._heading.setContentsMargins(ring, px(28) - ring, ring, 0)
        self._rest.setContentsMargins(ring, px(20), ring, 0)
