"""The page a person starts from: going on, the subjects, and what was done lately."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quiz.ui.pages.greeting import MARGINS, Greeting
from quiz.ui.pages.home_cards import ContinueCard, practice_subject
from quiz.ui.pages.home_view import Home
from quiz.ui.pages.problem_banners import ProblemBanners
from quiz.ui.pages.review_card import ReviewCard
from quiz.ui.pages.subject_grid import SubjectGrid
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import Label

if TYPE_CHECKING:
    from quiz.ui.pages.first_run import FirstRunCard, OpenBank
    from quiz.ui.pages.latest_quizzes import Result
    from quiz.ui.pages.recent_results import RecentResults

#: So many results are listed until a person asks for all.
RECENT_RESULTS = 3

#: How the two cards share a row, and what is between them in pixels at 100 %.
_SHARES = {Width.WIDE: (3, 2), Width.MEDIUM: (5, 3)}
_CARD_GAPS = {Width.WIDE: 16, Width.MEDIUM: 14}
_STACKED_GAP = 12


class _Heading(QWidget):
    """A section's heading with a button at its right."""

    def __init__(self, theme: Theme, text: str, button: Button) -> None:
        super().__init__()
        self._theme = theme
        self._space_above: float = 0
        self._line = QHBoxLayout(self)
        self._line.addWidget(Label(theme, text, size=16, weight=700, wraps=True), 1)
        self._line.addWidget(button)
        theme.changed.connect(self._space)
        self._space()

    def set_space_above(self, space: float) -> None:
        """Keep away from the section above, in pixels at 100 %."""
        self._space_above = space
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        above = px(self._space_above)
        self._line.setContentsMargins(ring_margin(self._theme), above, 0, 0)
        self._line.setSpacing(px(12))
        self.setMinimumHeight(above + px(32) + 2 * ring_margin(self._theme))


