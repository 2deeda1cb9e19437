"""The page of the person's settings."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quiz.core.numbers import NumberFormat
from quiz.core.settings import NO_GOAL, RETENTION_PERCENTS, SCHEMES
from quiz.ui import phrases
from quiz.ui.pages.settings_parts import PathLabel, TextSize
from quiz.ui.pages.settings_school import SchoolRow
from quiz.ui.pages.setup_sentences import extra_time_choices
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room, Width
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.form_row import Divider, FormRow, Gap
from quiz.ui.widgets.number_field import NumberField
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.profile_button import kind_words
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.steady_scroll import SteadyScrollArea
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.toggle import Toggle

_GOALS = (10, 20, 30)
_ROW_HEIGHT = 62
_TOP = 24
_BOTTOM = 24
_COLUMN_GAP = 56
_GROUP_GAP = 26
#: How the design shares the width between the two columns.
_SHARES = (483, 452)
_MARGINS = {Width.WIDE: 40, Width.MEDIUM: 32, Width.NARROW: 24, Width.TINY: 24}
#: A single column is not wider than this, so that words and control stay together.
_WIDEST_COLUMN = 720


class SettingsPage(QWidget):
    """Rows of settings in four groups and more; every change applies at once."""

    history_deletion_requested = Signal()
    restoring_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()
    about_requested = Signal()
    keys_requested = Signal()
    people_requested = Signal()
    back_requested = Signal()
    menu_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        data_folder: str,
        log_file: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._width = Width.WIDE
        self._header = PageHeader(theme, self.tr("Settings"))
        self._note = Label(theme, self.tr("Changes apply at once."), size=14, token="ink2")
        self._to_quiz = Button(theme, self.tr("Back to the quiz"), kind="primary")
        self._to_quiz.clicked.connect(self.back_requested)
        self._to_quiz.hide()
        self._header.add_control(self._note)
        self._header.add_control(self._to_quiz)
        #: What shows each setting as it stands, by the setting's name.
        self._shows: dict[str, Callable[[Any], None]] = {}
        self.school = SchoolRow(theme, least_height=_ROW_HEIGHT)
        self._text_size = TextSize(theme)
        self._text_size.chosen.connect(self._on_text_percent_chosen)
        self._shows["text_percent"] = self._text_size.set_percent
        self._left = self._column(
            (self.tr("Appearance"), self._appearance_rows()),
            (self.tr("Data"), self._data_rows(data_folder)),
            (self.tr("This program"), self._program_rows(log_file)),
        )
        self._right = self._column(
            (self.tr("Study"), self._study_rows()),
            (self.tr("Alerts"), self._alert_rows()),
            (self.tr("Keyboard"), self._keyboard_rows()),
            (self.tr("Profile"), self._profile_rows()),
        )
        self._build()
        self._header.menu_requested.connect(self.menu_requested)
        preferences.changed.connect(self._on_preference_changed)
        theme.changed.connect(self._on_theme_changed)
        for name in self._shows:
            self._on_preference_changed(name)
        self._lay_out()

    def go_back(self) -> None:
        """Ask for the page from which one came, as Esc does."""
        self.back_requested.emit()

    def show_way_back(self, *, is_shown: bool) -> None:
        """Offer the way back to a quiz that is waiting."""
        self._to_quiz.setVisible(is_shown)

    def show_school(self, words: str) -> None:
        """Say how things stand with the school's record that is in use, "" for none."""
        self.school.show_state(words)
        self._leaving.set_help(
            self.tr("Nothing but your results leaves this computer.")
            if words
            else self.tr("Nothing leaves this computer.")
        )

    def main_action(self) -> None:
        """Go back to the quiz, if one is waiting."""
        if not self._to_quiz.isHidden():
            self.back_requested.emit()

    def set_room(self, room: Room) -> None:
        """Stand in two columns, or in one where the window is narrow."""
        self._width = room.width
        self._lay_out()

    def _on_preference_changed(self, name: str) -> None:
        show = self._shows.get(name)
        if show is not None:
            show(getattr(self._preferences.current, name))

    def _on_text_percent_chosen(self, percent: int) -> None:
        self._preferences.set("text_percent", percent)

    def _on_theme_changed(self) -> None:
        self._lay_out()

    def _appearance_rows(self) -> list[FormRow]:
        schemes = (self.tr("System", "theme"), self.tr("Light"), self.tr("Dark"))
        # A language is written in itself, so that it can be found by who reads no other.
        languages = [("es", "Español"), ("en", "English")]
        return [
            self._choice("scheme", self.tr("Theme"), list(zip(SCHEMES, schemes, strict=True))),
            self._row(
                self.tr("Text size"), self._text_size, self.tr("Also with Ctrl + and Ctrl −")
            ),
            self._switch(
                "reduces_motion",
                self.tr("Reduce motion"),
                self.tr("Sun and horizon change without moving"),
            ),
            self._choice("language", self.tr("Language"), languages),
        ]

    def _study_rows(self) -> list[FormRow]:
        goals = [(goal, str(goal)) for goal in _GOALS]
        goals.append((NO_GOAL, self.tr("No goal")))
        return [
            self._choice("daily_goal", self.tr("Daily goal"), goals, self.tr("Questions a day")),
            self._choice(
                "extra_time",
                self.tr("Extra time"),
                extra_time_choices(self._preferences.current.language),
                self.tr("Applies to every time limit"),
            ),
            self._switch("hides_clock", self.tr("Hide the clock at start")),
            self._switch("asks_confidence", self.tr("Ask for confidence")),
            self._choice(
                "number_format",
                self.tr("Number format"),
                [(each, each.value) for each in NumberFormat],
                self.tr("How you write numbers"),
            ),
            self._retention_row(),
        ]

    def _retention_row(self) -> FormRow:
        title = self.tr("Desired retention")
        # Made of what a percentage looks like in the person's language.
        unit = phrases.percent(0, self._preferences.current.language).replace("0", "{n}")
        first, last = RETENTION_PERCENTS[0], RETENTION_PERCENTS[-1]
        field = NumberField(self._theme, title, first, last, unit=unit)
        field.value_changed.connect(partial(self._preferences.set, "desired_retention"))
        self._shows["desired_retention"] = field.set_value
        help_text = self.tr(
            "How likely you still know a question when it comes back. Higher means more reviews."
        )
        return self._row(title, field, help_text)

    def _alert_rows(self) -> list[FormRow]:
        return [
            self._switch(
                "announces_time",
                self.tr("Announce time to screen reader"),
                self.tr("At half, at 2 minutes and at 30 seconds"),
            )
        ]

    def _keyboard_rows(self) -> list[FormRow]:
        keys = Button(self._theme, self.tr("Show keys"))
        keys.clicked.connect(self.keys_requested)
        return [
            self._switch(
                "uses_letter_keys",
                self.tr("One-letter shortcuts"),
                self.tr("Off: letters work with Alt"),
            ),
            self._row(self.tr("All keys"), keys, self.tr("Also with F1")),
        ]

    def _profile_rows(self) -> list[FormRow]:
        manage = Button(self._theme, self.tr("Manage…"))
        manage.setAccessibleName(self.tr("Manage profiles…"))
        manage.clicked.connect(self.people_requested)
        self._whose = Label(self._theme, size=14, token="ink2", wraps=True)
        for name in ("name", "is_class"):
            self._shows[name] = self._show_whose
        return [self._row(self.tr("In use"), manage, help_widget=self._whose)]

    def _show_whose(self, _value: object) -> None:
        settings = self._preferences.current
        kind = kind_words(is_class=settings.is_class)
        self._whose.set_text(f"{settings.name}, {kind}" if settings.name else kind)

    def _data_rows(self, folder: str) -> list[FormRow]:
        delete = Button(self._theme, self.tr("Delete…"), kind="danger")
        delete.setAccessibleName(self.tr("Delete my history…"))
        delete.clicked.connect(self.history_deletion_requested)
        restore = Button(self._theme, self.tr("Restore…"))
        restore.setAccessibleName(self.tr("Restore a backup…"))
        restore.clicked.connect(self.restoring_requested)
        place = PathLabel(
            self._theme, self.tr("On this computer: {path}"), _with_tilde(folder), full=folder
        )
        write = Button(self._theme, self.tr("Export…"))
        write.setAccessibleName(self.tr("Export my results…"))
        write.clicked.connect(self.export_requested)
        take_in = Button(self._theme, self.tr("Import…"))
        take_in.setAccessibleName(self.tr("Import results…"))
        take_in.clicked.connect(self.import_requested)
        return [
            self._row(self.tr("My results"), write, help_widget=place),
            self._row(
                self.tr("Results from another computer"),
                take_in,
                self.tr("Added to your own, never twice"),
            ),
            self.school,
            self._row(self.tr("Backups"), restore, self.tr("Made by themselves as you study")),
            self._row(self.tr("Delete my history"), delete, self.tr("This cannot be undone")),
        ]

    def _program_rows(self, log_file: str) -> list[FormRow]:
        about = Button(self._theme, self.tr("About…"))
        about.setAccessibleName(self.tr("About Pacific Quiz…"))
        about.clicked.connect(self.about_requested)
        log = PathLabel(self._theme, self.tr("Log: {path}"), _with_tilde(log_file), full=log_file)
        self._leaving = self._row(
            self.tr("Pacific Quiz"), about, self.tr("Nothing leaves this computer.")
        )
        return [
            self._leaving,
            self._row(self.tr("If something goes wrong"), None, help_widget=log),
        ]

    def _row(
        self,
        title: str,
        control: QWidget | None,
        help_text: str = "",
        help_widget: QWidget | None = None,
    ) -> FormRow:
        return FormRow(
            self._theme,
            title,
            control,
            help_text=help_text,
            help_widget=help_widget,
            least_height=_ROW_HEIGHT,
        )

    def _choice(
        self, setting: str, title: str, choices: Sequence[tuple[object, str]], help_text: str = ""
    ) -> FormRow:
        """Return a row with a choice of a few values for a setting."""
        control = Segmented(self._theme, choices, name=title)
        control.chosen.connect(partial(self._preferences.set, setting))
        self._shows[setting] = control.set_value
        return self._row(title, control, help_text)

    def _switch(self, setting: str, title: str, help_text: str = "") -> FormRow:
        """Return a row with a switch for a setting."""
        control = Toggle(self._theme, title)
        control.setAccessibleDescription(help_text)
        control.toggled.connect(partial(self._preferences.set, setting))
        self._shows[setting] = control.setChecked
        return self._row(title, control, help_text)

    def _column(self, *groups: tuple[str, Sequence[FormRow]]) -> QWidget:
        """Return a column of groups, each a heading with its rows."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, (title, rows) in enumerate(groups):
            if number:
                column.addWidget(Gap(self._theme, _GROUP_GAP))
            heading = _Heading(self._theme, title)
            column.addWidget(heading)
            for index, row in enumerate(rows):
                if index:
                    column.addWidget(Divider(self._theme))
                column.addWidget(row)
        column.addStretch(1)
        return holder

    def _build(self) -> None:
        content = QWidget()
        self._margins = QHBoxLayout(content)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._left, _SHARES[0])
        self._columns.addWidget(self._right, _SHARES[1])
        self._holder = QWidget()
        self._holder.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._margins.addWidget(self._holder, 1)
        self._margins.addStretch(0)
        for side in (self._left, self._right):
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            side.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        self._scroll = SteadyScrollArea(content)
        column.addWidget(self._scroll, 1)

    def _lay_out(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        margin, is_wide = _MARGINS[self._width], self._width is Width.WIDE
        self._header.set_margin(margin)
        self._header.set_menu_shown(shown=self._width < Width.MEDIUM)
        self._note.setVisible(self._width >= Width.MEDIUM)
        self._note.setContentsMargins(0, 0, ring, 0)
        side = px(margin) - ring
        right = max(0, side - self._scroll.bar_width())
        self._margins.setContentsMargins(side, px(_TOP), right, px(_BOTTOM))
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._columns.setSpacing(px(_COLUMN_GAP) - 2 * ring if is_wide else px(_GROUP_GAP))
        for index, share in enumerate(_SHARES):
            self._columns.setStretch(index, share if is_wide else 0)
        widest = 0xFFFFFF if is_wide else px(_WIDEST_COLUMN)
        self._holder.setMaximumWidth(widest)


class _Heading(Label):
    """The title of a group, with the room below it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title, size=16, weight=700, wraps=True)
        self._space()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        ring = ring_margin(self._theme)
        self.setContentsMargins(ring, 0, ring, self._theme.px(6))


def _with_tilde(path: str) -> str:
    """Return a path with the person's own folder as "~"."""
    try:
        return str(Path("~") / Path(path).relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return path
