"""Asks for a name once the first quiz is done, in a line that can be closed for good."""

from PySide6.QtCore import Signal

from quiz.ui.home_banner import HomeBanner
from quiz.ui.widgets.banner import Banner


class NameBanner(HomeBanner):
    """The line above home; it never comes back once it is closed, or a name is there."""

    name_wanted = Signal()

    def made(self) -> Banner:
        """Return the question."""
        banner = Banner(
            self._theme,
            self.tr("Would you like to be greeted by your name?"),
            kind="news",
            action=self.tr("Add your name"),
        )
        banner.action_chosen.connect(self.name_wanted)
        banner.closed.connect(self._on_closed)
        return banner

    def is_due(self) -> bool:
        """Tell whether a result is there, and nobody knows whose."""
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

    def _on_closed(self) -> None:
        self._preferences.set("asks_name", False)
