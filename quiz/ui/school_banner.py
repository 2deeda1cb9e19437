"""Offers somebody new here the results that they have in the school's record."""

from quiz.ui.home_banner import HomeBanner
from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.school_people import SchoolPeople
from quiz.ui.theme import Theme
from quiz.ui.widgets.banner import Banner
from quiz.ui.window import MainWindow


class SchoolBanner(HomeBanner):
    """The line above home as long as there is neither a name nor a result here."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        people: SchoolPeople,
        navigation: Navigation,
        window: MainWindow,
    ) -> None:
        super().__init__(theme, preferences, navigation, window)
        self._people = people
        self._is_closed = False
        people.listed.connect(self.show_if_due)

    def made(self) -> Banner:
        """Return the offer."""
        banner = Banner(
            self._theme,
            self.tr("Are you in the school's record? Then your results can come here."),
            kind="news",
            action=self.tr("Find your name…"),
        )
        banner.action_chosen.connect(self._people.choice_wanted)
        banner.closed.connect(self._on_closed)
        return banner

    def is_due(self) -> bool:
        """Tell whether the school has somebody who may be the one at this computer."""
        home = self._window.home.view()
        return (
            not self._is_closed
            and bool(self._people.people)
            and self._window.page() == "home"
            and not self._preferences.current.name
            and self._navigation.record.study is not None
            and home is not None
            and not home.results
        )

    def _on_closed(self) -> None:
        self._is_closed = True
        self.hide()
