"""Say about how long something takes: in minutes, from an hour on in hours and minutes."""

from quiz.ui import phrases

_HOUR = 60
#: What a time is rounded to from an hour on, and from when on nothing less than an hour is said.
_STEP = 5
_WHOLE_HOURS_FROM = 10 * _HOUR


def about(minutes: int) -> str:
    """Return "About 12 minutes" or "About 2 h 40 min", as the beginning of a sentence."""
    text = about_within(minutes)
    return text[:1].upper() + text[1:]


def about_within(minutes: int) -> str:
    """Return the same for use within a sentence: "about 12 minutes", "about 2 h 40 min"."""
    if minutes < _HOUR:
        return phrases.tr("about %n minutes", "", minutes)
    rounded = _rounded(minutes)
    # The number of hours is what its Spanish article goes by.
    text = phrases.tr("about {time}", "hours", rounded // _HOUR)
    return text.format(time=phrases.hours_and_minutes(rounded))


def _rounded(minutes: int) -> int:
    step = _HOUR if minutes >= _WHOLE_HOURS_FROM else _STEP
    return (minutes + step // 2) // step * step