class HomePage(QWidget):
    """Home; what it shows is given whole, maybe several times while the record is opened."""

    continue_requested = Signal(str)
    first_quiz_requested = Signal(str)
    practice_requested = Signal(str)
    review_requested = Signal(str)
    setup_requested = Signal(str)
    bank_opening_requested = Signal()
    browse_requested = Signal(str)
    result_requested = Signal(str)
    #: Carries how many results are wanted at most, the newest first.
    all_results_requested = Signal(int)
    problem_requested = Signal(str)
    #: Another file is to take the place of one that has gone; carries the path of its bank.
    replacement_requested = Signal(str)
    #: Carries the path under which the bank was opened.
    removal_requested = Signal(str)
    menu_requested = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = preferences.current.language
        self._room = Room(width=Width.WIDE, is_short=False)
        self._view: Home | None = None
        self._older: tuple[Result, ...] = ()
        self._is_expanded = False
        #: Enter was pressed before it was known what it would do.
        self._is_eager = False
        self._greeting = Greeting(theme, preferences)
        self._problems = ProblemBanners(theme)
        self._first_card: FirstRunCard | None = None
        self._open_bank: OpenBank | None = None
        self._card = ContinueCard(theme, self._language)
        self._reviews = ReviewCard(theme, self._language)
        self._add_button = Button(
            theme, self.tr("Add a subject"), kind="ghost", size="small", icon="plus"
        )
        self._subjects_heading = _Heading(theme, self.tr("Subjects"), self._add_button)
        self._subjects = SubjectGrid(theme, self._language)
        self._all_button = Button(theme, self.tr("See all"), kind="ghost", size="small")
        self._results_heading = _Heading(theme, self.tr("Recent results"), self._all_button)
        self._results: RecentResults | None = None
        self._build()
        self._connect()

    def view(self) -> Home | None:
        """Return what is shown, None before anything is."""
        return self._view

    def show_home(self, view: Home) -> None:
        """Show home as it stands; the space of what is not known yet is kept."""
        if view == self._view:
            return
        self._view = view
        self._greeting.show_home(view)
        self._problems.show_problems(view.problems)
        self._show_subjects(view)
        self._card.show_home(view)
        self._reviews.show_home(view)
        self._show_results(view)
        self._space()
        if view.is_complete:
            # Nobody gets far with Tab before.
            self._order_focus()
        if self._is_eager and not self._is_unfinished(view):
            self._is_eager = False
            self.main_action()

    def show_all_results(self, results: "tuple[Result, ...]") -> None:
        """List these results too, the newest first: the answer to `all_results_requested`."""
        self._older = results
        self._is_expanded = True
        if self._view is not None:
            self._show_results(self._view)
            self._order_focus()

    def set_room(self, room: Room) -> None:
        """Fit into a window of this room."""
        self._room = room
        self._greeting.set_room(room)
        if self._first_card is not None:
            self._first_card.set_room(room)
        self._card.set_room(room)
        self._reviews.set_room(room)
        self._subjects.set_room(room)
        self._space()

    def main_action(self) -> None:
        """Do what the one filled button does: go on, practise, start, or open a bank.

        While that is not known yet, it is done as soon as it is.
        """
        view = self._view
        if view is None:
            return
        if self._is_unfinished(view):
            self._is_eager = True
        elif self._shows_first_card(view):
            self._on_first_quiz_chosen()
        elif not view.subjects and view.running is None:
            self.bank_opening_requested.emit()
        elif self._card.offers_something():
            self._on_main_chosen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was asked for too early: the person is elsewhere now."""
        super().hideEvent(event)
        self._is_eager = False

    def _on_main_chosen(self) -> None:
        if self._view is None:
            return
        if self._view.running is not None:
            self.continue_requested.emit(self._view.running.identity)
        elif (subject := practice_subject(self._view)) is not None:
            self.practice_requested.emit(subject.bank.id)

    def _on_other_chosen(self) -> None:
        if self._view is not None and (subject := practice_subject(self._view)) is not None:
            self.setup_requested.emit(subject.bank.id)

    def _on_first_quiz_chosen(self) -> None:
        if self._view is not None:
            self.first_quiz_requested.emit(self._view.subjects[0].bank.id)

    def _on_first_options_chosen(self) -> None:
        if self._view is not None:
            self.setup_requested.emit(self._view.subjects[0].bank.id)

    def _on_all_clicked(self) -> None:
        self._is_expanded = not self._is_expanded
        if self._view is not None:
            self._show_results(self._view)
            self._order_focus()
        if self._is_expanded:
            self.all_results_requested.emit(self._made_results().wanted())

    def _is_unfinished(self, view: Home) -> bool:
        """Tell whether it is not known yet what the filled button will be."""
        if self._shows_first_card(view):
            return False
        return not view.is_complete or (view.is_reading and not view.subjects)

    def _shows_first_card(self, view: Home) -> bool:
        return view.is_first_run and view.running is None and bool(view.subjects)

    def _show_subjects(self, view: Home) -> None:
        is_first = self._shows_first_card(view)
        if is_first:
            self._made_first_card().set_subject(view.subjects[0], view.minutes_of_ten)
        # A bank opened before the first quiz has to be seen too.
        others = view.subjects[1:] if is_first else view.subjects
        self._subjects.show_subjects(others, view.opened)
        if self._first_card is not None:
            self._first_card.setVisible(is_first)
        self._card.setVisible(not is_first and bool(view.subjects or view.running))
        self._reviews.setVisible(not is_first and bool(view.subjects))
        self._subjects_heading.setVisible(bool(others))
        self._subjects.setVisible(bool(others))
        # While the first bank is being read, its place is kept free.
        has_none = not view.subjects and not view.is_reading
        if is_first or has_none:
            self._made_open_bank().show()
        elif self._open_bank is not None:
            self._open_bank.hide()

    def _show_results(self, view: Home) -> None:
        results = self._all_results(view)
        shown = results if self._is_expanded else results[:RECENT_RESULTS]
        if results:
            self._made_results().show_results(shown, view.now.date())
            self._made_results().show()
        elif self._results is not None:
            self._results.show_results((), view.now.date())
            self._results.hide()
        self._results_heading.setVisible(bool(results))
        self._all_button.setVisible(len(results) >= RECENT_RESULTS)
        self._all_button.set_text(
            self.tr("Show fewer") if self._is_expanded else self.tr("See all")
        )

    def _all_results(self, view: Home) -> "tuple[Result, ...]":
        """Return the results known: the newest of home, then the older ones asked for."""
        if not view.results:
            self._older = ()
            return ()
        newest = {result.identity for result in view.results}
        older = tuple(result for result in self._older if result.identity not in newest)
        return view.results + older

    def _order_focus(self) -> None:
        """Let Tab go down the page, also through what was made after the rest."""
        stops = [
            widget
            for section in (self._greeting, *self._offers, *self._sections)
            for widget in section.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _build(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._cards = QVBoxLayout()
        self._offers: tuple[QWidget, ...] = (self._problems, self._card, self._reviews)
        self._sections = self._made_sections()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for card in (self._card, self._reviews):
            # Their words do not change how they share the row.
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            card.setSizePolicy(policy)
            self._row.addWidget(card)
        self._cards.addWidget(self._problems)
        self._cards.addLayout(self._row)
        self._column.addLayout(self._cards)
        for section in self._sections:
            self._column.addWidget(section)
        self._column.addStretch(1)
        for part in (*self._offers, *self._sections):
            part.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._greeting)
        page.addWidget(ScrollArea(content), 1)
        self._space()

    # What most first pictures do without is made when it is first shown.

    def _made_first_card(self) -> "FirstRunCard":
        if self._first_card is None:
            from quiz.ui.pages.first_run import FirstRunCard

            self._first_card = FirstRunCard(self._theme, self._language)
            self._first_card.set_room(self._room)
            self._first_card.start_chosen.connect(self._on_first_quiz_chosen)
            self._first_card.options_chosen.connect(self._on_first_options_chosen)
            self._cards.insertWidget(self._cards.indexOf(self._card), self._first_card)
            self._offers = (self._problems, self._first_card, self._card, self._reviews)
        return self._first_card

    def _made_results(self) -> "RecentResults":
        if self._results is None:
            from quiz.ui.pages.recent_results import RecentResults

            self._results = RecentResults(self._theme, self._language)
            self._results.chosen.connect(self.result_requested)
            self._results.more_wanted.connect(self.all_results_requested)
            place = self._column.indexOf(self._results_heading) + 1
            self._column.insertWidget(place, self._results)
            self._sections = self._made_sections()
        return self._results

    def _made_open_bank(self) -> "OpenBank":
        if self._open_bank is None:
            from quiz.ui.pages.first_run import OpenBank

            self._open_bank = OpenBank(self._theme)
            self._open_bank.chosen.connect(self.bank_opening_requested)
            # The last one is the stretch.
            self._column.insertWidget(self._column.count() - 1, self._open_bank)
            self._sections = self._made_sections()
        return self._open_bank

    def _made_sections(self) -> tuple[QWidget, ...]:
        """Return the sections there are, from top to bottom."""
        every: tuple[QWidget | None, ...] = (
            self._subjects_heading,
            self._subjects,
            self._results_heading,
            self._results,
            self._open_bank,
        )
        return tuple(section for section in every if section is not None)

    def _connect(self) -> None:
        self._greeting.menu_requested.connect(self.menu_requested)
        self._problems.problem_chosen.connect(self.problem_requested)
        self._problems.replacement_requested.connect(self.replacement_requested)
        self._problems.removal_requested.connect(self.removal_requested)
        self._reviews.chosen.connect(self.review_requested)
        self._card.main_chosen.connect(self._on_main_chosen)
        self._card.other_chosen.connect(self._on_other_chosen)
        self._add_button.clicked.connect(self.bank_opening_requested)
        self._subjects.chosen.connect(self.setup_requested)
        self._subjects.review_chosen.connect(self.review_requested)
        self._subjects.browse_chosen.connect(self.browse_requested)
        self._subjects.removal_chosen.connect(self.removal_requested)
        self._all_button.clicked.connect(self._on_all_clicked)
        self._theme.changed.connect(self._space)

    def _space(self) -> None:
        px = self._theme.px
        ring = ring_margin(self._theme)
        is_short = self._room.is_short
        is_first = self._view is not None and self._view.is_first_run
        # Sections keep the room for the focus ring within the page's margin.
        margin = px(MARGINS[self._room.width]) - ring
        top = px(14) if is_first else px(2 if is_short else 8)
        self._column.setContentsMargins(margin, top, margin, px(28))
        self._column.setSpacing(0)
        self._cards.setContentsMargins(ring, 0, ring, 0)
        self._cards.setSpacing(px(_STACKED_GAP))
        self._space_cards()
        # Each space is the picture's, less the rings of the buttons above and below it.
        self._subjects_heading.set_space_above(10 if is_short else 18)
        self._results_heading.set_space_above(3 if is_short else 11)
        if self._open_bank is not None:
            self._open_bank.setContentsMargins(0, px(40 if is_first else 24), 0, px(16))

    def _space_cards(self) -> None:
        """Put the two cards beside each other where there is room."""
        shares = _SHARES.get(self._room.width)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if shares else directions.TopToBottom)
        self._row.setSpacing(self._theme.px(_CARD_GAPS.get(self._room.width, _STACKED_GAP)))
        for place, share in enumerate(shares or (0, 0)):
            self._row.setStretch(place, share)
