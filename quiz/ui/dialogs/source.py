"""Show where a question's facts are written: the document, its passages, the facts, the date."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.snapshot import Snapshot
from quiz.core.wording import in_language
from quiz.ui.citations import (
    Cited,
    Passage,
    cited_sources,
    cites_source,
    dates_line,
    source_details,
)
from quiz.ui.theme import Theme
from quiz.ui.widgets.dialog import Dialog
from quiz.ui.widgets.text import Label

_WIDTH = 640
_ICON = 16


class SourceDialog(Dialog):
    """The sources behind a question with its facts, and the other questions on the same facts."""

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
        self._show_sources()
        if other_questions:
            self._show_others(other_questions)
        self._draw_icons()
        theme.changed.connect(self._draw_icons)

    def _show_sources(self) -> None:
        """Show each source once, its passages beneath, and the facts that are written there."""
        every = cited_sources(self._snapshot, self._language)
        for number, cited in enumerate(every):
            if number:
                self.add_widget(_Hairline(self._theme))
            self.add_widget(self._entry(cited))
        if not cites_source(self._snapshot):
            self.add_text(self.tr("This question cites no source."))

    def _entry(self, cited: Cited) -> QWidget:
        """Return a document with the book beside it, what is written in it below."""
        entry = QWidget()
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(self._theme.px(4))
        if cited.ref:
            book = QLabel()
            self._icons.append(book)
            line.addWidget(book, 0, Qt.AlignmentFlag.AlignTop)
            source = cited.source
            details = source_details(source, self._language) if source else cited.ref
            words.addWidget(self._paragraph(details))
            if source and source.url:
                words.addWidget(self._paragraph(source.url))
        for number, passage in enumerate(cited.passages):
            if number or cited.ref:
                words.addSpacing(self._theme.px(8))
            self._add_passage(words, passage)
        line.addLayout(words, 1)
        return entry

    def _add_passage(self, words: QVBoxLayout, passage: Passage) -> None:
        """Add a passage: what it is about, the facts, and the date they hold for."""
        if section := passage.section:
            # Sections describe the passage, as in "passage on trade".
            words.addWidget(self._paragraph(f"{section[:1].upper()}{section[1:]}"))
        for fact in passage.facts:
            text = in_language(fact.text, self._language)
            words.addWidget(self._bank_text(text, size=16, line_height=1.48))
        if held := dates_line(filter(None, [passage.as_of]), self._language):
            words.addWidget(self._paragraph(held))

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
