"""The answer rows of choice questions: a radio button and a check box drawn as a card."""

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from quiz.ui.theme import Theme
from quiz.ui.widgets.option_look import (
    STATUS_GAP,
    STATUS_ICON,
    STATUS_ICONS,
    OptionLook,
    OptionPlaces,
    OptionState,
    OptionText,
    fitted_image_size,
    option_look,
    paint_check,
    paint_letter,
    status_places,
)
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_icon,
    paint_ring,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.picture import EnlargeButton
from quiz.ui.widgets.text import TextBox, text_width, without_mnemonic

#: Least heights of the drawn card at 100 %: normally, and in windows lower than 700.
ROW_HEIGHT = 58
LOW_ROW_HEIGHT = 50

_COLUMN_WIDTH = 760
_RADIUS = 10
_PAD_LEFT = 18
_PAD_RIGHT = 19
#: Of a row's least height, the part for the text; the rest is padding: 14 and 14 of 58.
_TEXT_ROOM = 30
_GAP = 14
_LETTER_COLUMN = 12
_MARK_STROKE = 2
_STATUS_HEIGHT = 22
_NARROWEST_TEXT = 200

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    # A second QObject base is impossible; the native button follows in the method order.
    _Base = object


class _Row(ShowsFocus, _Base):
    """What both kinds of row share: their look, their text, their judgement and lock."""

    _MARK_SIZE = 28
    _LETTER_SPACE = 0

    def __init__(
        self,
        theme: Theme,
        letter: str,
        text: str,
        *,
        image: QPixmap | None = None,
        image_alt: str = "",
        row_height: int = ROW_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        """Make a row with its letter and its text in inline Markdown."""
        super().__init__(parent)
        self._theme = theme
        self._letter = letter
        self._text = OptionText(theme, text)
        self.image = image
        self.image_alt = image_alt
        self.enlarge = EnlargeButton(theme, image_alt, self) if image is not None else None
        self._row_height = row_height
        self._state = OptionState.OPEN
        self._kept: bool | None = None
        self._laid_out: dict[int, OptionPlaces] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(without_mnemonic(self._text.plain()))
        self._tell_name()
        self.toggled.connect(self._on_toggled)
        theme.changed.connect(self._on_theme_changed)

    def letter(self) -> str:
        """Return the letter before the text."""
        return self._letter

    def state(self) -> OptionState:
        """Return what became of this option."""
        return self._state

    def set_row_height(self, height: int) -> None:
        """Set the least height of the card, in pixels at 100 %: 58, in low windows 50."""
        if height == self._row_height:
            return
        self._row_height = height
        self._measure_again()

    def set_judged(self, state: OptionState) -> None:
        """Show what became of this option, in the space kept for it."""
        self._state = state
        self._laid_out.clear()
        self._tell_name()
        self.update()

    def lock(self) -> None:
        """Ignore every further change, yet stay enabled for people who walk the rows."""
        self._kept = self.isChecked()
        group = self.group()
        if group is None and self.autoExclusive():
            group = QButtonGroup(self.parentWidget() or self)
            for row in self._siblings():
                group.addButton(row)
        if group is not None:
            # Each row then keeps its own state. Without autoExclusive it would be announced as
            # a check box, so that stays.
            group.setExclusive(False)
        self.unsetCursor()
        self.update()

    def is_locked(self) -> bool:
        """Return whether changes are ignored."""
        return self._kept is not None

    def card_rect(self) -> QRect:
        """Return the drawn card: the widget without the room for the focus ring."""
        return inside_ring(self._theme, self.rect())

    def status_text(self) -> str:
        """Return the words at the right, or nothing before judging."""
        return self._statuses()[self._state] if self._state in STATUS_ICONS else ""

    def text_boxes(self) -> list[TextBox]:
        """Return the letter, the text and the words at the right."""
        places = self._places(self.width())
        font = self._text.font(is_strong=self._look().is_strong)
        boxes = [TextBox(self._text.plain(), font, places.text, wraps=True)]
        if self._letter:
            boxes.append(TextBox(self._letter, self._letter_font(), places.letter))
        if self.status_text():
            boxes.append(TextBox(self.status_text(), self._status_font(), places.words))
        return boxes

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the card: all of it chooses the option."""
        return self.card_rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Return that wrapped text makes the row higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all text is seen, the same before and after judging."""
        return self._places(width).card.height() + 2 * ring_margin(self._theme)

    def sizeHint(self) -> QSize:
        """Return the size in a question's column."""
        width = self._theme.px(_COLUMN_WIDTH) + 2 * ring_margin(self._theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the narrowest row that can still be read."""
        height = self._theme.px(self._row_height) + 2 * ring_margin(self._theme)
        return QSize(self._theme.px(_NARROWEST_TEXT), height)

    def nextCheckState(self) -> None:
        """Change on a click or a key, unless the row is locked."""
        if self._kept is None:
            super().nextCheckState()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the rows with arrows, Home and End; other keys are the button's own."""
        rows = self._siblings()
        place = rows.index(self) if self in rows else 0
        match event.key():
            case Qt.Key.Key_Up:
                self._move_to(rows, max(0, place - 1))
            case Qt.Key.Key_Down:
                self._move_to(rows, min(len(rows) - 1, place + 1))
            case Qt.Key.Key_Home:
                self._move_to(rows, 0)
            case Qt.Key.Key_End:
                self._move_to(rows, len(rows) - 1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button beside the picture."""
        super().resizeEvent(event)
        self._place_enlarge()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = sharp_painter(self)
        places, look = self._places(self.width()), self._look()
        paint_box(
            painter,
            places.card,
            self._theme.px(_RADIUS),
            fill=self._theme.colour(look.fill) if look.fill else None,
            border=self._theme.colour(look.border),
            width=self._theme.border(is_state=look.is_strong),
        )
        self._paint_mark(painter, places, look)
        if self.image is not None:
            painter.drawPixmap(places.image, self.image)
        self._text.paint(painter, places.text, look)
        self._paint_status(painter, places)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, places.card, self._theme.px(_RADIUS))
        painter.end()

    def _on_toggled(self, checked: bool) -> None:
        # An assistive tool can toggle without asking nextCheckState.
        if self._kept is not None and checked != self._kept:
            self.blockSignals(True)
            self.setChecked(self._kept)
            self.blockSignals(False)
        self.update()

    def _on_theme_changed(self) -> None:
        self._text.build()
        self._measure_again()

    def _measure_again(self) -> None:
        self._laid_out.clear()
        self._place_enlarge()
        self.updateGeometry()
        self.update()

    def _place_enlarge(self) -> None:
        if self.enlarge is not None:
            self.enlarge.setGeometry(self._places(self.width()).enlarge)

    def _siblings(self) -> list[Self]:
        parent = self.parentWidget()
        if parent is None:
            return [self]
        return [row for row in parent.findChildren(type(self)) if not row.isHidden()]

    def _move_to(self, rows: list[Self], place: int) -> None:
        """Focus another row; as with native radio buttons it is then chosen too."""
        row = rows[place]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        group = self.group()
        if self.autoExclusive() if group is None else group.exclusive():
            row.click()

    def _tell_name(self) -> None:
        text = self._text.plain()
        name = f"{self._letter}. {text}" if self._letter else text
        parts = [name, self.image_alt, self._spoken_state()]
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _statuses(self) -> dict[OptionState, str]:
        return {
            OptionState.CHOSEN_RIGHT: self.tr("Your answer, correct"),
            OptionState.CHOSEN_WRONG: self.tr("Your answer"),
            OptionState.RIGHT: self.tr("Correct answer"),
            OptionState.MISSED: self.tr("You missed this one"),
            OptionState.UNSENT: self.tr("Not sent"),
        }

    def _spoken_state(self) -> str:
        return {
            OptionState.CHOSEN_RIGHT: self.tr("your answer, correct"),
            OptionState.CHOSEN_WRONG: self.tr("your answer, incorrect"),
            OptionState.RIGHT: self.tr("correct answer"),
            OptionState.MISSED: self.tr("you missed this one"),
            OptionState.UNSENT: self.tr("chosen, not sent"),
        }.get(self._state, "")

    def _look(self) -> OptionLook:
        is_hovered = self.underMouse() and not self.is_locked()
        return option_look(self._state, is_chosen=self.isChecked(), is_hovered=is_hovered)

    def _letter_font(self) -> QFont:
        return self._theme.font(14, 700)

    def _paint_letter(self, painter: QPainter, places: OptionPlaces, token: str) -> None:
        painter.setPen(self._theme.colour(token))
        paint_letter(painter, places.letter, self._letter, self._letter_font())

    def _status_font(self) -> QFont:
        return self._theme.font(14, 600)

    def _status_space(self) -> int:
        """Return the width kept at the right for the longest words this row may show."""
        words = max(text_width(self._status_font(), each) for each in self._statuses().values())
        return self._theme.px(STATUS_ICON) + self._theme.px(STATUS_GAP) + words + 1

    def _places(self, width: int) -> OptionPlaces:
        # Layouts ask often.
        if width not in self._laid_out:
            self._laid_out[width] = self._measured_places(width)
        return self._laid_out[width]

    def _measured_places(self, width: int) -> OptionPlaces:
        px, margin = self._theme.px, ring_margin(self._theme)
        left = margin + px(_PAD_LEFT)
        right = width - margin - px(_PAD_RIGHT)
        text_left = left + px(self._MARK_SIZE) + px(_GAP) + px(self._LETTER_SPACE)
        reserved = self._status_space() + px(_GAP)
        needed = min(px(_NARROWEST_TEXT), self._text.line_width() + 1)
        is_stacked = right - text_left - reserved < needed
        room = max(1, right - text_left - (0 if is_stacked else reserved))
        text_size = self._text.size(room)
        beside = self.enlarge.sizeHint() if self.enlarge is not None else QSize(0, 0)
        image_size = fitted_image_size(self._theme, self.image, room - beside.width() - px(4))
        above = max(image_size.height(), beside.height() - 2 * margin)
        above += px(8) if image_size.height() else 0
        below = px(_STATUS_HEIGHT) if is_stacked else 0
        stack = above + text_size.height() + below
        least = px(self._row_height)
        height = max(least, stack + least - px(_TEXT_ROOM))
        card = QRect(margin, margin, width - 2 * margin, height)
        top = margin + (height - stack + 1) // 2
        text = QRect(QPoint(text_left, top + above), text_size)
        mark = QRect(left, 0, px(self._MARK_SIZE), px(self._MARK_SIZE))
        mark.moveTop(margin + (height - mark.height()) // 2)
        letter = QRect(mark)
        if self._LETTER_SPACE:
            letter.setLeft(mark.right() + 1 + px(_GAP) - px(4))
            letter.setWidth(px(_LETTER_COLUMN) + px(6))
        image = QRect(QPoint(text_left, top), image_size)
        enlarge = QRect(QPoint(image.right() + 1 + px(4), top - margin), beside)
        row = QRect(text_left, margin, right - text_left, height)
        if is_stacked:
            row.setRect(text_left, text.bottom() + 1, row.width(), below)
        words_width = text_width(self._status_font(), self.status_text()) + 1
        icon, words = status_places(self._theme, row, words_width, is_at_left=is_stacked)
        return OptionPlaces(card, mark, letter, image, enlarge, text, icon, words)

    def _paint_mark(self, painter: QPainter, places: OptionPlaces, look: OptionLook) -> None:
        raise NotImplementedError

    def _paint_status(self, painter: QPainter, places: OptionPlaces) -> None:
        words = self.status_text()
        if not words:
            return
        name, token = STATUS_ICONS[self._state]
        icon = self._theme.icon(name, STATUS_ICON, token)
        paint_icon(painter, icon, places.icon)
        painter.setFont(self._status_font())
        painter.setPen(self._theme.colour(token))
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(places.words, vertical, words)


class OptionRow(_Row, QRadioButton):
    """One of several options of which one can be chosen."""

    def _paint_mark(self, painter: QPainter, places: OptionPlaces, look: OptionLook) -> None:
        colour = self._theme.colour(look.mark)
        radius = places.mark.width() / 2
        if look.is_filled:
            paint_box(painter, places.mark, radius, fill=colour)
            self._paint_letter(painter, places, "on_primary")
            return
        paint_box(painter, places.mark, radius, border=colour, width=_MARK_STROKE)
        token = "ink2" if look.mark == "line2" else look.mark
        self._paint_letter(painter, places, token)


class CheckRow(_Row, QCheckBox):
    """One of several options of which any number can be chosen."""

    _MARK_SIZE = 26
    _LETTER_SPACE = _LETTER_COLUMN + _GAP

    def _paint_mark(self, painter: QPainter, places: OptionPlaces, look: OptionLook) -> None:
        colour = self._theme.colour(look.mark)
        radius = self._theme.px(6)
        if self.isChecked():
            paint_box(painter, places.mark, radius, fill=colour)
            paint_check(painter, self._theme, places.mark)
        else:
            paint_box(painter, places.mark, radius, border=colour, width=_MARK_STROKE)
        self._paint_letter(painter, places, "ink2")
