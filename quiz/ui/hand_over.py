"""Holds what a window that is built anew takes over from the one before."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray

from quiz.core.plan import Setup
from quiz.ui.study import Study


@dataclass(frozen=True)
class HandOver:
    """Where the window before stood, and what was kept there.

    `leads_to_setup` tells whether the way back from its page led to the set-up.
    """

    page: str
    leads_to_setup: bool
    study: Study | None
    setup: Setup | None
    aside: str
    geometry: QByteArray
