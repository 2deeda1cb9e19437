"""A Store in plain memory: what the tests of the window use in place of a database."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from quiz.core.bank import Snapshot
from quiz.core.events import Event, Happened, Summary, Times
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.store import Finished, LatestAnswer, Recorded


@dataclass
class _Run:
    """What was recorded of one run."""

    bank: str
    plan: Plan
    events: list[Event] = field(default_factory=list)
    times: Times | None = None

    @property
    def ending(self) -> Event | None:
        return self.events[-1] if self.events[-1].kind is Happened.FINISHED else None

    @property
    def touched_at(self) -> datetime:
        moments = [event.at for event in self.events]
        return max([*moments, self.times.at] if self.times else moments)

    def questions(self, kind: Happened) -> list[tuple[str, Event]]:
        """Every event of a kind with the id of its question, in order."""
        return [
            (self.plan.questions[event.position].id, event)
            for event in self.events
            if event.kind is kind
        ]


class MemoryStore:
    """A Store that forgets everything with the program.

    Set `failure` to an error to have every writing method raise it.
    """

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self._runs: dict[str, _Run] = {}
        self._contents: dict[str, Snapshot] = {}
        self._settings: dict[str, str] = {}

    def begin(
        self, identity: str, bank: str, contents: Mapping[str, Snapshot], events: Sequence[Event]
    ) -> None:
        if events[0].kind is not Happened.STARTED:
            raise ValueError("a run begins with its plan")
        if identity in self._runs:
            raise ValueError(f"run {identity} has begun already")
        self._fail()
        self._contents.update(contents)
        self._runs[identity] = _Run(bank, _from_json(Plan, events[0].text), list(events))

    def append(self, identity: str, events: Sequence[Event]) -> None:
        run = self._runs[identity]
        self._fail()
        run.events.extend(events)
        if run.ending:
            run.times = None

    def keep_times(self, identity: str, times: Times) -> None:
        run = self._runs[identity]
        self._fail()
        if not run.ending:
            run.times = times

    def run(self, identity: str) -> Recorded:
        run = self._runs[identity]
        hashes = {planned.content for planned in run.plan.questions}
        return Recorded(
            identity=identity,
            events=tuple(run.events),
            contents={content: self._contents[content] for content in hashes},
            times=run.times,
        )

    def unfinished(self) -> list[str]:
        waiting = [(name, run) for name, run in self._runs.items() if not run.ending]
        waiting.reverse()
        waiting.sort(key=lambda item: item[1].touched_at, reverse=True)
        return [name for name, _ in waiting]

    def finished(self, limit: int | None = None, bank: str | None = None) -> list[Finished]:
        ended = [
            Finished(
                identity=name,
                finished_at=run.ending.at,
                utc_offset_minutes=run.ending.utc_offset_minutes,
                summary=_from_json(Summary, run.ending.text),
            )
            for name, run in reversed(self._runs.items())
            if run.ending and bank in (None, run.bank)
        ]
        return sorted(ended, key=lambda run: run.finished_at, reverse=True)[:limit]

    def latest_answers(self, bank: str) -> dict[str, LatestAnswer]:
        latest: dict[str, LatestAnswer] = {}
        for question, event in self._happened(Happened.JUDGED, bank):
            if question not in latest or event.at >= latest[question].at:
                latest[question] = LatestAnswer(
                    question=question,
                    fraction=event.fraction or 0,
                    hints=event.hints,
                    at=event.at,
                )
        return latest

    def last_shown(self, bank: str) -> dict[str, datetime]:
        shown: dict[str, datetime] = {}
        for question, event in self._happened(Happened.SHOWN, bank):
            shown[question] = max(event.at, shown.get(question, event.at))
        return shown

    def answered_on(self, day: date) -> int:
        return sum(
            (event.at + timedelta(minutes=event.utc_offset_minutes)).date() == day
            for _, event in self._happened(Happened.JUDGED)
        )

    def recent_seconds(self, bank: str, limit: int = 200) -> list[tuple[str, float]]:
        judged = list(reversed(self._happened(Happened.JUDGED, bank)))
        judged.sort(key=lambda item: item[1].at, reverse=True)
        return [(question, event.spent_seconds) for question, event in judged[:limit]]

    def stamp(self) -> str:
        return " ".join(str(len(run.events)) for run in self._runs.values())

    def delete_history(self) -> None:
        self._fail()
        self._runs.clear()
        self._contents.clear()

    def settings(self) -> dict[str, str]:
        return dict(self._settings)

    def set_setting(self, name: str, value: str) -> None:
        self._fail()
        self._settings[name] = value

    def verify(self) -> Iterator[int]:
        """What is in memory is as it was written."""
        yield len(self._runs)

    def close(self) -> None:
        """There is nothing to let go of."""

    def _happened(self, kind: Happened, bank: str | None = None) -> list[tuple[str, Event]]:
        return [
            happened
            for run in self._runs.values()
            if bank in (None, run.bank)
            for happened in run.questions(kind)
        ]

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure


def _from_json(kind, text):
    """The value that was written as JSON."""
    return from_plain(kind, json.loads(text))
