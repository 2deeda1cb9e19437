"""Show where a question's facts are written: the sentence, the document, the passage, the date."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.bank import Fact, Snapshot
from quiz.core.kinds.question import Citation, in_language
from quiz.ui.citations import fact_date, source_details
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.text import Label

_WIDTH = 640
_ICON = 16


class SourceDialog(Dialog):
    """Every fact behind a question with its source, and the other questions on the same facts."""

    def __init__(
        self,
        theme: Theme,
        snapshot: Snapshot,
        language: str,
        other_questions: Sequence[str],
        window: QWidget,
    ) -> None:
        title = QCoreApplication.translate("SourceDialog", "Where this is written")
        super().__init__(theme, title, window, width=_WIDTH, has_close_button=True)
        self._language = language
        self._snapshot = snapshot
        self._icons: list[QLabel] = []
        self._show_facts()
        if other_questions:
            self._show_others(other_questions)
        self._draw_icons()
        theme.changed.connect(self._draw_icons)

    def _show_facts(self) -> None:
        """Show the facts, then the sources that the question cites itself."""
        entries: list[tuple[Fact | None, Citation | None]] = [
            (fact, fact.source) for fact in self._snapshot.facts
        ]
        entries += [(None, citation) for citation in self._snapshot.question.sources]
        for number, (fact, citation) in enumerate(entries):
            if number:
                self.add_widget(_Hairline(self._theme))
            self.add_widget(self._entry(fact, citation))
        if not entries:
            self.add_text(self.tr("This question cites no source."))

    def _entry(self, fact: Fact | None, citation: Citation | None) -> QWidget:
        """Return one fact with its document, its passage and the date it holds for."""
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        if fact is not None:
            text = in_language(fact.text, self._language)
            column.addWidget(self._bank_text(text, size=16, line_height=1.48))
        if citation is not None:
            column.addLayout(self._cited(citation))
        if fact is not None and (held := fact_date(fact)):
            column.addWidget(self._paragraph(held))
        return entry

    def _cited(self, citation: Citation) -> QHBoxLayout:
        """Return the document with the book beside it, the passage below."""
        source = self._snapshot.sources.get(citation.ref)
        details = source_details(source, self._language) if source else citation.ref
        words = QVBoxLayout()
        words.setSpacing(self._theme.px(4))
        words.addWidget(self._paragraph(details))
        if citation.section:
            section = in_language(citation.section, self._language)
            # Sections describe the passage, as in "passage on trade".
            words.addWidget(self._paragraph(f"{section[:1].upper()}{section[1:]}"))
        if source and source.url:
            words.addWidget(self._paragraph(source.url))
        book = QLabel()
        self._icons.append(book)
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(8))
        line.addWidget(book, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _show_others(self, prompts: Sequence[str]) -> None:
        self.add_widget(_Hairline(self._theme))
        title = self.tr("%n other question(s) on the same facts", "", len(prompts))
        self.add_widget(Label(self._theme, title, size=15, weight=600, wraps=True))
        for prompt in prompts:
            self.add_widget(self._bank_text(prompt, size=15))

    def _paragraph(self, text: str) -> Label:
        """Return words about a source, as they are."""
        return self._told(
            Label(self._theme, text, size=14, token="ink2", wraps=True, selectable=True)
        )

    def _bank_text(self, text: str, *, size: float, line_height: float | None = None) -> Label:
        """Return words of the bank, in Markdown without blocks."""
        return self._told(
            Label(
                self._theme,
                text,
                size=size,
                line_height=line_height,
                wraps=True,
                selectable=True,
                markdown=True,
                inline=True,
            )
        )

    def _told(self, label: Label) -> Label:
        """Return a label whose words are part of what a screen reader says of the dialog."""
        described = self.accessibleDescription()
        self.setAccessibleDescription(f"{described} {label.plain_text()}".strip())
        return label

    def _draw_icons(self) -> None:
        for icon in self._icons:
            icon.setPixmap(self._theme.icon("book-open", _ICON, "ink2"))


class _Hairline(QFrame):
    """A thin line between entries."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoFillBackground(True)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._theme.colour("line"))
        self.setPalette(palette)
