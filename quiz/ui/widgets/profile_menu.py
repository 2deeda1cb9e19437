"""Choose among the profiles on this machine."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.settings import Person
from quiz.ui import phrases
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.painting import (
    ShowsFocus,
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    sharp_painter,
)
from quiz.ui.widgets.profile_button import kind_words
from quiz.ui.widgets.profile_disc import DISC, paint_disc
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import TextBox, breakable, text_height

_WIDTH = 300
_RADIUS = 12
_PADDING = 9
_BOTTOM = 5
_LINE = 1
#: How far above the foot the menu ends, so that what is between them can still be seen.
_ABOVE_FOOT = 55
_ABOVE_RAIL = 8
_LEAST_EDGE = 8
_ROW_HEIGHT = 52
_ROW_RADIUS = 8
_DISC_LEFT = 10
_TEXT_LEFT = 54
_TEXT_RIGHT = 38
_CHECK = 18


class _Row(ShowsFocus, QPushButton):
    """One profile: initials, name, and how much is mastered; a check on the one in use."""

    def __init__(self, theme: Theme, person: Person, *, is_in_use: bool) -> None:
        super().__init__()
        self._theme = theme
        self._person = person
        self._is_in_use = is_in_use
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = [text for text, _size, _weight, _token in self._words()]
        if is_in_use:
            said.append(self.tr("in use"))
        self.setAccessibleName(", ".join(said))
        theme.changed.connect(self._on_theme_changed)

    def text_boxes(self) -> list[TextBox]:
        """Return the words and their places."""
        return [
            TextBox(text, self._theme.font(size, weight), place, wraps=True)
            for text, size, weight, _token, place in self._lines(self.width())
        ]

    def sizeHint(self) -> QSize:
        """Return the menu's width, and the height it needs for that."""
        width = self._theme.px(_WIDTH - 2 * _PADDING)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters; longer words are broken."""
        return QSize(self._theme.px(_TEXT_LEFT + _TEXT_RIGHT + 60), self._theme.px(_ROW_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        """Return that a long name makes the row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        lines = self._lines(width)
        words = lines[-1][-1].bottom() + 1 - lines[0][-1].top()
        return max(self._theme.px(_ROW_HEIGHT), words + self._theme.px(12))

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the row."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc, words and check."""
        px = self._theme.px
        painter = sharp_painter(self)
        fill = "hover" if self.underMouse() else None
        if self._is_in_use:
            fill = "primary_soft"
        if fill is not None:
            paint_box(painter, self.rect(), px(_ROW_RADIUS), fill=self._theme.colour(fill))
        disc = px(DISC)
        place = QRect(px(_DISC_LEFT), (self.height() - disc) // 2, disc, disc)
        paint_disc(
            painter,
            self._theme,
            place,
            self._person.name,
            is_class=self._person.is_class,
            fill="surface" if self._is_in_use else "primary_soft",
        )
        for text, size, weight, token, where in self._lines(self.width()):
            font = self._theme.font(size, weight)
            paint_text(painter, where, text, font, self._theme.colour(token))
        if self._is_in_use:
            left = self.width() - px(_DISC_LEFT + _CHECK)
            icon = self._theme.icon("check", _CHECK, "primary")
            paint_icon(painter, icon, QRect(left, 0, px(_CHECK), self.height()))
        if self.hasFocus() and self.ring_is_shown:
            inset = px(4)
            box = self.rect().adjusted(inset, inset, -inset, -inset)
            paint_ring(painter, self._theme, box, max(0, px(_ROW_RADIUS) - inset))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _words(self) -> list[tuple[str, int, int, str]]:
        """Return each line with its size, weight and colour."""
        person, kind = self._person, kind_words(is_class=self._person.is_class)
        below = kind
        if not person.is_class and person.mastered_percent is not None:
            percent = phrases.percent(person.mastered_percent, self.locale().name()[:2])
            below = self.tr("{percent} mastered").format(percent=percent)
        lines = [(person.name or kind, 15, 600, "ink"), (below, 13, 400, "ink2")]
        return lines if below != lines[0][0] else lines[:1]

    def _lines(self, width: int) -> list[tuple[str, int, int, str, QRect]]:
        """Return each line with its place, all of them in the middle of the height."""
        px = self._theme.px
        room = width - px(_TEXT_LEFT + _TEXT_RIGHT)
        broken = []
        for words, size, weight, token in self._words():
            font = self._theme.font(size, weight)
            text = breakable(font, words, room)
            broken.append((text, size, weight, token, text_height(font, text, room)))
        top = (self.height() - sum(height for *_line, height in broken) + 1) // 2
        lines = []
        for text, size, weight, token, height in broken:
            lines.append((text, size, weight, token, QRect(px(_TEXT_LEFT), top, room, height)))
            top += height
        return lines


class _Outside(QWidget):
    """What is not the menu: pressed, it closes it. Nothing of it is seen."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that somebody wants to be elsewhere."""
        event.accept()
        self.pressed.emit()


class ProfileMenu(QDialog):
    """Every profile, a new one, and their management; it closes by itself on any choice.

    It is a dialog and no popup: those are not in the tree that a screen reader walks.
    """

    person_chosen = Signal(str)
    creation_chosen = Signal()
    management_chosen = Signal()
    #: Somebody of the school's record is to have a profile here.
    school_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        people: Sequence[Person],
        in_use: str,
        window: QWidget,
        foot: QWidget,
        *,
        is_in_rail: bool,
        has_school: bool = False,
    ) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._window = window
        self._foot = foot
        self._is_in_rail = is_in_rail
        self._backdrop = QPixmap()
        self._outside = _Outside(window)
        self._outside.hide()
        self._outside.pressed.connect(self.reject)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Profiles"))
        self.setAccessibleName(self.tr("Profiles"))
        self._rows: dict[str, _Row] = {}
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for person in people:
            row = _Row(theme, person, is_in_use=person.id == in_use)
            row.clicked.connect(partial(self._on_person_clicked, person.id))
            self._rows[person.id] = row
            self._column.addWidget(row)
        self._first = self._rows.get(in_use)
        self._in_use = in_use
        self._scroll = ScrollArea(content, self)
        self._new = Button(
            theme, self.tr("New profile"), kind="ghost", size="small", icon="user-plus"
        )
        self._manage = Button(theme, self.tr("Manage"), kind="quiet", size="small")
        self._new.clicked.connect(self._on_new_clicked)
        self._manage.clicked.connect(self._on_manage_clicked)
        self._buttons = self._laid_out(has_school=has_school)
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)

    def show_by(self, *, is_by_key: bool) -> None:
        """Show the menu above the foot; opened by a key, the row in use has the ring."""
        self.show()
        self.activateWindow()
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._first.ring_is_shown = is_by_key

    def done(self, result: int) -> None:
        """Close, and give the focus back to the foot."""
        has_focus = self.isActiveWindow()
        self._window.removeEventFilter(self)
        self._outside.hide()
        self._outside.deleteLater()
        super().done(result)
        if has_focus:
            self._window.activateWindow()
            self._foot.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the place above the foot."""
        if not event.spontaneous():
            self._outside.setGeometry(self._window.rect())
            self._outside.show()
            self._outside.raise_()
            self._arrange()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Close when the person goes on in another window."""
        super().changeEvent(event)
        is_left = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if is_left and self.isVisible():
            self.reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box; behind its round corners the window is seen."""
        painter = sharp_painter(self)
        painter.drawPixmap(0, 0, self._backdrop)
        paint_box(
            painter,
            self.rect(),
            self._theme.px(_RADIUS),
            fill=self._theme.colour("surface"),
            border=self._theme.colour("line2"),
        )
        self._paint_line(painter)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the window moves or changes its size: the foot is elsewhere then."""
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.reject()
        return super().eventFilter(watched, event)

    def _on_person_clicked(self, person: str) -> None:
        self.accept()
        if person != self._in_use:
            self.person_chosen.emit(person)

    def _on_new_clicked(self) -> None:
        self.accept()
        self.creation_chosen.emit()

    def _on_manage_clicked(self) -> None:
        self.accept()
        self.management_chosen.emit()

    def _on_theme_changed(self) -> None:
        if self.isVisible():
            self._arrange()
        self.update()

    def _on_school_clicked(self) -> None:
        self.accept()
        self.school_chosen.emit()

    def _laid_out(self, *, has_school: bool) -> QWidget:
        """Return what is below the profiles: that of the school's record has a line of its own."""
        buttons = QWidget(self)
        column = QVBoxLayout(buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if has_school:
            text = self.tr("Add a person from the school's record…")
            school = Button(self._theme, text, kind="ghost", size="small")
            school.clicked.connect(self._on_school_clicked)
            column.addWidget(school)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._new)
        line.addStretch(1)
        line.addWidget(self._manage)
        column.addLayout(line)
        return buttons

    def _paint_line(self, painter: QPainter) -> None:
        px = self._theme.px
        top = self._buttons.y() - px(2) - _LINE
        line = QRect(px(_PADDING), top, self.width() - 2 * px(_PADDING), _LINE)
        painter.fillRect(line, self._theme.colour("line"))

    def _arrange(self) -> None:
        """Put the parts in their places and the menu above the foot."""
        px = self._theme.px
        edge, padding = px(_LEAST_EDGE), px(_PADDING)
        width = min(px(_WIDTH), self._window.width() - 2 * edge)
        inner = width - 2 * padding
        needed = self._buttons.minimumSizeHint().width()
        width, inner = max(width, needed + 2 * padding), max(inner, needed)
        buttons = max(self._buttons.sizeHint().height(), self._buttons.heightForWidth(inner))
        below = px(6) + _LINE + px(2) + buttons + px(_BOTTOM)
        foot = self._foot.mapTo(self._window, QPoint(0, 0))
        rows = self._column.totalHeightForWidth(inner)
        end = foot.y() - px(_ABOVE_RAIL if self._is_in_rail else _ABOVE_FOOT)
        wanted = padding + rows + below
        if end - wanted < edge:
            end = min(self._window.height() - edge, max(end, edge + wanted))
        height = min(wanted, end - edge)
        self._scroll.setGeometry(padding, padding, inner, height - padding - below)
        self._buttons.setGeometry(padding, height - px(_BOTTOM) - buttons, inner, buttons)
        place = QRect(max(foot.x(), edge), end - height, width, height)
        self._backdrop = self._window.grab(place)
        corner = self._window.mapToGlobal(QPoint(0, 0)) + place.topLeft()
        self.setGeometry(QRect(corner, place.size()))
