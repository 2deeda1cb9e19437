"""Say above a quiz that the file of a bank has been edited meanwhile."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.banner import Banner

_GAP = 8


class EditBanners(QWidget):
    """A banner per bank while a quiz is on screen: elsewhere home says what is wrong.

    News goes when the quiz is left; trouble stays until it is mended or closed.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._banners: dict[Path, Banner] = {}
        self._news: set[Path] = set()
        self._column = QVBoxLayout(self)
        self._space()
        self.hide()
        theme.changed.connect(self._space)

    def show_edit(self, path: Path, text: str, *, is_trouble: bool) -> None:
        """Say what an edit of a bank means, in place of what was said of that bank before."""
        self.forget(path)
        banner = Banner(self._theme, text, kind="warning" if is_trouble else "news")
        banner.setToolTip(str(path))
        banner.closed.connect(partial(self.forget, path))
        self._banners[path] = banner
        if not is_trouble:
            self._news.add(path)
        self._column.addWidget(banner)
        banner.show()
        self.show()
        announce(self, text)

    def forget(self, path: Path) -> None:
        """Stop saying anything about a bank."""
        banner = self._banners.pop(path, None)
        self._news.discard(path)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        if not self._banners:
            self.hide()

    def follow(self, page: str) -> None:
        """Be there on the page of a quiz alone; carries the name of the page on screen."""
        is_in_quiz = page == "play"
        if not is_in_quiz:
            for path in list(self._news):
                self.forget(path)
        self.setVisible(is_in_quiz and bool(self._banners))

    def _space(self) -> None:
        gap = self._theme.px(_GAP)
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
