"""Find texts that do not fit in the places they are painted in."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from quiz.ui.widgets.text import SLACK, TextBox, text_height, word_width


class PaintsText(Protocol):
    """What every widget offers that paints text."""

    def text_boxes(self) -> list[TextBox]:
        """Return its texts and their places."""


def is_cut(box: TextBox) -> bool:
    """Return whether some of a text is outside its place."""
    if box.wraps:
        height = text_height(box.font, box.text, box.rect.width())
        width: float = word_width(box.font, box.text)
    else:
        metrics = QFontMetricsF(box.font)
        lines = box.text.split("\n")
        height = len(lines) * metrics.height()
        width = max(metrics.horizontalAdvance(line) for line in lines)
    return width > box.rect.width() + SLACK or height > box.rect.height() + SLACK


def faults(widget: QWidget) -> Iterable[str]:
    """Yield a sentence for each text of a widget that is cut, outside it or under another."""
    boxes = widget.text_boxes() if hasattr(widget, "text_boxes") else []
    for box in boxes:
        if is_cut(box):
            yield f"{box.text!r} is cut in {box.rect}"
        if not widget.rect().contains(box.rect):
            yield f"{box.text!r} at {box.rect} is outside {widget.rect()}"
    for index, box in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if box.rect.intersects(other.rect):
                yield f"{box.text!r} and {other.text!r} overlap"
