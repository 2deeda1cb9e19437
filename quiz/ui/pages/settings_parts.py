"""Controls that only the settings page has: the text size, and where a file is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quiz.core.settings import TEXT_PERCENTS
from quiz.ui import phrases
from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.slider import Slider
from quiz.ui.widgets.text import Label, TextBox, text_width

_STEP = 5
_PAGE_STEP = 20
_LEAST_PATH = 120


class TextSize(QWidget):
    """A slider between a small and a large letter; `chosen` comes when the knob is let go.

    While it is held only the number follows: the slider itself would grow under the pointer.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slider = Slider(theme, self.tr("Text size"))
        self._slider.setRange(TEXT_PERCENTS[0], TEXT_PERCENTS[-1])
        self._slider.setSingleStep(_STEP)
        self._slider.setPageStep(_PAGE_STEP)
        self._slider.setTracking(False)
        self._small = Label(theme, "A", size=14, weight=500, token="ink2")
        self._large = Label(theme, "A", size=24, weight=600, token="ink2")
        self._number = Label(theme, size=15, weight=600, tabular=True)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._small)
        self._row.addWidget(self._slider, 1)
        self._row.addWidget(self._large)
        self._row.addWidget(self._number)
        self._slider.sliderMoved.connect(self._show_number)
        self._slider.valueChanged.connect(self._on_value_changed)
        self._space()
        theme.changed.connect(self._space)

    def set_percent(self, percent: int) -> None:
        """Show a size in percent."""
        self._slider.blockSignals(True)
        self._slider.setValue(percent)
        self._slider.blockSignals(False)
        self._show_number(percent)

    def _on_value_changed(self, percent: int) -> None:
        self._show_number(percent)
        self.chosen.emit(percent)

    def _show_number(self, percent: int) -> None:
        self._number.set_text(phrases.percent(percent, self.locale().name()[:2]))

    def _space(self) -> None:
        ring = ring_margin(self._theme)
        gap = self._theme.px(12)
        self._row.setContentsMargins(0, 0, ring, 0)
        self._row.setSpacing(gap - ring)
        widest = text_width(self._number.font(), phrases.percent(TEXT_PERCENTS[-1], "es"))
        self._number.setFixedWidth(widest + self._theme.px(6))


class PathLabel(Label):
    """A sentence with a path, shortened in its middle where it does not fit.

    `template` holds the path as {path}; the tooltip is the whole path.
    """

    def __init__(
        self, theme: Theme, template: str, path: str, *, full: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, size=14, token="ink2", selectable=True, parent=parent)
        self._template = template
        self._path = path
        self.setToolTip(full)
        self.setAccessibleName(template.format(path=full))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shorten()
        theme.changed.connect(self._shorten)

    def sizeHint(self) -> QSize:
        """Return the size at which the whole path is seen."""
        width = text_width(self.font(), self._template.format(path=self._path))
        return QSize(width, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the words and some of the path are seen."""
        words = text_width(self.font(), self._template.format(path=""))
        return QSize(words + self._theme.px(_LEAST_PATH), self.fontMetrics().height())

    def text_boxes(self) -> list[TextBox]:
        """Return what is shown and its place."""
        return [TextBox(self.plain_text(), self.font(), self.contentsRect())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the path as fits."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        words = text_width(self.font(), self._template.format(path=""))
        middle = Qt.TextElideMode.ElideMiddle
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._path, middle, max(0, self.width() - words))
        self.set_text(self._template.format(path=shown))
