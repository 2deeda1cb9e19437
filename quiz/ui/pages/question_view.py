"""One question as it is shown: topic, text, answer, hints and, later, the verdict."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.question import Difficulty
from quiz.core.numbers import NumberFormat
from quiz.core.snapshot import Snapshot
from quiz.core.wording import in_language
from quiz.ui.answers import answer_widget
from quiz.ui.pages.review_block import question_picture
from quiz.ui.theme import Theme
from quiz.ui.widgets.confidence import ConfidenceRow
from quiz.ui.widgets.followed_place import FollowedPlace
from quiz.ui.widgets.painting import ShowsFocus, paint_ring, sharp_painter
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.verdict import VERDICT_MARGIN, Verdict, VerdictBlock

_RING = 4
_SIDE_GAP = 40
#: Above and below what stands beside; in a low window less.
_SIDE_MARGINS = ((24, 20), (12, 12))
_TO_THE_START = (Qt.Key.Key_Down, Qt.Key.Key_Home)
_TO_THE_END = (Qt.Key.Key_Up, Qt.Key.Key_End)


class QuestionText(ShowsFocus, Label):
    """The question's words; they take the focus, so that they can be read again."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the ring when they have the focus by key."""
        super().paintEvent(event)
        if self.ring_is_shown:
            painter = sharp_painter(self)
            margin = self._theme.px(_RING)
            inner = self.rect().adjusted(margin, margin, -margin, -margin)
            paint_ring(painter, self._theme, inner, self._theme.px(4))
            painter.end()


