"""The questions of a bank as a list that stays fast with ten thousand of them."""

import unicodedata
from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from quiz.core.bank import Bank
from quiz.core.kinds import Question, stem
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.wording import Text, in_language
from quiz.ui import phrases
from quiz.ui.pages.question_view import difficulty_name
from quiz.ui.theme import Theme
from quiz.ui.verdicts import right_answer
from quiz.ui.widgets.markdown import markdown_document
from quiz.ui.widgets.painting import ShowsFocus, paint_box, paint_ring

_PADDING = 12
_LINES = 2
#: The words to be searched are read while nothing else is to be done, some at a time.
_INDEXED_AT_ONCE = 100
_MARK_WIDTH = 4
#: How far the box of a row is from the list's edge, in pixels at 100 %.
ROW_INSET = 4
_RADIUS = 8
_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))
_Index = QModelIndex | QPersistentModelIndex


def is_typed(event: QKeyEvent) -> bool:
    """Tell whether a key writes a letter or a digit; other signs may mean something else."""
    keys = Qt.KeyboardModifier
    is_held = event.modifiers() & (keys.ControlModifier | keys.AltModifier | keys.MetaModifier)
    return event.text().isalnum() and not is_held


def folded(text: str) -> str:
    """Return a text for searching: without accents and capitals."""
    return unicodedata.normalize("NFD", text.casefold()).translate(_ACCENTS)


def search_text(question: Question, topics: Mapping[str, Text]) -> str:
    """Return everything a question can be found by, in every language it has."""
    texts: list[Text] = [question.id, stem(question)]
    if question.topic:
        texts.append(topics.get(question.topic, question.topic))
    if question.explanation:
        texts.append(question.explanation)
    if isinstance(question, SingleChoice | MultipleAnswer):
        texts += [option.text for option in question.options]
    elif isinstance(question, ShortAnswer):
        texts += [form.text for form in question.forms]
    elif isinstance(question, Cloze):
        texts.append(question.text)
    elif isinstance(question, Hotspot):
        texts += list(question.regions.values())
    elif isinstance(question, Ordering):
        texts += [text for item in question.items for text in (item.text, item.key or "")]
    elif isinstance(question, Matching):
        texts += [pair.left for pair in question.pairs] + list(question.rights)
    else:
        texts += [right_answer(question, language) for language in ("es", "en")]
    words = [
        part for text in texts for part in ((text,) if isinstance(text, str) else text.values())
    ]
    return folded("\n".join(words))


class QuestionModel(QAbstractListModel):
    """A bank's questions, or those of them that are looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self._topics: Mapping[str, Text] = {}
        self._questions: Sequence[Question] = ()
        self._search_texts: list[str] = []
        self._shown: list[int] = []
        self.index_timer = QTimer(self)
        self.index_timer.setInterval(0)
        self.index_timer.timeout.connect(self._on_index_due)

    def show_bank(self, bank: Bank, language: str) -> None:
        """Take the questions of a bank, all of them shown."""
        self.beginResetModel()
        self._language, self._topics = language, bank.topics
        self._questions = list(bank.questions.values())
        self._search_texts = []
        self._shown = list(range(len(self._questions)))
        self.endResetModel()
        self.index_timer.start()

    def look_for(self, words: str, topic: str | None) -> None:
        """Show the questions of a topic (None: of any) in which every word occurs."""
        wanted = folded(words).split()
        if wanted:
            self._index(len(self._questions))
        self.beginResetModel()
        self._shown = [
            place
            for place, question in enumerate(self._questions)
            if (topic is None or (question.topic or "") == topic)
            and all(word in self._search_texts[place] for word in wanted)
        ]
        self.endResetModel()

    def question(self, index: _Index) -> Question | None:
        """Return the question in a row, None outside the list."""
        row = index.row()
        return self._questions[self._shown[row]] if 0 <= row < len(self._shown) else None

    def row_of(self, question_id: str) -> int:
        """Return the row of a question, -1 where it is not shown."""
        return next(
            (
                row
                for row, place in enumerate(self._shown)
                if self._questions[place].id == question_id
            ),
            -1,
        )

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return how many questions are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a question's words: shown, spoken, and in full as a tooltip."""
        question = self.question(index)
        if question is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.prompt(question)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return phrases.sentences((self.prompt(question), self.about(question)))
        return None

    def prompt(self, question: Question) -> str:
        """Return a question's words without marks of Markdown."""
        text = in_language(stem(question), self._language)
        if not any(mark in text for mark in "*_`[<\\&"):
            return " ".join(text.split())
        return markdown_document(text, QFont(), inline=True).toPlainText()

    def about(self, question: Question) -> str:
        """Return a question's topic and difficulty."""
        topic = self._topics.get(question.topic) if question.topic else None
        parts = (
            in_language(topic, self._language) if topic else question.topic or "",
            difficulty_name(question.difficulty) if question.difficulty else "",
        )
        return " · ".join(part for part in parts if part)

    def _on_index_due(self) -> None:
        self._index(_INDEXED_AT_ONCE)
        if len(self._search_texts) == len(self._questions):
            self.index_timer.stop()

    def _index(self, count: int) -> None:
        """Read the words of so many more questions."""
        done = len(self._search_texts)
        self._search_texts += [
            search_text(question, self._topics) for question in self._questions[done : done + count]
        ]


