"""Choose mode, topics, difficulty, number of questions and time."""

import math
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.bank import Bank
from quiz.core.extra_time import ExtraTime
from quiz.core.kinds import Question
from quiz.core.kinds.question import DIFFICULTIES
from quiz.core.mode import Mode
from quiz.core.plan import Setup, matching, narrowed
from quiz.core.timing import NO_LIMIT, Limit
from quiz.core.to_review import ToReview
from quiz.ui import phrases
from quiz.ui.pages.question_view import difficulty_name
from quiz.ui.pages.setup_modes import ModeCards
from quiz.ui.pages.setup_sentences import extra_time_choices
from quiz.ui.pages.setup_topics import TopicChips
from quiz.ui.preferences import Preferences
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.form_row import Divider, FormRow, Gap
from quiz.ui.widgets.number_field import NumberField
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.text import Label

#: The topics of a set-up in which none is chosen: no topic has this name.
NO_TOPICS = ("\N{EM DASH}",)
_COUNTS = (5, 10, 15, 20)
_ALL = 0
_LABEL_WIDTH = 166
_HELP = 13
_SECONDS = (5, 600)
_SECONDS_STEP = 5
_MINUTES = (1, 999)
_MINUTE = 60
#: With more topics than these, a button switches all of them at once.
_FEW_TOPICS = 5


