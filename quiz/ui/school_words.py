"""Says in words how things stand with a school's record, and what is wrong with it."""

from PySide6.QtCore import QCoreApplication

from quiz.core.school import SchoolPhase, SchoolProblem, SchoolState
from quiz.ui import phrases

translate = QCoreApplication.translate

#: What is wrong says itself, and only more of it helps.
_WITH_DETAIL = {
    SchoolProblem.ENCRYPTION,
    SchoolProblem.PERMISSION,
    SchoolProblem.DAMAGED,
    SchoolProblem.REFUSED,
}

#: What passes without anybody doing something about it.
PASSING = {SchoolProblem.HOST, SchoolProblem.UNREACHABLE, SchoolProblem.BUSY}


def problem_sentence(problem: SchoolProblem, detail: str = "") -> str:
    """Return what is wrong and what to do about it."""
    text = _problems()[problem]
    return f"{text} ({detail})" if detail and problem in _WITH_DETAIL else text


def _problems() -> dict[SchoolProblem, str]:
    """Return what is wrong and what to do about it, for each problem."""
    return {
        SchoolProblem.ADDRESS: translate(
            "school",
            "The address of the school's record is not right. It looks like"
            " postgresql://user@computer/database.",
        ),
        SchoolProblem.DRIVER: translate(
            "school",
            "A part is missing that speaks with the school's record. Install it with"
            " pip install 'quiz-pacifico[postgres]' and start again.",
        ),
        SchoolProblem.HOST: translate(
            "school",
            "The computer with the school's record cannot be found. Check its name in the address"
            " and the network.",
        ),
        SchoolProblem.UNREACHABLE: translate(
            "school", "The school's record cannot be reached. It is tried again by itself."
        ),
        SchoolProblem.BUSY: translate(
            "school", "The school's record is busy or starting. It is tried again by itself."
        ),
        SchoolProblem.PASSWORD: translate(
            "school",
            "The school's record does not accept this user or password. Check both with whoever"
            " keeps it.",
        ),
        SchoolProblem.DATABASE: translate(
            "school",
            "The computer has no database with this name. Check the last part of the address.",
        ),
        SchoolProblem.ENCRYPTION: translate(
            "school",
            "No safe connection with the school's record: encryption is missing, or its certificate"
            " is not trusted. Ask whoever keeps it.",
        ),
        SchoolProblem.PERMISSION: translate(
            "school",
            "This user may not use the school's record from here. Ask whoever keeps it for the"
            " right to write and to make tables.",
        ),
        SchoolProblem.ENCODING: translate(
            "school",
            "The school's database does not keep every letter. Whoever keeps it has to make one in"
            " UTF-8.",
        ),
        SchoolProblem.NEWER: translate(
            "school",
            "The school's record was made by a newer version of this program. Update the program to"
            " go on.",
        ),
        SchoolProblem.DAMAGED: translate(
            "school",
            "The tables of the school's record are damaged. Whoever keeps it has to restore a"
            " backup.",
        ),
        SchoolProblem.REFUSED: translate(
            "school", "The school's record refuses to work. It is tried again by itself."
        ),
    }


def state_sentence(state: SchoolState | None, place: str) -> str:
    """Return how things stand; None is for a school's record that has not been opened yet."""
    if state is None or state.phase is SchoolPhase.CONNECTING:
        return translate("school", "Connecting to {place}…").format(place=place)
    if state.phase is SchoolPhase.SENDING:
        return translate("school", "Sending to {place}: {sent} of {total} answers").format(
            place=place, sent=state.total - state.waiting, total=state.total
        )
    if state.phase is SchoolPhase.AWAY and state.problem is not None:
        problem = problem_sentence(state.problem, state.detail)
        return f"{problem} {waiting_sentence(state.waiting)}".strip()
    text = translate("school", "Everything is sent to {place}.").format(place=place)
    if state.set_aside:
        return f"{text} {_aside_sentence(state.set_aside)}"
    return text


def _aside_sentence(quizzes: int) -> str:
    return phrases.tr("%n quizzes stay in one record: they differ or are damaged.", "", quizzes)


def waiting_sentence(answers: int) -> str:
    """Return how many answers wait, "" for none."""
    if not answers:
        return ""
    return phrases.tr("%n answers wait for the school's record.", "", answers)
