"""Name the page in a band of sky, closed by the horizon."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import IconButton
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import Label

_HEIGHT = 73
_MARGIN = 40
_TITLE_GAP = 10
#: How far the icon button's box stands left of the page's margin.
_BACK_SHIFT = 12
_HORIZON = 1


class PageHeader(QFrame):
    """The page's title, maybe with a way back at its left and controls at its right."""

    back_requested = Signal()
    menu_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        has_back_button: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._margin: float = _MARGIN
        self._title = Label(theme, title, size=24, weight=700, wraps=True)
        self._menu_button = IconButton(theme, "menu", self.tr("Menu"))
        self._back_button = IconButton(theme, "arrow-left", self.tr("Back"), shortcut="Esc")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._menu_button)
        self._line.addWidget(self._back_button)
        self._line.addWidget(self._title, 1)
        self._menu_button.hide()
        self._back_button.setVisible(has_back_button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        self._menu_button.clicked.connect(self.menu_requested)
        self._back_button.clicked.connect(self.back_requested)
        theme.changed.connect(self._on_theme_changed)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.set_text(title)
        self._name_page()

    def add_control(self, widget: QWidget) -> None:
        """Add a widget at the right, after those that are there."""
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dress()

    def set_margin(self, margin: float) -> None:
        """Change the page's margin, in pixels at 100 %."""
        self._margin = margin
        self._dress()

    def set_menu_shown(self, *, shown: bool) -> None:
        """Show or hide the button that opens the side bar as a menu."""
        self._menu_button.setVisible(shown)
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Let a screen reader say the title when its page comes."""
        super().showEvent(event)
        self._name_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sky and the horizon."""
        painter = sharp_painter(self)
        horizon = self._theme.px(_HORIZON)
        painter.fillRect(self.rect(), self._theme.colour("sky"))
        line = QRectF(0, self.height() - horizon, self.width(), horizon)
        painter.fillRect(line, self._theme.colour("line2"))
        painter.end()

    def _name_page(self) -> None:
        if (page := self.parentWidget()) is not None:
            page.setAccessibleName(self._title.plain_text())

    def _on_theme_changed(self) -> None:
        self._dress()
        self.update()

    def _dress(self) -> None:
        px = self._theme.px
        ring = ring_margin(self._theme)
        has_button = not (self._menu_button.isHidden() and self._back_button.isHidden())
        left = px(self._margin)
        if has_button:
            left = max(0, left - px(_BACK_SHIFT) - ring)
        right = px(self._margin) - (ring if self._line.count() > 3 else 0)
        self._line.setContentsMargins(left, px(8), right, px(8) + px(_HORIZON))
        self._line.setSpacing(px(_TITLE_GAP))
        self.setMinimumHeight(px(_HEIGHT))
