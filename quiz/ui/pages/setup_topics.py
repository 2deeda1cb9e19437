"""Choose topics: chips with the number of questions of each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.core.bank import Bank
from quiz.ui.pages.setup_sentences import topic_name
from quiz.ui.theme import Theme
from quiz.ui.widgets.chip import Chip
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.painting import ring_margin

_GAP = 8


class TopicChips(QWidget):
    """One chip for each topic of a bank; `changed` says that the choice did."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        self.setAccessibleName(self.tr("Topics"))
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()
        theme.changed.connect(self._space)

    def show_bank(self, bank: Bank, language: str) -> None:
        """Offer the topics of a bank, all of them on."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for topic, count in bank.topic_counts().items():
            title = topic_name(topic, bank, language)
            chip = Chip(self._theme, title, str(count), self)
            name = self.tr("{topic}, %n questions", "", count).format(topic=title)
            chip.set_text(title, str(count), name=name)
            chip.setChecked(True)
            chip.toggled.connect(self._on_toggled)
            chip.show()
            self._chips[topic] = chip
            self._flow.addWidget(chip)
        self.updateGeometry()

    def put_after(self, before: QWidget) -> None:
        """Take the place after a control in the order of the Tab key."""
        for chip in self._chips.values():
            QWidget.setTabOrder(before, chip)
            before = chip

    def count(self) -> int:
        """Return how many topics there are."""
        return len(self._chips)

    def chosen(self) -> list[str]:
        """Return the topics that are on, in the bank's order."""
        return [topic for topic, chip in self._chips.items() if chip.isChecked()]

    def set_chosen(self, topics: Sequence[str]) -> None:
        """Switch these topics on and all others off, with one signal at most."""
        before = self.chosen()
        for topic, chip in self._chips.items():
            chip.blockSignals(True)
            chip.setChecked(topic in topics)
            chip.blockSignals(False)
        if self.chosen() != before:
            self.changed.emit()

    def set_all(self, *, on: bool) -> None:
        """Switch every topic on or off."""
        self.set_chosen(list(self._chips) if on else [])

    def _on_toggled(self, _is_on: bool) -> None:
        self.changed.emit()

    def _space(self) -> None:
        gap = self._theme.px(_GAP) - 2 * ring_margin(self._theme)
        self._flow.set_gaps(gap, gap)