class SetupChoices(QWidget):
    """Everything that can be chosen about a quiz; `changed` says that something was."""

    changed = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._bank: Bank | None = None
        self._waiting: ToReview | None = None
        self._wanted = _ALL
        self._wants_other = False
        self._counts = list(_COUNTS)
        #: Whether the limit is the one that the mode brings along.
        self._limit_is_preset = True
        self._minutes_are_preset = True
        self._make_modes()
        self._make_questions()
        self._make_times()
        self._build()
        self._connect()
        self._space()

    def show_setup(self, bank: Bank, setup: Setup | None, waiting: ToReview | None) -> None:
        """Offer what a bank has, chosen as in a set-up, or by the defaults.

        `waiting` is what is to be reviewed in it, None where the record is not open.
        """
        setup = setup or Setup(bank=bank.id)
        self._bank, self._waiting = bank, waiting
        self._modes.show_waiting(waiting)
        language = self._preferences.current.language
        self._topics.show_bank(bank, language)
        QWidget.setTabOrder(self._modes.last(), self._all_topics)
        self._topics.put_after(self._all_topics)
        if setup.topics:
            known = [topic for topic in setup.topics if topic in bank.topic_counts()]
            self._topics.blockSignals(True)
            self._topics.set_all(on=not known and setup.topics != NO_TOPICS)
            if known:
                self._topics.set_chosen(known)
            self._topics.blockSignals(False)
        self._topic_row.setVisible(self._topics.count() > 1)
        self._topic_gap.setVisible(self._topics.count() > 1)
        self._all_topics.setVisible(self._topics.count() > _FEW_TOPICS)
        levels = {question.difficulty for question in bank.questions.values()}
        self._difficulty_row.setVisible(levels != {None})
        self._difficulty_gap.setVisible(levels != {None})
        self._difficulty.set_value(setup.difficulty if setup.difficulty in levels else None)
        self._modes.set_mode(setup.mode)
        self._show_count(setup.count)
        self._extra.set_value(self._preferences.current.extra_time)
        self._show_limit(setup)
        self._refresh()

    def setup(self) -> Setup:
        """Return what is chosen, except what stands on the card; a bank must have been shown."""
        topics = self._topics.chosen()
        if len(topics) == self._topics.count():
            topics = []
        elif not topics:
            topics = list(NO_TOPICS)
        difficulty = self._difficulty.value()
        return Setup(
            bank=self._bank.id if self._bank is not None else "",
            mode=self._modes.mode(),
            topics=tuple(topics),
            difficulty=next((level for level in DIFFICULTIES if level == difficulty), None),
            count=self._wanted,
            limit=self._limit(),
            extra=self._preferences.current.extra_time,
        )

    def has_topics(self) -> bool:
        """Tell whether at least one topic is on."""
        return bool(self._topics.chosen()) or self._topics.count() == 0

    def available(self) -> list[Question]:
        """Return the questions that mode, topics and difficulty leave."""
        if self._bank is None:
            return []
        setup = self.setup()
        ranked = None if self._waiting is None else self._waiting.ranked(setup.mode)
        if ranked is None:
            return matching(self._bank, setup)
        names = narrowed(self._bank, replace(setup, count=_ALL), ranked).questions
        return [self._bank.questions[name] for name in names]

    def asked(self) -> int:
        """Return how many questions the quiz will have."""
        available = len(self.available())
        return min(self._wanted or available, available)

    def show_extra_time(self) -> None:
        """Show the person's extra time as it stands."""
        self._extra.set_value(self._preferences.current.extra_time)
        self._refresh()

    def _on_mode_chosen(self) -> None:
        if self._limit_is_preset:
            self._time.set_value("quiz" if self._modes.mode() is Mode.EXAM else "none")
        self._refresh()

    def _on_topics_changed(self) -> None:
        self._refresh()

    def _on_all_topics_clicked(self) -> None:
        self._topics.set_all(on=len(self._topics.chosen()) < self._topics.count())

    def _on_chosen(self, _value: object) -> None:
        self._refresh()

    def _on_count_chosen(self, value: object) -> None:
        self._show_count(value if isinstance(value, int) else _ALL)
        self._refresh()

    def _on_other_clicked(self) -> None:
        count = max(1, self.asked())
        self._show_count(count, is_other=True)
        self._other_count.setFocus()
        self._other_count.select_all()
        self._refresh()

    def _on_other_changed(self, value: int) -> None:
        self._wanted = value
        self._refresh()

    def _on_seconds_changed(self, _value: int) -> None:
        self._refresh()

    def _on_time_chosen(self, _value: object) -> None:
        self._limit_is_preset = False
        self._refresh()

    def _on_minutes_changed(self, _value: int) -> None:
        self._minutes_are_preset = False
        self._refresh()

    def _on_extra_chosen(self, value: object) -> None:
        if isinstance(value, ExtraTime):
            self._preferences.set("extra_time", value)
            self._refresh()

    def _limit(self) -> Limit:
        match self._time.value():
            case "question":
                return Limit(scope="question", seconds=float(self._seconds.value()))
            case "quiz":
                return Limit(scope="quiz", seconds=float(self._minutes.value() * _MINUTE))
        return NO_LIMIT

    def _preset_minutes(self) -> int:
        """Return the whole minutes in which a quiz of this length is done at the usual pace."""
        seconds = self._bank.default_seconds if self._bank is not None else 0
        return min(_MINUTES[1], max(1, math.ceil(seconds * self.asked() / _MINUTE)))

    def _show_count(self, count: int, *, is_other: bool = False) -> None:
        self._wanted = count
        self._wants_other = is_other or count not in (*_COUNTS, _ALL)
        self._offer_counts()

    def _offer_counts(self) -> None:
        """Offer the numbers of questions that there are; what was asked for is not forgotten."""
        available = len(self.available())
        counts = [count for count in _COUNTS if count < available]
        if counts != self._counts:
            self._counts = counts
            self._count.set_choices(self._count_choices())
        chosen = self._wanted if self._wanted in counts else _ALL
        self._count.set_value(None if self._wants_other else chosen)
        self._other.setVisible(not self._wants_other and available > 1)
        self._other_count.setVisible(self._wants_other)
        if self._wants_other:
            self._other_count.set_range(1, max(1, available))
            self._other_count.set_value(max(1, self.asked()))

    def _count_choices(self) -> list[tuple[object, str]]:
        counts: list[tuple[object, str]] = [(count, str(count)) for count in self._counts]
        return [*counts, (_ALL, self.tr("All", "questions"))]

    def _show_limit(self, setup: Setup) -> None:
        """Show a set-up's limit, and the usual pace where it says nothing."""
        preset = "quiz" if self._modes.mode() is Mode.EXAM else "none"
        self._limit_is_preset = setup.limit.scope == preset
        self._time.set_value(setup.limit.scope)
        usual = self._bank.default_seconds if self._bank is not None else _SECONDS[0]
        has_seconds = setup.limit.scope == "question"
        self._seconds.set_value(round(setup.limit.seconds if has_seconds else usual))
        self._minutes_are_preset = True
        if setup.limit.scope == "quiz":
            minutes = math.ceil(setup.limit.seconds / _MINUTE)
            self._minutes_are_preset = minutes == self._preset_minutes()
            self._minutes.set_value(minutes)

    def _refresh(self) -> None:
        """Show what follows from the choices."""
        if self._bank is None:
            return
        self._offer_counts()
        if self._minutes_are_preset:
            self._minutes.set_value(self._preset_minutes())
        scope = self._time.value()
        self._seconds.setVisible(scope == "question")
        self._minutes.setVisible(scope == "quiz")
        chosen, total = len(self._topics.chosen()), self._topics.count()
        self._topic_row.set_help(self.tr("{a} of {b}").format(a=chosen, b=total))
        self._all_topics.set_text(
            self.tr("Select none") if chosen == total else self.tr("Select all")
        )
        self._count_row.set_help(self.tr("out of {n}").format(n=len(self.available())))
        self.changed.emit()

    def _make_modes(self) -> None:
        self._mode_heading = Label(self._theme, self.tr("Mode"), size=15, weight=600, wraps=True)
        self._modes = ModeCards(self._theme, self._preferences.current.language)

    def _make_questions(self) -> None:
        self._topics = TopicChips(self._theme)
        self._all_topics = Button(self._theme, kind="ghost", size="small")
        difficulties: list[tuple[object, str]] = [(None, self.tr("All", "difficulty"))]
        difficulties += [(level, difficulty_name(level)) for level in DIFFICULTIES]
        self._difficulty = Segmented(self._theme, difficulties, name=self.tr("Difficulty"))
        name = self.tr("Questions")
        self._count = Segmented(self._theme, self._count_choices(), name=name)
        self._other = Button(self._theme, self.tr("Other"), kind="quiet", size="small")
        self._other.setAccessibleName(self.tr("Other number of questions"))
        self._other_count = NumberField(self._theme, name, 1, 1)
        self._other_count.hide()

    def _make_times(self) -> None:
        scopes: list[tuple[object, str]] = [
            ("none", self.tr("No limit")),
            ("question", self.tr("Per question")),
            ("quiz", self.tr("Whole quiz")),
        ]
        self._time = Segmented(self._theme, scopes, name=self.tr("Time"))
        self._seconds = NumberField(
            self._theme,
            self.tr("Seconds per question"),
            *_SECONDS,
            step=_SECONDS_STEP,
            unit=f"{{n}}{phrases.NO_BREAK_SPACE}s",
        )
        self._minutes = NumberField(
            self._theme,
            self.tr("Minutes for the whole quiz"),
            *_MINUTES,
            unit=f"{{n}}{phrases.NO_BREAK_SPACE}min",
        )
        choices = extra_time_choices(self._preferences.current.language)
        self._extra = Segmented(self._theme, choices, name=self.tr("Extra time"))

    def _build(self) -> None:
        theme = self._theme
        row = partial(FormRow, theme, label_width=_LABEL_WIDTH, help_size=_HELP)
        self._topic_row = row(
            self.tr("Topics"), self._topics, stands_at_top=True, below=self._all_topics
        )
        self._difficulty_row = row(self.tr("Difficulty"), self._difficulty)
        self._flows = [FlowLayout(), FlowLayout()]
        counts = _flow(self._flows[0], self._count, self._other, self._other_count)
        self._count_row = row(self.tr("Questions"), counts)
        times = _flow(self._flows[1], self._time, self._seconds, self._minutes)
        time_row = row(self.tr("Time"), times)
        extra_row = row(
            self.tr("Extra time"), self._extra, help_text=self.tr("Saved in your profile")
        )
        self._topic_gap, self._difficulty_gap = Gap(theme, 16), Gap(theme, 13)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._mode_heading)
        column.addWidget(Gap(theme, 6))
        column.addWidget(self._modes)
        parts = (
            (Gap(theme, 24), Divider(theme), Gap(theme, 20)),
            (self._topic_row, self._topic_gap, self._difficulty_row, self._difficulty_gap),
            (self._count_row, Gap(theme, 23), Divider(theme), Gap(theme, 20)),
            (time_row, Gap(theme, 13), extra_row),
        )
        for widgets in parts:
            for widget in widgets:
                column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self._modes.chosen.connect(self._on_mode_chosen)
        self._topics.changed.connect(self._on_topics_changed)
        self._all_topics.clicked.connect(self._on_all_topics_clicked)
        self._difficulty.chosen.connect(self._on_chosen)
        self._count.chosen.connect(self._on_count_chosen)
        self._other.clicked.connect(self._on_other_clicked)
        self._other_count.value_changed.connect(self._on_other_changed)
        self._time.chosen.connect(self._on_time_chosen)
        self._seconds.value_changed.connect(self._on_seconds_changed)
        self._minutes.value_changed.connect(self._on_minutes_changed)
        self._extra.chosen.connect(self._on_extra_chosen)
        self._theme.changed.connect(self._space)

    def _space(self) -> None:
        ring = ring_margin(self._theme)
        self._mode_heading.setContentsMargins(ring, 0, ring, 0)
        for flow in self._flows:
            flow.set_gaps(0, 0)


def _flow(flow: FlowLayout, *widgets: QWidget) -> QWidget:
    """Return widgets in a line that breaks where it must."""
    holder = QWidget()
    holder.setLayout(flow)
    for widget in widgets:
        flow.addWidget(widget)
    return holder
