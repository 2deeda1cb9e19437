"""The widget for answering with regions of a picture."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.multiple_answer import choose, chosen
from quiz.core.kinds.question import Mark
from quiz.core.wording import Response, in_language
from quiz.ui.answers.option_list import OptionList, chosen_state
from quiz.ui.theme import Theme
from quiz.ui.widgets.option import CheckRow, OptionRow
from quiz.ui.widgets.option_look import OptionState
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.region_map import RegionMap
from quiz.ui.widgets.region_states import OF_ROWS, RegionState
from quiz.ui.widgets.text import Label

#: Beside the list the map has at most so much of the column: less in a narrow one, so that a
#: row of the list keeps its words in one line, yet never less than half.
_MAP_SHARE = 666 / 1136
_LEAST_MAP_SHARE = 0.5
_ROOM_OF_LIST = 450
_LEAST_MAP_HEIGHT = 240
#: Above the list the map may take so much of the height that is seen.
_SHARE_OF_HEIGHT = 0.85
_GAP = 16
#: How soon a second digit belongs to the first.
_DIGITS_MS = 1000


class HotspotAnswer(OptionList):
    """A list of the regions by number, which is the control, and the map as a second way in."""

    _row_height, _row_gap = 52, 10
    _low_row_height, _low_row_gap = 46, 8

    def __init__(
        self,
        theme: Theme,
        question: Hotspot,
        language: str,
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        is_many = question.choose == "many"
        names = {each: in_language(name, language) for each, name in question.regions.items()}
        numbered = [(str(number), name) for number, name in enumerate(names.values(), 1)]
        rows: list[OptionRow] | list[CheckRow]
        if is_many:
            rows = [CheckRow(theme, number, name) for number, name in numbered]
        else:
            rows = [OptionRow(theme, number, name) for number, name in numbered]
        super().__init__(theme, rows, is_exclusive=not is_many, parent=parent)
        self._question = question
        self._is_many = is_many
        self._digits = ""
        self._since_digit = QElapsedTimer()
        alt = in_language(question.image.alt, language)
        self.map = RegionMap(theme, Path(folder) / question.image.file, names, alt)
        credit = question.image.credit
        self.credit = Label(
            theme,
            in_language(credit, language) if credit else "",
            size=13,
            token="ink2",
            wraps=True,
        )
        self._above = QVBoxLayout()
        self._layout.insertLayout(0, self._above)
        self._above.addWidget(self.map, 0, Qt.AlignmentFlag.AlignLeft)
        self._above.addWidget(self.credit)
        self.credit.setVisible(bool(credit))
        for place, row in enumerate(rows):
            row.toggled.connect(self._show_states)
            row.installEventFilter(self)
            row.setProperty("place", place)
        self.map.region_clicked.connect(self._on_region_clicked)
        self.map.enlarged.connect(self.picture_opened)
        self.column_width = 1136

    def side(self) -> QWidget:
        """Return the map, which stands beside everything else where there is room."""
        return self.map

    def foot(self) -> QWidget:
        """Return whom the map is from, which stands at the end of all."""
        return self.credit

    def set_room(self, width: int, height: int, *, is_wide: bool) -> None:
        """Fit the map into a column and the height that is seen, both in pixels."""
        px, ring = self._theme.px, ring_margin(self._theme)
        side = ring if is_wide else 0
        self.credit.setContentsMargins(side, px(12) if is_wide else 0, side, 0)
        least = px(_LEAST_MAP_HEIGHT)
        if is_wide:
            beside = max(width * _LEAST_MAP_SHARE, width - px(_ROOM_OF_LIST))
            self.map.set_room(QSize(int(min(width * _MAP_SHARE, beside)), max(least, height)))
            return
        if self._above.indexOf(self.map) < 0:
            self._above.insertWidget(0, self.map, 0, Qt.AlignmentFlag.AlignLeft)
            self._above.addWidget(self.credit)
        self._above.setContentsMargins(ring, 0, ring, px(_GAP) - ring)
        self._above.setSpacing(px(8))
        self.map.set_room(QSize(max(1, width), max(least, int(height * _SHARE_OF_HEIGHT))))

    def make_ready(self) -> bool:
        """Draw the map, then find the places of its pins."""
        return self.map.draw_ahead()

    def response(self) -> Response:
        """Return the chosen regions' indices in the file."""
        return choose(place for place, row in enumerate(self._rows) if row.isChecked())

    def set_response(self, response: Response) -> None:
        """Choose the regions that a response names."""
        self._check(set(chosen(response)) if response else set())
        self._show_states()

    def help_text(self) -> str:
        """Return both ways to choose."""
        if self._is_many:
            return self.tr("Choose all that apply, on the map or by number.")
        return self.tr("Click on the map or choose by number.")

    def note_text(self) -> str:
        """Return how many are chosen, and how they will be marked."""
        if not self._is_many:
            return ""
        count = sum(row.isChecked() for row in self._rows)
        chosen = self.tr("%n chosen.", "", count)
        rule = self.tr("Each right one adds; each extra one subtracts.")
        return f"{chosen} {rule}"

    def keys(self, *, needs_alt: bool) -> list[tuple[str, str]]:
        """Return the numbers and the arrows."""
        return [
            (f"1 – {len(self._rows)}", self.tr("choose")),
            ("arrow-up|arrow-down", self.tr("move")),
        ]

    def take_key(self, text: str) -> bool:
        """Choose by number; two digits soon after one another make one number."""
        if not text.isdecimal():
            return False
        is_soon = self._since_digit.isValid() and self._since_digit.elapsed() < _DIGITS_MS
        before = self._digits if is_soon else ""
        both = int(before + text)
        number = both if 1 <= both <= len(self._rows) else int(text)
        if not 1 <= number <= len(self._rows):
            return False
        if before and number == both and self._is_many:
            # What the first digit did was not meant.
            self._rows[int(before) - 1].click()
        self._digits = text
        self._since_digit.start()
        self._rows[number - 1].click()
        return True

    def chooses_by(self, text: str) -> bool:
        """Tell whether a region's number begins with this digit."""
        return text.isdecimal() and 1 <= int(text) <= len(self._rows)

    def lock(self) -> None:
        """Ignore further changes, on the map too."""
        super().lock()
        self.map.lock()

    def show_mark(self, mark: Mark) -> None:
        """Show the chosen regions and the right ones, in the list and on the map."""
        right = self._question.right
        states = []
        for place, row in enumerate(self._rows):
            if row.isChecked():
                states.append(chosen_state(is_right=place in right, is_sent=mark.answered))
            elif place in right:
                is_part = self._is_many and mark.answered
                states.append(OptionState.MISSED if is_part else OptionState.RIGHT)
            else:
                states.append(OptionState.REST)
        self._judge(states)
        self.map.set_states([OF_ROWS[state] for state in states])

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the rows, then the button that opens the map larger."""
        return [*super().tab_stops(), *([self.map.enlarge] if self.map.is_there() else [])]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Point out on the map the row that is under the mouse."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            place = watched.property("place") if event.type() == QEvent.Type.HoverEnter else -1
            if not self._rows[0].is_locked():
                self.map.set_hovered(place)
        return super().eventFilter(watched, event)

    def _on_region_clicked(self, index: int) -> None:
        self._rows[index].setFocus(Qt.FocusReason.MouseFocusReason)
        self._rows[index].click()

    def _show_states(self) -> None:
        self.map.set_states(
            [RegionState.CHOSEN if row.isChecked() else RegionState.OPEN for row in self._rows]
        )
