"""Words that are put together."""

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
