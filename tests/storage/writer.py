"""Takes quizzes in a process of its own, which a test kills: `writer.py RECORD SEED`.

After each commit it writes the number of events recorded so far as one line.
"""

import sys
from pathlib import Path
from random import Random

from quiz.core.attempt import Attempt
from quiz.core.errors import RecordError
from quiz.core.events import Confidence
from quiz.core.mode import Mode
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.storage.takes import begin, go_on


class Recited:
    """A store that says aloud what is committed."""

    def __init__(self, store, say):
        self._store = store
        self._say = say
        self.events = 0

    def begin(self, identity, bank, contents, events):
        self._store.begin(identity, bank, contents, events)
        self._count(events)

    def append(self, identity, events):
        self._store.append(identity, events)
        self._count(events)

    def _count(self, events):
        self.events += len(events)
        self._say(self.events)


class Listed:
    """A store that keeps the events of all runs in one list, to compare with."""

    def __init__(self):
        self.events = []

    def begin(self, identity, bank, contents, events):
        self.events += [(identity, event) for event in events]

    def append(self, identity, events):
        self.events += [(identity, event) for event in events]


def take_quizzes(store, seed: int, quizzes: int) -> None:
    """Take so many quizzes; the same seed gives the same events."""
    rng, clock = Random(seed), HandClock()
    for number in range(quizzes):
        mode = rng.choice(list(Mode))
        attempt = begin(
            store,
            clock,
            f"run-{number}",
            mode=mode,
            seed=seed + number,
            tries=rng.choice([1, 2]),
            asks_confidence=True,
        )
        while go_on(attempt, clock, rng):
            if rng.random() < 0.3:
                attempt.flag(on=True)
            if attempt.is_open:
                attempt.confide(rng.choice([*Confidence, None]))
            look_back(attempt, rng)
        if rng.random() < 0.8:
            attempt.finish()


def look_back(attempt: Attempt, rng: Random) -> None:
    """Say more of a question that is done, now and then, and come back."""
    position = attempt.position
    judged = [at for at, item in enumerate(attempt.items) if item.is_judged]
    if judged and rng.random() < 0.3:
        attempt.go_to(rng.choice(judged))
        attempt.override(on=not attempt.item.is_overridden)
        attempt.see_again(on=not attempt.item.is_returning)
        attempt.go_to(position)


def recorded(store: SqlStore, quizzes: int) -> list:
    """The events of a record in the order in which `take_quizzes` made them."""
    events = []
    for number in range(quizzes):
        try:
            run = store.run(f"run-{number}")
        except KeyError:
            break
        events += [(run.identity, event) for event in run.events]
    return events


def _main() -> None:
    path, seed = Path(sys.argv[1]), int(sys.argv[2])
    store = SqlStore(path)

    def say(number: int) -> None:
        print(number, flush=True)

    say(0)
    try:
        take_quizzes(Recited(store, say), seed, 10**6)
    except RecordError as error:
        print(error.problem, file=sys.stderr)
        sys.exit(3)


if __name__ == "__main__":
    _main()
