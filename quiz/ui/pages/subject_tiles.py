"""Show a subject on home: a button with its skyline, a way to browse it, maybe a menu."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from quiz.core.kinds.question import in_language
from quiz.ui import phrases
from quiz.ui.pages.home_view import Subject
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.skyline import Skyline, TopicPeak
from quiz.ui.widgets.text import (
    TextBox,
    text_height,
    text_width,
    without_mnemonic,
    word_width,
)

_RADIUS = 12
_PADDING = 19
_TOP = 17
_TITLE_GAP = 3
_SKYLINE_GAP = 17
_SKYLINE = 58
_BOTTOM_GAP = 10
_BOTTOM = 15
_MASTERED_GAP = 7
_COLUMN_GAP = 12
_LINE_GAP = 2
_BORDER = 1
#: How far the icon stands inside its button, more than words do in theirs.
_MENU_SHIFT = 3
_UNBOUNDED = 1 << 20


@dataclass(frozen=True)
class _Words:
    """What a tile says."""

    title: str = ""
    size: str = ""
    percent: str = ""
    mastered: str = ""
    last: str = ""


@dataclass(frozen=True)
class _Places:
    title: QRect
    size: QRect
    skyline: QRect
    percent: QRect
    mastered: QRect
    last: QRect


class _TileButton(ShowsFocus, QPushButton):
    """The card of a subject, which is a button as a whole."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = _Words()
        self._beside_size = 0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        theme.changed.connect(self.update)

    def set_words(self, words: _Words) -> None:
        """Say something else."""
        self._words = words
        self.setText(without_mnemonic(words.title))
        said = (words.title, words.size, f"{words.percent} {words.mastered}", words.last)
        self.setAccessibleName(". ".join(part for part in said if part))
        self.update()

    def set_beside_size(self, width: int) -> None:
        """Keep pixels free at the right of the second line."""
        self._beside_size = width
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """Return the words, each with its place."""
        places = self.places(self.size())
        words = self._words
        boxes = [
            TextBox(words.title, self._title_font(), places.title, wraps=True),
            TextBox(words.size, self._small_font(), places.size, wraps=True),
            TextBox(words.percent, self._percent_font(), places.percent),
            TextBox(words.mastered, self._small_font(), places.mastered),
            TextBox(words.last, self._small_font(), places.last),
        ]
        return [box for box in boxes if box.text]

    def least_width(self) -> int:
        """Return the width at which no word is cut, in pixels."""
        least = max(
            word_width(self._title_font(), self._words.title),
            word_width(self._small_font(), self._words.size) + self._beside_size,
            self._percent_width() + text_width(self._small_font(), self._words.mastered),
            text_width(self._small_font(), self._words.last),
        )
        return least + 2 * (self._theme.px(_PADDING) + ring_margin(self._theme))

    def height_at(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        box = QRect(0, 0, width, 0)
        inner = self._inner(inside_ring(self._theme, box))
        px = self._theme.px
        height = px(_TOP) + self._title_height(inner) + px(_TITLE_GAP) + self._size_height(inner)
        height += px(_SKYLINE_GAP) + px(_SKYLINE) + self._below_skyline(inner)
        return height + 2 * ring_margin(self._theme)

    def places(self, size: QSize) -> _Places:
        """Return where everything stands in a tile of a size."""
        px = self._theme.px
        box = inside_ring(self._theme, QRect(QPoint(0, 0), size))
        inner = self._inner(box)
        left = box.x() + px(_PADDING)
        title = QRect(left, box.y() + px(_TOP), inner, self._title_height(inner))
        size_top = title.bottom() + 1 + px(_TITLE_GAP)
        size_width = max(1, inner - self._beside_size)
        size_rect = QRect(left, size_top, size_width, self._size_height(inner))
        land = box.bottom() + 1 - self._below_skyline(inner)
        skyline = QRect(
            box.x() + _BORDER, land - px(_SKYLINE), box.width() - 2 * _BORDER, px(_SKYLINE)
        )
        top = land + px(_BOTTOM_GAP)
        tall = text_height(self._percent_font(), self._words.percent, inner)
        percent = QRect(left, top, text_width(self._percent_font(), self._words.percent), tall)
        small = self._small_font()
        mastered_width = text_width(small, self._words.mastered)
        mastered = QRect(left + self._percent_width(), top, mastered_width, tall)
        last_width = text_width(small, self._words.last)
        last = QRect(left + inner - last_width, top, last_width, tall)
        if not self._last_fits(inner):
            last.moveTop(top + tall + px(_LINE_GAP))
            last.setHeight(text_height(small, self._words.last, inner))
            last.moveLeft(left)
        return _Places(title, size_rect, skyline, percent, mastered, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its words."""
        painter = sharp_painter(self)
        box = inside_ring(self._theme, self.rect())
        radius = self._theme.px(_RADIUS)
        colour = self._theme.colour
        is_touched = self.underMouse() or self.isDown()
        paint_box(
            painter,
            box,
            radius,
            fill=colour("hover" if is_touched else "surface"),
            border=colour("line2" if is_touched else "line"),
        )
        places, words, small = self.places(self.size()), self._words, self._small_font()
        paint_text(painter, places.title, words.title, self._title_font(), colour("ink"))
        paint_text(painter, places.size, words.size, small, colour("ink2"))
        paint_text(painter, places.percent, words.percent, self._percent_font(), colour("ink"))
        paint_text(painter, places.mastered, words.mastered, small, colour("ink2"))
        paint_text(painter, places.last, words.last, small, colour("ink2"))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, box, radius)
        painter.end()

    def _title_font(self) -> QFont:
        return self._theme.font(17, 600)

    def _small_font(self) -> QFont:
        return self._theme.font(13)

    def _percent_font(self) -> QFont:
        return self._theme.font(20, 700)

    def _inner(self, box: QRect) -> int:
        return max(1, box.width() - 2 * self._theme.px(_PADDING))

    def _title_height(self, inner: int) -> int:
        return text_height(self._title_font(), self._words.title, inner)

    def _size_height(self, inner: int) -> int:
        return text_height(self._small_font(), self._words.size, inner - self._beside_size)

    def _percent_width(self) -> int:
        gap = self._theme.px(_MASTERED_GAP)
        return text_width(self._percent_font(), self._words.percent) + gap

    def _last_fits(self, inner: int) -> bool:
        small = self._small_font()
        used = self._percent_width() + text_width(small, self._words.mastered)
        needed = text_width(small, self._words.last) + self._theme.px(_COLUMN_GAP)
        return not self._words.last or used + needed <= inner

    def _below_skyline(self, inner: int) -> int:
        """Return the height from the foot of the skyline to the card's lower edge."""
        px = self._theme.px
        height = text_height(self._percent_font(), self._words.percent, inner)
        if not self._last_fits(inner):
            height += px(_LINE_GAP) + text_height(self._small_font(), self._words.last, inner)
        return px(_BOTTOM_GAP) + height + px(_BOTTOM)


class SubjectTile(QWidget):
    """One subject: the card to press, its skyline, and a button to browse its questions.

    One that a person has opened has a menu, to take it off the list.
    """

    chosen = Signal()
    browse_chosen = Signal()
    removal_chosen = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._button = _TileButton(theme, self)
        self._skyline = Skyline(theme, self)
        # The card below takes the click; what the skyline would say, the card says.
        self._skyline.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._browse_button = Button(
            theme, self.tr("Browse"), kind="ghost", size="hint", parent=self
        )
        self._menu_button: IconButton | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._button.clicked.connect(self.chosen)
        self._browse_button.clicked.connect(self.browse_chosen)
        theme.changed.connect(self._on_theme_changed)

    def set_subject(self, subject: Subject, *, can_be_removed: bool = False) -> None:
        """Show a subject as it stands."""
        bank, language = subject.bank, self._language
        title = in_language(bank.title, language)
        topics = sum(1 for topic in subject.topic_counts if topic)
        size = [self.tr("%n questions", "", len(bank.questions))]
        if topics:
            size.append(self.tr("%n topics", "", topics))
        last = ""
        if subject.last_percent is not None:
            last = self.tr("Last: {p}").format(p=phrases.percent(subject.last_percent, language))
        self._button.set_words(
            _Words(
                title=title,
                size=" · ".join(size),
                percent=phrases.percent(subject.mastered_percent, language),
                mastered=self.tr("mastered"),
                last=last,
            )
        )
        self._skyline.set_topics(
            [
                TopicPeak(
                    title=in_language(bank.topics.get(topic, topic), language)
                    or self.tr("Without a topic"),
                    mastery=subject.mastery.get(topic, 0.0),
                    questions=count,
                )
                for topic, count in subject.topic_counts.items()
            ]
        )
        self._button.setToolTip(self._skyline.toolTip())
        self._button.setAccessibleDescription(self._skyline.accessibleDescription())
        self._browse_button.setAccessibleName(self.tr("Browse {subject}").format(subject=title))
        if can_be_removed:
            name = self.tr("More about {subject}").format(subject=title)
            self._made_menu_button().set_name(name)
        if self._menu_button is not None:
            self._menu_button.setVisible(can_be_removed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return the size of the design's card."""
        width = max(self.minimumSizeHint().width(), self._theme.px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which no word is cut, and the least height at any width."""
        return QSize(self._button.least_width(), self._button.height_at(_UNBOUNDED))

    def hasHeightForWidth(self) -> bool:
        """Return that long words make the card higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        return self._button.height_at(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the skyline and the button to browse in their places on the card."""
        super().resizeEvent(event)
        self._place()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where there is one."""
        if self._has_menu():
            self._open_menu(event.globalPos())

    def _on_menu_clicked(self) -> None:
        if self._menu_button is not None:
            self._open_menu(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))

    def _open_menu(self, place: QPoint) -> None:
        # Imported here: no first picture has an open menu.
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("Remove from the list (the file stays)"))
        action.triggered.connect(self.removal_chosen)
        menu.popup(place)

    def _on_theme_changed(self) -> None:
        # The words of its button end where the card's end, whatever padding it has.
        ring = ring_margin(self._theme)
        width = self._browse_button.sizeHint().width() - ring
        if self._has_menu():
            width += self._made_menu_button().sizeHint().width() - ring
            width -= self._theme.px(_MENU_SHIFT)
        self._button.set_beside_size(width)
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        self._button.setGeometry(self.rect())
        places = self._button.places(self.size())
        self._skyline.setGeometry(places.skyline)
        hint = self._browse_button.sizeHint()
        end = self.width() - self._theme.px(_PADDING) + self._theme.px(4)
        if self._has_menu() and self._menu_button is not None:
            size = self._menu_button.sizeHint()
            top = places.size.center().y() - size.height() // 2
            left = end + self._theme.px(_MENU_SHIFT) - size.width()
            self._menu_button.setGeometry(QRect(QPoint(left, top), size))
            end = left + ring_margin(self._theme)
        top = places.size.center().y() - hint.height() // 2
        self._browse_button.setGeometry(end - hint.width(), top, hint.width(), hint.height())

    def _has_menu(self) -> bool:
        return self._menu_button is not None and not self._menu_button.isHidden()

    def _made_menu_button(self) -> IconButton:
        """Return the button of the menu, made for the first subject that needs one."""
        if self._menu_button is None:
            self._menu_button = IconButton(self._theme, "ellipsis", "", parent=self)
            self._menu_button.clicked.connect(self._on_menu_clicked)
        return self._menu_button
