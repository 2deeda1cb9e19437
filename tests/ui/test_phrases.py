"""Words that are put together."""

from datetime import date

import pytest

from quiz.ui import phrases


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["1. Which capital?", "Correct", "0:10"], "1. Which capital? Correct. 0:10"),
        (["It is so.", "Correct"], "It is so. Correct"),
        (["Say “yes!”", "Correct"], "Say “yes!” Correct"),
        (["Who said «no»", "", "Correct"], "Who said «no». Correct"),
        ([], ""),
    ],
)
def test_sentences_have_one_mark_at_their_end(parts, said):
    assert phrases.sentences(parts) == said


@pytest.mark.parametrize(
    ("day", "language", "within", "alone"),
    [
        (date(2026, 11, 23), "en", "today", "Today"),
        (date(2026, 11, 22), "en", "yesterday", "Yesterday"),
        (date(2026, 11, 20), "en", "Fri 20", "Fri 20"),
        (date(2026, 11, 20), "es", "vie 20", "Vie 20"),
        (date(2025, 11, 20), "es", "20 nov 2025", "20 nov 2025"),
    ],
)
def test_a_near_date_is_written_small_within_a_sentence(qapp, day, language, within, alone):
    today = date(2026, 11, 23)
    assert phrases.near_date_within(day, today, language) == within
    assert phrases.near_date(day, today, language) == alone
