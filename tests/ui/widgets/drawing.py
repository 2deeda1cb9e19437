"""Look at what a widget painted."""

from math import ceil

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QWidget

_LONG_WORD = 10


class StretchedTexts(QTranslator):
    """Every string 40 % longer, as a language with long words would have it."""

    def translate(self, context, text, disambiguation=None, n=-1):
        missing, words = ceil(0.4 * len(text)), [text]
        while missing > 0:
            words.append("m" * min(missing, _LONG_WORD))
            missing -= _LONG_WORD + 1
        return " ".join(words)


def colours_in_column(widget: QWidget, x: float) -> list[str]:
    """Return the colour names of a column of pixels, from top to bottom."""
    image = widget.grab().toImage()
    return [image.pixelColor(round(x), y).name() for y in range(image.height())]


def colour_at(widget: QWidget, x: float, y: float) -> str:
    """Return the colour name of one pixel."""
    return widget.grab().toImage().pixelColor(round(x), round(y)).name()


def distinct_colours(widget: QWidget) -> set[str]:
    """Return the names of all colours a widget shows."""
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def grey_picture(widget: QWidget) -> bytes:
    """Return what a widget shows without any colour, every pixel only dark or light."""
    image = widget.grab().toImage()
    background = image.pixelColor(1, 1).lightness()
    return bytes(
        abs(image.pixelColor(x, y).lightness() - background) > 24
        for x in range(image.width())
        for y in range(image.height())
    )
