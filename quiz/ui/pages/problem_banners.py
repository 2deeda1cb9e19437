"""Say on home which banks could not be loaded, or of which questions were left out."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from quiz.ui.pages.problem import Problem

#: More problems than this are told in one banner until a person asks for each.
MOST_BANNERS = 2

_LONGEST_NAME = 40
_GAP = 8


def short_name(name: str) -> str:
    """Return the name of a file, its middle left out where it is long."""
    if len(name) <= _LONGEST_NAME:
        return name
    half = (_LONGEST_NAME - 1) // 2
    return f"{name[:half]}…{name[-half:]}"


class ProblemBanners(QWidget):
    """A banner per problem; several problems are one banner that can be opened."""

    problem_chosen = Signal(str)
    #: Another file is to take the place of one that has gone; carries the path of its bank.
    replacement_requested = Signal(str)
    #: Carries the path under which the bank was opened.
    removal_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problems: tuple[Problem, ...] = ()
        self._closed: set[Problem] = set()
        self._is_expanded = False
        self._banners: list[Banner] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._space()
        theme.changed.connect(self._space)

    def show_problems(self, problems: "Sequence[Problem]") -> None:
        """Show these problems, but for those that were closed and have not changed since."""
        if self._problems != tuple(problems):
            self._problems = tuple(problems)
            self._build()

    def _on_banner_closed(self, problem: "Problem") -> None:
        self._closed.add(problem)
        self.setVisible(bool(self._open_problems()))

    def _on_all_closed(self) -> None:
        self._closed.update(self._problems)
        self.hide()

    def _on_expanded(self) -> None:
        self._is_expanded = True
        self._build()

    def _open_problems(self) -> "list[Problem]":
        return [problem for problem in self._problems if problem not in self._closed]

    def _build(self) -> None:
        for banner in self._banners:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = []
        problems = self._open_problems()
        if len(problems) > MOST_BANNERS and not self._is_expanded:
            self._add_summary(len(problems))
        else:
            for problem in problems:
                self._add_banner(problem)
        self.setVisible(bool(self._banners))

    def _add_summary(self, count: int) -> None:
        text = self.tr("%n question banks have mistakes", "", count)
        banner = Banner(self._theme, text, action=self.tr("Show them"))
        banner.action_chosen.connect(self._on_expanded)
        banner.closed.connect(self._on_all_closed)
        self._add(banner)

    def _add_banner(self, problem: "Problem") -> None:
        is_lost = problem.is_missing and problem.can_be_removed
        banner = Banner(
            self._theme,
            self._text(problem).format(file=short_name(problem.name)),
            kind="warning" if problem.is_loaded else "error",
            action=self.tr("Choose…") if is_lost else self.tr("See why"),
            other=self.tr("Remove") if is_lost else "",
        )
        banner.setToolTip(problem.bank if problem.in_several_files else problem.path)
        if is_lost:
            banner.action_chosen.connect(partial(self.replacement_requested.emit, problem.bank))
            banner.other_chosen.connect(partial(self.removal_requested.emit, problem.bank))
        else:
            banner.action_chosen.connect(partial(self.problem_chosen.emit, problem.path))
        banner.closed.connect(partial(self._on_banner_closed, problem))
        self._add(banner)

    def _text(self, problem: "Problem") -> str:
        if problem.is_missing and problem.is_loaded:
            return self.tr('"{file}" is no longer there; what was read of it stays in use for now')
        if problem.is_missing:
            return self.tr('"{file}" is no longer there')
        if problem.is_outdated:
            return self.tr('"{file}" has mistakes; the version before them stays in use')
        if problem.is_loaded and problem.left_out:
            return self.tr('%n questions of "{file}" were left out', "", problem.left_out)
        if problem.is_loaded:
            return self.tr('"{file}" has mistakes')
        return self.tr('We could not open "{file}"')

    def _add(self, banner: Banner) -> None:
        self._banners.append(banner)
        self._column.addWidget(banner)
        banner.show()

    def _space(self) -> None:
        self._column.setSpacing(self._theme.px(_GAP))
