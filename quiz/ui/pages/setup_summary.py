"""The card that says the quiz in one sentence, and starts it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quiz.core.plan import Setup
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.card import Card
from quiz.ui.widgets.check_box import CheckBox
from quiz.ui.widgets.form_row import Divider
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import Label

_PADDING = 25
_ICON = 16
_START_WIDTH = 190
#: Where the words of a small choice begin.
_OPTION_LEAD = 29


class _Fact(QWidget):
    """An icon and a few words."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label = Label(theme, size=15, token="ink2", wraps=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.label, 1)
        self._dress()
        theme.changed.connect(self._dress)

    def set_text(self, text: str) -> None:
        """Show other words; nothing when empty."""
        self.label.set_text(text)
        self.setVisible(bool(text))

    def _dress(self) -> None:
        px = self._theme.px
        self._icon.setPixmap(self._theme.icon(self._icon_name, _ICON, "ink2"))
        self._icon.setFixedHeight(px(20))
        self._row.setSpacing(px(8))


class SetupSummary(Card):
    """The quiz in one sentence, how long it takes, the main button, and small choices."""

    start_pressed = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        heading = Label(theme, self.tr("Your quiz"), size=14, weight=600, token="ink2", wraps=True)
        self._sentence = Label(theme, size=20, weight=500, line_height=1.38, wraps=True)
        self._about = _Fact(theme, "clock")
        self._limit = _Fact(theme, "timer")
        self._note = _Fact(theme, "info")
        self.start = Button(
            theme, self.tr("Start"), kind="primary", size="large", key="corner-down-left"
        )
        self.start.set_fills_width(fills=True)
        self._make_options(theme)
        self._top, self._facts = QVBoxLayout(), QVBoxLayout()
        self._bottom, self.start_place = QVBoxLayout(), QVBoxLayout()
        self._top.addWidget(heading)
        self._top.addWidget(self._sentence)
        for fact in (self._about, self._limit, self._note):
            self._facts.addWidget(fact)
        for option in self.options():
            self._bottom.addWidget(option)
        self._bottom.addWidget(self._rule)
        self.start_place.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._top, self._facts, self.start_place):
            column.addLayout(part)
        column.addWidget(Divider(theme, is_inset=False))
        column.addLayout(self._bottom)
        self.start.clicked.connect(self.start_pressed)
        for option in self.options():
            option.toggled.connect(self._on_toggled)
        self.certainty.toggled.connect(self._on_certainty_toggled)
        self.second_try.toggled.connect(self._on_second_try_toggled)
        self.confidence.toggled.connect(self._on_confidence_toggled)
        self._space()
        theme.changed.connect(self._space)

    def options(self) -> tuple[CheckBox, ...]:
        """Return the small choices from top to bottom."""
        return (
            self.confidence,
            self.shuffle,
            self.hide_clock,
            self.second_try,
            self.certainty,
        )

    def show_options(self, setup: Setup) -> None:
        """Tick the small choices as in a set-up, all but the one about the clock."""
        self.shuffle.setChecked(setup.shuffles_options)
        self.second_try.setChecked(setup.tries > 1)
        self.confidence.setChecked(setup.asks_confidence or setup.is_certainty_based)
        self.certainty.setChecked(setup.is_certainty_based)

    def say(self, sentence: str, about: str = "", limit: str = "", note: str = "") -> None:
        """Show what the quiz will be."""
        self._sentence.set_text(sentence)
        self._about.set_text(about)
        self._limit.set_text(limit)
        self._note.set_text(note)
        self.start.set_blocked("")
        said = [part.removesuffix(".") for part in (sentence, about, limit, note) if part]
        self.start.setAccessibleDescription(f"{'. '.join(said)}.")

    def say_blocked(self, reason: str) -> None:
        """Say why the quiz cannot start."""
        self._sentence.set_text(reason)
        for fact in (self._about, self._limit, self._note):
            fact.set_text("")
        self.start.set_blocked(reason)

    def sentence(self) -> str:
        """Return the sentence on the card."""
        return self._sentence.plain_text()

    def _on_toggled(self, _is_on: bool) -> None:
        self.changed.emit()

    def _on_certainty_toggled(self, is_on: bool) -> None:
        # The marks follow from how sure a person says to be: it has to be asked.
        if is_on:
            self.confidence.setChecked(True)
            self.second_try.setChecked(False)

    def _on_second_try_toggled(self, is_on: bool) -> None:
        # Of a second try nobody is as certain as of a first one.
        if is_on:
            self.certainty.setChecked(False)

    def _on_confidence_toggled(self, is_on: bool) -> None:
        if not is_on:
            self.certainty.setChecked(False)

    def _make_options(self, theme: Theme) -> None:
        self.confidence = CheckBox(theme, self.tr("Ask how sure I am"))
        self.shuffle = CheckBox(theme, self.tr("Shuffle the options"))
        self.hide_clock = CheckBox(theme, self.tr("Hide the clock at start"))
        self.second_try = CheckBox(theme, self.tr("A second try"))
        self.certainty = CheckBox(theme, self.tr("Certainty-based marking"))
        rule = self.tr("A right answer earns 1, 2 or 3 as you are surer; a wrong one 0, −2 or −6.")
        self._rule = Label(theme, rule, size=13, token="ink2", wraps=True)
        self.certainty.setAccessibleDescription(rule)

    def _space(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        padding = px(_PADDING)
        self._top.setContentsMargins(padding, px(25), padding, px(16))
        self._top.setSpacing(px(7))
        self._facts.setContentsMargins(padding, 0, padding, px(18))
        self._facts.setSpacing(px(6))
        self.start.setMinimumWidth(px(_START_WIDTH) + 2 * ring)
        self.start_place.setContentsMargins(padding - ring, 0, padding - ring, px(20))
        self._bottom.setContentsMargins(padding - ring, px(11), padding - ring, px(13))
        self._bottom.setSpacing(0)
        lead = px(_OPTION_LEAD) + ring
        self._rule.setContentsMargins(lead, 0, ring, px(4))


class SetupFooter(QFrame):
    """The main button's place in windows where the card stands under the choices."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._margin = 32.0
        self._is_low = False
        self._words = Label(theme, size=15, weight=500, wraps=True)
        self.start_place = QVBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addLayout(self.start_place)
        self._space()
        theme.changed.connect(self._space)

    def say(self, text: str) -> None:
        """Show a few words beside the button."""
        self._words.set_text(text)

    def set_room(self, margin: float, *, is_low: bool) -> None:
        """Keep the page's margin, and take less height where there is little."""
        self._margin, self._is_low = margin, is_low
        self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band and the hairline above it."""
        painter = sharp_painter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _space(self) -> None:
        px = self._theme.px
        above = px(1 if self._is_low else 8)
        margin = px(self._margin)
        self._row.setContentsMargins(margin, above + 1, margin - ring_margin(self._theme), above)
        self._row.setSpacing(px(16))
        self.update()
