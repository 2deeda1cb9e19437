"""Every state of what is asked about answers that were stored long ago, by name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

from quiz.core.bank import Bank
from quiz.core.events import Remark
from quiz.core.kinds import Question
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.numbers import NumberFormat
from quiz.core.remarking import Change
from quiz.core.store import Override, StoredAnswer
from quiz.formats.record_json import RecordFile
from quiz.ui.dialogs.candidates import CandidatesDialog
from quiz.ui.dialogs.remark import RemarkDialog
from quiz.ui.dialogs.result_files import ExportDialog, ImportDialog
from tests.ui import picture_home
from tests.ui.stage import NAME, Stage

_AT = datetime(2026, 11, 22, tzinfo=UTC)


def _questions(kind: type) -> list[Question]:
    every = picture_home.banks()[0].questions.values()
    return [question for question in every if isinstance(question, kind)]


def _change(question: Question, response: str, before: int, after: int) -> Change:
    answer = StoredAnswer(
        run="run",
        position=0,
        question=question.id,
        content="content",
        order=(),
        response=response,
        fraction=Fraction(before),
        number_format=NumberFormat.SPACE_COMMA,
        at=_AT,
    )
    return Change(
        answer=answer,
        question=question,
        before=Fraction(before),
        after=Fraction(after),
        remark=Remark(content="content", response=response),
    )


def _dialog(stage: Stage, dialog: type, *what: object) -> None:
    stage.window.show_page("settings")
    dialog(stage.program.theme, stage.window, *what).open()


def _export(stage: Stage) -> None:
    _dialog(stage, ExportDialog)


def _import(stage: Stage) -> None:
    found = RecordFile(
        person="p", name="Diego Robles", exported_at=_AT.isoformat(), runs=(), refused=2
    )
    _dialog(stage, ImportDialog, found, NAME, stage.look.language)


def _remark(stage: Stage) -> None:
    choice = _questions(SingleChoice)
    words = _questions(ShortAnswer)
    changes = [_change(choice[0], "1", 0, 1), _change(choice[1], "0", 1, 0)]
    changes += [_change(words[0], "declaración de Lima de 2011", 0, 1)] * 3
    _dialog(stage, RemarkDialog, changes, stage.look.language)


def _candidates(stage: Stage) -> None:
    question = _questions(ShortAnswer)[0]
    bank = Bank(id="b", title="B", languages=("es",), questions={question.id: question})
    found = Override(question=question.id, response="la de Lima", count=2, latest_at=_AT)
    every = [found, replace(found, response="Declaración limeña", count=1)]
    _dialog(stage, CandidatesDialog, bank, every, stage.look.language)


STORED_SCREENS: dict[str, Callable[[Stage], None]] = {
    "dialog_export": _export,
    "dialog_import": _import,
    "dialog_remark": _remark,
    "dialog_candidates": _candidates,
}
