"""Marks stored answers again where a question's key has changed since they were given."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from fractions import Fraction
from itertools import chain

from quiz.core.bank import Bank
from quiz.core.events import Event, Happened, Remark, packed
from quiz.core.kinds import Question, mark
from quiz.core.kinds.cloze import Cloze, choices_in_order, fill, fillings
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, join, joins
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.ordering import Ordering
from quiz.core.kinds.question import QuestionBase
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.plan import Plan
from quiz.core.run import Run
from quiz.core.snapshot import Snapshot
from quiz.core.store import StoredAnswer
from quiz.core.wording import Response, Text

#: What every question has changes no mark.
_SHOWN_ONLY = frozenset(field.name for field in fields(QuestionBase))

#: Where each index of the old content has gone in the new.
_Moves = Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A stored answer that the question as it is now would mark differently, 0 to 1."""

    answer: StoredAnswer
    question: Question
    before: Fraction
    after: Fraction
    remark: Remark

    @property
    def rises(self) -> bool:
        """Tell whether the answer is worth more than before."""
        return self.after > self.before


def outdated(bank: Bank, contents: Mapping[str, Snapshot]) -> dict[str, Question]:
    """Return the questions of a bank whose key may differ from that of an older content, by hash.

    `contents` is what was asked of the bank until now. A question that was renamed is found by
    the id it had.
    """
    now = {question.was: question for question in bank.questions.values() if question.was}
    now |= bank.questions
    found = {}
    for content, snapshot in contents.items():
        question = now.get(snapshot.question.id)
        if question is not None and _key(question) != _key(snapshot.question):
            found[content] = question
    return found


def changes(
    bank: Bank, contents: Mapping[str, Snapshot], answers: Iterable[StoredAnswer]
) -> Iterator[Change]:
    """Yield the stored answers that would be marked differently now.

    Those that cannot be read in the question's new terms, because its kind or what there was to
    choose from has changed, stay as they are. So do those that the person called right: they
    count as right under any key.
    """
    questions = outdated(bank, contents)
    hashes = {
        question.id: bank.snapshot(question.id).content_hash() for question in questions.values()
    }
    for answer in answers:
        question = questions.get(answer.content)
        if question is None or answer.is_overridden:
            continue
        old = contents[answer.content].question
        moved = carried(old, question, answer.response, answer.order)
        if moved is None:
            continue
        after = mark(question, moved[0], answer.number_format).fraction
        if after != answer.fraction:
            yield Change(
                answer=answer,
                question=question,
                before=answer.fraction,
                after=after,
                remark=Remark(content=hashes[question.id], response=moved[0], order=moved[1]),
            )


def remark_events(
    identity: str,
    plan: Plan,
    events: Sequence[Event],
    contents: Mapping[str, Snapshot],
    chosen: Iterable[Change],
    now: datetime,
    utc_offset_minutes: int,
) -> list[Event]:
    """Return what is to be added to a finished run so that these answers are marked again.

    `contents` has those of the run and the new ones. The last event is the run's end again, as
    it was but for its score.
    """
    run = Run(identity, plan, contents)
    for event in events:
        run.apply(event)
    ending = next(event for event in reversed(events) if event.kind is Happened.FINISHED)
    added = []
    for change in chosen:
        item = run.items[change.answer.position]
        added.append(
            Event(
                kind=Happened.REMARKED,
                at=now,
                utc_offset_minutes=utc_offset_minutes,
                position=change.answer.position,
                text=packed(change.remark),
                fraction=change.after,
                hints=item.hints,
                spent_seconds=item.spent_seconds,
                total_seconds=run.total_seconds,
                question_rest=item.rest,
                quiz_rest=run.quiz_rest,
            )
        )
        run.apply(added[-1])
    return [*added, replace(ending, text=packed(run.summary()))]


def carried(
    old: Question, new: Question, response: Response, order: tuple[int, ...]
) -> tuple[Response, tuple[int, ...]] | None:
    """Return an answer and the order of its options in terms of a question's new content.

    None where they have no counterpart there. Options are known by their words, one whose words
    were changed by its place.
    """
    match old, new:
        case SingleChoice() | MultipleAnswer(), SingleChoice() | MultipleAnswer():
            if old.kind != new.kind:
                return None
            moves = _moves([o.text for o in old.options], [o.text for o in new.options])
            return _carried_list(moves, response, order)
        case Ordering(), Ordering():
            moves = _moves([i.text for i in old.items], [i.text for i in new.items])
            return _carried_list(moves, response, order)
        case Hotspot(), Hotspot():
            return _carried_list(_moves(old.ids, new.ids), response, order)
        case Matching(), Matching():
            return _carried_joins(old, new, response, order)
        case Cloze(), Cloze():
            return _carried_fillings(old, new, response, order)
        case _:
            return (response, order) if old.kind == new.kind else None


def _carried_list(
    moves: _Moves | None, response: Response, order: tuple[int, ...]
) -> tuple[Response, tuple[int, ...]] | None:
    """Return a response that lists indices, and the order, as they are now."""
    if moves is None:
        return None
    moved = ",".join(str(moves[int(index)]) for index in response.split(",") if index)
    return moved, tuple(moves[index] for index in order)


def _carried_joins(
    old: Matching, new: Matching, response: Response, order: tuple[int, ...]
) -> tuple[Response, tuple[int, ...]] | None:
    lefts = _moves([pair.left for pair in old.pairs], [pair.left for pair in new.pairs])
    rights = _moves(old.rights, new.rights)
    if lefts is None or rights is None:
        return None
    joined = {lefts[left]: rights[right] for left, right in joins(response).items()}
    return join(joined), tuple(rights[index] for index in order)


def _carried_fillings(
    old: Cloze, new: Cloze, response: Response, order: tuple[int, ...]
) -> tuple[Response, tuple[int, ...]] | None:
    gaps, given = list(zip(old.gaps(""), new.gaps(""), strict=False)), list(fillings(response))
    if len(old.gaps("")) != len(new.gaps("")):
        return None
    moves = [_moves(before.choices, after.choices) for before, after in gaps]
    if any(each is None for each in moves):
        return None
    moved = [
        str(move[int(filling)]) if move and filling else filling
        for move, filling in zip(moves, given, strict=False)
    ]
    shown = zip(moves, choices_in_order(old, order), strict=True)
    placed = chain.from_iterable([(move or {})[index] for index in row] for move, row in shown)
    return fill(moved), tuple(placed) if order else ()


def _moves(old: Sequence[Text], new: Sequence[Text]) -> _Moves | None:
    """Return where each text has gone, None where one has no counterpart."""
    if len(old) != len(new):
        return None
    moves: dict[int, int] = {}
    free = list(range(len(new)))
    for index, text in enumerate(old):
        same = next((place for place in free if _is_same(text, new[place])), None)
        if same is not None:
            moves[index] = same
            free.remove(same)
    for index in range(len(old)):
        if index not in moves:
            if index not in free:
                return None
            moves[index] = index
            free.remove(index)
    return moves


def _is_same(text: Text, other: Text) -> bool:
    """Tell whether two texts are the same in any language."""
    if isinstance(text, str) or isinstance(other, str):
        return text == other
    return any(text.get(language) == words for language, words in other.items())


def _key(question: Question) -> tuple[object, ...]:
    """Return all of a question that may change a mark, and some that does not."""
    own = (field.name for field in fields(question) if field.name not in _SHOWN_ONLY)
    return (question.kind, *(getattr(question, name) for name in own))
