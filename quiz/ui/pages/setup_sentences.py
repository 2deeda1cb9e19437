"""Say a quiz's set-up in one sentence."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from quiz.core.bank import Bank
from quiz.core.extra_time import ExtraTime
from quiz.core.mode import Mode
from quiz.core.plan import Setup
from quiz.core.timing import with_extra
from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.estimates import in_minutes
from quiz.ui.rough_time import about

translate = QCoreApplication.translate
_MINUTE = 60


def quiz_sentence(setup: Setup, bank: Bank, count: int, language: str) -> str:
    """Return what the quiz will be: how many questions, from where, and in which time."""
    text = _frame(setup.mode, count)
    topics = _topics(setup.topics, bank, language)
    return text.format(topics=topics, time=_time(setup, language))


def limit_sentence(setup: Setup, language: str) -> str:
    """Return the limit with what extra time makes of it; "" without a limit."""
    if setup.limit.scope == "none":
        return ""
    is_per_question = setup.limit.scope == "question"
    base = _length(setup.limit.seconds, language, in_seconds=is_per_question)
    seconds = with_extra(setup.limit.seconds, setup.extra)
    if seconds is None:
        return translate("setup", "No limit ({limit}, untimed)").format(limit=base)
    limit = _length(seconds, language, in_seconds=is_per_question)
    if setup.extra is not ExtraTime.NONE:
        factor = phrases.factor(setup.extra.value, language)
        # A line breaks before the brackets, if at all.
        limit = f"{limit} ({base}{phrases.NO_BREAK_SPACE}{factor})"
    if is_per_question:
        return translate("setup", "Limit per question: {limit}").format(limit=limit)
    return translate("setup", "Limit: {limit}").format(limit=limit)


def exam_note(setup: Setup) -> str:
    """Return what has to be known about an exam's time before it starts; "" in practice."""
    if setup.mode is not Mode.EXAM:
        return ""
    if setup.limit.scope == "question" and setup.extra is not ExtraTime.UNTIMED:
        return translate(
            "setup",
            "A question's time runs while it is shown, also when the program is closed or the"
            " computer sleeps.",
        )
    return translate(
        "setup",
        "The time runs from Start to Submit, also when the program is closed or the computer"
        " sleeps.",
    )


def about_sentence(seconds: float) -> str:
    """Return about how long a quiz will take."""
    return phrases.kept_together(about(in_minutes(seconds)))


def topic_name(topic: str, bank: Bank, language: str) -> str:
    """Return a topic's title; questions without one have a name too."""
    if topic in bank.topics:
        return in_language(bank.topics[topic], language)
    return topic or translate("setup", "Without a topic")


def extra_time_choices(language: str) -> Sequence[tuple[ExtraTime, str]]:
    """Return the five choices of extra time with their titles."""
    return [
        (extra, translate("setup", "Untimed"))
        if extra.factor is None
        else (extra, phrases.factor(extra.value, language))
        for extra in ExtraTime
    ]


def _frame(mode: Mode, count: int) -> str:
    """Return a mode's sentence, before topics and time are put in."""
    match mode:
        case Mode.EXAM:
            return phrases.tr(
                "%n questions from {topics}, {time}. You will see the results at the end.",
                "",
                count,
            )
        case Mode.REVIEW:
            return phrases.tr(
                "%n questions due today from {topics}, with an explanation after each one and"
                " {time}.",
                "",
                count,
            )
        case Mode.MISTAKES:
            return phrases.tr(
                "%n questions you missed before from {topics}, with an explanation after each one"
                " and {time}.",
                "",
                count,
            )
        case Mode.PRACTICE:
            return phrases.tr(
                "%n questions from {topics}, with an explanation after each one and {time}.",
                "",
                count,
            )


def _topics(topics: Sequence[str], bank: Bank, language: str) -> str:
    every = list(bank.topic_counts())
    chosen = [topic for topic in every if not topics or topic in topics]
    if every == [""]:
        return in_language(bank.title, language)
    if len(chosen) == 1:
        return topic_name(chosen[0], bank, language)
    if len(chosen) == len(every):
        return phrases.tr("all %n topics", "", len(every))
    return phrases.tr("%n topics", "", len(chosen))


def _time(setup: Setup, language: str) -> str:
    seconds = with_extra(setup.limit.seconds, setup.extra)
    if setup.limit.scope == "none" or seconds is None:
        return translate("setup", "no time limit")
    if setup.limit.scope == "question":
        length = _length(seconds, language, in_seconds=True)
        return translate("setup", "{t} per question").format(t=length)
    minutes, rest = divmod(math.ceil(seconds), _MINUTE)
    if rest == 0:
        return phrases.kept_together(phrases.tr("%n minutes in all", "", minutes))
    length = _length(seconds, language, in_seconds=False)
    return translate("setup", "{t} in all").format(t=length)


def _length(seconds: float, language: str, *, in_seconds: bool) -> str:
    """Return "45 s", "12 min" or, where minutes are not whole, "13:45 min"."""
    space = phrases.NO_BREAK_SPACE
    if in_seconds:
        return f"{phrases.number(seconds, language)}{space}s"
    if seconds % _MINUTE == 0:
        return f"{phrases.number(seconds / _MINUTE, language)}{space}min"
    return f"{phrases.duration(seconds)}{space}min"
