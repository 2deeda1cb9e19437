"""The window: its side bar, its pages one on another, and the first picture."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from quiz.banks.library import Library
from quiz.core.clock import Clock
from quiz.core.settings import HomeFigures, Machine
from quiz.ui.pages.home import HomePage
from quiz.ui.pages.home_view import Home
from quiz.ui.preferences import Preferences
from quiz.ui.remembered_home import remembered_home
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.side_bar import SideBar

if TYPE_CHECKING:
    from quiz.ui.widgets.banner import Banner

_SIZE = (1280, 800)
_SMALLEST = (800, 520)
#: What a desktop usually puts above and below a window; it tells once the window is shown.
_FRAME_HEIGHT = 48
_TROUBLE_GAP = 8
_WITHOUT_SIDE_BAR = ("play", "results")
#: Pages that put the focus where it belongs before they are shown.
_WITH_OWN_FOCUS = ("play",)
_SIDE_BAR_NAMES = {"home": "home", "load_error": "home", "setup": "study", "browse": "study"}


class Page(Protocol):
    """What the window asks of every page."""

    def set_room(self, room: Room) -> None:
        """Fit into the room the window has."""
        ...


class MainWindow(QMainWindow):
    """Side bar and pages; what is behind the first picture is added by `Navigation`."""

    #: The first picture stands: what takes longer may begin.
    pictured = Signal()
    #: The picture of home with its record stands.
    completed = Signal()
    page_shown = Signal(str)
    machine_changed = Signal(object)
    banks_dropped = Signal(object)
    minimised_changed = Signal(bool)
    came_back = Signal()
    closing = Signal()
    keys_requested = Signal()
    trouble_action_chosen = Signal()
    #: Every page has been given its room.
    laid_out = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        preferences: Preferences,
        library: Library,
        clock: Clock,
        machine: Machine,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._library = library
        self._clock = clock
        self.machine = machine
        self._awaited: SignalInstance | None = self.pictured
        self._trouble: Banner | None = None
        #: What holds the lines above the pages, from top to bottom.
        self._holders: list[QWidget] = []
        self._pages: dict[str, QWidget] = {}
        self.side_bar = SideBar(theme)
        self.home = HomePage(theme, preferences)
        # Of other pages a screen reader says the title: they have the focus when they come.
        self.home.setAccessibleName(QCoreApplication.translate("SideBar", "Home"))
        self._stack = QStackedWidget()
        self._build()
        self._place_window()
        self.add_page("home", self.home)
        self.show_page("home")
        self.show_remembered_home()
        self._show_person()
        theme.changed.connect(self._lay_out)
        preferences.changed.connect(self._on_preference_changed)

    def page(self) -> str:
        """Return the name of the page on screen."""
        shown = self._stack.currentWidget()
        return next(name for name, page in self._pages.items() if page is shown)

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page under a name."""
        self._pages[name] = page
        self._stack.addWidget(page)
        menu_requested = getattr(page, "menu_requested", None)
        if menu_requested is not None:
            menu_requested.connect(self._on_menu_requested)

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        is_another = self._pages[name] is not self._stack.currentWidget()
        self._stack.setCurrentWidget(self._pages[name])
        self.side_bar.set_current(_SIDE_BAR_NAMES.get(name, name))
        self._is_menu_open = False
        self._lay_out()
        self._focus_page(is_another=is_another and name not in _WITH_OWN_FOCUS)
        self.page_shown.emit(name)

    def show_remembered_home(self, *, is_complete: bool = False) -> None:
        """Show home as it was last, while the record is still being opened, or cannot be."""
        offset = timedelta(minutes=self._clock.local_offset_minutes())
        self.home.show_home(
            remembered_home(
                self._library.entries,
                self.machine.home,
                self._preferences.current,
                self._clock.now() + offset,
                is_complete=is_complete,
            )
        )

    def complete_home(self, view: Home) -> None:
        """Show home with its record, and say so once that is painted."""
        self.home.show_home(view)
        self._awaited = self.completed
        self.update()

    def add_banners(self, banners: QWidget) -> None:
        """Add what is said above the pages, below the trouble."""
        self._banners.addWidget(banners)
        self._holders.append(banners)

    def show_trouble(self, text: str, action: str = "") -> None:
        """Say above every page what stays so until somebody does something about it."""
        # Imported here: hardly any first picture has trouble.
        from quiz.ui.widgets.announce import announce
        from quiz.ui.widgets.banner import Banner

        self.hide_trouble()
        self._trouble = Banner(self._theme, text, kind="error", action=action)
        self._trouble.action_chosen.connect(self.trouble_action_chosen)
        gap = self._theme.px(_TROUBLE_GAP)
        self._above.setContentsMargins(gap, gap, gap, gap)
        self._above.addWidget(self._trouble)
        self._trouble.show()
        self.order_focus()
        self._lay_out()
        announce(self, text)

    def hide_trouble(self) -> None:
        """Stop saying what was wrong."""
        if self._trouble is not None:
            self._above.removeWidget(self._trouble)
            self._above.setContentsMargins(0, 0, 0, 0)
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None

    def remember_home(self, figures: HomeFigures) -> None:
        """Remember what home shows the person in use, for their next first picture."""
        user = replace(self.machine.user, home=figures)
        self.remember(people=self.machine.with_person(user).people)

    def remember(self, **changes: object) -> None:
        """Remember something about this machine for the next start."""
        self.machine = replace(self.machine, **changes)  # type: ignore[arg-type]
        self.machine_changed.emit(self.machine)

    def order_focus(self) -> None:
        """Let Tab come to what is said above the pages after the side bar and before the page."""
        # Imported here: hardly any first picture says anything above the page.
        from quiz.ui.widgets.tab_stop import order_stops

        trouble = [] if self._trouble is None else [self._trouble]
        order_stops(self.side_bar.profile, [*trouble, *self._holders])

    def footer_height(self) -> int:
        """Return how high the row is that a page has at its bottom, 0 without one."""
        measure: Callable[[], int] | None = getattr(self._pages[self.page()], "footer_height", None)
        return measure() if measure is not None else 0

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say that the picture stands for which somebody waits."""
        super().paintEvent(event)
        if self._awaited is not None:
            QTimer.singleShot(0, self, self._awaited.emit)
            self._awaited = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Say when the window is minimised, and when the person comes back to it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.minimised_changed.emit(self.isMinimized())
        elif event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_back.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the quiz on screen be saved, and remember the place of the window."""
        self.closing.emit()
        self.remember(geometry=self.saveGeometry().toBase64().toStdString())
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept what can be a bank."""
        if _dropped_banks(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open dropped files and folders as banks."""
        self.banks_dropped.emit(_dropped_banks(event))
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what the page is there for, and Esc lead back from it."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        page, action = self._stack.currentWidget(), None
        if event.key() == Qt.Key.Key_Escape:
            action = self._on_menu_requested if self._is_menu_open else _own(page, "go_back")
        elif is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            action = _own(page, "main_action")
        if action is not None:
            action()
        elif event.text() == "?":
            self.keys_requested.emit()
        else:
            super().keyPressEvent(event)

    def _on_preference_changed(self, name: str) -> None:
        if name in ("name", "is_class"):
            self._show_person()

    def _show_person(self) -> None:
        settings = self._preferences.current
        self.side_bar.profile.show_person(settings.name, is_class=settings.is_class)

    def _focus_page(self, *, is_another: bool = False) -> None:
        """Take the focus into the page on screen, so that Enter does what the page is there for."""
        page, focused = self._pages[self.page()], self.focusWidget()
        is_inside = focused is not None and page.isAncestorOf(focused) and focused.isVisible()
        # On another page Qt focuses its first button, often Back, which Enter would then press.
        if is_another or not is_inside:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_menu_requested(self) -> None:
        """Show the side bar where there is no room for it all the time, or hide it again."""
        self._is_menu_open = not self._is_menu_open
        self._lay_out()
        if self._is_menu_open:
            self.side_bar.take_focus()
        else:
            self._focus_page(is_another=False)

    def _build(self) -> None:
        self._is_menu_open = False
        self.setWindowTitle(self.tr("Pacific Quiz"))
        self.setAcceptDrops(True)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._above)
        self._banners = QVBoxLayout()
        column.addLayout(self._banners)
        column.addWidget(self._stack, 1)
        row.addWidget(self.side_bar)
        row.addLayout(column, 1)
        self.setCentralWidget(central)

    def _place_window(self) -> None:
        self.setMinimumSize(*_SMALLEST)
        screen = QGuiApplication.primaryScreen().availableGeometry()
        height = min(_SIZE[1], screen.height() - _FRAME_HEIGHT)
        self.resize(min(_SIZE[0], screen.width()), height)
        if self.machine.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.machine.geometry.encode()))

    def _lay_out(self) -> None:
        """Give every page the room that the window has at the text size."""
        room = Room.of(self.width(), self.height(), self._theme.scale)
        has_room = room.width >= Width.MEDIUM or self._is_menu_open
        self.side_bar.setVisible(has_room and self.page() not in _WITHOUT_SIDE_BAR)
        self.side_bar.set_rail(is_rail=room.width < Width.WIDE)
        for page in self._pages.values():
            page.set_room(room)  # type: ignore[attr-defined]  # every page is a Page
        self.laid_out.emit()


def _own(page: QWidget | None, name: str) -> Callable[[], None] | None:
    """Return what a page does on a key that means something on most pages, None if nothing."""
    action: Callable[[], None] | None = getattr(page, name, None)
    return action


def _dropped_banks(event: QDropEvent) -> list[Path]:
    """Return the files and folders in what is dragged that can be a bank."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix.lower() in (".yaml", ".yml")]
