"""The page on which a quiz is set up."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.bank import Bank
from quiz.core.kinds import Question
from quiz.core.mode import Mode
from quiz.core.plan import Setup
from quiz.core.to_review import ToReview
from quiz.core.wording import in_language
from quiz.ui.estimates import within_limit
from quiz.ui.pages import setup_sentences as sentences
from quiz.ui.pages.setup_choices import SetupChoices
from quiz.ui.pages.setup_summary import SetupFooter, SetupSummary
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.drop_down import DropDown
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.steady_scroll import SteadyScrollArea
from quiz.ui.widgets.text import Label

#: The expected seconds for some questions of a bank.
Estimate = Callable[[Bank, Sequence[Question]], float]

_MOST_TRIES = 2
_CARD_WIDTH = 316
_COLUMN_GAP = 24
#: Between the card and the scroll bar of the choices, which stands in the middle of the gap.
_BAR_GAP = 7
_TOP = 24
_BOTTOM = 24
_MARGINS = {Width.WIDE: 40, Width.MEDIUM: 32, Width.NARROW: 24, Width.TINY: 24}


class SetupPage(QWidget):
    """The choices at the left; at the right a card that says the quiz in one sentence."""

    start_requested = Signal(object)
    back_requested = Signal()
    browse_requested = Signal(str)
    menu_requested = Signal()
    #: Another bank was chosen; `show_banks` may then bring its last set-up.
    bank_chosen = Signal(str)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._banks: list[Bank] = []
        self._bank: Bank | None = None
        self._waiting: ToReview | None = None
        self._estimate: Estimate | None = None
        self._width = Width.WIDE
        self._is_low = False
        self._is_filling = False
        self._header = PageHeader(theme, self.tr("Set up a quiz"), has_back_button=True)
        self._subject_label = Label(theme, self.tr("Subject"), size=14, token="ink2")
        self._subjects = DropDown(theme)
        self._subjects.setAccessibleName(self.tr("Subject"))
        self._choices = SetupChoices(theme, preferences)
        self._summary = SetupSummary(theme)
        self._browse = Button(
            theme, self.tr("Browse the questions"), kind="ghost", size="small", icon="search"
        )
        self._footer = SetupFooter(theme)
        self._build()
        self._connect()
        self._lay_out()

    def show_banks(
        self,
        banks: Sequence[Bank],
        bank: Bank,
        setup: Setup | None,
        estimate: Estimate,
        waiting: ToReview | None = None,
    ) -> None:
        """Offer banks, one of them chosen, with the set-up that was used last for it.

        `waiting` is what is to be reviewed in it, None where the record is not open.
        """
        language = self._preferences.current.language
        self._banks = list(banks)
        self._estimate = estimate
        self._subjects.blockSignals(True)
        self._subjects.clear()
        self._subjects.addItems([in_language(each.title, language) for each in self._banks])
        identities = [each.id for each in self._banks]
        self._subjects.setCurrentIndex(identities.index(bank.id))
        self._subjects.blockSignals(False)
        self._fill(bank, setup, waiting)
        hides = self._preferences.current.hides_clock if setup is None else setup.hides_clock
        self._summary.hide_clock.setChecked(hides)
        self._lay_out()

    def state(self) -> Setup | None:
        """Return the set-up as it is chosen; nothing before a bank has been shown."""
        if self._bank is None:
            return None
        return replace(
            self._choices.setup(),
            shuffles_options=self._summary.shuffle.isChecked(),
            hides_clock=self._summary.hide_clock.isChecked(),
            tries=_MOST_TRIES if self._summary.second_try.isChecked() else 1,
            asks_confidence=self._summary.confidence.isChecked(),
            is_certainty_based=self._summary.certainty.isChecked(),
        )

    def set_state(self, setup: Setup) -> None:
        """Choose everything as in a set-up, if its bank is among those that are shown."""
        bank = next((each for each in self._banks if each.id == setup.bank), None)
        if bank is not None:
            is_same = self._bank is not None and bank.id == self._bank.id
            self._subjects.setCurrentIndex(self._banks.index(bank))
            self._fill(bank, setup, self._waiting if is_same else None)
            self._summary.hide_clock.setChecked(setup.hides_clock)

    def set_room(self, room: Room) -> None:
        """Put the card beside the choices, or under them where the window is narrow."""
        self._width = room.width
        self._is_low = room.is_short
        self._lay_out()

    def footer_height(self) -> int:
        """Return how high the row at the bottom is, 0 where there is none."""
        return 0 if self._footer.isHidden() else self._footer.height()

    def main_action(self) -> None:
        """Start the quiz, if it has questions."""
        if self._summary.start.isEnabled():
            self._on_start_pressed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _on_start_pressed(self) -> None:
        setup = self.state()
        if setup is not None:
            self.start_requested.emit(setup)

    def _on_subject_chosen(self, index: int) -> None:
        chosen = self._choices.setup()
        bank = self._banks[index]
        if self._bank is None or bank.id != self._bank.id:
            self._fill(bank, replace(chosen, bank=bank.id, topics=()), None)
            self.bank_chosen.emit(bank.id)

    def _on_browse_clicked(self) -> None:
        if self._bank is not None:
            self.browse_requested.emit(self._bank.id)

    def _on_changed(self) -> None:
        if not self._is_filling:
            self._say()

    def _on_preference_changed(self, name: str) -> None:
        if name == "extra_time":
            self._choices.show_extra_time()
        elif name == "hides_clock":
            self._summary.hide_clock.setChecked(self._preferences.current.hides_clock)
        elif name == "asks_confidence":
            self._summary.confidence.setChecked(self._preferences.current.asks_confidence)

    def _on_theme_changed(self) -> None:
        self._lay_out()

    def _fill(self, bank: Bank, setup: Setup | None, waiting: ToReview | None) -> None:
        self._bank, self._waiting = bank, waiting
        self._is_filling = True
        self._choices.show_setup(bank, setup, waiting)
        usual = Setup(bank=bank.id, asks_confidence=self._preferences.current.asks_confidence)
        self._summary.show_options(setup or usual)
        self._is_filling = False
        self._say()

    def _say(self) -> None:
        """Say on the card what the choices come to."""
        setup = self.state()
        if setup is None or self._bank is None or self._estimate is None:
            return
        self._summary.second_try.setVisible(setup.mode is not Mode.EXAM)
        available, count = self._choices.available(), self._choices.asked()
        if count == 0:
            reason = self.tr("No questions match. Try more topics.")
            if not self._choices.has_topics():
                reason = self.tr("Choose at least one topic.")
            self._summary.say_blocked(reason)
            self._footer.say(reason)
            return
        language = self._preferences.current.language
        seconds = self._estimate(self._bank, available)
        about = sentences.about_sentence(within_limit(seconds, setup, available, count))
        limit = sentences.limit_sentence(setup, language)
        sentence = sentences.quiz_sentence(setup, self._bank, count, language)
        self._summary.say(sentence, about, limit, sentences.exam_note(setup))
        self._footer.say(" · ".join(part for part in (about, limit) if part))

    def _build(self) -> None:
        self._header.add_control(self._subject_label)
        self._header.add_control(self._subjects)
        left, right = QWidget(), QWidget()
        self._left, self._right = QVBoxLayout(left), QVBoxLayout(right)
        self._left.setSpacing(0)
        self._right.setSpacing(0)
        self._under, self._beside = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self._choices)
        self._left.addLayout(self._under)
        self._left.addStretch(1)
        self._right.addLayout(self._beside)
        self._right.addStretch(1)
        self._left_scroll = SteadyScrollArea(left)
        self._right_scroll = SteadyScrollArea(right)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._left_scroll, 1)
        self._columns.addWidget(self._right_scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(self._columns, 1)
        column.addWidget(self._footer)

    def _connect(self) -> None:
        self._header.back_requested.connect(self.back_requested)
        self._header.menu_requested.connect(self.menu_requested)
        self._subjects.activated.connect(self._on_subject_chosen)
        self._choices.changed.connect(self._on_changed)
        self._summary.changed.connect(self._on_changed)
        self._summary.start_pressed.connect(self._on_start_pressed)
        self._browse.clicked.connect(self._on_browse_clicked)
        self._preferences.changed.connect(self._on_preference_changed)
        self._theme.changed.connect(self._on_theme_changed)

    def _lay_out(self) -> None:
        """Put header, choices, card and main button where the room allows."""
        px, ring = self._theme.px, ring_margin(self._theme)
        margin = _MARGINS[self._width]
        is_wide = self._width is Width.WIDE
        has_subjects = len(self._banks) > 1
        self._header.set_margin(margin)
        self._header.set_menu_shown(shown=self._width < Width.MEDIUM)
        self._subjects.setVisible(has_subjects)
        self._subject_label.setVisible(has_subjects and self._width >= Width.MEDIUM)
        self._footer.setVisible(not is_wide)
        self._footer.set_room(margin, is_low=self._is_low)
        self._right_scroll.setVisible(is_wide)
        gap = px(_BAR_GAP) if is_wide else 0
        self._columns.setSpacing(gap)
        bar = self._left_scroll.bar_width()
        side = px(margin) - ring
        right = (px(_COLUMN_GAP) - ring if is_wide else side) - gap
        self._left.setContentsMargins(side, px(_TOP), max(0, right - bar), px(_BOTTOM))
        self._right.setContentsMargins(0, px(_TOP), px(margin) - bar, px(_BOTTOM))
        self._right_scroll.setFixedWidth(px(_CARD_WIDTH) + px(margin))
        above = 0 if is_wide else px(_BOTTOM)
        self._under.setContentsMargins(ring, above, ring, 0)
        for column in (self._under, self._beside):
            column.setSpacing(px(8))
        self._place_card(self._beside if is_wide else self._under, is_beside=is_wide)

    def _place_card(self, column: QVBoxLayout, *, is_beside: bool) -> None:
        """Move card and main button to their places."""
        if column.indexOf(self._summary) < 0:
            column.addWidget(self._summary)
            column.addWidget(self._browse, 0, Qt.AlignmentFlag.AlignLeft)
            # A widget that changes its parent is hidden until somebody shows it.
            self._summary.show()
            self._browse.show()
        start = self._summary.start
        place = self._summary.start_place if is_beside else self._footer.start_place
        if place.indexOf(start) < 0:
            place.addWidget(start)
            start.show()
        rest = (*self._summary.options(), self._browse)
        for before, after in pairwise((start, *rest) if is_beside else (*rest, start)):
            QWidget.setTabOrder(before, after)
