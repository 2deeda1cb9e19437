"""What the progress page says: its figures, its tables, its tips and its sentences."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from quiz.core.events import Confidence
from quiz.core.kinds.question import DIFFICULTIES
from quiz.core.progress import Calls, DayCount, Mastery, Progress, ScorePoint, Step, heat_level
from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.pages.question_view import difficulty_name
from quiz.ui.widgets.chart import Table
from quiz.ui.widgets.column_chart import Column
from quiz.ui.widgets.confidence import confidence_name
from quiz.ui.widgets.heat_map import Square
from quiz.ui.widgets.line_chart import Point

translate = QCoreApplication.translate

_WEEK_DAYS = 7


class ProgressWords:
    """A person's progress in words of their language."""

    def __init__(self, progress: Progress, language: str) -> None:
        self._progress = progress
        self._language = language
        self._locale = QLocale(language)

    def percent(self, value: int) -> str:
        """Return a percentage as the language writes it."""
        return phrases.percent(value, self._language)

    def figures(self) -> list[tuple[str, str]]:
        """Return the figures of the first row, each with what it is."""
        progress, language = self._progress, self._language
        streak = progress.streak_days
        return [
            (
                self.percent(progress.mastered_percent),
                translate("progress", "mastered"),
            ),
            (
                phrases.number(progress.answered, language),
                phrases.tr("question(s) answered", "", progress.answered),
            ),
            (study_time(progress.seconds), translate("progress", "of study")),
            (
                phrases.kept_together(phrases.tr("%n day(s)", "", streak)),
                # A row of one is none.
                translate("progress", "studying")
                if streak == 1
                else translate("progress", "in a row"),
            ),
            (
                phrases.number(progress.due_today, language),
                phrases.tr("review(s) due today", "", progress.due_today),
            ),
        ]

    def scores_title(self) -> str:
        """Return what the curve is of."""
        return {
            Step.QUIZ: translate("progress", "Score of each quiz"),
            Step.DAY: translate("progress", "Average score of each day"),
            Step.WEEK: translate("progress", "Average score of each week"),
            Step.MONTH: translate("progress", "Average score of each month"),
            Step.YEAR: translate("progress", "Average score of each year"),
        }[self._progress.step]

    def points(self) -> list[Point]:
        """Return the points of the curve."""
        points = []
        for score in self._progress.scores:
            value = self.percent(score.percent)
            tip = f"{self._when(score)}: {value}"
            if self._progress.step is not Step.QUIZ:
                quizzes = phrases.tr("%n quiz(zes)", "", score.quizzes)
                tip = f"{tip} ({quizzes})"
            points.append(Point(score.percent, self._axis_date(score), value, tip))
        return points

    def scores_summary(self) -> str:
        """Return the curve in one sentence."""
        scores = self._progress.scores
        best = max(score.percent for score in scores)
        first, last = scores[0], scores[-1]
        return translate(
            "progress", "From {first} ({first_day}) to {last} ({last_day}); the highest is {best}."
        ).format(
            first=self.percent(first.percent),
            first_day=self._when(first),
            last=self.percent(last.percent),
            last_day=self._when(last),
            best=self.percent(best),
        )

    def scores_table(self) -> Table:
        """Return the curve as a table, the oldest score first."""
        is_each = self._progress.step is Step.QUIZ
        head: tuple[str, ...] = (translate("progress", "Date"), translate("progress", "Score"))
        if not is_each:
            head += (translate("progress", "Quizzes"),)
        rows = []
        for score in self._progress.scores:
            row: tuple[str, ...] = (
                self._when(score),
                self.percent(score.percent),
            )
            rows.append(row if is_each else (*row, str(score.quizzes)))
        return Table(head, tuple(rows))

    def parts_title(self) -> str:
        """Return what the mastery is listed by."""
        if self._progress.is_of_one_bank:
            return translate("progress", "Mastery by topic")
        return translate("progress", "Mastery by subject")

    def part_bars(self) -> list[tuple[str, float, str]]:
        """Return each topic or subject with its mastery."""
        return [self._bar(self._part_name(part), part) for part in self._progress.parts]

    def advice(self) -> str:
        """Return what is best to review next, "" where there is nothing to say."""
        weakest = self._progress.weakest
        if weakest is None:
            return ""
        text = translate("progress", "{topic} is the best one to review next.")
        return text.format(topic=self._part_name(weakest))

    def parts_table(self) -> Table:
        """Return the mastery of each topic or subject as a table."""
        name = (
            translate("progress", "Topic")
            if self._progress.is_of_one_bank
            else translate("progress", "Subject")
        )
        rows = [(self._part_name(part), part) for part in self._progress.parts]
        return self._mastery_table(name, rows)

    def difficulty_bars(self) -> list[tuple[str, float, str]]:
        """Return each difficulty with its mastery."""
        return [self._bar(name, part) for name, part in self._difficulties()]

    def difficulties_table(self) -> Table:
        """Return the mastery of each difficulty as a table."""
        return self._mastery_table(translate("progress", "Difficulty"), self._difficulties())

    def columns(self) -> list[Column]:
        """Return the reviews of the coming days."""
        return [
            Column(
                count=day.count,
                name=self._day_name(day.day, str(day.day.day)),
                tip=f"{self._day_name(day.day, self._near(day.day))}: {_reviews(day.count)}",
            )
            for day in self._progress.forecast
        ]

    def forecast_summary(self) -> str:
        """Return the coming reviews in one sentence."""
        total = sum(day.count for day in self._progress.forecast)
        if not total:
            return translate("progress", "Nothing to review in the next two weeks.")
        text = phrases.tr("%n review(s) in the next two weeks, {today} of them today.", "", total)
        return text.format(today=self._progress.due_today)

    def forecast_table(self) -> Table:
        """Return the coming reviews as a table."""
        head = (translate("progress", "Day"), translate("progress", "Reviews"))
        rows = (
            (self._day_name(day.day, self._near(day.day)), str(day.count))
            for day in self._progress.forecast
        )
        return Table(head, tuple(rows))

    def squares(self) -> list[Square]:
        """Return the days of the heat map."""
        days = self._progress.study_days
        most = max(day.count for day in days)
        return [
            Square(
                level=heat_level(day.count, most),
                tip=f"{self._short(day.day)}: {_questions(day.count)}",
                month=self._month(day.day) if day.day.day == 1 or day is days[0] else "",
            )
            for day in days
        ]

    def weekdays(self) -> list[str]:
        """Return the names of the days of a week in two letters, Monday first."""
        names = (
            self._locale.standaloneDayName(day, QLocale.FormatType.ShortFormat)
            for day in range(1, _WEEK_DAYS + 1)
        )
        return [name[:2] for name in names]

    def days_summary(self) -> str:
        """Return the heat map in one sentence."""
        days = self._progress.study_days
        studied = sum(day.count > 0 for day in days)
        text = phrases.tr("Studied on %n day(s) since {day}.", "", studied)
        return text.format(day=self._long(days[0].day))

    def days_table(self) -> Table:
        """Return the heat map as a table, a row for each week, the newest first."""
        days = self._progress.study_days
        head = (translate("progress", "Week of"), *self.weekdays(), translate("progress", "Total"))
        weeks = [days[start : start + _WEEK_DAYS] for start in range(0, len(days), _WEEK_DAYS)]
        return Table(head, tuple(self._week(week) for week in reversed(weeks)))

    def calls(self) -> list[tuple[str, float]]:
        """Return how many of the answers called so sure were right, in sentences."""
        return [(self._call(calls), calls.right / calls.answered) for calls in self._progress.calls]

    def calls_table(self) -> Table:
        """Return the calibration as a table."""
        head = (
            translate("progress", "Called"),
            translate("progress", "Answers"),
            translate("progress", "Right"),
            translate("progress", "Share"),
        )
        rows = tuple(
            (
                confidence_name(calls.confidence),
                str(calls.answered),
                str(calls.right),
                self.percent(calls.percent),
            )
            for calls in self._progress.calls
        )
        return Table(head, rows)

    def _call(self, calls: Calls) -> str:
        text = {
            Confidence.GUESSING: translate(
                "progress",
                "Of the answers you called a guess, {percent} were right ({right} of {count}).",
            ),
            Confidence.FAIRLY: translate(
                "progress",
                "Of the answers you called fairly sure, {percent} were right ({right} of {count}).",
            ),
            Confidence.CERTAIN: translate(
                "progress",
                "Of the answers you called certain, {percent} were right ({right} of {count}).",
            ),
        }[calls.confidence]
        percent = self.percent(calls.percent)
        return text.format(percent=percent, right=calls.right, count=calls.answered)

    def _week(self, week: Sequence[DayCount]) -> tuple[str, ...]:
        counts = [str(day.count) if day.count else "–" for day in week]
        counts += [""] * (_WEEK_DAYS - len(counts))
        return (self._short(week[0].day), *counts, str(sum(day.count for day in week)))

    def _bar(self, name: str, part: Mastery) -> tuple[str, float, str]:
        return (name, float(part.share), self.percent(part.percent))

    def _mastery_table(self, name: str, parts: Sequence[tuple[str, Mastery]]) -> Table:
        head = (
            name,
            translate("progress", "Mastered"),
            translate("progress", "Questions"),
            translate("progress", "Share"),
        )
        rows = tuple(
            (
                title,
                str(part.mastered),
                str(part.questions),
                self.percent(part.percent),
            )
            for title, part in parts
        )
        return Table(head, rows)

    def _difficulties(self) -> list[tuple[str, Mastery]]:
        return [
            (difficulty_name(level), part)
            for part in self._progress.difficulties
            for level in DIFFICULTIES
            if level == part.name
        ]

    def _part_name(self, part: Mastery) -> str:
        return in_language(part.title, self._language) or translate("progress", "Without a topic")

    def _when(self, score: ScorePoint) -> str:
        """Return what a point stands for: a day, a week, a month or a year."""
        match self._progress.step:
            case Step.WEEK:
                text = translate("progress", "Week of {day}")
                return text.format(day=self._long(score.day))
            case Step.MONTH:
                return self._written(score.day, "MMMM yyyy")
            case Step.YEAR:
                return str(score.day.year)
            case _:
                return self._day_name(score.day, self._long(score.day))

    def _axis_date(self, score: ScorePoint) -> str:
        match self._progress.step:
            case Step.MONTH:
                return self._written(score.day, "MMM yyyy")
            case Step.YEAR:
                return str(score.day.year)
            case _:
                return self._day_name(score.day, self._short(score.day))

    def _day_name(self, day: date, otherwise: str) -> str:
        is_today = day == self._progress.today
        return translate("progress", "today") if is_today else otherwise

    def _near(self, day: date) -> str:
        return self._written(day, "ddd d MMM")

    def _short(self, day: date) -> str:
        return self._written(day, "d MMM")

    def _long(self, day: date) -> str:
        return self._written(day, "d MMM yyyy")

    def _month(self, day: date) -> str:
        return self._written(day, "MMM")

    def _written(self, day: date, pattern: str) -> str:
        text = self._locale.toString(QDate(day.year, day.month, day.day), pattern)
        return text.replace(".", "").replace(" ", phrases.NO_BREAK_SPACE)


def study_time(seconds: float) -> str:
    """Return a long time in hours and minutes: "34 min", "5 h 10 min"."""
    return phrases.hours_and_minutes(int(seconds) // 60)


def _reviews(count: int) -> str:
    return phrases.tr("%n review(s)", "", count)


def _questions(count: int) -> str:
    return phrases.tr("%n question(s)", "", count)
