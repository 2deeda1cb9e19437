"""Small questions, banks and runs for the tests of the core."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.events import Event, Happened, Times
from quiz.core.kinds import Question
from quiz.core.kinds.cloze import Cloze
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.matching import Matching, Pair
from quiz.core.kinds.multiple_answer import Marking, MultipleAnswer
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.ordering import Item, Ordering
from quiz.core.kinds.question import Image, Option
from quiz.core.kinds.short_answer import AcceptedAnswer, ShortAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plan import Plan, PlannedQuestion
from quiz.core.snapshot import Snapshot
from quiz.core.timing import NO_LIMIT, Limit
from tests.clocks import HandClock


def single(name: str = "one", **more: Any) -> SingleChoice:
    """A question whose right answer is "1"."""
    options = (Option(text="Quito"), Option(text="Lima", correct=True), Option(text="La Paz"))
    return SingleChoice(id=name, prompt="?", **{"options": options, **more})


def multiple(
    name: str = "many", marking: Marking = "balanced", right: int = 2, of: int = 5, **more: Any
) -> MultipleAnswer:
    """A question whose first `right` options are the right ones."""
    options = tuple(Option(text=f"o{index}", correct=index < right) for index in range(of))
    return MultipleAnswer(id=name, prompt="?", marking=marking, **{"options": options, **more})


def true_false(name: str = "true", *, answer: bool = True, **more: Any) -> TrueFalse:
    return TrueFalse(id=name, prompt="?", answer=answer, **more)


def numeric(name: str = "number", answer: str = "998808", **more: Any) -> Numeric:
    return Numeric(id=name, prompt="?", answer=Decimal(answer), **more)


def short(name: str = "words", *forms: str, **more: Any) -> ShortAnswer:
    accepted = tuple(AcceptedAnswer(text=form) for form in forms or ("Lima",))
    return ShortAnswer(id=name, prompt="?", **{"answers": {"es": accepted}, **more})


def ordering(name: str = "order", *texts: str, **more: Any) -> Ordering:
    """A question whose right order is that of its items."""
    items = tuple(Item(text=text) for text in texts or ("Uno", "Dos", "Tres", "Cuatro"))
    return Ordering(id=name, prompt="?", **{"items": items, **more})


def matched(name: str = "pairs", *distractors: str, of: int = 3, **more: Any) -> Matching:
    """A question with a letter on the right for each number on the left."""
    pairs = tuple(Pair(left=str(index), right="abcdefgh"[index]) for index in range(of))
    return Matching(id=name, prompt="?", **{"pairs": pairs, "distractors": distractors, **more})


def cloze(name: str = "gaps", text: Any = "{Lima|Quito|Bonn} y {Perú}.", **more: Any) -> Cloze:
    """A question with a chosen gap, then a typed one."""
    return Cloze(id=name, text=text, **more)


def hotspot(name: str = "map", right: int = 1, of: int = 4, **more: Any) -> Hotspot:
    """A question whose first `right` regions are the right ones."""
    ids = ("PER", "CHL", "COL", "MEX", "ECU", "BOL")[:of]
    return Hotspot(
        id=name,
        prompt="?",
        regions={region: region.title() for region in ids},
        correct=ids[:right],
        choose="one" if right == 1 else "many",
        **{"image": Image(file="map.svg", alt="map"), **more},
    )


def bank(*questions: Question, **more: Any) -> Bank:
    return Bank(
        id="bank",
        title="Bank",
        languages=("es",),
        questions={question.id: question for question in questions},
        **more,
    )


class Disk:
    """A record function that keeps what it is given, or fails when told to."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.commits: list[tuple[Event, ...]] = []
        self.is_full = False

    def __call__(self, events: Sequence[Event]) -> None:
        if self.is_full:
            raise OSError("no space left on device")
        self.commits.append(tuple(events))
        self.events.extend(events)

    @property
    def kinds(self) -> list[Happened]:
        return [event.kind for event in self.events]


class Quiz:
    """A started run with everything it depends on at hand."""

    def __init__(
        self,
        *questions: Question,
        mode: Mode = Mode.PRACTICE,
        limit: Limit = NO_LIMIT,
        number_format: NumberFormat = NumberFormat.SPACE_COMMA,
        hides_clock: bool = False,
        starts: bool = True,
        **more: Any,
    ) -> None:
        self.clock = HandClock()
        self.disk = Disk()
        snapshots = [Snapshot(question=question) for question in questions]
        self.contents: Mapping[str, Snapshot] = {s.content_hash(): s for s in snapshots}
        self.plan = Plan(
            bank="bank",
            title="Bank",
            mode=mode,
            questions=tuple(
                PlannedQuestion(
                    id=snapshot.question.id,
                    content=snapshot.content_hash(),
                    seconds=limit.seconds if limit.scope == "question" else None,
                )
                for snapshot in snapshots
            ),
            seed=7,
            limit=limit,
            seconds=limit.seconds if limit.scope == "quiz" else None,
            number_format=number_format,
            hides_clock=hides_clock,
            **more,
        )
        self.attempt = self._attempt()
        if starts:
            self.attempt.start()

    def _attempt(self) -> Attempt:
        return Attempt("run", self.plan, self.contents, self.clock, self.disk)

    def tick_for(self, seconds: float, step: float = 0.25) -> None:
        """Let time pass as it does while the window is open: with a look at the clock."""
        for _ in range(round(seconds / step)):
            self.clock.pass_seconds(step)
            self.attempt.tick()

    def restart(self, times: Times | None = None, *, events: int | None = None) -> Attempt:
        """Kill the program and start it again: everything but the record is gone."""
        recorded = self.disk.events[:events]
        self.clock.seconds = Random(len(recorded)).uniform(0, 1e6)
        self.attempt = self._attempt()
        self.attempt.restore(recorded, times)
        return self.attempt


def state(attempt: Attempt) -> dict[str, Any]:
    """Everything a person can notice about a run."""
    names = (
        "position",
        "reached",
        "total_seconds",
        "quiz_rest",
        "added_seconds",
        "ending",
        "started_at",
    )
    return {
        **{name: getattr(attempt, name) for name in names},
        "is_away": attempt.is_away,
        "finished_at": attempt.finished_at,
        "items": attempt.items,
        "next": attempt.next_position(),
        "summary": attempt.summary(),
    }
