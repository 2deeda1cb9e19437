"""A line above home that asks something of the person, as long as it is due."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.theme import Theme
from quiz.ui.widgets.banner import Banner
from quiz.ui.window import MainWindow

_GAP = 8


class HomeBanner(QWidget):
    """Makes its banner when it is first due, and hides it where it is not.

    What it says, and when, is for each kind to tell.
    """

    def __init__(
        self, theme: Theme, preferences: Preferences, navigation: Navigation, window: MainWindow
    ) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._navigation = navigation
        self._window = window
        self._banner: Banner | None = None
        self._column = QVBoxLayout(self)
        self._space()
        self.hide()
        window.add_banners(self)
        navigation.ready.connect(self.show_if_due)
        window.page_shown.connect(self._on_page_shown)
        preferences.changed.connect(self._on_preference_changed)
        theme.changed.connect(self._space)

    def made(self) -> Banner:
        """Return the banner, connected."""
        raise NotImplementedError

    def is_due(self) -> bool:
        """Tell whether it has something to ask now."""
        raise NotImplementedError

    def show_if_due(self) -> None:
        """Be there as long as it is due."""
        is_due = self.is_due()
        if is_due and self._banner is None:
            self._banner = self.made()
            self._column.addWidget(self._banner)
            self._window.order_focus()
        self.setVisible(is_due)

    def _on_page_shown(self, _page: str) -> None:
        self.show_if_due()

    def _on_preference_changed(self, name: str) -> None:
        if name in ("name", "asks_name", "is_class"):
            self.show_if_due()

    def _space(self) -> None:
        gap = self._theme.px(_GAP)
        self._column.setContentsMargins(gap, gap, gap, gap)
