"""Stand a control beside the words that say what it is for."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import Label, text_width, word_width

_GAP = 16
_STACKED_GAP = 6
_HELP_GAP = 1
_LINE = 1
_LINE_HEIGHT = 36
#: Words that would be higher than this beside their control stand above it.
_HIGHEST_WORDS = 60
_WORDS_PADDING = 2
#: Rows of a list keep their words and controls this far from the hairlines between them.
_LIST_PADDING = 10


@dataclass(frozen=True)
class _Places:
    title: QRect
    help: QRect
    below: QRect
    control: QRect
    height: int


class FormRow(QWidget):
    """A title, maybe a line of help, and a control; words above it where they do not fit.

    With a `label_width` the control stands right of a column of words, else at the right edge.
    `below` is a small control under the words. Room for a focus ring is kept on all sides.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        control: QWidget | None,
        *,
        help_text: str = "",
        help_size: float = 14,
        help_widget: QWidget | None = None,
        label_width: float = 0,
        least_height: float = 0,
        stands_at_top: bool = False,
        below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label_width = label_width
        self._least_height = least_height
        self._stands_at_top = stands_at_top
        self._title = Label(theme, title, size=15, weight=600, wraps=True, parent=self)
        self._help_label = Label(
            theme, help_text, size=help_size, token="ink2", wraps=True, parent=self
        )
        self._help: QWidget = self._help_label if help_widget is None else help_widget
        self._help.setParent(self)
        self._help_label.setVisible(help_widget is None and bool(help_text))
        self._control = control
        self._below = below
        for widget in (control, below):
            if widget is not None:
                widget.setParent(self)
        # Not "Fixed": a box layout would then never go above the height of the size hint.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def set_help(self, text: str) -> None:
        """Show another line of help; none when empty."""
        self._help_label.set_text(text)
        self._help_label.setVisible(bool(text))
        self._measure_again()

    def sizeHint(self) -> QSize:
        """Return the size at which the control has all the width it wants."""
        width = 2 * ring_margin(self._theme) + self._control_hint().width()
        if self._label_width:
            width += self._theme.px(self._label_width)
        else:
            width += self._whole_label() + self._theme.px(_GAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width at which no word and no control is cut."""
        least = 0 if self._control is None else self._control.minimumSizeHint().width()
        width = max(least, self._least_label() + 2 * ring_margin(self._theme))
        return QSize(width, self._theme.px(self._least_height))

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which everything is seen, for a width in pixels."""
        return self._places(width).height

    def event(self, event: QEvent) -> bool:
        """Notice when the control wants another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._measure_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put words and control in their places."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what changed while nobody saw it."""
        super().showEvent(event)
        self._measure_again()

    def _on_theme_changed(self) -> None:
        self._measure_again()

    def _measure_again(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        places = self._places(self.width())
        # A row that is given more height than it needs keeps its parts in the middle.
        down = 0 if self._stands_at_top else max(0, (self.height() - places.height) // 2)
        self._title.setGeometry(places.title.translated(0, down))
        self._help.setGeometry(places.help.translated(0, down))
        if self._below is not None:
            self._below.setGeometry(places.below.translated(0, down))
        if self._control is not None:
            self._control.setGeometry(places.control.translated(0, down))

    def _control_hint(self) -> QSize:
        return QSize(0, 0) if self._control is None else self._control.sizeHint()

    def _has_help(self) -> bool:
        return self._help is not self._help_label or not self._help_label.isHidden()

    def _least_label(self) -> int:
        """Return the width of the longest word of title and help, in pixels."""
        widths = [word_width(self._title.font(), self._title.plain_text())]
        if self._help is not self._help_label:
            widths.append(self._help.minimumSizeHint().width())
        elif self._has_help():
            widths.append(word_width(self._help_label.font(), self._help_label.plain_text()))
        return max(widths) + 1

    def _whole_label(self) -> int:
        """Return the width at which neither title nor help is wrapped, in pixels."""
        labels = [self._title, *([self._help_label] if self._has_help() else [])]
        widths = [text_width(label.font(), label.plain_text()) for label in labels]
        if self._help is not self._help_label:
            widths.append(self._help.sizeHint().width())
        return max(widths) + 1

    def _control_beside(self, width: int) -> QRect | None:
        """Return where the control stands beside its words, at y 0; None where it does not fit."""
        hint = self._control_hint()
        if self._control is None:
            return QRect(width, 0, 0, 0)
        ring, gap = ring_margin(self._theme), self._theme.px(_GAP)
        least = self._control.minimumSizeHint().width()
        if self._label_width:
            left = self._theme.px(self._label_width)
            room = width - left
            if room < least or self._least_label() > left - gap:
                return None
            return QRect(left, 0, min(room, hint.width()), 0)
        room = width - ring - self._least_label() - gap + ring
        if hint.width() <= room:
            words = width - hint.width() - gap
            is_high = self._words(ring, words)[-1] > self._theme.px(_HIGHEST_WORDS)
            return None if is_high else QRect(width - hint.width(), 0, hint.width(), 0)
        if least > room or hint.width() <= width:
            return None
        return QRect(width - room, 0, room, 0)

    def _places(self, width: int) -> _Places:
        beside = self._control_beside(width)
        ring = ring_margin(self._theme)
        if beside is None:
            return self._stacked_places(width)
        if self._label_width:
            words = self._theme.px(self._label_width) - self._theme.px(_GAP)
        else:
            words = beside.x() - self._theme.px(_GAP) if self._control else width - ring
            words -= 0 if self._control else ring
        words = max(1, words)
        title, help_text, below, used = self._words(ring, words)
        control = QRect(beside.x(), 0, beside.width(), self._control_height(beside.width()))
        line = self._theme.px(_LINE_HEIGHT) + 2 * ring
        least = self._theme.px(self._least_height)
        if self._stands_at_top:
            down, height = ring, max(used + 2 * ring, control.height())
        elif self._label_width and control.height() > line:
            # The words stand beside the first line of a control that has several.
            lead = max(line, used)
            down, above = (lead - used) // 2, (lead - line) // 2
            control.moveTop(above)
            height = max(control.height() + above, used, least)
        else:
            padding = self._theme.px(_LIST_PADDING if self._least_height else _WORDS_PADDING)
            height = max(used + 2 * padding, control.height(), least)
            down = (height - used) // 2
            control.moveTop((height - control.height()) // 2)
        return _Places(
            title.translated(0, down),
            help_text.translated(0, down),
            below.translated(0, down),
            control,
            height,
        )

    def _stacked_places(self, width: int) -> _Places:
        px, ring = self._theme.px, ring_margin(self._theme)
        # In a list the control's box, inside its room for a ring, is as far from the hairline.
        above, under = ring, 0
        if self._least_height:
            above, under = px(_LIST_PADDING), px(_LIST_PADDING) - ring
        title, help_text, below, used = self._words(ring, max(1, width - 2 * ring))
        top = above - ring + used + px(_STACKED_GAP)
        wide = min(width, self._control_hint().width())
        control = QRect(0, top, wide, self._control_height(wide))
        return _Places(
            title.translated(0, above),
            help_text.translated(0, above),
            below.translated(0, above),
            control,
            control.bottom() + 1 + under,
        )

    def _words(self, left: int, width: int) -> tuple[QRect, QRect, QRect, int]:
        """Return the places of title, help and what is below, and the height of all."""
        title = QRect(left, 0, width, self._title.heightForWidth(width))
        bottom = title.height()
        help_text = QRect(left, bottom, width, 0)
        if self._has_help():
            height = self._help.heightForWidth(width)
            if height < 0:
                height = self._help.sizeHint().height()
            help_text = QRect(left, bottom + self._theme.px(_HELP_GAP), width, height)
            bottom = help_text.bottom() + 1
        below = QRect(left, bottom, 0, 0)
        if self._below is not None and not self._below.isHidden():
            ring = ring_margin(self._theme)
            hint = self._below.sizeHint()
            wide = min(hint.width(), width + 2 * ring)
            high = self._below.heightForWidth(wide)
            below = QRect(left - ring, bottom, wide, max(high, hint.height()))
            bottom = below.bottom() + 1 - ring
        return title, help_text, below, bottom

    def _control_height(self, width: int) -> int:
        if self._control is None:
            return 0
        if self._control.hasHeightForWidth():
            return self._control.heightForWidth(width)
        return self._control.sizeHint().height()


class Divider(QFrame):
    """A hairline between rows, as wide as what is inside the room for focus rings."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, is_inset: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_inset = is_inset
        self.setFixedHeight(_LINE)
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = sharp_painter(self)
        inset = ring_margin(self._theme) if self._is_inset else 0
        place = self.rect().adjusted(inset, 0, -inset, 0)
        painter.fillRect(place, self._theme.colour("line"))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.update()


class Gap(QWidget):
    """Empty room of a height that follows the text size."""

    def __init__(self, theme: Theme, height: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(self._height))
