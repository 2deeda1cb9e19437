"""The verdict under an answered question: what came of it, why, and where that is written."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.painting import paint_box, ring_margin, sharp_painter
from quiz.ui.widgets.revocable import Revocable
from quiz.ui.widgets.text import Label, TextBox

VerdictKind = Literal["right", "partial", "wrong", "unanswered"]

_ICONS: dict[VerdictKind, str] = {
    "right": "circle-check",
    "partial": "half",
    "wrong": "circle-x",
    "unanswered": "circle-dashed",
}
_TOKENS: dict[VerdictKind, str] = {
    "right": "right",
    "partial": "partial",
    "wrong": "wrong",
    "unanswered": "ink2",
}
_BAR_WIDTH = 4
_BAR_GAP = 18
_ICON = 22
_BOOK = 16
_ICON_STROKE = 2.2
#: Above the block, in pixels at 100 %: the button beside the title is higher than that.
VERDICT_MARGIN = 8


@dataclass(frozen=True)
class Verdict:
    """What a verdict block says.

    `title` is the verdict in words, `count` a second line ("1 of 2, 1 extra"); `feedback`
    is what the bank says to the chosen options and `explanation` to everyone (Markdown).
    `source` is inline Markdown, so that titles of works can be italic; `as_of` says of
    which date the facts are. Empty parts are not shown. What is not final, because the question
    may be opened again, says nothing of sources either. `is_overridden` and `is_returning` are
    what the person says of the answer and of the question; None where neither can be said.
    """

    kind: VerdictKind
    title: str
    count: str = ""
    feedback: tuple[str, ...] = ()
    explanation: str = ""
    source: str = ""
    as_of: str = ""
    can_open_source: bool = False
    is_final: bool = True
    is_overridden: bool | None = None
    is_returning: bool | None = None


class VerdictBlock(QWidget):
    """The verdict with a bar in its colour, its icon and its words.

    Like an answer row it keeps the room of the focus ring at its sides, so that bar and
    cards stand in one line.
    """

    source_requested = Signal()
    #: Carries whether the answer is to count as right, or no more.
    override_requested = Signal(bool)
    #: Carries whether the question is to come again tomorrow, or no more.
    return_requested = Signal(bool)

    def __init__(self, theme: Theme, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._verdict = verdict
        self._icon = QLabel()
        self._title = Label(theme, size=18, weight=700, wraps=True)
        self._count = Label(theme, size=15, token="ink2", wraps=True)
        self._feedback = _explanation_label(theme)
        self._explanation = _explanation_label(theme)
        self._book = QLabel()
        self._source = Label(
            theme, size=14, token="ink2", wraps=True, markdown=True, inline=True, selectable=True
        )
        self._as_of = Label(theme, size=14, token="ink2", wraps=True)
        self._open = Button(theme, self.tr("See in source"), kind="ghost", size="small")
        self._open.clicked.connect(self._on_open_clicked)
        self._override: Revocable | None = None
        self._return: Button | None = None
        self._key_of_return = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange()
        self.show_verdict(verdict)
        theme.changed.connect(self._on_theme_changed)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show another verdict."""
        self._verdict = verdict
        self._title.set_text(verdict.title)
        self._title.set_token(_TOKENS[verdict.kind])
        self._count.set_text(verdict.count)
        self._feedback.set_text("\n\n".join(verdict.feedback))
        self._explanation.set_text(verdict.explanation)
        self._source.set_text(verdict.source or self.tr("This question cites no source."))
        self._as_of.set_text(verdict.as_of)
        self._count.setVisible(bool(verdict.count))
        self._feedback.setVisible(bool(verdict.feedback))
        self._explanation.setVisible(bool(verdict.explanation))
        self._as_of.setVisible(bool(verdict.as_of))
        self._open.setVisible(bool(verdict.source) and verdict.can_open_source)
        for part in (self._book, self._source):
            part.setVisible(verdict.is_final)
        self._show_offers()
        self.setAccessibleName(verdict.title)
        self.setAccessibleDescription(verdict.count)
        self._space_out()
        self._show_icons()
        self.updateGeometry()
        self.update()

    def set_key_of_return(self, key: str) -> None:
        """Show the key that lets the question come again tomorrow."""
        self._key_of_return = key
        if self._return is not None:
            self._return.set_key(key)
            self._space_out()

    def verdict(self) -> Verdict:
        """Return what is shown."""
        return self._verdict

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab walks through, in reading order."""
        override = None if self._override is None else self._override.button
        return [each for each in (self._return, self._open, override) if each is not None]

    def spoken_text(self) -> str:
        """Return what is announced when the verdict appears: its words and its count."""
        return ". ".join(part for part in (self._verdict.title, self._verdict.count) if part)

    def text_boxes(self) -> list[TextBox]:
        """Return nothing: the block's texts are labels, each with its own box."""
        return []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar at the left."""
        painter = sharp_painter(self)
        width = self._theme.px(_BAR_WIDTH)
        margin = ring_margin(self._theme)
        lasts = (self._open, self._override)
        ends_with_button = any(last is not None and not last.isHidden() for last in lasts)
        top, bottom = self._theme.px(VERDICT_MARGIN), margin if ends_with_button else 0
        bar = self.rect().adjusted(margin, top, 0, -bottom)
        bar.setWidth(width)
        colour = self._theme.colour(_TOKENS[self._verdict.kind])
        paint_box(painter, bar, width / 2, fill=colour)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stands at the right there."""
        super().resizeEvent(event)
        self._place_return()

    def _on_return_clicked(self) -> None:
        self.return_requested.emit(not self._verdict.is_returning)

    def _on_open_clicked(self) -> None:
        self.source_requested.emit()

    def _on_theme_changed(self) -> None:
        self._space_out()
        self._show_icons()
        self.updateGeometry()
        self.update()

    def _show_offers(self) -> None:
        """Show what can be said of the answer; most blocks offer nothing, so that is made late."""
        is_overridden, is_returning = self._verdict.is_overridden, self._verdict.is_returning
        if self._override is None and is_overridden is not None:
            self._override = Revocable(
                self._theme,
                self.tr("I was right"),
                self.tr("In your results it counts as right."),
                note=self.tr("Your answer is then listed among those that could be accepted."),
                icon="check",
            )
            self._override.pressed.connect(self.override_requested)
            self._column.addWidget(self._override)
        if self._override is not None:
            self._override.setVisible(is_overridden is not None)
            self._override.set_on(is_on=bool(is_overridden))
        if self._return is None and is_returning is not None:
            self._return = Button(
                self._theme, kind="quiet", size="small", key=self._key_of_return, parent=self
            )
            # As with the key: Enter goes on after a click.
            self._return.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._return.clicked.connect(self._on_return_clicked)
        if self._return is not None:
            undo, again = self.tr("Undo"), self.tr("See again soon")
            self._return.set_text(undo if is_returning else again)
            self._return.set_icon("undo-2" if is_returning else "repeat")
            self._return.setAccessibleName(f"{undo}: {again}" if is_returning else again)
            self._return.setVisible(is_returning is not None)

    def _place_return(self) -> None:
        """Put the button at the right of the title, where it takes no height of its own."""
        if self._return is None:
            return
        size = self._return.sizeHint()
        line = QFontMetrics(self._title.font()).height()
        top = self._theme.px(VERDICT_MARGIN) + (line - size.height()) // 2
        self._return.setGeometry(
            self.width() - size.width(), max(0, top), size.width(), size.height()
        )

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._title, 1)
        self._foot = QHBoxLayout()
        self._said = QVBoxLayout()
        self._said.addWidget(self._source)
        self._said.addWidget(self._as_of)
        self._said.addStretch(1)
        self._foot.addWidget(self._book, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.addLayout(self._said, 1)
        self._foot.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for label in (self._count, self._feedback, self._explanation):
            self._column.addWidget(label)
        self._column.addLayout(self._foot)

    def _space_out(self) -> None:
        px = self._theme.px
        left = ring_margin(self._theme) + px(_BAR_WIDTH) + px(_BAR_GAP)
        self._column.setContentsMargins(left, px(VERDICT_MARGIN), 0, 0)
        room = 0
        if self._return is not None and not self._return.isHidden():
            room = self._return.sizeHint().width() + px(10)
        self._head.setContentsMargins(0, 0, room, 0)
        self._place_return()
        self._column.setSpacing(px(6))
        self._head.setSpacing(px(10))
        self._foot.setSpacing(px(8))
        # The button is higher than the line beside it and brings space of its own.
        has_button = not self._open.isHidden()
        self._foot.setContentsMargins(0, px(2 if has_button else 8), 0, 0)
        line = QFontMetrics(self._source.font()).height()
        above = max(0, (self._open.sizeHint().height() - line) // 2) if has_button else 0
        self._said.setContentsMargins(0, above, 0, 0)
        self._said.setSpacing(px(2))
        self._book.setContentsMargins(0, above + max(0, (line - px(_BOOK)) // 2), 0, 0)

    def _show_icons(self) -> None:
        kind = self._verdict.kind
        icon = self._theme.icon(_ICONS[kind], _ICON, _TOKENS[kind], stroke=_ICON_STROKE)
        self._icon.setPixmap(icon)
        self._book.setPixmap(self._theme.icon("book-open", _BOOK, "ink2"))


def _explanation_label(theme: Theme) -> Label:
    return Label(theme, size=16, line_height=1.48, wraps=True, markdown=True, selectable=True)
