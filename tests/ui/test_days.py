"""Days to come, as a person names them."""

from datetime import date

import pytest

from quiz.ui.days import coming_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "language", "said"),
    [
        (date(2026, 11, 20), "en", "today"),
        (date(2026, 11, 22), "en", "today"),
        (date(2026, 11, 23), "en", "tomorrow"),
        (date(2026, 11, 25), "en", "Wednesday"),
        (date(2026, 11, 28), "en", "Saturday"),
        (date(2026, 11, 29), "en", "29 November"),
        (date(2027, 3, 1), "en", "1 March"),
        (date(2027, 11, 22), "en", "22 November 2027"),
        (date(2026, 11, 25), "es", "el miércoles"),
        (date(2026, 12, 3), "es", "el 3 de diciembre"),
        (date(2028, 1, 3), "es", "el 3 de enero de 2028"),
    ],
)
def test_a_day_is_named_by_how_far_away_it_is(qapp, day, language, said):
    assert coming_day(day, TODAY, language) == said
