"""The page that shows what a person has achieved, and what is coming."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.progress import Period, Progress
from quiz.ui.pages.progress_sections import (
    Figures,
    MasteryBars,
    Section,
    Sentences,
    show_as_charts,
    show_as_text,
)
from quiz.ui.pages.progress_words import ProgressWords
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.column_chart import ColumnChart
from quiz.ui.widgets.drop_down import DropDown
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.form_row import Divider
from quiz.ui.widgets.heat_map import HeatLegend, HeatMap
from quiz.ui.widgets.line_chart import LineChart
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.steady_scroll import SteadyScrollArea
from quiz.ui.widgets.text import Label

_MARGINS = {Width.WIDE: 40, Width.MEDIUM: 32, Width.NARROW: 24, Width.TINY: 16}
#: How the width is divided between the two columns, and the room between them.
_SHARES = (522, 437)
_COLUMN_GAP = 48
_SECTION_GAP = 24
_HEADING_GAP = 20


class ProgressPage(QWidget):
    """Figures, curves and days of one subject or of all; what it shows is given whole."""

    #: Another period or subject was chosen: its figures are wanted.
    asked = Signal()
    #: A first quiz is wanted, of this bank; "" where all are looked at.
    setup_requested = Signal(str)
    menu_requested = Signal()
    #: Carries a sentence to be shown.
    copied = Signal(str)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._width = Width.WIDE
        self._progress: Progress | None = None
        #: What the charts show, which is not what is known while nothing has been answered.
        self._drawn: Progress | None = None
        self._is_as_text = False
        self.header = PageHeader(theme, self.tr("Progress"))
        self.as_text = Button(theme, show_as_text(), kind="ghost", size="small", icon="table")
        self.period = Segmented(theme, self._periods(), name=self.tr("Period"))
        self.period.set_value(Period.MONTHS)
        self.subject = DropDown(theme)
        self.subject.setAccessibleName(self.tr("Subject"))
        self._make_sections()
        self._build()
        self._connect()
        self._show_look()
        self._space()

    def show_subjects(self, subjects: Sequence[tuple[str, str]]) -> None:
        """Offer these banks, each with its id and title; the chosen one stays if it is there."""
        chosen = self.chosen_bank()
        offered: list[tuple[str, str]] = list(subjects)
        if len(subjects) > 1:
            offered.insert(0, ("", self.tr("All subjects")))
        shown = [
            (self.subject.itemData(row), self.subject.itemText(row))
            for row in range(self.subject.count())
        ]
        if shown != offered:
            self.subject.clear()
            for bank, title in offered:
                self.subject.addItem(title, bank)
            self.subject.setCurrentIndex(max(0, self.subject.findData(chosen)))
            self.subject.setVisible(len(subjects) > 1)
            self.subject.updateGeometry()

    def chosen_bank(self) -> str:
        """Return the bank that is looked at, "" for all."""
        return str(self.subject.currentData() or "")

    def chosen_period(self) -> Period:
        """Return the period that is looked at."""
        value = self.period.value()
        return value if isinstance(value, Period) else Period.MONTHS

    def choose(self, period: Period, bank: str) -> None:
        """Look at a period and a bank, without asking for their figures."""
        self.period.set_value(period)
        self.subject.setCurrentIndex(max(0, self.subject.findData(bank)))

    def progress(self) -> Progress | None:
        """Return what is shown, None before anything is."""
        return self._progress

    def show_progress(self, progress: Progress, *, is_empty: bool = False) -> None:
        """Show what was achieved; with nothing recorded yet, what this page will hold."""
        self._empty.setVisible(is_empty)
        self._sheet.setVisible(not is_empty)
        self._progress = progress
        if not is_empty and progress != self._drawn:
            self._show(ProgressWords(progress, self._preferences.current.language), progress)
            self._drawn = progress
        self.as_text.setVisible(not is_empty)
        self._space()

    def show_as_text(self, *, is_as_text: bool) -> None:
        """Show every chart's numbers as a table, or the charts."""
        self._is_as_text = is_as_text
        self._show_look()

    def scroll_to_top(self) -> None:
        """Show the page from its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def main_action(self) -> None:
        """Set up a first quiz, where nothing has been answered yet."""
        if self._empty.isVisibleTo(self):
            self._on_start_clicked()

    def set_room(self, room: Room) -> None:
        """Show two columns or one."""
        self._width = room.width
        self._space()

    def _on_start_clicked(self) -> None:
        self.setup_requested.emit(self.chosen_bank())

    def _on_choice_made(self, _value: object) -> None:
        self.asked.emit()

    def _on_as_text_clicked(self) -> None:
        self.show_as_text(is_as_text=not self._is_as_text)

    def _on_text_wanted(self, is_as_text: bool) -> None:
        self.show_as_text(is_as_text=is_as_text)

    def _on_copied(self) -> None:
        self.copied.emit(self.tr("Copied. It can be pasted into a spreadsheet."))

    def _show(self, words: ProgressWords, progress: Progress) -> None:
        self._figures.show_figures(words.figures())
        self._show_scores(words, progress)
        self._mastery.set_title(words.parts_title())
        self._bars.show_bars(words.part_bars(), words.advice())
        self._mastery.show_numbers(words.parts_table())
        self._columns.set_columns(words.columns())
        is_due = any(day.count for day in progress.forecast)
        summary, table = words.forecast_summary(), words.forecast_table()
        self._columns.describe(summary, table)
        self._upcoming.show_numbers(table, "" if is_due else summary)
        self._heat_map.set_days(words.squares(), words.weekdays())
        self._heat_map.describe(words.days_summary(), words.days_table())
        self._days.show_numbers(words.days_table())
        self._difficulty_bars.show_bars(words.difficulty_bars())
        self._difficulties.show_numbers(words.difficulties_table())
        self._sentences.show_sentences(words.calls())
        self._calls.show_numbers(words.calls_table())
        self._difficulties.setVisible(bool(progress.difficulties))
        self._calls.setVisible(bool(progress.calls))
        has_more = bool(progress.difficulties or progress.calls)
        for part in (self._dividers[-1], self._rows[-1]):
            part.setVisible(has_more)

    def _show_scores(self, words: ProgressWords, progress: Progress) -> None:
        self._scores.set_title(words.scores_title())
        note = "" if progress.has_curve else self.tr("Your curve appears after three quizzes.")
        if progress.has_curve:
            self._curve.set_points(words.points(), words.percent)
            self._curve.describe(words.scores_summary(), words.scores_table())
        self._scores.show_numbers(words.scores_table(), note)

    def _show_look(self) -> None:
        for section in self._sections:
            section.set_as_text(is_as_text=self._is_as_text)
        self.as_text.set_text(show_as_charts() if self._is_as_text else show_as_text())
        self.as_text.set_icon("chart-line" if self._is_as_text else "table")

    def _periods(self) -> list[tuple[object, str]]:
        return [
            (Period.WEEKS, self.tr("4 weeks")),
            (Period.MONTHS, self.tr("6 months")),
            (Period.ALL, self.tr("All")),
        ]

    def _make_sections(self) -> None:
        theme = self._theme
        self._figures = Figures(theme)
        self._curve = LineChart(theme, self.tr("Score of each quiz"))
        self._scores = Section(theme, self.tr("Score of each quiz"), self._curve)
        self._bars = MasteryBars(theme)
        self._mastery = Section(theme, self.tr("Mastery by topic"), self._bars)
        self._columns = ColumnChart(theme, self.tr("Upcoming reviews"))
        self._upcoming = Section(theme, self.tr("Upcoming reviews"), self._columns)
        self._heat_map = HeatMap(theme, self.tr("Study days"))
        self._days = Section(
            theme, self.tr("Study days"), self._heat_map, gap=0, beside=HeatLegend(theme)
        )
        self._difficulty_bars = MasteryBars(theme)
        self._difficulties = Section(theme, self.tr("Mastery by difficulty"), self._difficulty_bars)
        self._sentences = Sentences(theme)
        self._calls = Section(theme, self.tr("How sure you were"), self._sentences)
        self._sections = (
            self._scores,
            self._mastery,
            self._upcoming,
            self._days,
            self._difficulties,
            self._calls,
        )

    def _build(self) -> None:
        self._bar = QWidget()
        self._bar_line = FlowLayout(self._bar)
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setSpacing(0)
        self._column.addWidget(self._figures)
        self._rows: list[QWidget] = []
        self._lines: list[QBoxLayout] = []
        self._dividers: list[Divider] = []
        for first, second in zip(self._sections[::2], self._sections[1::2], strict=True):
            self._add_row(first, second)
        self._column.addStretch(1)
        self._build_empty()
        content = QWidget()
        self._margins = QVBoxLayout(content)
        self._margins.setSpacing(0)
        for part in (self._bar, self._empty, self._sheet):
            self._margins.addWidget(part)
        self._margins.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        self._scroll = SteadyScrollArea(content)
        page.addWidget(self._scroll, 1)
        self._sheet.hide()
        self.as_text.hide()
        self._place_controls()

    def _add_row(self, first: Section, second: Section) -> None:
        divider, row = Divider(self._theme), QWidget()
        line = QHBoxLayout(row)
        line.addWidget(first, _SHARES[0])
        line.addWidget(second, _SHARES[1])
        self._column.addWidget(divider)
        self._column.addWidget(row)
        self._dividers.append(divider)
        self._rows.append(row)
        self._lines.append(line)

    def _build_empty(self) -> None:
        self._empty = QWidget()
        self._empty_column = QVBoxLayout(self._empty)
        text = self.tr("Your scores, what you master and your days of study will be shown here.")
        self._empty_text = Label(self._theme, text, size=16, wraps=True)
        self._empty_column.addWidget(self._empty_text)
        self.start = Button(self._theme, self.tr("Set up a quiz"), kind="primary")
        self._empty_column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self._empty.hide()

    def _connect(self) -> None:
        self.header.menu_requested.connect(self.menu_requested)
        self.period.chosen.connect(self._on_choice_made)
        self.subject.activated.connect(self._on_choice_made)
        self.as_text.clicked.connect(self._on_as_text_clicked)
        self.start.clicked.connect(self._on_start_clicked)
        for section in self._sections:
            section.copied.connect(self._on_copied)
            section.text_wanted.connect(self._on_text_wanted)
        for chart in (self._curve, self._columns, self._heat_map):
            chart.copied.connect(self._on_copied)
        self._theme.changed.connect(self._space)

    def _place_controls(self) -> None:
        """Put the controls into the header, or below it where that has no room for them."""
        in_header = self._width >= Width.MEDIUM
        self._bar.setVisible(not in_header)
        if in_header is (self.as_text.parentWidget() is self.header):
            return
        controls = (self.as_text, self.period, self.subject)
        if in_header:
            for control in controls:
                self.header.add_control(control)
        else:
            for control in (*controls[1:], self.as_text):
                self._bar_line.addWidget(control)
        self._order_focus()

    def _order_focus(self) -> None:
        """Let Tab go through the controls as they stand, then down the page."""
        line = self.header if self._bar.isHidden() else self._bar
        stops = [
            widget
            for part in (self.header, *_in_layout(line), *self._sections)
            for widget in (part, *part.findChildren(QWidget))
            # The list of a drop-down is a window of its own.
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.window() is self.window()
        ]
        unique = dict.fromkeys(stops)
        for before, after in pairwise(unique):
            QWidget.setTabOrder(before, after)

    def _space(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._place_controls()
        margin, is_wide = _MARGINS[self._width], self._width >= Width.MEDIUM
        self.header.set_margin(margin)
        self.header.set_menu_shown(shown=not is_wide)
        side = px(margin) - ring
        right = max(0, side - self._scroll.bar_width())
        self._margins.setContentsMargins(side, 0, right, px(28))
        self._bar_line.set_gaps(px(8), px(4))
        self._bar_line.setContentsMargins(0, px(12), 0, 0)
        self._empty_column.setContentsMargins(0, px(_SECTION_GAP), 0, 0)
        self._empty_text.setContentsMargins(ring, 0, ring, 0)
        self._empty_column.setSpacing(px(16))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._figures.setContentsMargins(ring, px(_SECTION_GAP), ring, px(_SECTION_GAP))
        directions = QBoxLayout.Direction
        gap = px(_SECTION_GAP)
        for line in self._lines:
            line.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
            line.setContentsMargins(0, px(_HEADING_GAP), 0, gap)
            line.setSpacing(px(_COLUMN_GAP) - 2 * ring if is_wide else gap)
            for index, share in enumerate(_SHARES):
                line.setStretch(index, share if is_wide else 0)


def _in_layout(holder: QWidget) -> list[QWidget]:
    """Return the widgets of a layout in its order."""
    layout = holder.layout()
    items = [layout.itemAt(index) for index in range(layout.count())] if layout else []
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]
