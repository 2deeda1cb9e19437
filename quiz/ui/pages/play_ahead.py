"""Makes the next question ready to be seen while the one on screen is read."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from quiz.core.numbers import NumberFormat
from quiz.core.snapshot import Snapshot
from quiz.ui.pages.question_area import QuestionArea
from quiz.ui.pages.question_view import QuestionView
from quiz.ui.theme import Theme

#: What was painted is on the screen by then.
_SOON_MS = 20


@dataclass(frozen=True)
class Wanted:
    """All that the view of a question is made of, before anything was done in it."""

    snapshot: Snapshot
    order: tuple[int, ...]
    language: str
    number_format: NumberFormat
    folder: str
    is_low: bool
    #: How confidence counts, "" where it counts nothing, None where it is not asked for.
    certainty_rule: str | None


class PlayAhead(QObject):
    """Holds at most one view that nobody has seen; it is shown as what it was made for, or goes.

    It is made in steps, so that no key or click has to wait for all of them.
    """

    def __init__(self, theme: Theme, area: QuestionArea) -> None:
        super().__init__(area)
        self._theme = theme
        self._area = area
        self._wanted: Wanted | None = None
        self._view: QuestionView | None = None
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_idle)
        # What it was measured for does not hold any more.
        theme.changed.connect(self.forget)
        area.hidden.connect(self.forget)

    def begin(self, wanted: Wanted | None) -> None:
        """Make this question ready from now on, or none; what is ready already stays so."""
        if wanted is None or wanted != self._wanted:
            self.forget()
        if wanted is not None and self._wanted is None:
            self._wanted = wanted
            self._steps = self._make(wanted)
            self._timer.start(_SOON_MS)

    def is_ready(self) -> bool:
        """Tell whether there is nothing to be done at this moment."""
        return not self._timer.isActive()

    def take(self, wanted: Wanted) -> QuestionView:
        """Return the view of a question: the one that is ready, or one that is made now."""
        if self._view is not None and wanted == self._wanted:
            view, self._view = self._view, None
        else:
            view = self._made(wanted)
        self.forget()
        return view

    def forget(self) -> None:
        """Let go of what nobody has seen."""
        self._timer.stop()
        self._steps = iter(())
        view, self._view, self._wanted = self._view, None, None
        if view is not None:
            view.deleteLater()

    def _on_idle(self) -> None:
        if next(self._steps, self) is self:
            self._timer.stop()
        else:
            self._timer.start(0)

    def _make(self, wanted: Wanted) -> Iterator[None]:
        self._view = self._made(wanted)
        yield
        self._area.fit_ahead(self._view)
        while self._view.answer.make_ready():
            yield
        yield
        # Lays it out and paints it, where nobody sees it: all that is measured is remembered.
        self._view.grab()
        yield
        self._area.hold_ahead(self._view)

    def _made(self, wanted: Wanted) -> QuestionView:
        view = QuestionView(
            self._theme,
            wanted.snapshot,
            wanted.order,
            wanted.language,
            wanted.number_format,
            wanted.folder,
            is_low=wanted.is_low,
        )
        if wanted.certainty_rule is not None:
            view.ask_confidence(wanted.certainty_rule)
        return view
