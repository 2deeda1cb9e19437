"""One question's review: answers, options, reasons, source, and the way to report a mistake."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quiz.core.kinds.question import Image
from quiz.core.wording import in_language
from quiz.ui.review_lines import AnswerLine, OptionLine
from quiz.ui.reviews import Review, option_status
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.option_look import OptionState
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.picture import LARGEST, PictureButton
from quiz.ui.widgets.reviewed_map import ReviewedMap
from quiz.ui.widgets.text import Label, text_width

_LABEL_WIDTH = 130
_NARROW = 520
#: Explanations are at most about 85 characters wide.
_MEASURE = 640
_ALMOST_ALL = 1000
_OPTION_ICON = 18
#: The largest size of an option's picture, in pixels at 100 %.
_OPTION_PICTURE = QSize(480, 160)
_STATES: dict[OptionState, tuple[str, str]] = {
    OptionState.CHOSEN_RIGHT: ("circle-check", "right"),
    OptionState.CHOSEN_WRONG: ("circle-x", "wrong"),
    OptionState.RIGHT: ("circle-check", "right"),
    OptionState.MISSED: ("circle-check", "right"),
    OptionState.UNSENT: ("circle-dashed", "ink2"),
    OptionState.REST: ("circle", "line2"),
    OptionState.OPEN: ("circle", "line2"),
}


class ReviewBlock(QWidget):
    """What was given, what is right and why, one under the other."""

    #: Each carries the number the block was made with.
    source_requested = Signal(int)
    report_requested = Signal(int)
    #: A picture was asked for, larger; with the words that describe it.
    picture_opened = Signal(QPixmap, str)

    def __init__(
        self,
        theme: Theme,
        number: int,
        review: Review,
        folder: str,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make a block; `folder` is where the bank's pictures are."""
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._review = review
        self._picture = self._made_picture(folder, language)
        self._options = [
            _OptionRow(
                theme,
                option,
                question_picture(theme, option.image, folder, language, largest=_OPTION_PICTURE),
            )
            for option in review.options
        ]
        self._answers = _AnswerGrid(theme, review.answers) if review.answers else None
        self._notes = Label(theme, " ".join(review.notes), token="ink2", wraps=True)
        self._texts = _reasons(theme, review)
        self._book = QLabel()
        self._source = Label(
            theme,
            review.source or self.tr("This question cites no source."),
            size=13,
            token="ink2",
            wraps=True,
            markdown=True,
            inline=True,
            selectable=True,
        )
        self._as_of = Label(theme, review.as_of, size=13, token="ink2", wraps=True)
        self._open = Button(theme, self.tr("See in source"), kind="ghost", size="small")
        self._report = Button(theme, self.tr("Report this question"), kind="quiet", size="small")
        self._open.clicked.connect(self._on_open_clicked)
        self._report.clicked.connect(self._on_report_clicked)
        for option in self._options:
            self._connect(option.picture)
        self._build()
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    def review(self) -> Review:
        """Return what is shown."""
        return self._review

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put words at the right only where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _on_open_clicked(self) -> None:
        self.source_requested.emit(self._number)

    def _on_report_clicked(self) -> None:
        self.report_requested.emit(self._number)

    def _on_theme_changed(self) -> None:
        self._dress()

    def _made_picture(self, folder: str, language: str) -> PictureButton | ReviewedMap | None:
        """Return the question's picture; one with regions shows what became of them."""
        image, regions = self._review.image, self._review.regions
        if image is None or not regions:
            picture = question_picture(self._theme, image, folder, language)
            self._connect(picture)
            return picture
        states = [option.state for option in self._review.options]
        alt = in_language(image.alt, language)
        reviewed = ReviewedMap(self._theme, Path(folder) / image.file, regions, alt, states)
        reviewed.enlarged.connect(self.picture_opened)
        return reviewed

    def _connect(self, picture: PictureButton | None) -> None:
        if picture is not None:
            shown = picture.pixmap(), picture.accessibleName()
            picture.opened.connect(partial(self.picture_opened.emit, *shown))

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        if isinstance(self._picture, ReviewedMap):
            self._column.addWidget(self._picture)
        elif self._picture is not None:
            self._column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignLeft)
        if self._answers is not None:
            self._column.addWidget(self._answers)
        for row in self._options:
            self._column.addWidget(row)
        self._column.addWidget(self._notes)
        for label in self._texts:
            # A box of its own: QVBoxLayout would measure the text at more than its largest width.
            line = QHBoxLayout()
            line.addWidget(label, _ALMOST_ALL)
            line.addStretch(1)
            self._column.addLayout(line)
        self._cited = QHBoxLayout()
        self._cited.addWidget(self._book, 0, Qt.AlignmentFlag.AlignTop)
        self._said = QVBoxLayout()
        self._said.addWidget(self._source)
        self._said.addWidget(self._as_of)
        self._cited.addLayout(self._said, 1)
        self._links = QWidget()
        self._link_flow = FlowLayout(self._links)
        self._link_flow.addWidget(self._open)
        self._link_flow.addWidget(self._report)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._links.setSizePolicy(policy)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        # In the middle beside the links, which may be higher or lower than the words.
        self._cited_column = QVBoxLayout()
        self._cited_column.addStretch(1)
        self._cited_column.addLayout(self._cited)
        self._cited_column.addStretch(1)
        self._foot.addLayout(self._cited_column, 1)
        self._foot.addWidget(self._links)
        self._column.addLayout(self._foot)
        self._notes.setVisible(bool(self._review.notes))
        self._as_of.setVisible(bool(self._review.as_of))
        self._open.setVisible(bool(self._review.source) and self._review.can_open_source)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        self._column.setContentsMargins(0, 0, 0, px(8))
        self._column.setSpacing(0)
        for part in (self._picture, self._answers, self._notes, *self._texts):
            if part is not None:
                part.setContentsMargins(0, 0, 0, px(2))
        if self._answers is not None:
            self._answers.setContentsMargins(0, 0, 0, px(7))
        if self._options:
            self._options[-1].setContentsMargins(0, 0, 0, px(6))
        self._notes.setContentsMargins(0, 0, 0, px(6))
        for label in self._texts:
            label.setMaximumWidth(px(_MEASURE))
        self._book.setPixmap(self._theme.icon("book-open", 15, "ink2"))
        self._cited.setSpacing(px(8))
        self._said.setSpacing(px(2))
        self._said.setContentsMargins(0, 0, 0, px(4))
        self._link_flow.set_gaps(0, 0)
        self._foot.setSpacing(max(0, px(12) - ring))
        self._fit()

    def _fit(self) -> None:
        """Put the links beside the source, or below it where there is no room."""
        is_narrow = self.width() < self._theme.px(_NARROW)
        least = self._theme.px(240) + self._links.sizeHint().width()
        is_stacked = is_narrow or self.width() < least
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if is_stacked else direction.LeftToRight
        if self._foot.direction() != wanted:
            self._foot.setDirection(wanted)
        self._foot.setStretchFactor(self._cited_column, 0 if is_stacked else 1)
        for row in self._options:
            row.set_narrow(is_narrow)


