"""Choose how to study on the set-up page: four cards, those with nothing to ask switched off."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from quiz.core.mode import Mode
from quiz.core.to_review import ToReview
from quiz.ui.days import coming_day
from quiz.ui.mode_names import mode_name
from quiz.ui.theme import Theme
from quiz.ui.widgets.mode_card import ModeCard
from quiz.ui.widgets.painting import ring_margin

_GAP = 12
_ICONS = {
    Mode.PRACTICE: "message-circle-question-mark",
    Mode.EXAM: "timer",
    Mode.REVIEW: "rotate-ccw-clock",
    Mode.MISTAKES: "repeat",
}
#: Cards in a row: as many of these as there is room for.
_COLUMNS = (4, 2, 1)


class ModeCards(QWidget):
    """One card for each mode, all of one height; `chosen` says that another is on."""

    chosen = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        helps = {
            Mode.PRACTICE: self.tr("Explanation after each answer"),
            Mode.EXAM: self.tr("Timed; results at the end"),
            Mode.REVIEW: self.tr("What is due today"),
            Mode.MISTAKES: self.tr("Questions you missed before"),
        }
        self._helps = helps
        self._cards = {
            mode: ModeCard(theme, _ICONS[mode], mode_name(mode), helps[mode], parent=self)
            for mode in Mode
        }
        self._group = QButtonGroup(self)
        for card in self._cards.values():
            self._group.addButton(card)
            card.toggled.connect(self._on_toggled)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._measure_again)
        self.show_waiting(None)
        self._cards[Mode.PRACTICE].setChecked(True)

    def mode(self) -> Mode:
        """Return the mode that is on."""
        return next((mode for mode, card in self._cards.items() if card.isChecked()), Mode.PRACTICE)

    def set_mode(self, mode: Mode) -> None:
        """Switch a mode on; practice where it has nothing to ask."""
        chosen = mode if self._cards[mode].isEnabled() else Mode.PRACTICE
        self._cards[chosen].setChecked(True)

    def card(self, mode: Mode) -> ModeCard:
        """Return the card of a mode."""
        return self._cards[mode]

    def last(self) -> QWidget:
        """Return the card that is last in the order of the Tab key."""
        return self._cards[Mode.MISTAKES]

    def show_waiting(self, waiting: ToReview | None) -> None:
        """Say how much waits in a bank, and why nothing does; None where that is not known."""
        for mode in (Mode.REVIEW, Mode.MISTAKES):
            count = 0 if waiting is None else len(waiting.ranked(mode) or ())
            reason = "" if count else self._reason(mode, waiting)
            self._cards[mode].show_count(str(count) if count else "", self._helps[mode], reason)
        if not self._cards[self.mode()].isEnabled():
            self._cards[Mode.PRACTICE].setChecked(True)
        self._measure_again()

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no word is cut, one card below the other."""
        return QSize(self._least(), 0)

    def sizeHint(self) -> QSize:
        """Return the size at which all stand in a row."""
        width = 4 * self._least() + 3 * self._gap()
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Return that cards stand in several rows where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all cards are seen, for a width in pixels."""
        return max(place.bottom() + 1 for place in self._places(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in their places."""
        super().resizeEvent(event)
        self._arrange()

    def _on_toggled(self, is_on: bool) -> None:
        if is_on:
            self.chosen.emit()

    def _reason(self, mode: Mode, waiting: ToReview | None) -> str:
        if waiting is None:
            return self.tr("Your results are not open.")
        if mode is Mode.MISTAKES:
            return self.tr("No mistakes to go over.")
        if waiting.next_day is None:
            return self.tr("Nothing due today.")
        day = coming_day(waiting.next_day, waiting.day, self._language)
        return self.tr("Nothing due today. Next: {date}.").format(date=day)

    def _measure_again(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        for card, place in zip(self._cards.values(), self._places(self.width()), strict=True):
            card.setGeometry(place)

    def _gap(self) -> int:
        """Return what is between two cards, less the rings that they keep around them."""
        return self._theme.px(_GAP) - 2 * ring_margin(self._theme)

    def _least(self) -> int:
        return max(card.minimumSizeHint().width() for card in self._cards.values())

    def _places(self, width: int) -> list[QRect]:
        gap, least = self._gap(), self._least()
        fitting = (n for n in _COLUMNS if n * least + (n - 1) * gap <= width)
        columns = next(fitting, 1)
        each = (width + gap) / columns
        lefts = [round(column * each) for column in range(columns + 1)]
        height = max(
            card.heightForWidth(lefts[at % columns + 1] - gap - lefts[at % columns])
            for at, card in enumerate(self._cards.values())
        )
        return [
            QRect(
                lefts[at % columns],
                at // columns * (height + gap),
                lefts[at % columns + 1] - gap - lefts[at % columns],
                height,
            )
            for at in range(len(self._cards))
        ]
