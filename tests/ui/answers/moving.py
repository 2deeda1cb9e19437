"""Move with the mouse and read what is said, for answers that are moved or joined."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.ui.clipping import faults


def drag(qtbot, widget, way, *, drops=True):
    """Take hold of a widget in the middle, go some way, and let go."""
    start = widget.rect().center()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(widget, left, pos=start)
    origin = widget.mapToGlobal(start)
    for part in (0.3, 0.7, 1.0):
        point = origin + QPoint(round(way.x() * part), round(way.y() * part))
        qtbot.mouseMove(widget, widget.mapFromGlobal(point))
    if drops:
        qtbot.mouseRelease(widget, left, pos=widget.mapFromGlobal(origin + way))


def said_to(monkeypatch: pytest.MonkeyPatch, module: str) -> list[str]:
    """Return what one module says to a screen reader from now on."""
    said: list[str] = []
    monkeypatch.setattr(f"quiz.ui.answers.{module}.announce", lambda _, text: said.append(text))
    return said


def all_faults(widget):
    """Return what of a widget and all that it holds cannot be read."""
    shown = [widget, *(each for each in widget.findChildren(QWidget) if each.isVisible())]
    return [fault for each in shown for fault in faults(each)]
