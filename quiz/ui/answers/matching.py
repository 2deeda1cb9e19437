"""The widget for answering a matching question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quiz.core.kinds.matching import Matching, join, joins
from quiz.core.kinds.question import Mark
from quiz.core.wording import Response, in_language
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.answers.option_list import LETTERS
from quiz.ui.part_words import not_joined, partner_words
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.match_board import MatchBoard
from quiz.ui.widgets.match_box import Joined, MatchBox
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

_STATUS_GAP = 6
_DIGITS = "123456789"
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MatchingAnswer(AnswerWidget):
    """Numbered cards to be joined with lettered ones: by click, by drag or by key.

    Of those at the left one is always the current one, until all are joined.
    """

    column_width = 960

    def __init__(
        self,
        theme: Theme,
        question: Matching,
        order: Sequence[int],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = question
        self._order = tuple(order)
        self._joins: dict[int, int] = {}
        self._before: list[dict[int, int]] = []
        self._current: int | None = 0
        self._pending: int | None = None
        self._latest: int | None = None
        self._is_locked = False
        self._board = MatchBoard(theme, self._lefts(language), self._rights(language))
        self._board.left_pressed.connect(self._on_left)
        self._board.right_pressed.connect(self._on_right)
        self._board.joined_by_drag.connect(self._on_joined_by_drag)
        self._status = Label(theme, size=14, token="ink2", wraps=True, has_bold=True)
        self.undo = Button(theme, self.tr("Undo"), kind="ghost", size="small", icon="undo-2")
        self.undo.clicked.connect(self._on_undo)
        policy = self.undo.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.undo.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._board)
        self._row = QHBoxLayout()
        self._row.addWidget(self._status, 1)
        self._row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._row)
        self._space()
        self._show()
        theme.changed.connect(self._space)

    def response(self) -> Response:
        """Return what is joined with what, by index in the file's order."""
        return join(self._joins)

    def set_response(self, response: Response) -> None:
        """Join what a response joins."""
        self._joins = joins(response)
        self._before = []
        self._pending = None
        self._current = self._next_open(0)
        self._show()

    def note_text(self) -> str:
        """Return the marking rule in one sentence."""
        return self.tr("Each pair joined rightly counts.")

    def nothing_text(self) -> str:
        """Return that something has to be joined."""
        return self.tr("Join a pair first, or skip the question.")

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the numbers, the letters, and the key that takes a pair apart."""
        before = "Alt+" if needs_alt else ""
        return [
            (f"1 – {len(self._board.lefts)}", self.tr("choose on the left")),
            (f"{before}A – {LETTERS[len(self._order) - 1]}", self.tr("join")),
            (self.tr("Del"), self.tr("release")),
        ]

    def take_key(self, text: str) -> bool:
        """Choose by number at the left, and join by letter."""
        if self._is_locked or not self.chooses_by(text):
            return False
        if text in _DIGITS:
            self._on_left(int(text) - 1)
        else:
            self._on_right(LETTERS.find(text.upper()))
        return True

    def chooses_by(self, text: str) -> bool:
        """Tell whether something at the left has this number, or at the right this letter."""
        if len(text) != 1:
            return False
        if text in _DIGITS:
            return int(text) <= len(self._board.lefts)
        return 0 <= LETTERS.find(text.upper()) < len(self._order)

    def take_command(self, event: QKeyEvent) -> bool:
        """Take a pair apart with Delete, and take back what was done with Ctrl+Z."""
        if self._is_locked:
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Z and held == Qt.KeyboardModifier.ControlModifier:
            self._on_undo()
            return True
        if event.key() in _DELETE and not held:
            self._release()
            return True
        return False

    def move_into(self, *, is_at_end: bool) -> bool:
        """Focus the first card, or the last one at the right."""
        box = self._board.rights[-1] if is_at_end else self._board.lefts[0]
        box.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def lock(self) -> None:
        """Ignore further changes."""
        self._is_locked = True
        self._current = self._pending = None
        self._board.lock()
        self._show()

    def show_mark(self, mark: Mark) -> None:
        """Show which pairs are right, and with what the others at the left belong."""
        for left, box in enumerate(self._board.lefts):
            joined = self._joins.get(left)
            goes_with = partner_words(LETTERS[self._order.index(left)])
            if not mark.answered:
                box.set_judged(Joined.UNSENT, goes_with)
            elif joined is None:
                box.set_judged(Joined.NOT_JOINED, f"{not_joined()}\n{goes_with}")
            elif joined == left:
                box.set_judged(Joined.RIGHT, "")
            else:
                box.set_judged(Joined.WRONG, goes_with)
        self._status.hide()
        self.undo.hide()
        policy = self.undo.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.undo.setSizePolicy(policy)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._show()

    def set_low(self, is_low: bool) -> None:
        """Make cards and gaps lower."""
        self._board.set_low(is_low)

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the cards at the left, those at the right, and the button that takes back."""
        return [*self._board.tab_stops(), self.undo]

    def _on_left(self, place: int) -> None:
        if self._is_locked:
            return
        if self._pending is not None:
            self._join(place, self._order[self._pending])
            return
        self._current = place
        self._show()
        announce(self, self._status.plain_text())

    def _on_right(self, place: int) -> None:
        if self._is_locked:
            return
        right = self._order[place]
        if self._current is None:
            self._pending = None if self._pending == place else place
            self._show()
            announce(self, self._status.plain_text())
        elif self._joins.get(self._current) == right:
            self._unjoin(self._current)
        else:
            self._join(self._current, right)

    def _on_joined_by_drag(self, left: int, place: int) -> None:
        if not self._is_locked:
            self._join(left, self._order[place])

    def _on_undo(self) -> None:
        if self._before and not self._is_locked:
            self._joins = self._before.pop()
            self._pending = None
            self._current = self._next_open(0)
            self._tell(self.tr("Taken back."))

    def _join(self, left: int, right: int) -> None:
        """Join two; what either was joined with is let go."""
        self._remember()
        self._latest = left
        self._joins = {a: b for a, b in self._joins.items() if b != right}
        self._joins[left] = right
        self._pending = None
        self._current = self._next_open(left)
        x, y = self._board.lefts[left].named(), self._right_box(right).named()
        self._tell(self.tr("{x}, joined with {y}.").format(x=x, y=y))

    def _unjoin(self, left: int) -> None:
        self._remember()
        del self._joins[left]
        self._pending = None
        self._current = left
        self._tell(self.tr("{x}, not joined.").format(x=self._board.lefts[left].named()))

    def _release(self) -> None:
        """Take apart the pair of the current card, of the one with the ring, or the latest."""
        ringed = [
            left
            for left, right in self._joins.items()
            for box in (self._board.lefts[left], self._right_box(right))
            if box.hasFocus() and box.ring_is_shown
        ]
        for left in (self._current, *ringed, self._latest):
            if left is not None and left in self._joins:
                self._unjoin(left)
                return

    def _remember(self) -> None:
        self._before.append(dict(self._joins))

    def _next_open(self, start: int) -> int | None:
        """Return the next one at the left that is not joined, None when all are."""
        count = len(self._board.lefts)
        places = [(start + step) % count for step in range(count)]
        return next((place for place in places if place not in self._joins), None)

    def _tell(self, done: str) -> None:
        """Show and say what was done, and what comes now."""
        self._show()
        self.changed.emit(self.response())
        announce(self, f"{done} {self._status.plain_text()}")

    def _right_box(self, right: int) -> MatchBox:
        return self._board.rights[self._order.index(right)]

    def _show(self) -> None:
        """Show what is joined, and say it to a screen reader."""
        current = None
        if self._pending is not None:
            current = self._board.rights[self._pending]
        elif self._current is not None:
            current = self._board.lefts[self._current]
        by_place = {left: self._order.index(right) for left, right in self._joins.items()}
        self._board.set_joins(by_place, current)
        self._status.set_text(self._status_text(current))
        if not self._is_locked:
            self.undo.setVisible(bool(self._before))
        self._tell_names()

    def _status_text(self, current: MatchBox | None) -> str:
        a, b = len(self._joins), len(self._board.lefts)
        if current is None:
            return self.tr("{a} of {b} joined.").format(a=a, b=b)
        text = self.tr("{a} of {b} joined. Now: **{x}**. Press a letter to join it.")
        if not current.is_left:
            text = self.tr("{a} of {b} joined. Now: **{x}**. Press a number to join it.")
        return text.format(a=a, b=b, x=current.plain_text().replace("**", ""))

    def _tell_names(self) -> None:
        lefts, rights = self._board.lefts, self._board.rights
        for left, box in enumerate(lefts):
            joined = self._joins.get(left)
            parts = [box.named(), self.tr("not joined")]
            if joined is not None:
                partner = self._right_box(joined).named()
                parts[1] = self.tr("joined with {x}").format(x=partner)
            if box.is_current():
                parts.append(self.tr("chosen"))
            parts += self._judged_parts(left, box)
            box.setAccessibleName(", ".join(parts))
        partners = {right: left for left, right in self._joins.items()}
        for right, box in zip(self._order, rights, strict=True):
            parts = [box.named()]
            if (left_place := partners.get(right)) is not None:
                partner = lefts[left_place].named()
                parts.append(self.tr("joined with {x}").format(x=partner))
            if box.is_current():
                parts.append(self.tr("chosen"))
            box.setAccessibleName(", ".join(parts))

    def _judged_parts(self, left: int, box: MatchBox) -> list[str]:
        """Return what became of a card at the left, for its name."""
        goes_with = self.tr("goes with {x}").format(x=self._right_box(left).named())
        match box.judged():
            case Joined.RIGHT:
                return [self.tr("correct")]
            case Joined.WRONG:
                return [self.tr("incorrect"), goes_with]
            case Joined.NOT_JOINED:
                return [goes_with]
            case Joined.UNSENT:
                return [*([self.tr("not sent")] if left in self._joins else []), goes_with]
            case None:
                return []

    def _lefts(self, language: str) -> list[MatchBox]:
        letters = LETTERS[: len(self._order)]
        statuses = [partner_words(letter) for letter in letters]
        statuses += [f"{not_joined()}\n{words}" for words in statuses]
        return [
            MatchBox(
                self._theme,
                str(number),
                in_language(pair.left, language),
                is_left=True,
                statuses=statuses,
            )
            for number, pair in enumerate(self._question.pairs, 1)
        ]

    def _rights(self, language: str) -> list[MatchBox]:
        rights = self._question.rights
        return [
            MatchBox(
                self._theme, LETTERS[place], in_language(rights[index], language), is_left=False
            )
            for place, index in enumerate(self._order)
        ]

    def _space(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._column.setSpacing(0)
        if not self._status.isHidden() or not self._is_locked:
            self._row.setContentsMargins(ring, px(_STATUS_GAP) - ring, 0, 0)
        self._row.setSpacing(px(12))
        above = max(0, (self.undo.sizeHint().height() - self._status.fontMetrics().height()) // 2)
        self._status.setContentsMargins(0, above, 0, 0)
