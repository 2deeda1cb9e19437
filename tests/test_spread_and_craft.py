"""The shipped subject as a whole: every fact asked, kinds and difficulties spread, items well made.

`fact_uses.yaml` says which facts may only be asked with their year, or with the document that says
so; it was drawn up with the facts.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from quiz import paths
from quiz.banks.reader import read
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.question import DIFFICULTIES
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.plain import to_plain
from quiz.core.plan import ascending
from quiz.core.wording import in_language

BANK = read(paths.QUESTIONS / "alianza-del-pacifico").bank
QUESTIONS = list(BANK.questions.values())
CHOICES = [each for each in QUESTIONS if isinstance(each, SingleChoice | MultipleAnswer)]
USES = {
    use: set(facts)
    for use, facts in yaml.safe_load(
        (Path(__file__).parent / "fact_uses.yaml").read_text("utf-8")
    ).items()
}

FACTS = 260
LANGUAGES = ("es", "en")
DOCUMENT = {"es": r"\b(informe|resumen)\b", "en": r"\b(brief|summary)\b"}
YEAR = r"\b(19|20)\d\d\b"
#: What of a question is never shown, or is no text.
UNSHOWN = {"id", "kind", "topic", "facts", "tags", "note", "was", "allow", "file", "ref"}


def share(count, total=None):
    """Return a count as a percentage of the questions."""
    return 100 * count / (len(QUESTIONS) if total is None else total)


def texts(value, language):
    """Yield every text in plain data that is shown to those who read a language."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each, language)
    elif isinstance(value, dict):
        if value and value.keys() <= set(LANGUAGES):
            value = {language: value.get(language, "")}
        for key, each in value.items():
            if key not in UNSHOWN:
                yield from texts(each, language)


def stem(question, language):
    """Return what is asked, and a cloze's text."""
    text = in_language(question.text, language) if isinstance(question, Cloze) else ""
    return f"{in_language(question.prompt, language)} {text}"


def said_in(question, language, *, with_options=False):
    """Return what is asked, or what is told instead, where that must say a year or a document."""
    if question.id in USES["explained"]:
        return in_language(question.explanation, language)
    # Which document says so may be the question.
    options = getattr(question, "options", ()) if with_options else ()
    return " ".join((stem(question, language), *texts(to_plain(options), language)))


def on(use):
    """Return the questions on facts of this use."""
    return [each for each in QUESTIONS if not USES[use].isdisjoint(each.facts)]


def longest_is_right(question, language):
    """Tell whether one option is longer than all others, and is a right one."""
    lengths = [len(in_language(option.text, language)) for option in question.options]
    place = lengths.index(max(lengths))
    return lengths.count(max(lengths)) == 1 and question.options[place].correct


def test_there_are_at_least_270_questions():
    assert len(QUESTIONS) >= 270


def test_every_fact_is_asked():
    assert len(BANK.facts) == FACTS
    assert sorted(BANK.facts.keys() - set(BANK.facts_asked())) == []


def test_a_question_stands_on_one_to_four_facts():
    assert [each.id for each in QUESTIONS if not 1 <= len(each.facts) <= 4] == []


def test_every_kind_has_its_share():
    counts = Counter(each.kind for each in QUESTIONS)
    few = {
        kind: count for kind, count in counts.items() if count < (9 if kind == "hotspot" else 12)
    }
    assert few == {}
    assert len(counts) == 9
    assert share(counts["single-choice"]) <= 45
    assert share(counts["true-false"]) <= 12


@pytest.mark.parametrize(("difficulty", "aim"), [("easy", 40), ("medium", 40), ("hard", 20)])
def test_difficulties_are_about_40_40_20(difficulty, aim):
    assert share(sum(each.difficulty == difficulty for each in QUESTIONS)) == pytest.approx(
        aim, abs=6
    )


@pytest.mark.parametrize("topic", BANK.topics)
def test_every_topic_has_enough_questions(topic):
    on_topic = [each for each in QUESTIONS if each.topic == topic]
    assert len(on_topic) >= 8
    if topic != "miembros":
        assert {each.difficulty for each in on_topic} == set(DIFFICULTIES)


def test_what_is_said_of_the_members_is_asked_twice():
    counts = Counter(fact for each in QUESTIONS for fact in each.facts)
    assert {fact for fact in USES["miembros"] if counts[fact] < 2} == set()


def test_the_right_option_is_in_every_place_alike():
    places = [
        each.correct
        for each in CHOICES
        if isinstance(each, SingleChoice)
        and len(each.options) == 4
        and not ascending([option.text for option in each.options])
    ]
    shares = {place + 1: share(places.count(place), len(places)) for place in range(4)}
    assert {place: part for place, part in shares.items() if not 17 <= part <= 33} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_right_option_is_seldom_the_longest(language):
    longest = [each.id for each in CHOICES if longest_is_right(each, language)]
    assert share(len(longest), len(CHOICES)) <= 30


def test_half_of_the_choices_say_why_a_wrong_option_is_wrong():
    saying = [
        each
        for each in CHOICES
        if any(option.feedback for option in each.options if not option.correct)
    ]
    assert share(len(saying), len(CHOICES)) >= 50


def test_hard_questions_have_a_hint():
    assert [each.id for each in QUESTIONS if each.difficulty == "hard" and not each.hints] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_holds_for_a_time_is_asked_with_its_year(language):
    without = [each.id for each in on("date") if not re.search(YEAR, said_in(each, language))]
    assert without == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_view_is_asked_as_that_of_a_document(language):
    without = [
        each.id
        for each in on("attribute")
        if not re.search(DOCUMENT[language], said_in(each, language, with_options=True), re.I)
    ]
    assert without == []


def test_what_is_only_explained_is_not_all_that_is_asked():
    for name in USES["explained"]:
        assert set(BANK.questions[name].facts) - USES["attribute"], name


@pytest.mark.parametrize(("language", "wrong"), [("es", r"\d [\d%]|\d%"), ("en", r"\d\s%|\d \d")])
def test_numbers_are_written_as_their_language_writes_them(language, wrong):
    shown = [*BANK.facts.values(), *QUESTIONS]
    found = [
        (each.id, text)
        for each in shown
        for text in texts(to_plain(each), language)
        if re.search(wrong, text)
    ]
    assert found == []
