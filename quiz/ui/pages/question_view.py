"""One question as it is shown: topic, text, answer, hints and, later, the verdict."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from quiz.core.bank import Snapshot
from quiz.core.kinds.question import Difficulty, Image, in_language
from quiz.core.numbers import NumberFormat
from quiz.ui.answers import answer_widget
from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import ShowsFocus, paint_ring, sharp_painter
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.verdict import Verdict, VerdictBlock

COLUMN_WIDTH = 760
_RING = 4
_LARGEST_PICTURE = QSize(COLUMN_WIDTH, 280)


class QuestionText(ShowsFocus, Label):
    """The question's words; they take the focus, so that they can be read again."""

    def paintEvent(self, event: QPaintEvent) -> None:
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

    def __init__(
        self,
        theme: Theme,
        snapshot: Snapshot,
        order: Sequence[int],
        language: str,
        number_format: NumberFormat,
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        question = snapshot.question
        self._theme = theme
        self.snapshot = snapshot
        self._language = language
        self._is_low = False
        self._topic = Label(theme, self._topic_text(), size=14, weight=500, token="ink2")
        self.question = QuestionText(
            theme,
            in_language(question.prompt, language),
            size=26,
            weight=600,
            spacing=99,
            line_height=1.3,
            wraps=True,
            markdown=True,
            inline=True,
        )
        self.question.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.question.setAccessibleName(self.question.plain_text())
        self.answer = answer_widget(theme, question, order, language, number_format, folder)
        self._help = Label(theme, self.answer.help_text(), size=15, token="ink2", wraps=True)
        self._picture = question_picture(question.image, folder, language)
        self._note = Label(theme, self.answer.note_text(), size=14, token="ink2", wraps=True)
        self._hints = Label(theme, size=15, token="ink2", wraps=True, markdown=True)
        self._hints.hide()
        self.verdict: VerdictBlock | None = None
        self._gap = QSpacerItem(0, 0)
        self.answer.changed.connect(self._on_changed)
        self._build()
        theme.changed.connect(self._space)

    def show_hints(self, count: int) -> None:
        """Show the first hints of the question."""
        said = [self.hint_text(number) for number in range(count)]
        self._hints.set_text("\n\n".join(said))
        self._hints.setVisible(bool(said))

    def hint_text(self, number: int) -> str:
        """Return a hint with its label."""
        hint = in_language(self.snapshot.question.hints[number], self._language)
        return self.tr("Hint: {x}").format(x=hint)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what became of the answer, below it."""
        if self.verdict is None:
            self.verdict = VerdictBlock(self._theme, verdict)
            self.verdict.source_requested.connect(self.source_requested)
            self._column.insertItem(self._column.count() - 1, self._gap)
            self._column.insertWidget(self._column.count() - 1, self.verdict)
        self.verdict.show_verdict(verdict)
        self._note.hide()
        self._space()

    def set_low(self, is_low: bool) -> None:
        """Take less height, as in a window that has little."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.question.set_size(24 if is_low else 26)
            self.answer.set_low(is_low)
            self._space()

    def _on_changed(self) -> None:
        self._note.set_text(self.answer.note_text())

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._topic)
        self._column.addWidget(self.question)
        if self._picture is not None:
            self._column.addWidget(self._picture)
        self._help.setVisible(bool(self.answer.help_text()))
        self._column.addWidget(self._help)
        self._column.addWidget(self.answer)
        self._note.setVisible(bool(self.answer.note_text()))
        self._column.addWidget(self._note)
        self._column.addWidget(self._hints)
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
        has_help = bool(self.answer.help_text())
        below = px(10 if has_help else 14 if self._is_low else 28) - 2 * ring
        self.question.setContentsMargins(ring, ring, ring, ring + below)
        self._help.setContentsMargins(ring, 0, ring, px(22) - ring)
        self._note.setContentsMargins(ring, px(18) - ring, ring, 0)
        self._hints.setContentsMargins(ring, px(26) - ring, ring, 0)
        self._gap.changeSize(0, px(24) - ring)

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


def question_picture(image: Image | None, folder: str, language: str) -> QLabel | None:
    """Return a question's picture, never larger than the column; None where there is none."""
    if image is None:
        return None
    pixmap = QPixmap(str(Path(folder) / image.file))
    label = QLabel()
    alt = in_language(image.alt, language)
    label.setAccessibleName(alt)
    label.setToolTip(alt)
    if pixmap.isNull():
        label.setText(alt)
        label.setWordWrap(True)
    else:
        if pixmap.width() > _LARGEST_PICTURE.width() or pixmap.height() > _LARGEST_PICTURE.height():
            pixmap = pixmap.scaled(
                _LARGEST_PICTURE,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        label.setPixmap(pixmap)
    return label
