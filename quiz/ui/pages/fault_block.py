"""Show one mistake in a bank: where it is, what is wrong, its lines, and what to write instead."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quiz.banks.complaint import Piece
from quiz.ui.bank_faults import Fault
from quiz.ui.pages.code_lines import CodeLines
from quiz.ui.pages.problem_banners import short_name
from quiz.ui.theme import FAMILY_MONO, Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label

_ICON = 18
#: The height of a small button.
_BUTTON = 32
_ICONS = {
    "error": ("circle-alert", "wrong"),
    "warning": ("triangle-alert", "partial"),
    "advice": ("lightbulb", "ink2"),
}


def place_text(fault: Fault) -> str:
    """Return of what weight a mistake is and where it stands."""
    translate = QCoreApplication.translate
    if fault.line:
        template = {
            "error": translate("FaultBlock", "Mistake in {file}, line {n}"),
            "warning": translate("FaultBlock", "Notice about {file}, line {n}"),
            "advice": translate("FaultBlock", "Advice for {file}, line {n}"),
        }[fault.severity]
    else:
        template = {
            "error": translate("FaultBlock", "Mistake in {file}"),
            "warning": translate("FaultBlock", "Notice about {file}"),
            "advice": translate("FaultBlock", "Advice for {file}"),
        }[fault.severity]
    return template.format(file=short_name(fault.file), n=fault.line)


def opening_text(fault: Fault) -> str:
    """Return the words of a button that opens the file of a mistake."""
    text = QCoreApplication.translate("FaultBlock", "Open {file}")
    return text.format(file=short_name(fault.file))


class PiecesLabel(Label):
    """A sentence in which the pieces of code stand out."""

    _pieces: Sequence[Piece] = ()

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show another sentence."""
        self._pieces = pieces
        self._show_text()

    def _show_text(self) -> None:
        self._plain = "".join(piece.text for piece in self._pieces)
        self.setTextFormat(Qt.TextFormat.RichText)
        fill = self._theme.colour("sunken").name()
        style = f"font-family:'{FAMILY_MONO}'; background-color:{fill}"
        self.setText(
            "".join(
                f'<span style="{style}">{_escaped(piece.text)}</span>'
                if piece.is_code
                else _escaped(piece.text)
                for piece in self._pieces
            )
        )


class FaultText(QWidget):
    """What is wrong, the lines around it, and what to write instead, as picture 18 has them."""

    def __init__(self, theme: Theme, *, size: float = 15, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reason = PiecesLabel(theme, size=size, wraps=True, selectable=True)
        self._code = CodeLines(theme)
        self._remedy = PiecesLabel(theme, token="ink2", wraps=True, selectable=True)
        self._column = QVBoxLayout(self)
        for part in (self._reason, self._code, self._remedy):
            self._column.addWidget(part)
        self._space()
        theme.changed.connect(self._space)

    def show_fault(self, fault: Fault) -> None:
        """Show what is wrong in one place."""
        self._reason.set_pieces(fault.reason)
        self._code.set_lines(tuple((each.number, each.text, each.is_bad) for each in fault.lines))
        self._code.setVisible(bool(fault.lines))
        self._remedy.set_pieces(fault.remedy)
        self._remedy.setVisible(bool(fault.remedy))
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        has_code = not self._code.isHidden()
        self._reason.setContentsMargins(0, 0, 0, px(14) if has_code else 0)
        self._remedy.setContentsMargins(0, px(2) if has_code else 0, 0, 0)


class FaultBlock(QWidget):
    """One mistake of several, below its place; maybe with a button that opens its file."""

    opening_requested = Signal(str, int)

    def __init__(
        self, theme: Theme, fault: Fault, *, opens_file: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fault = fault
        self._icon = QLabel()
        self._place = Label(theme, place_text(fault), size=14, weight=600, wraps=True)
        self._text = FaultText(theme)
        self._line = QHBoxLayout()
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._place, 1)
        if opens_file:
            button = Button(theme, opening_text(fault), kind="ghost", size="small")
            button.setToolTip(fault.path)
            button.clicked.connect(self._on_open_clicked)
            self._line.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._line)
        self._column.addWidget(self._text)
        self._text.show_fault(fault)
        self._dress()
        theme.changed.connect(self._dress)

    def _on_open_clicked(self) -> None:
        self.opening_requested.emit(self._fault.path, self._fault.line)

    def _dress(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        name, token = _ICONS[self._fault.severity]
        self._icon.setPixmap(self._theme.icon(name, _ICON, token))
        self._line.setSpacing(px(8))
        # As high without a button as with one, so that all blocks are spaced alike.
        self._place.setMinimumHeight(px(_BUTTON) + 2 * ring)
        self._column.setContentsMargins(ring, px(12), ring, 0)
        self._column.setSpacing(0)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
