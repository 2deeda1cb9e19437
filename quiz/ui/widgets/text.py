"""Show and measure text."""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from quiz.ui.theme import Theme

WRAPPED = Qt.TextFlag.TextWordWrap
#: A line is sometimes wrapped at exactly its own width: painters give it this much more.
SLACK = 1
_UNBOUNDED = 1 << 20
#: How many measured texts are remembered: layouts ask for the same ones again and again, with the
#: fonts that the theme keeps.
_REMEMBERED = 4096
#: White space, seen or not, at which a line may break.
_BREAKS = re.compile(r"(?:[^\S\u00a0\u202f]|\u200b)+")


@dataclass(frozen=True)
class TextBox:
    """A piece of painted text and the place it has, in its widget's coordinates."""

    text: str
    font: QFont
    rect: QRect
    wraps: bool = False


def text_width(font: QFont, text: str) -> int:
    """Return the width of the longest line of a text that is not wrapped, in pixels."""
    return max((_advance(font, line) for line in text.split("\n")), default=0)


def word_width(font: QFont, text: str) -> int:
    """Return the width of the longest word, in pixels: the least a wrapped text needs."""
    return max((_advance(font, word) for word in _BREAKS.split(text)), default=0)


@lru_cache(_REMEMBERED)
def text_height(font: QFont, text: str, width: int) -> int:
    """Return the height of a text wrapped at a width, in pixels."""
    bounds = QRect(0, 0, max(1, width) + SLACK, _UNBOUNDED)
    return QFontMetrics(font).boundingRect(bounds, WRAPPED, text or " ").height()


def breakable(font: QFont, text: str, width: int) -> str:
    """Return a text whose words may break anywhere where they are wider than a width in pixels."""
    if word_width(font, text) <= width:
        return text
    words = text.split(" ")
    return " ".join("\u200b".join(w) if _advance(font, w) > width else w for w in words)


def without_mnemonic(text: str) -> str:
    """Return a text for a native widget: every `&` doubled, so that it is shown as it is."""
    return text.replace("&", "&&")


def line_height_percent(font: QFont, line_height: float) -> float:
    """Return Qt's proportional line height for one in multiples of the font size."""
    return 100 * line_height * font.pixelSize() / QFontMetricsF(font).height()


class Label(QLabel):
    """A text that follows the theme's fonts and colours."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: float = 15,
        weight: int = 400,
        token: str = "ink",
        wraps: bool = False,
        selectable: bool = False,
        mono: bool = False,
        tabular: bool = False,
        italic: bool = False,
        spacing: float = 100,
        line_height: float | None = None,
        markdown: bool = False,
        inline: bool = False,
        has_bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a label; `has_bold` shows what stands between two `**` in bold.

        That is for the program's own sentences, and much faster than Markdown.
        """
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._plain = text
        self._size = size
        self._weight = weight
        self._token = token
        self._is_mono = mono
        self._is_tabular = tabular
        self._is_italic = italic
        self._spacing = spacing
        self._line_height = line_height
        self._is_markdown = markdown
        self._is_inline = inline
        self._has_bold = has_bold
        self.setWordWrap(wraps)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str) -> None:
        """Show another text; Markdown if the label was made for it, else as it is."""
        if text != self._text:
            self._text = text
            self._show_text()

    def set_token(self, token: str) -> None:
        """Show the text in another colour."""
        self._token = token
        self._colour()

    def set_size(self, size: float, weight: int | None = None) -> None:
        """Show the text at another size and weight."""
        self._size = size
        self._weight = self._weight if weight is None else weight
        self._dress()

    def plain_text(self) -> str:
        """Return what is shown, without marks of Markdown."""
        return self._plain

    def text_boxes(self) -> list[TextBox]:
        """Return the text and the place it has."""
        text = self.plain_text()
        if not text:
            return []
        return [TextBox(text, self.font(), self.contentsRect(), self.wordWrap())]

    def _on_theme_changed(self) -> None:
        self._dress()

    def _dress(self) -> None:
        font = self._theme.font(
            self._size,
            self._weight,
            mono=self._is_mono,
            italic=self._is_italic,
            tabular=self._is_tabular,
            spacing=self._spacing,
        )
        self.setFont(font)
        self._colour()
        self._show_text()

    def _colour(self) -> None:
        palette = QPalette(self.palette())
        colour = self._theme.colour(self._token)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(role, colour)
        palette.setColor(QPalette.ColorRole.Link, self._theme.colour("primary"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("primary"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("on_primary"))
        self.setPalette(palette)

    def _show_text(self) -> None:
        self._plain = self._text
        if self._is_markdown:
            self._show_markdown()
        elif self._has_bold:
            parts = self._text.split("**")
            self._plain = "".join(parts)
            self._show_rich(
                "".join(
                    f"<b>{_escaped(part)}</b>" if index % 2 else _escaped(part)
                    for index, part in enumerate(parts)
                )
            )
        elif self._line_height is not None and self.wordWrap():
            percent = line_height_percent(self.font(), self._line_height)
            lines = _escaped(self._text).replace("\n", "<br>")
            self._show_rich(f'<p style="margin:0; line-height:{percent:.1f}%">{lines}</p>')
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(self._text)

    def _show_markdown(self) -> None:
        # Imported here because it imports this module; few of the program's texts are Markdown.
        from quiz.ui.widgets.markdown import markdown_document, plain_inline

        plain = plain_inline(self._text) if self._is_inline else None
        if plain is None:
            document = markdown_document(
                self._text, self.font(), inline=self._is_inline, line_height=self._line_height
            )
            self._plain = document.toPlainText()
            self._show_rich(document.toHtml())
            return
        self._plain = plain
        percent = 100.0
        if self._line_height is not None:
            percent = line_height_percent(self.font(), self._line_height)
        self._show_rich(f'<p style="margin:0; line-height:{percent}%">{_escaped(plain)}</p>')

    def _show_rich(self, html: str) -> None:
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(html)


def _escaped(text: str) -> str:
    # Not html.escape: it imports a table of two thousand names.
    return text.replace("&", "&amp;").replace("<", "&lt;")


@lru_cache(_REMEMBERED)
def _advance(font: QFont, text: str) -> int:
    return ceil(QFontMetricsF(font).horizontalAdvance(text))