class _RowPainter(QStyledItemDelegate):
    """Paints a question in at most two lines, its topic below."""

    def __init__(self, theme: Theme, parent: "BrowseList") -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of every row."""
        words = QFontMetrics(self._prompt_font()).lineSpacing() * _LINES
        below = QFontMetrics(self._about_font()).lineSpacing()
        height = words + below + self._theme.px(2 * _PADDING + 2)
        return QSize(self._theme.px(200), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row."""
        model = index.model()
        if not isinstance(model, QuestionModel) or (question := model.question(index)) is None:
            return
        px, colour = self._theme.px, self._theme.colour
        place = QRect(option.rect)
        box = place.adjusted(px(ROW_INSET), px(2), -px(ROW_INSET), -px(2))
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            paint_box(painter, box, px(_RADIUS), fill=colour("primary_soft"))
            bar = QRect(box.x(), box.y() + px(8), px(_MARK_WIDTH), box.height() - px(16))
            paint_box(painter, bar, px(2), fill=colour("primary"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, px(_RADIUS), fill=colour("hover"))
        text = box.adjusted(px(_PADDING), px(_PADDING - 2), -px(_PADDING), -px(_PADDING - 2))
        self._paint_words(painter, text, model.prompt(question), model.about(question))
        if is_current and self._list.ring_is_shown and self._list.hasFocus():
            inner = box.adjusted(px(1), px(1), -px(1), -px(1))
            paint_ring(painter, self._theme, inner, px(_RADIUS) - 3)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, prompt: str, about: str) -> None:
        font = self._prompt_font()
        spacing = QFontMetrics(font).lineSpacing()
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        lines = lines_of(prompt, font, place.width(), _LINES)
        # Every row has room for two lines: one alone stands in the middle, with its topic.
        y = place.y() + spacing * (_LINES - len(lines)) // 2
        for line in lines:
            painter.drawText(QRect(place.x(), y, place.width() + 1, spacing), 0, line)
            y += spacing
        painter.setFont(self._about_font())
        painter.setPen(self._theme.colour("ink2"))
        metrics = QFontMetrics(self._about_font())
        words = metrics.elidedText(about, Qt.TextElideMode.ElideRight, place.width())
        row = QRect(place.x(), y + self._theme.px(2), place.width() + 1, metrics.lineSpacing())
        painter.drawText(row, 0, words)

    def _prompt_font(self) -> QFont:
        return self._theme.font(15, 500)

    def _about_font(self) -> QFont:
        return self._theme.font(13)


class BrowseList(ShowsFocus, QListView):
    """The list itself; a click or Enter opens a question, arrows go from one to the next."""

    question_opened = Signal(object)
    question_entered = Signal(object)

    def __init__(self, theme: Theme, model: QuestionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._questions = model
        self.setModel(model)
        self.setItemDelegate(_RowPainter(theme, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def choose(self, row: int) -> None:
        """Make a row the current one and show it."""
        index = self._questions.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802  Qt's name
        """Say which question is the current one now."""
        super().currentChanged(current, previous)
        self.question_entered.emit(self._questions.question(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current question with Enter; leave to the page what it does with a key."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_above = event.key() == Qt.Key.Key_Up and self.currentIndex().row() == 0
        question = self._questions.question(self.currentIndex())
        if is_enter and question is not None:
            self.question_opened.emit(question)
        elif is_above or is_typed(event) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row as soon as the keyboard comes here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._questions.rowCount():
            self.choose(0)

    def _on_clicked(self, index: QModelIndex) -> None:
        question = self._questions.question(index)
        if question is not None:
            self.question_opened.emit(question)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return a text in at most so many lines, the last one shortened where more are needed."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid() and len(starts) <= most:
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    shown = [
        text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    if len(shown) > most:
        rest = text[starts[most - 1] :]
        elided = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        shown = [*shown[: most - 1], elided]
    return shown