class _AnswerGrid(QWidget):
    """Labels with answers beside them."""

    def __init__(self, theme: Theme, lines: tuple[AnswerLine, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._lines = lines
        self._beside: list[QHBoxLayout] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for row, line in enumerate(lines):
            label = Label(theme, line.label, size=14, token="ink2", wraps=True)
            answer = Label(
                theme, line.text, weight=600, token=line.token, wraps=True, selectable=True
            )
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            beside = QHBoxLayout()
            beside.addWidget(answer, 0 if line.note else 1)
            if line.note:
                note = Label(theme, line.note, size=14, token="ink2", wraps=True)
                beside.addWidget(note, 1)
            self._grid.addLayout(beside, row, 1)
            self._beside.append(beside)
        self._grid.setColumnStretch(1, 1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        px = self._theme.px
        self._grid.setVerticalSpacing(px(4))
        self._grid.setHorizontalSpacing(px(10))
        for beside in self._beside:
            beside.setSpacing(px(12))
        font = self._theme.font(14)
        widest = max(text_width(font, line.label) for line in self._lines)
        room = min(max(px(_LABEL_WIDTH) - px(10), widest + 1), px(200))
        self._grid.setColumnMinimumWidth(0, room)


class _OptionRow(QWidget):
    """One option with an icon and words that say what became of it."""

    def __init__(self, theme: Theme, option: OptionLine, picture: PictureButton | None) -> None:
        super().__init__()
        self._theme = theme
        self._option = option
        self.picture = picture
        icon, token = _STATES[option.state]
        self._icon_name, self._token = icon, token
        is_quiet = token == "line2"
        self._icon = QLabel()
        self._letter = Label(theme, option.letter, size=14, weight=700, token="ink2")
        self._text = Label(
            theme,
            option.text,
            weight=400 if is_quiet else 500,
            token="ink2" if is_quiet else "ink",
            wraps=True,
            markdown=True,
            inline=True,
        )
        words = option_status(option.state) if option.status is None else option.status
        self._status = Label(theme, words, size=14, weight=600, token="ink2" if is_quiet else token)
        self._feedback = Label(
            theme, option.feedback, size=14, token="ink2", wraps=True, markdown=True
        )
        self._build()
        self._status.setVisible(bool(words))
        self._feedback.setVisible(bool(option.feedback))
        self._dress()
        theme.changed.connect(self._dress)

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the words under the text, or at its right."""
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _build(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon, 0, top)
        self._line.addWidget(self._letter, 0, top)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._text, 1)
        self._head.addWidget(self._status, 0, top)
        self._words = QVBoxLayout()
        self._words.addLayout(self._head)
        if self.picture is not None:
            self._words.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        self._words.addWidget(self._feedback)
        self._line.addLayout(self._words, 1)

    def _dress(self) -> None:
        px = self._theme.px
        self._line.setContentsMargins(0, px(2), 0, px(2))
        self._line.setSpacing(px(8))
        self._head.setSpacing(px(8))
        self._words.setSpacing(px(2))
        self._icon.setPixmap(self._theme.icon(self._icon_name, _OPTION_ICON, self._token))
        self._letter.setMinimumWidth(px(12))


def question_picture(
    theme: Theme, image: Image | None, folder: str, language: str, *, largest: QSize = LARGEST
) -> PictureButton | None:
    """Return a picture as a button, at most so large at 100 %; None where there is none."""
    if image is None:
        return None
    pixmap = QPixmap(str(Path(folder) / image.file))
    return PictureButton(theme, pixmap, in_language(image.alt, language), largest=largest)


def _reasons(theme: Theme, review: Review) -> list[Label]:
    """Return hints, feedback and explanation, each as a paragraph of its own."""
    paragraphs = [(text, "ink2") for text in review.hints]
    paragraphs += [(text, "ink") for text in (*review.feedback, review.explanation) if text]
    return [
        Label(
            theme,
            text,
            token=token,
            line_height=1.53,
            wraps=True,
            markdown=True,
            selectable=True,
        )
        for text, token in paragraphs
    ]