class QuestionView(QWidget):
    """A question in a column of its own; the answer's place does not move when it is judged."""

    source_requested = Signal()
    #: Each carries whether it is to be so from now on; see `VerdictBlock`.
    override_requested = Signal(bool)
    return_requested = Signal(bool)
    #: A picture, and the words that describe it.
    picture_requested = Signal(QPixmap, str)
    #: Carries the `Confidence` that was chosen, None where it is taken back.
    confidence_chosen = Signal(object)
    #: It has been painted where a person sees it.
    painted = Signal()

    def __init__(
        self,
        theme: Theme,
        snapshot: Snapshot,
        order: Sequence[int],
        language: str,
        number_format: NumberFormat,
        folder: str,
        *,
        is_low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        question = snapshot.question
        self._theme = theme
        self.snapshot = snapshot
        self._language = language
        self._is_low = is_low
        self._key_of_return = ""
        self._topic = Label(theme, self._topic_text(), size=14, weight=500, token="ink2")
        self._topic.setWordWrap(True)
        self.question = self._question_text(self._prompt())
        # A hotspot's picture is where it is answered.
        image = None if isinstance(question, Hotspot) else question.image
        self.picture = question_picture(theme, image, folder, language)
        self.answer = answer_widget(theme, question, order, language, number_format, folder)
        self.answer.set_low(is_low)
        self._help = self._small_label(self.answer.help_text(), 15)
        self._note = self._small_label(self.answer.note_text(), 14)
        #: Where it is asked how sure one is.
        self.confidence: ConfidenceRow | None = None
        self._price: Label | None = None
        self._hints: Label | None = None
        self._remark: Label | None = None
        self._block: VerdictBlock | None = None
        #: What became of the answer, once that is settled.
        self.verdict: VerdictBlock | None = None
        #: A try was not right: the answer waits to be opened again.
        self.is_between_tries = False
        self._gap = QSpacerItem(0, 0)
        self.answer.changed.connect(self._on_changed)
        self.answer.picture_opened.connect(self.picture_requested)
        if self.picture is not None:
            self.picture.opened.connect(self._on_picture_opened)
        self._build()
        theme.changed.connect(self._space)

    def ask_confidence(self, rule: str) -> None:
        """Ask how sure one is, and say how that counts; "" where it counts nothing."""
        self.confidence = row = ConfidenceRow(self._theme)
        row.set_rule(rule)
        row.chosen.connect(self.confidence_chosen)
        self._column.insertWidget(self._column.indexOf(self._note or self.answer) + 1, row)
        self._space()

    def show_price(self, text: str) -> None:
        """Say below the answer what hints and tries cost; "" for nothing."""
        if self._price is None and text:
            self._price = Label(self._theme, size=14, token="ink2", wraps=True)
            self._insert_last(self._price)
        if self._price is not None:
            self._price.set_text(text)
            self._price.setVisible(bool(text))
            self._space()

    def show_hints(self, count: int) -> None:
        """Show the first hints of the question."""
        if not count:
            return
        if self._hints is None:
            self._hints = Label(self._theme, size=15, token="ink2", wraps=True, markdown=True)
            self._insert_last(self._hints)
        said = [self.hint_text(number) for number in range(count)]
        self._hints.set_text("\n\n".join(said))
        self._space()

    def hint_text(self, number: int) -> str:
        """Return a hint with its label."""
        hint = in_language(self.snapshot.question.hints[number], self._language)
        return self.tr("Hint: {x}").format(x=hint)

    def hints(self) -> QWidget | None:
        """Return where the hints stand, None before the first."""
        return self._hints

    def show_remark(self, text: str) -> None:
        """Say something about this question, below its answer."""
        if self._remark is None:
            self._remark = Label(self._theme, size=15, weight=500, wraps=True)
            self._insert_last(self._remark)
        self._remark.set_text(text)
        self._space()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what became of the answer, below it, or that its time is up."""
        if self._block is None:
            self._block = VerdictBlock(self._theme, verdict)
            self._block.source_requested.connect(self.source_requested)
            self._block.override_requested.connect(self.override_requested)
            self._block.return_requested.connect(self.return_requested)
            self._block.set_key_of_return(self._key_of_return)
            self._column.insertItem(self._column.count() - 1 - self._after_stretch, self._gap)
            self._insert_last(self._block)
        else:
            self._block.show_verdict(verdict)
        self.verdict = self._block if verdict.is_final else None
        for part in (self._note, self.confidence, self._price, self._remark):
            if part is not None:
                part.hide()
        self._space()

    def set_key_of_return(self, key: str) -> None:
        """Show the key that lets the question come again tomorrow."""
        self._key_of_return = key
        if self._block is not None:
            self._block.set_key_of_return(key)

    def block(self) -> QWidget | None:
        """Return what stands below the answer, None while it can be given."""
        return self._block

    def set_room(self, width: int, height: int, *, is_wide: bool) -> None:
        """Fit into a width and the height that is seen, both in pixels.

        Where the room is wide, what may stand beside does so.
        """
        side, foot = self.answer.side(), self.answer.foot()
        if side is None:
            return
        px, ring = self._theme.px, self._theme.px(_RING)
        top, bottom = _SIDE_MARGINS[self._is_low]
        if is_wide and not self._beside.holds(side):
            self._beside.hold(side)
            if foot is not None:
                self._column.addWidget(foot)
        self.answer.set_room(width - 2 * ring, height - px(top + bottom), is_wide=is_wide)
        self._after_stretch = int(is_wide and foot is not None)
        self._across.setSpacing(px(_SIDE_GAP) - ring if is_wide else 0)
        right = ring if is_wide else 0
        self._beside.setContentsMargins(0, px(top) if is_wide else 0, right, px(bottom))
        self._beside.fit()

    def follow(self, scrolled: int) -> None:
        """Keep what stands beside in view where so many pixels have been scrolled away."""
        self._beside.follow(scrolled)

    def set_low(self, is_low: bool) -> None:
        """Take less height, as in a window that has little."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.question.set_size(24 if is_low else 26)
            self.answer.set_low(is_low)
            self._space()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab walks through, in reading order."""
        stops: list[QWidget] = [self.question]
        if self.picture is not None:
            stops.append(self.picture)
        stops += self.answer.tab_stops()
        if self.confidence is not None and not self.confidence.isHidden():
            stops += self.confidence.tab_stops()
        if self.verdict is not None:
            stops += self.verdict.tab_stops()
        return stops

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows reach the options from the question's text; then they are the rows'."""
        is_reached = False
        row, focused = self.confidence, self.focusWidget()
        is_beyond = row is not None and focused is not None and row.isAncestorOf(focused)
        if not is_beyond and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if event.key() in _TO_THE_START:
                is_reached = self.answer.move_into(is_at_end=False)
            elif event.key() in _TO_THE_END:
                is_reached = self.answer.move_into(is_at_end=True)
        if not is_reached:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say that what is in it is painted with it."""
        super().paintEvent(event)
        if self.isVisible():
            self.painted.emit()

    def _on_changed(self) -> None:
        if self._note is not None:
            self._note.set_text(self.answer.note_text())

    def _on_picture_opened(self) -> None:
        if self.picture is not None:
            self.picture_requested.emit(self.picture.pixmap(), self.picture.accessibleName())

    def _question_text(self, prompt: str) -> QuestionText:
        text = QuestionText(
            self._theme,
            prompt,
            size=24 if self._is_low else 26,
            weight=600,
            spacing=99,
            line_height=1.3,
            wraps=True,
            markdown=True,
            inline=True,
        )
        text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        text.setAccessibleName(text.plain_text())
        return text

    def _small_label(self, text: str, size: float) -> Label | None:
        if not text:
            return None
        return Label(self._theme, text, size=size, token="ink2", wraps=True)

    def _insert_last(self, widget: QWidget) -> None:
        """Put something below all else, above the stretch at the end."""
        self._column.insertWidget(self._column.count() - 1 - self._after_stretch, widget)
        # A layout would show it later, and until then give it no place.
        widget.show()

    def _build(self) -> None:
        # Beside the column there may be something else.
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._column, self._beside = QVBoxLayout(), FollowedPlace()
        self._after_stretch = 0
        self._across.addLayout(self._column, 1)
        self._across.addWidget(self._beside)
        above = (self._topic, self.question, self.picture, self._help)
        for part in (*above, self.answer, self._note):
            if part is not None:
                self._column.addWidget(part)
        self._column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()

    def _space(self) -> None:
        """Keep the question's place: the gaps are the same before and after the answer."""
        px = self._theme.px
        ring = px(_RING)
        top = 12 if self._is_low else 28
        self._column.setContentsMargins(0, px(top), 0, px(24))
        self._column.setSpacing(0)
        # The question, the answer and the labels keep `ring` around them for the focus ring.
        self._topic.setContentsMargins(ring, 0, ring, px(7) - ring)
        below = px(10 if self._help is not None else 14 if self._is_low else 28) - 2 * ring
        self.question.setContentsMargins(ring, ring, ring, ring + below)
        if self._help is not None:
            self._help.setContentsMargins(ring, 0, ring, px(22) - ring)
        if self._note is not None:
            self._note.setContentsMargins(ring, px(18) - ring, ring, 0)
        if self.confidence is not None:
            gap = px(14 if self._is_low else 24) - 2 * ring
            gap = gap if self._note is None else px(18) - ring
            self.confidence.setContentsMargins(0, gap, 0, 0)
        if self._price is not None:
            is_first = self._note is None and self.confidence is None
            gap = px(18) - ring if is_first else px(12 if self.confidence is not None else 4)
            self._price.setContentsMargins(ring, gap, ring, 0)
        if self._hints is not None:
            self._hints.setContentsMargins(ring, px(26) - ring, ring, 0)
        if self._remark is not None:
            self._remark.setContentsMargins(ring, px(18) - ring, ring, 0)
        self._gap.changeSize(0, px(24 - VERDICT_MARGIN) - ring)

    def _prompt(self) -> str:
        """Return what to do; a text with gaps may speak for itself."""
        prompt = in_language(self.snapshot.question.prompt, self._language)
        return prompt or self.tr("Fill in the gaps.")

    def _topic_text(self) -> str:
        question = self.snapshot.question
        topic = in_language(self.snapshot.topic, self._language) if self.snapshot.topic else ""
        level = difficulty_name(question.difficulty) if question.difficulty else ""
        return " · ".join(part for part in (topic, level) if part)


def difficulty_name(difficulty: Difficulty) -> str:
    """Return a difficulty in one word."""
    return {
        "easy": QCoreApplication.translate("difficulty", "Basic"),
        "medium": QCoreApplication.translate("difficulty", "Medium"),
        "hard": QCoreApplication.translate("difficulty", "Advanced"),
    }[difficulty]
