"""Offers somebody new here the results that they have in the school's record."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.ui.navigation import Navigation
from quiz.ui.preferences import Preferences
from quiz.ui.school_people import SchoolPeople
from quiz.ui.theme import Theme
from quiz.ui.widgets.banner import Banner
from quiz.ui.window import MainWindow

_GAP = 8


class SchoolBanner(QWidget):
    """The line above home as long as there is neither a name nor a result here."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        people: SchoolPeople,
        navigation: Navigation,
        window: MainWindow,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._people = people
        self._navigation = navigation
        self._window = window
        self._banner: Banner | None = None
        self._is_closed = False
        self._column = QVBoxLayout(self)
        self._space()
        self.hide()
        window.add_banners(self)
        people.listed.connect(self._show_if_due)
        navigation.ready.connect(self._show_if_due)
        window.page_shown.connect(self._on_page_shown)
        preferences.changed.connect(self._on_preference_changed)
        theme.changed.connect(self._space)

    def _on_page_shown(self, _page: str) -> None:
        self._show_if_due()

    def _on_preference_changed(self, name: str) -> None:
        if name == "name":
            self._show_if_due()

    def _on_closed(self) -> None:
        self._is_closed = True
        self.hide()

    def _show_if_due(self) -> None:
        is_due = self._is_due()
        if is_due and self._banner is None:
            self._banner = Banner(
                self._theme,
                self.tr("Are you in the school's record? Then your results can come here."),
                kind="news",
                action=self.tr("Find your name…"),
            )
            self._banner.action_chosen.connect(self._people.choice_wanted)
            self._banner.closed.connect(self._on_closed)
            self._column.addWidget(self._banner)
        self.setVisible(is_due)

    def _is_due(self) -> bool:
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

    def _space(self) -> None:
        gap = self._theme.px(_GAP)
        self._column.setContentsMargins(gap, gap, gap, gap)
