"""Show the keys that do something."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from quiz.ui.dialogs.reading import ReadingDialog
from quiz.ui.theme import Theme
from quiz.ui.widgets.keycap import Key
from quiz.ui.widgets.text import Label, word_width

_WIDTH = 780
_COLUMN_STEP = 377
_CAPS_WIDTH = 158
_CAP_GAP = 4
_ROW_HEIGHT = 34
_HEADING_HEIGHT = 32
_GROUP_GAP = 20
_LEAST_TEXT = 120

_ENTER = "corner-down-left"
#: Keys side by side, and what they do.
Row = tuple[Sequence[str], str]


class KeysDialog(ReadingDialog):
    """All keys in two columns, or in one where the window is narrow."""

    def __init__(self, theme: Theme, window: QWidget, *, uses_letter_keys: bool) -> None:
        title = QCoreApplication.translate("KeysDialog", "Keys")
        super().__init__(theme, title, window, width=_WIDTH, has_close_button=True)
        before = [] if uses_letter_keys else ["Alt"]
        tables = (
            _Table(theme, self.tr("In a question"), self._question_rows(before)),
            _Table(theme, self.tr("Everywhere"), self._general_rows()),
        )
        self.add_widget(_Columns(theme, tables))
        if uses_letter_keys:
            note = self.tr("While you type in a text field, letters need Alt.")
        else:
            note = self.tr(
                "Letters need Alt, because one-letter shortcuts are switched off in the settings."
            )
        self._note = Label(theme, note, size=14, token="ink2", wraps=True)
        self.add_widget(self._note)

    def _question_rows(self, before: Sequence[str]) -> list[Row]:
        return [
            ([*before, "A – H"], self.tr("Choose an option")),
            (["arrow-up", "arrow-down"], self.tr("Move between options")),
            (["Alt", "arrow-up", "arrow-down"], self.tr("Move a row (ordering)")),
            (["1 – 9"], self.tr("Choose on the left (matching)")),
            ([*before, "A – I"], self.tr("Join with the chosen one (matching)")),
            ([self.tr("Del")], self.tr("Release a pair (matching)")),
            (["Ctrl", "Z"], self.tr("Take back (matching)")),
            ([_ENTER], self.tr("Answer or go on")),
            ([*before, "S"], self.tr("Skip (practice)")),
            ([*before, "M"], self.tr("Flag for later")),
            ([*before, "P"], self.tr("Ask for a hint (practice)")),
            (["Alt", "1 – 3"], self.tr("How sure you are")),
            ([*before, "T"], self.tr("Show or hide the clock")),
            ([*before, "+"], self.tr("One more minute (practice)")),
            ([*before, "F"], self.tr("Open the source")),
            ([*before, "R"], self.tr("See it again soon (practice)")),
            (["Alt", "arrow-left", "arrow-right"], self.tr("Previous, next (exam)")),
            (["Ctrl", "G"], self.tr("Go to a question")),
            (["Ctrl", _ENTER], self.tr("Submit… (exam)")),
        ]

    def _general_rows(self) -> list[Row]:
        return [
            (["Ctrl", "1 – 3"], self.tr("Home, Study, Progress")),
            (["Ctrl", "N"], self.tr("New quiz")),
            (["Ctrl", "O"], self.tr("Open a bank")),
            (["Ctrl", ","], self.tr("Settings")),
            (["Ctrl", "+"], self.tr("Larger text")),
            (["Ctrl", "−"], self.tr("Smaller text")),
            (["Ctrl", "0"], self.tr("Normal text")),
            (["F11"], self.tr("Full screen")),
            (["F1"], self.tr("This help")),
            (["Esc"], self.tr("Back or close")),
        ]


class _Table(QWidget):
    """A heading, and a row for each key."""

    def __init__(self, theme: Theme, title: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self._theme = theme
        self._rows = rows
        self._grid = QGridLayout(self)
        self._heading = Label(theme, title, size=15, weight=700, wraps=True)
        self._grid.addWidget(self._heading, 0, 0, 1, 2)
        self._lines: list[QHBoxLayout] = []
        for number, (keys, text) in enumerate(rows, 1):
            line = QHBoxLayout()
            for key in keys:
                line.addWidget(Key(theme, key))
            line.addStretch(1)
            self._lines.append(line)
            self._grid.addLayout(line, number, 0)
            self._grid.addWidget(Label(theme, text, wraps=True), number, 1)
        self._grid.setColumnStretch(1, 1)
        self._space()
        theme.changed.connect(self._space)

    def least_width(self) -> int:
        """Return the width at which no key and no word is cut, in pixels."""
        font = self._theme.font(15)
        words = max(word_width(font, text) for _, text in self._rows)
        return self._theme.px(_CAPS_WIDTH) + max(words, self._theme.px(_LEAST_TEXT))

    def _space(self) -> None:
        px = self._theme.px
        self._grid.setContentsMargins(0, px(1), 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, px(_CAPS_WIDTH))
        self._grid.setRowMinimumHeight(0, px(_HEADING_HEIGHT))
        for number, line in enumerate(self._lines, 1):
            line.setSpacing(px(_CAP_GAP))
            self._grid.setRowMinimumHeight(number, px(_ROW_HEIGHT))


class _Columns(QWidget):
    """Two tables side by side where there is room for them, else under each other."""

    def __init__(self, theme: Theme, tables: tuple[_Table, _Table]) -> None:
        super().__init__()
        self._theme = theme
        self._tables = tables
        for table in tables:
            table.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the size with both tables side by side."""
        width = self._theme.px(_COLUMN_STEP) + self._tables[1].least_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest table."""
        return QSize(max(table.least_width() for table in self._tables), 0)

    def hasHeightForWidth(self) -> bool:
        """Return that narrow columns are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all keys are seen, for a width in pixels."""
        heights = self._heights(width)
        if self._widths(width) is not None:
            return max(heights)
        return sum(heights) + self._theme.px(_GROUP_GAP) * (len(heights) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tables in their places."""
        super().resizeEvent(event)
        self._arrange()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _widths(self, width: int) -> list[int] | None:
        """Return the widths of the tables side by side; nothing where they do not fit."""
        step = self._theme.px(_COLUMN_STEP)
        left, right = (table.least_width() for table in self._tables)
        if left > step or step + right > width:
            return None
        return [step, width - step]

    def _heights(self, width: int) -> list[int]:
        widths = self._widths(width) or [width] * len(self._tables)
        pairs = zip(self._tables, widths, strict=True)
        return [table.heightForWidth(inner) for table, inner in pairs]

    def _arrange(self) -> None:
        beside = self._widths(self.width())
        x = y = 0
        for index, (table, height) in enumerate(
            zip(self._tables, self._heights(self.width()), strict=True)
        ):
            width = self.width() if beside is None else beside[index]
            table.setGeometry(x, y, width, height)
            if beside is None:
                y += height + self._theme.px(_GROUP_GAP)
            else:
                x += width
