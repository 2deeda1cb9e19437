"""Show bank text in Markdown: emphasis, code, lists and links, and nothing from outside."""

import re

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from quiz.ui.theme import FAMILY_MONO
from quiz.ui.widgets.text import line_height_percent

_MARKDOWN = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_BLOCK_MARK = r"^(#{1,6}(?=\s|$)|>|[-+*](?=\s)|`{3}|~{3}|=+$|-+$|\|)"
#: Words and figures, in which nothing can be a mark, a link or an entity.
_PLAIN = r"(?!.*www\.)(?:[^\W_]| (?! )|[,;:.?!¿¡()'’‘“”«»%–—-])*"
_ORDERED_MARK = r"^(\d{1,9})([.)])(?=\s|$)"


def markdown_document(
    text: str, font: QFont, *, inline: bool = False, line_height: float | None = None
) -> QTextDocument:
    """Return bank text as a document without HTML, pictures or outside resources.

    `inline` reads emphasis, code and links only, so that "1991. …" is no list.
    """
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    plain = plain_inline(text) if inline else None
    if plain is None:
        document.setMarkdown(_without_blocks(text) if inline else text, _MARKDOWN)
        _tidy_fragments(document)
    else:
        document.setPlainText(plain)
    _tidy_blocks(document, font, line_height)
    return document


def plain_inline(text: str) -> str | None:
    """Return inline bank text as it is shown; None where it has marks and needs a document.

    Most options and prompts have none, and are shown in a fraction of the time.
    """
    source = _without_blocks(text)
    return source if re.fullmatch(_PLAIN, source) else None


def _without_blocks(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return " ".join(
        re.sub(_ORDERED_MARK, r"\1\\\2", re.sub(_BLOCK_MARK, r"\\\1", line))
        for line in lines
        if line
    )


def _tidy_fragments(document: QTextDocument) -> None:
    """Put words in place of pictures, and the bundled font in place of any other."""
    pictures: list[tuple[int, int, str]] = []
    code: list[tuple[int, int]] = []
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            style = fragment.charFormat()
            place = (fragment.position(), fragment.position() + fragment.length())
            if style.isImageFormat():
                words = style.property(QTextFormat.Property.ImageAltText)
                pictures.append((*place, str(words or "")))
            elif style.fontFixedPitch():
                code.append(place)
            iterator += 1
        block = block.next()
    mono = QTextCharFormat()
    mono.setFontFamilies([FAMILY_MONO])
    for start, end in code:
        _select(document, start, end).mergeCharFormat(mono)
    for start, end, words in reversed(pictures):
        _select(document, start, end).insertText(words, QTextCharFormat())


def _tidy_blocks(document: QTextDocument, font: QFont, line_height: float | None) -> None:
    """Leave no space before the first block, and half a line between blocks."""
    gap = round(font.pixelSize() / 2)
    block = document.begin()
    while block.isValid():
        style = QTextBlockFormat()
        continues_list = block.textList() is not None and block.previous().textList() is not None
        style.setTopMargin(0 if block == document.begin() or continues_list else gap)
        style.setBottomMargin(0)
        if line_height is not None:
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            style.setLineHeight(line_height_percent(font, line_height), kind)
        QTextCursor(block).mergeBlockFormat(style)
        block = block.next()


def _select(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
