"""Asks for a name once the first quiz is done, in a line that can be closed for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.theme import Theme
from quiz.ui.widgets.banner import Banner
from quiz.ui.window import MainWindow

_GAP = 8


class NameBanner(QWidget):
    """The line above home; it never comes back once it is closed, or a name is there."""

    name_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        navigation: Navigation,
        window: MainWindow,
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
        navigation.ready.connect(self._show_if_due)
        window.page_shown.connect(self._on_page_shown)
        preferences.changed.connect(self._on_preference_changed)
        theme.changed.connect(self._space)

    def _on_page_shown(self, _page: str) -> None:
        self._show_if_due()

    def _on_preference_changed(self, name: str) -> None:
        if name in ("name", "asks_name", "is_class"):
            self._show_if_due()

    def _on_closed(self) -> None:
        self._preferences.set("asks_name", False)

    def _show_if_due(self) -> None:
        is_due = self._is_due()
        if is_due and self._banner is None:
            self._banner = Banner(
                self._theme,
                self.tr("Would you like to be greeted by your name?"),
                kind="news",
                action=self.tr("Add your name"),
            )
            self._banner.action_chosen.connect(self.name_wanted)
            self._banner.closed.connect(self._on_closed)
            self._column.addWidget(self._banner)
        self.setVisible(is_due)

    def _is_due(self) -> bool:
        settings, home = self._preferences.current, self._window.home.view()
        return (
            self._window.page() == "home"
            and settings.asks_name
            and not settings.name
            and not settings.is_class
            and self._navigation.record.study is not None
            and home is not None
            and bool(home.results)
        )

    def _space(self) -> None:
        gap = self._theme.px(_GAP)
        self._column.setContentsMargins(gap, gap, gap, gap)
