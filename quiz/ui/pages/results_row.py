"""A question of a finished quiz in one row, and the review under it once it is opened."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.kinds.question import Verdict
from quiz.ui import phrases
from quiz.ui.pages.review_block import ReviewBlock
from quiz.ui.reviews import TOKENS, state_name
from quiz.ui.theme import Theme
from quiz.ui.widgets.markdown import markdown_document
from quiz.ui.widgets.painting import (
    ShowsFocus,
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import TextBox, text_width, without_mnemonic

_ICONS = {
    Verdict.RIGHT: "circle-check",
    Verdict.PARTLY: "half",
    Verdict.WRONG: "circle-x",
    Verdict.UNANSWERED: "circle-dashed",
}
_HEIGHT = 46
_PADDING = 12
_NUMBER = 22
_ICON = 20
_ICON_PLACE = 34
_PROMPT = 65
_STATE_WIDTH = 98
_STATE_END = 74
_TIME_END = 28
_CHEVRON = 16
_FLAG = 15
_NARROW = 560
_LEAST = 240


@dataclass(frozen=True, slots=True)
class RowText:
    """What one row says; `prompt` is inline Markdown."""

    position: int
    prompt: str
    verdict: Verdict
    seconds: float
    is_flagged: bool = False


@dataclass(frozen=True, slots=True)
class _Places:
    number: QRect
    icon: QRect
    prompt: QRect
    flag: QRect
    state: QRect
    time: QRect
    chevron: QRect
    height: int


class RowHead(ShowsFocus, QPushButton):
    """A question in one line: number, verdict, words and time; pressing it opens the review."""

    def __init__(self, theme: Theme, row: RowText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = row
        self._is_open = False
        self._document = self._read()
        self._known_places: dict[int, _Places] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        self.setText(without_mnemonic(self._document.toPlainText()))
        self._tell()
        theme.changed.connect(self._on_theme_changed)

    def set_open(self, is_open: bool) -> None:
        """Show whether the review below is open."""
        self._is_open = is_open
        self._tell()
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return number, words, verdict and time, each with its place."""
        places = self._places(self.width())
        plain = self._document.toPlainText()
        return [
            TextBox(str(self._row.position + 1), self._number_font(), places.number),
            TextBox(plain, self._prompt_font(), places.prompt, wraps=True),
            TextBox(state_name(self._row.verdict), self._state_font(), places.state),
            TextBox(phrases.duration(self._row.seconds), self._time_font(), places.time),
        ]

    def hasHeightForWidth(self) -> bool:
        """Return that long words make the row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        return self._places(width).height

    def sizeHint(self) -> QSize:
        """Return the size in the page's column."""
        width = self._theme.px(768)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the narrowest row that can be read."""
        return QSize(self._theme.px(_LEAST), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page's main button, unless one came to this row by key."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not self.ring_is_shown:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = sharp_painter(self)
        theme, row = self._theme, self._row
        places = self._places(self.width())
        ring = ring_margin(theme)
        box = self.rect().adjusted(ring, 1, -ring, -1)
        if self.underMouse():
            paint_box(painter, box, theme.px(8), fill=theme.colour("hover"))
        ink2 = theme.colour("ink2")
        right = Qt.AlignmentFlag.AlignRight
        number = str(row.position + 1)
        paint_text(painter, places.number, number, self._number_font(), ink2, right)
        token = TOKENS[row.verdict]
        paint_icon(painter, theme.icon(_ICONS[row.verdict], _ICON, token), places.icon)
        self._paint_prompt(painter, places.prompt)
        if row.is_flagged:
            paint_icon(painter, theme.icon("flag", _FLAG, "sun_ink"), places.flag)
        colour = theme.colour(token)
        paint_text(painter, places.state, state_name(row.verdict), self._state_font(), colour)
        time = phrases.duration(row.seconds)
        paint_text(painter, places.time, time, self._time_font(), ink2, right)
        chevron = "chevron-up" if self._is_open else "chevron-down"
        paint_icon(painter, theme.icon(chevron, _CHEVRON, "ink2"), places.chevron)
        if self.hasFocus() and self.ring_is_shown:
            inner = self.rect().adjusted(ring, ring, -ring, -ring)
            paint_ring(painter, theme, inner, theme.px(6))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._document = self._read()
        self._known_places.clear()
        self.updateGeometry()
        self.update()

    def _read(self) -> QTextDocument:
        return markdown_document(self._row.prompt, self._prompt_font(), inline=True)

    def _tell(self) -> None:
        row = self._row
        parts = [
            f"{row.position + 1}. {self._document.toPlainText()}",
            state_name(row.verdict),
            phrases.duration(row.seconds),
        ]
        if row.is_flagged:
            parts.append(self.tr("Flagged"))
        self.setAccessibleName(phrases.sentences(parts))
        self.setAccessibleDescription(self.tr("Open") if self._is_open else self.tr("Closed"))

    def _number_font(self) -> QFont:
        return self._theme.font(14, 600, tabular=True)

    def _prompt_font(self) -> QFont:
        return self._theme.font(15, 500)

    def _state_font(self) -> QFont:
        return self._theme.font(14, 600)

    def _time_font(self) -> QFont:
        return self._theme.font(14, tabular=True)

    def _paint_prompt(self, painter: QPainter, place: QRect) -> None:
        self._document.setTextWidth(place.width())
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("ink"))
        palette.setColor(QPalette.ColorRole.Link, self._theme.colour("primary"))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        painter.save()
        painter.translate(QPointF(place.topLeft()))
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _state_width(self) -> int:
        """Return the room for the longest verdict, so that all rows have the same columns."""
        font = self._state_font()
        widest = max(text_width(font, state_name(verdict)) for verdict in Verdict)
        return max(self._theme.px(_STATE_WIDTH), widest + 2)

    def _places(self, width: int) -> _Places:
        """Return where everything is; layouts ask for the same widths again and again."""
        if width not in self._known_places:
            self._known_places[width] = self._placed(width)
        return self._known_places[width]

    def _placed(self, width: int) -> _Places:
        px, ring = self._theme.px, ring_margin(self._theme)
        left, right = ring, width - ring
        is_narrow = width < px(_NARROW)
        time_width = text_width(self._time_font(), phrases.duration(self._row.seconds)) + 1
        number_width = text_width(self._number_font(), str(self._row.position + 1)) + 1
        shift = max(0, number_width - px(_NUMBER))
        prompt_x = left + px(_PROMPT) + shift
        state_width = self._state_width()
        state_x = right - px(_STATE_END) - state_width
        flag = px(_FLAG + 8) if self._row.is_flagged else 0
        time_x = right - px(_TIME_END) - time_width
        state_x = min(state_x, time_x - px(8) - state_width)
        end = right - px(_CHEVRON + 8) if is_narrow else state_x - px(16) - flag
        room = max(px(40), end - prompt_x)
        self._document.setTextWidth(room)
        size = QRectF(QPointF(), self._document.size()).toAlignedRect().size()
        line = px(22)
        below = line + px(2) if is_narrow else 0
        height = max(px(_HEIGHT), size.height() + below + 2 * px(_PADDING))
        top = (height - size.height() - below) // 2
        middle = QRect(0, 0, width, height)
        prompt = QRect(prompt_x, top, room, size.height())
        first = QRect(0, top, width, min(size.height(), px(20)))
        row = QRect(0, prompt.bottom() + 1 + px(2), width, line) if is_narrow else middle
        beside = first if is_narrow or size.height() > px(30) else middle
        if is_narrow:
            state_x = prompt_x + flag
            state_width = text_width(self._state_font(), state_name(self._row.verdict)) + 2
            time_x = state_x + state_width + px(14)
        flag_x = prompt_x if is_narrow else state_x - px(_FLAG + 8)
        if not is_narrow:
            row = beside
        return _Places(
            number=_across(beside, left + px(_NUMBER) + shift - number_width, number_width),
            icon=_across(beside, left + px(_ICON_PLACE) + shift, px(_ICON)),
            prompt=prompt,
            flag=_across(row, flag_x, px(_FLAG)),
            state=_across(row, state_x, state_width),
            time=_across(row, time_x, time_width),
            chevron=_across(beside, right - px(_CHEVRON), px(_CHEVRON)),
            height=height,
        )


class QuestionRow(QFrame):
    """A row and, once it has been opened, the review below it."""

    #: Said once, before the row is opened for the first time; `set_review` answers it.
    review_wanted = Signal(int)
    opened = Signal(int)

    def __init__(self, theme: Theme, row: RowText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._position = row.position
        self._review: ReviewBlock | None = None
        self.head = RowHead(theme, row)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.clicked.connect(self._on_head_clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_open(self) -> bool:
        """Tell whether the review is shown."""
        return self._review is not None and not self._review.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the review; it is made when it is first opened."""
        if is_open and self._review is None:
            self.review_wanted.emit(self._position)
        if self._review is not None:
            self._review.setVisible(is_open)
        self.head.set_open(is_open)
        if is_open:
            self.opened.emit(self._position)

    def set_review(self, review: ReviewBlock) -> None:
        """Take the review to be shown below."""
        self._review = review
        self._column.addWidget(review)
        self._dress()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab walks through, in reading order."""
        review = [] if self._review is None else self._review.findChildren(QPushButton)
        return [self.head, *review]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use all the width for the review where there is little."""
        super().resizeEvent(event)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline below the row."""
        painter = sharp_painter(self)
        ring = ring_margin(self._theme)
        line = QRect(ring, self.height() - 1, self.width() - 2 * ring, 1)
        painter.fillRect(line, self._theme.colour("line"))
        painter.end()

    def _on_head_clicked(self) -> None:
        self.set_open(not self.is_open)

    def _on_theme_changed(self) -> None:
        self._dress()
        self.update()

    def _dress(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 1)
        if self._review is not None:
            px, ring = self._theme.px, ring_margin(self._theme)
            indent = 0 if self.width() < px(_NARROW) else px(_PROMPT)
            self._review.setContentsMargins(ring + indent, px(3), ring, 0)


def _across(row: QRect, x: int, width: int) -> QRect:
    """Return a part of a row."""
    return QRect(x, row.y(), width, row.height())
