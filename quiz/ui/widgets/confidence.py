"""Say how sure one is of an answer: a row of three, none of which has to be chosen."""

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from quiz.core.events import Confidence
from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.text import Label, text_width

_GAP = 12
_LINE_GAP = 6
_RULE_GAP = 8
#: Of each choice: picture 03 has them closer together than other groups.
_PADDING = 13


def confidence_name(confidence: Confidence) -> str:
    """Return a confidence in the words in which it is chosen."""
    return {
        Confidence.GUESSING: QCoreApplication.translate("Confidence", "Guessing"),
        Confidence.FAIRLY: QCoreApplication.translate("Confidence", "Fairly"),
        Confidence.CERTAIN: QCoreApplication.translate("Confidence", "Certain"),
    }[confidence]


class ConfidenceRow(QWidget):
    """The question, the choices at its right or below it, and maybe a rule of marking.

    Whoever records a choice sets what was recorded, since that may have failed.
    """

    #: Carries the `Confidence` that was chosen, None where the chosen one is taken back.
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        name = self.tr("How sure are you?")
        self._label = Label(theme, name, size=14, token="ink2", wraps=True, parent=self)
        self._choices = _Choices(theme, name, self)
        self._rule = Label(theme, size=14, token="ink2", wraps=True, parent=self)
        self._choices.chosen.connect(self.chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rule.hide()
        theme.changed.connect(self._on_theme_changed)

    def value(self) -> Confidence | None:
        """Return what is shown as chosen."""
        value = self._choices.value()
        return value if isinstance(value, Confidence) else None

    def set_value(self, value: Confidence | None) -> None:
        """Show what is chosen, without a signal."""
        if value is not self.value():
            self._choices.set_value(value)

    def set_rule(self, text: str) -> None:
        """Say below how the choice counts; "" where it counts nothing."""
        self._rule.set_text(text)
        self._rule.setVisible(bool(text))
        self._on_theme_changed()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab walks through."""
        return self._choices.tab_stops()

    def sizeHint(self) -> QSize:
        """Return the size with everything in one line."""
        width = self._beside_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size with the choices below the question."""
        return QSize(self._choices.minimumSizeHint().width(), 0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width, both in pixels."""
        px, ring = self._theme.px, ring_margin(self._theme)
        height = self.contentsMargins().top() + self._choices.sizeHint().height()
        if width < self._beside_width():
            height += self._label.heightForWidth(width - 2 * ring) + px(_LINE_GAP) - ring
        if not self._rule.isHidden():
            height += self._rule.heightForWidth(width - 2 * ring) + px(_RULE_GAP) - ring
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._arrange()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _beside_width(self) -> int:
        # The choices bring the room of their ring with them, as the label has it before it.
        label = text_width(self._label.font(), self._label.plain_text()) + 1
        return label + self._theme.px(_GAP) + self._choices.sizeHint().width()

    def _arrange(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        wanted, width = self._choices.sizeHint(), self.width()
        left, top, inner = 0, self.contentsMargins().top(), width - 2 * ring
        if width >= self._beside_width():
            left = self._beside_width() - wanted.width()
            self._label.setGeometry(ring, top, left - px(_GAP), wanted.height())
        else:
            height = self._label.heightForWidth(inner)
            self._label.setGeometry(ring, top, inner, height)
            top += height + px(_LINE_GAP) - ring
        self._choices.setGeometry(left, top, min(wanted.width(), width - left), wanted.height())
        top += wanted.height() + px(_RULE_GAP) - ring
        self._rule.setGeometry(ring, top, inner, self._rule.heightForWidth(inner))


class _Choices(Segmented):
    """The three choices; pressing the chosen one asks to take it back."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        choices = [(each, confidence_name(each)) for each in Confidence]
        super().__init__(theme, choices, name=name, padding=_PADDING, parent=parent)
        self._value_at_press: object = None
        self._group.buttonPressed.connect(self._on_segment_pressed)
        self._group.buttonClicked.connect(self._on_segment_clicked)
        for number, segment in enumerate(self._segments, 1):
            segment.setToolTip(f"{segment.title} (Alt+{number})")

    def tab_stops(self) -> list[QWidget]:
        """Return the list and the choices; only one of them is a stop at a time."""
        return [self._combo, *self._segments]

    def _on_segment_pressed(self, _button: QAbstractButton) -> None:
        self._value_at_press = self.value()

    def _on_segment_clicked(self, button: QAbstractButton) -> None:
        """Ask for nothing where the chosen one was pressed; all else is asked for by toggling."""
        if self._values[self._group.id(button)] is self._value_at_press:
            self.chosen.emit(None)
