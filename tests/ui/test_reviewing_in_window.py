"""A review and a quiz of one's mistakes, from the window: due, started, answered, due again."""

from datetime import timedelta

from quiz.app import Program
from quiz.core.mode import Mode
from quiz.ui.pages.review_card import ReviewCard
from quiz.ui.pages.setup_modes import ModeCards
from tests.ui.programs import (
    answer_all,
    attempt,
    button,
    navigation,
    page,
    play,
    told,
    words,
    write_bank,
)

DAY = timedelta(days=1).total_seconds()


def card(program: Program) -> ReviewCard:
    return program.window.home.findChildren(ReviewCard)[0]


def take(program: Program, *, right: bool) -> int:
    """Take the quiz that home offers to its end; return how many questions it had."""
    program.window.home.main_action()
    count = len(attempt(program).items)
    answer_all(program, right=right)
    return count


def missed_yesterday(programs) -> tuple[Program, int]:
    """Home on the day after a quiz in which everything was wrong, and its length."""
    program = programs.start()
    count = take(program, right=False)
    programs.clock.pass_seconds(DAY)
    navigation(program)._on_home()
    return program, count


def test_what_was_missed_yesterday_is_reviewed_from_home(programs):
    program, count = missed_yesterday(programs)
    assert f"{count}\nquestions, about" in words(card(program))

    button(card(program), "Review").click()

    assert page(program) == "play"
    assert attempt(program).plan.mode is Mode.REVIEW
    assert len(attempt(program).items) == count


def test_after_the_review_nothing_is_due_and_home_says_when_it_will_be(programs):
    program, _count = missed_yesterday(programs)
    button(card(program), "Review").click()
    answer_all(program)
    assert "Coming back" in words(navigation(program).results)

    navigation(program)._on_home()

    assert "Nothing due today. Next: " in words(card(program))


def test_what_is_in_no_bank_any_more_neither_comes_back_nor_can_be_retried(programs, tmp_path):
    program = programs.start(mine := write_bank(tmp_path / "mine.yaml"))
    navigation(program)._on_setup("mine")
    navigation(program).setup.main_action()
    identity = attempt(program).identity
    answer_all(program, right=False)
    results = navigation(program).results
    assert "Coming back" in words(results)
    assert not results.footer.retry.isHidden()
    navigation(program)._on_home()
    navigation(program).bank_flow.remove(str(mine))

    navigation(program).flow.open_result(identity)

    assert page(program) == "results"
    assert "Coming back" not in words(results)
    assert results.footer.retry.isHidden()


def test_the_result_of_a_review_is_listed_as_one(programs):
    program, _count = missed_yesterday(programs)
    button(card(program), "Review").click()
    answer_all(program)
    assert "Little bank · Review" in words(navigation(program).results)
    navigation(program)._on_home()
    assert program.window.home.view().results[0].summary.mode is Mode.REVIEW


def test_the_link_of_a_subject_reviews_it(programs):
    program, count = missed_yesterday(programs)
    button(program.window.home, "Review Little bank").click()
    assert len(attempt(program).items) == count


def test_a_review_asks_no_more_than_the_daily_goal(programs):
    program, count = missed_yesterday(programs)
    navigation(program)._preferences.set("daily_goal", 10)
    programs.clock.pass_seconds(1)
    navigation(program).home_flow.refresh()
    assert count == 10
    take(program, right=False)
    programs.clock.pass_seconds(DAY)
    navigation(program)._on_home()

    button(card(program), "Review 10").click()

    assert len(attempt(program).items) == 10


def test_mistakes_are_set_up_and_one_right_answer_takes_each_out(programs):
    program = programs.start()
    count = take(program, right=False)
    navigation(program)._on_setup("shipped")
    modes = navigation(program).setup.findChildren(ModeCards)[0]
    assert modes.card(Mode.MISTAKES).accessibleName().startswith(f"My mistakes, {count}.")
    assert not modes.card(Mode.REVIEW).isEnabled()
    modes.card(Mode.MISTAKES).click()

    navigation(program).setup.main_action()
    assert attempt(program).plan.mode is Mode.MISTAKES
    answer_all(program)
    navigation(program)._on_setup("shipped")

    assert not modes.card(Mode.MISTAKES).isEnabled()
    assert navigation(program).setup.state().mode is Mode.PRACTICE


def test_the_next_start_shows_what_is_due_before_the_record_is_open(programs):
    program, count = missed_yesterday(programs)
    again = programs.restart(program)
    assert again.window.home.view().due_count == count


def test_a_review_that_another_window_has_taken_meanwhile_says_so(programs):
    program, _count = missed_yesterday(programs)
    other = programs.start()
    button(card(other), "Review").click()
    answer_all(other)

    button(card(program), "Review").click()

    assert page(program) == "home"
    assert told(program) == "Nothing is left to review there."


def test_of_two_subjects_the_one_with_most_due_is_reviewed_first(programs, tmp_path):
    program = programs.start(write_bank(tmp_path / "mine.yaml", count=3))
    take(program, right=False)
    navigation(program)._on_setup("mine")
    navigation(program).setup.main_action()
    answer_all(program, right=False)
    programs.clock.pass_seconds(DAY)
    navigation(program)._on_home()
    assert "3 from Bank mine" in words(card(program))

    button(card(program), "Review 10").click()

    assert attempt(program).plan.bank == "shipped"


def test_retrying_what_is_to_be_reviewed_is_a_practice(programs):
    program, _count = missed_yesterday(programs)
    button(card(program), "Review").click()
    answer_all(program, right=False)

    navigation(program).results.main_action()

    assert page(program) == "play"
    assert attempt(program).plan.mode is Mode.PRACTICE
    assert play(program).attempt() is attempt(program)


def test_a_set_up_that_came_before_the_record_says_what_waits_once_that_is_open(programs):
    program = programs.start()
    count = take(program, right=False)
    programs.end(program)
    program = programs.begin()
    navigation(program)._on_setup("shipped")

    programs.settle(program)

    modes = navigation(program).setup.findChildren(ModeCards)[0]
    assert modes.card(Mode.MISTAKES).accessibleName().startswith(f"My mistakes, {count}.")
