"""Every page and every state of one that a person can come to, by name."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from quiz.banks.library import Entry
from quiz.core.errors import UnwritableRecordError
from quiz.core.events import Confidence, Ending
from quiz.core.extra_time import ExtraTime
from quiz.core.kinds.cloze import fill
from quiz.core.mode import Mode
from quiz.core.plan import Setup
from quiz.core.progress import Period, Progress
from quiz.core.timing import Limit
from quiz.ui.answers.base import AnswerWidget
from quiz.ui.answers.cloze import ClozeAnswer
from quiz.ui.answers.matching import MatchingAnswer
from quiz.ui.answers.ordering import OrderingAnswer
from quiz.ui.widgets.scroll import ScrollArea
from tests.stores import LateStore
from tests.ui import picture_home, picture_progress, pictures
from tests.ui.backup_screens import BACKUP_SCREENS
from tests.ui.people_screens import PEOPLE_SCREENS
from tests.ui.school_screens import SCHOOL_SCREENS
from tests.ui.stage import Stage
from tests.ui.stored_screens import STORED_SCREENS

Screen = Callable[[Stage], None]

#: What is chosen or typed for a right, a wrong and a partly right answer of each kind.
_ANSWERS = {
    "single": (8, {"chosen": "B", "right": "B", "wrong": "A"}),
    "multiple": (9, {"chosen": "ACE", "right": "ACE", "wrong": "BD", "partly": "ACD"}),
    "truth": (7, {"chosen": "A", "right": "A", "wrong": "B"}),
    "order": (
        10,
        {"chosen": "0,1,2,3,4", "right": "0,1,2,3,4", "wrong": "4,3,2,1,0", "partly": "0,1,3,2,4"},
    ),
    "match": (
        11,
        {
            "chosen": "0:0,2:2",
            "right": "0:0,1:1,2:2,3:3",
            "wrong": "0:1,1:0",
            "partly": "0:0,1:3,2:2,3:1",
        },
    ),
    "gaps": (
        13,
        {
            "chosen": fill(["0", "", ""]),
            "right": fill(["0", "0", "0"]),
            "wrong": fill(["4", "3", ""]),
            "partly": fill(["0", "1", ""]),
        },
    ),
    "map": (14, {"chosen": "1", "right": "1", "wrong": "3"}),
    "number": (12, {"chosen": "980000", "right": "998808", "wrong": "42"}),
    "words": (15, {"chosen": "lima", "right": "Declaración de Lima", "wrong": "Acuerdo Marco"}),
}
_HALF_MINUTE = Limit(scope="question", seconds=30)


def _first_run(stage: Stage) -> None:
    stage.window.show_page("home")
    stage.window.home.show_home(picture_home.first_run())


def _home(stage: Stage, **state: bool) -> None:
    stage.window.show_page("home")
    stage.window.home.show_home(picture_home.home(**state))


def _home_with_much_due(stage: Stage, minutes: int = 24) -> None:
    view = picture_home.home(running=False)
    alliance, regional, geography = view.subjects
    much = {"cronologia": 20, "instituciones": 12, "comercio": 4, "movilidad": 3, "integracion": 1}
    subjects = (replace(alliance, due=much), replace(regional, due={"t0": 4, "t2": 1}), geography)
    stage.window.show_page("home")
    stage.window.home.show_home(replace(view, subjects=subjects, minutes_of_due=minutes))


def _home_without_banks(stage: Stage) -> None:
    stage.window.show_page("home")
    nothing = replace(picture_home.first_run(), subjects=(), is_first_run=False)
    stage.window.home.show_home(nothing)


def _load_error(stage: Stage, *, count: int = 1, **more: object) -> None:
    problem = replace(picture_home.broken(), can_be_removed=bool(more), **more)
    stage.navigation.load_error.show_problem(problem, picture_home.faults()[:count])
    stage.window.show_page("load_error")


def _home_with_opened_banks(stage: Stage) -> None:
    view = picture_home.home()
    subjects = tuple(
        replace(each, bank=replace(each.bank, path=each.bank.id)) for each in view.subjects
    )
    missing = replace(picture_home.broken(), is_missing=True, can_be_removed=True)
    stage.window.show_page("home")
    stage.window.home.show_home(
        replace(
            view,
            subjects=subjects,
            opened=frozenset(each.bank.id for each in subjects[1:]),
            problems=(missing, replace(missing, name="otro.yaml", is_loaded=True)),
        )
    )


def _edited_bank(stage: Stage) -> None:
    _question(stage, kind="single", state="open")
    flow = stage.navigation.bank_flow
    for is_outdated in (True, False):
        # The name of a file that is there.
        entry = Entry(path=Path(__file__), is_outdated=is_outdated)
        text = flow._edit_text(entry).format(name="comercio.yaml")
        flow._edits.show_edit(Path(f"{is_outdated}.yaml"), text, is_trouble=is_outdated)


def _trouble(stage: Stage) -> None:
    _home(stage)
    stage.navigation.show_error(UnwritableRecordError(None, "disk full"))


def _setup(stage: Stage, *, is_empty: bool = False, **chosen: object) -> None:
    setup = Setup(bank="alianza-del-pacifico", **{"asks_confidence": True, **chosen})
    stage.navigation.starts.fill_setup("alianza-del-pacifico", setup)
    page, waiting = stage.navigation.setup, picture_home.waiting(is_empty=is_empty)
    page.show_banks(page._banks, page._bank, setup, page._estimate, waiting)
    stage.window.show_page("setup")


def _browse(stage: Stage) -> None:
    stage.navigation._on_browse("alianza-del-pacifico")


def _browsed_question(stage: Stage) -> None:
    _browse(stage)
    browse = stage.navigation.browse
    browse.list.choose(browse.model.row_of("q9"))
    browse._on_question_opened(browse._current())


def _question(stage: Stage, kind: str, state: str, **planned: object) -> None:
    """Show a question of a kind: open, chosen, judged, unanswered, out of time or given up."""
    number, answers = _ANSWERS[kind]
    rests = {8: 402, 9: 358, 10: 320, 11: 281, 12: 235, 13: 182, 14: 140}
    taken = pictures.practice(number, rest=rests.get(number, 200), store=LateStore(), **planned)
    is_out = state in ("timed-out", "revealed")
    if is_out:
        taken = pictures.started(Mode.PRACTICE, _HALF_MINUTE, store=LateStore())
        taken.attempt.go_to(number - 1)
    stage.play(taken)
    play = stage.navigation.play
    if state in answers or is_out:
        type_or_choose(_answer(stage), answers["wrong" if is_out else state])
        play._commit()
    if kind == "order" and state == "chosen":
        # The third row is the one that is moved in picture 06.
        _answer(stage).tab_stops()[6].setFocus(Qt.FocusReason.OtherFocusReason)
    if kind == "gaps" and state == "chosen":
        _answer(stage).tab_stops()[1].setFocus(Qt.FocusReason.OtherFocusReason)
    # Where the verdict is depends on the layout that a person sees before answering.
    stage.settle()
    match state:
        case "right" | "wrong" | "partly":
            play.main_action()
        case "unanswered":
            for _ in range(2):
                taken.attempt.go_to(number - 1)
                taken.attempt.skip()
            taken.attempt.go_to(number - 1)
            play._show_question()
        case "timed-out" | "revealed":
            taken.spend(31)
            play._on_timed_out()
            if state == "revealed":
                play.main_action()


def type_or_choose(answer: AnswerWidget, keys: str) -> None:
    """Answer as by the keyboard."""
    if answer.is_typed:
        field = answer.focus_target()
        field.setText(keys)
        field.textEdited.emit(keys)
    elif isinstance(answer, OrderingAnswer | MatchingAnswer | ClozeAnswer):
        answer.set_response(keys)
        answer.changed.emit(keys)
    else:
        for key in keys:
            answer.take_key(key)


def _answer(stage: Stage) -> AnswerWidget:
    question = stage.navigation.play.view.question()
    assert question is not None
    return question.answer


def _hints(stage: Stage, count: int = 2) -> None:
    _question(stage, "number", "chosen")
    _answer(stage).focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(count):
        stage.navigation.play._on_hint()


def _confidence(
    stage: Stage, kind: str, confidence: Confidence | None, state: str = "chosen", **more: object
) -> None:
    """Show a question that asks how sure one is, and maybe what became of it."""
    _question(stage, kind, "chosen" if state == "chosen" else "open", asks_confidence=True, **more)
    play = stage.navigation.play
    if confidence is not None:
        play._learning.confide(confidence)
    if state != "chosen":
        type_or_choose(_answer(stage), _ANSWERS[kind][1][state])
        stage.settle()
        play.main_action()


def _second_try(stage: Stage, kind: str = "single", state: str = "wrong", tries: int = 1) -> None:
    """Show a question after a try that was not right, opened again, or after both tries."""
    _question(stage, kind, state, tries=2)
    if tries > 1:
        stage.navigation.play.main_action()
    if tries > 2:
        type_or_choose(_answer(stage), _ANSWERS[kind][1]["right"])
        stage.settle()
        stage.navigation.play.main_action()


def _overridden(stage: Stage) -> None:
    _question(stage, "words", "wrong")
    stage.navigation.play._learning.override(True)


def _seen_again(stage: Stage) -> None:
    _question(stage, "single", "right")
    stage.navigation.play._learning.see_again(True)


def _certainty_exam(stage: Stage) -> None:
    planned = {"asks_confidence": True, "is_certainty_based": True}
    stage.play(pictures.exam(8, store=LateStore(), **planned))
    type_or_choose(_answer(stage), "B")


def _keypad(stage: Stage) -> None:
    _question(stage, "number", "chosen")
    _answer(stage)._pad_button.click()


def _looked_back(stage: Stage) -> None:
    stage.play(pictures.practice(12, store=LateStore()))
    stage.navigation.play.jump_to(5)


def _settings_beside_quiz(stage: Stage) -> None:
    _question(stage, "single", "chosen")
    stage.navigation._on_settings()


def _clock_hidden(stage: Stage) -> None:
    _question(stage, "single", "open")
    stage.navigation.play._on_clock()


def _exam(stage: Stage, number: int = 8) -> None:
    stage.play(pictures.exam(number, store=LateStore()))
    play = stage.navigation.play
    if number == 8:
        type_or_choose(_answer(stage), "B")
        text = play.tr("2 minutes left. You can submit with blanks.")
        play.view.footer.set_notice(text)


def _exam_timed_out(stage: Stage) -> None:
    taken = pictures.started(Mode.EXAM, _HALF_MINUTE, store=LateStore())
    stage.play(taken)
    taken.spend(31)
    stage.navigation.play.jump_to(1)
    stage.navigation.play.jump_to(0)


def _other_window(stage: Stage) -> None:
    taken = pictures.practice(8, store=LateStore())
    stage.play(taken)
    stage.navigation.play.show_attempt(taken.attempt, "", may_answer=False)


def _submit(stage: Stage) -> None:
    _exam(stage)
    stage.navigation.play.submit_requested.emit()


def _leave(stage: Stage, taken: Callable[[], pictures.Taken]) -> None:
    stage.play(taken())
    stage.navigation.play.leave_requested.emit()


def _timed_by_question() -> pictures.Taken:
    return pictures.started(Mode.EXAM, _HALF_MINUTE, store=LateStore())


def _go_to(stage: Stage) -> None:
    _exam(stage)
    stage.navigation.play.go_to_requested.emit()


def _source(stage: Stage) -> None:
    _question(stage, "single", "wrong")
    stage.navigation.play._on_source()


def _keys(stage: Stage) -> None:
    _home(stage)
    stage.navigation.settings_flow.show_keys()


def _about(stage: Stage) -> None:
    _settings(stage)
    stage.navigation.settings_flow.show_about()


def _delete_history(stage: Stage) -> None:
    _settings(stage)
    stage.navigation.settings_flow.ask_to_delete_history()


def _settings(stage: Stage) -> None:
    stage.window.show_page("settings")
    for area in stage.navigation.settings.findChildren(ScrollArea):
        area.verticalScrollBar().setValue(0)


def _results(
    stage: Stage, results: str = pictures.RESULTS, chosen: str = "", **planned: object
) -> None:
    taken = pictures.results(results, store=LateStore(), **planned)
    stage.play(taken)
    stage.navigation.flow.show_results(taken.attempt)
    if chosen:
        stage.navigation.results.questions._choose(chosen)


def _results_ended_early(stage: Stage) -> None:
    taken = pictures.practice(8)
    taken.attempt.finish(Ending.ENDED)
    stage.play(taken)
    stage.navigation.flow.show_results(taken.attempt)


def _progress(
    stage: Stage, view: Progress | None = None, *, is_as_text: bool = False, is_empty: bool = False
) -> None:
    flow = stage.navigation.progress
    # The picture's figures are shown, not those of the record.
    flow._compute = lambda: None
    flow.show()
    page = flow.page()
    page.choose(Period.MONTHS, "alianza-del-pacifico")
    page.show_progress(view or picture_progress.progress(), is_empty=is_empty)
    page.show_as_text(is_as_text=is_as_text)


def _toast(stage: Stage) -> None:
    # It brings home up to date, too: with the record, which is empty here.
    stage.navigation._on_ended_away(pictures.exam(1, store=LateStore()).attempt)
    _home(stage)


def _menu(stage: Stage) -> None:
    _home(stage)
    stage.window.home.menu_requested.emit()


def _scrolled_to_end(stage: Stage, screen: Screen) -> None:
    screen(stage)
    stage.settle()
    page = stage.window._stack.currentWidget()
    for area in page.findChildren(ScrollArea):
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum())


def _kinds() -> dict[str, Screen]:
    every = {}
    for kind, (_number, answers) in _ANSWERS.items():
        for state in ("open", *answers, "unanswered", "timed-out", "revealed"):
            every[f"question_{kind}_{state}"] = partial(_question, kind=kind, state=state)
    return every


SCREENS: dict[str, Screen] = {
    "first_run": _first_run,
    "home": _home,
    "home_without_running_quiz": partial(_home, running=False),
    "home_with_nothing_due": partial(_home, due=False),
    "home_with_much_due": _home_with_much_due,
    "home_with_hours_due": partial(_home_with_much_due, minutes=159),
    "home_with_problem": partial(_home, problem=True),
    "home_without_banks": _home_without_banks,
    "home_with_toast": _toast,
    "home_with_menu": _menu,
    "home_with_trouble": _trouble,
    "home_with_opened_banks": _home_with_opened_banks,
    "load_error": _load_error,
    "load_error_many": partial(
        _load_error,
        count=3,
        is_loaded=True,
        left_out=2,
        name="Comercio exterior",
        in_several_files=True,
    ),
    "load_error_missing": partial(_load_error, is_missing=True),
    "question_bank_edited": _edited_bank,
    "setup_practice": _setup,
    "setup_exam": partial(
        _setup, mode=Mode.EXAM, limit=Limit(scope="quiz", seconds=660), extra=ExtraTime.HALF
    ),
    "setup_review": partial(_setup, mode=Mode.REVIEW),
    "setup_mistakes": partial(
        _setup, mode=Mode.MISTAKES, tries=2, is_certainty_based=True, count=5
    ),
    "setup_nothing_to_review": partial(_setup, is_empty=True, mode=Mode.REVIEW),
    "setup_limit_per_question": partial(_setup, limit=Limit(scope="question", seconds=45)),
    "setup_nothing_matches": partial(_setup, difficulty="hard", topics=("integracion",)),
    "browse": _browse,
    "browsed_question": _browsed_question,
    **_kinds(),
    "question_one_hint": partial(_hints, count=1),
    "question_hints": _hints,
    "question_confidence": partial(_confidence, kind="single", confidence=Confidence.FAIRLY),
    "question_confidence_multiple": partial(_confidence, kind="multiple", confidence=None),
    "question_confidence_map": partial(_confidence, kind="map", confidence=None),
    "question_confidence_gaps": partial(_confidence, kind="gaps", confidence=None),
    "question_guessed_right": partial(
        _confidence, kind="single", confidence=Confidence.GUESSING, state="right"
    ),
    "question_certain_wrong": partial(
        _confidence,
        kind="single",
        confidence=Confidence.CERTAIN,
        state="wrong",
        is_certainty_based=True,
    ),
    "question_certainty_marked": partial(
        _confidence, kind="single", confidence=Confidence.CERTAIN, is_certainty_based=True
    ),
    "question_first_try": partial(_question, kind="number", state="chosen", tries=2),
    "question_between_tries": _second_try,
    "question_between_tries_partly": partial(_second_try, kind="multiple", state="partly"),
    "question_second_try": partial(_second_try, tries=2),
    "question_right_at_second_try": partial(_second_try, tries=3),
    "question_overridden": _overridden,
    "question_seen_again": _seen_again,
    "question_keypad": _keypad,
    "question_looked_back": _looked_back,
    "question_clock_hidden": _clock_hidden,
    "question_in_other_window": _other_window,
    "exam": _exam,
    "exam_first": partial(_exam, number=1),
    "exam_last": partial(_exam, number=15),
    "exam_timed_out": _exam_timed_out,
    "exam_certainty_marked": _certainty_exam,
    "dialog_submit": _submit,
    "dialog_leave_practice": partial(_leave, taken=lambda: pictures.practice(8, store=LateStore())),
    "dialog_leave_exam": partial(_leave, taken=lambda: pictures.exam(8, store=LateStore())),
    "dialog_leave_exam_by_question": partial(_leave, taken=_timed_by_question),
    "dialog_go_to": _go_to,
    "dialog_source": _source,
    "dialog_keys": _keys,
    "dialog_about": _about,
    "dialog_delete_history": _delete_history,
    "results_to_review": _results,
    "results_all": partial(_results, chosen="all"),
    "results_marked_by_certainty": partial(_results, is_certainty_based=True),
    "results_all_right": partial(_results, results="r" * 15),
    "results_ended_early": _results_ended_early,
    "progress": _progress,
    "progress_averages": partial(_progress, view=picture_progress.many_quizzes()),
    "progress_after_one_quiz": partial(_progress, view=picture_progress.beginning()),
    "progress_before_any_quiz": partial(_progress, is_empty=True),
    "progress_as_text": partial(_progress, is_as_text=True),
    "settings": _settings,
    "settings_beside_quiz": _settings_beside_quiz,
    "settings_end": partial(_scrolled_to_end, screen=_settings),
    **BACKUP_SCREENS,
    **PEOPLE_SCREENS,
    **SCHOOL_SCREENS,
    **STORED_SCREENS,
    "setup_end": partial(_scrolled_to_end, screen=_setup),
    "progress_end": partial(_scrolled_to_end, screen=_progress),
    "progress_as_text_end": partial(_scrolled_to_end, screen=partial(_progress, is_as_text=True)),
    "home_end": partial(_scrolled_to_end, screen=_home),
}
