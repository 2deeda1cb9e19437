"""FSRS-6 written again from its formulas, with nothing of the program's or the library's."""

import math
from dataclasses import dataclass
from datetime import date, timedelta

W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
AGAIN, GOOD = 1, 3
DECAY = -W[20]
FACTOR = 0.9 ** (1 / DECAY) - 1


@dataclass(frozen=True)
class Card:
    stability: float
    difficulty: float
    last: date

    def recall(self, day: date) -> float:
        return (1 + FACTOR * (day - self.last).days / self.stability) ** DECAY

    def interval(self, retention: float = 0.9) -> int:
        days = self.stability / FACTOR * (retention ** (1 / DECAY) - 1)
        return min(max(round(days), 1), 36500)

    def due(self, retention: float = 0.9) -> date:
        return self.last + timedelta(days=self.interval(retention))


def first_difficulty(grade: int) -> float:
    return W[4] - math.exp(W[5] * (grade - 1)) + 1


def clamp(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def answer(card: Card | None, grade: int, day: date) -> Card:
    if card is None:
        return Card(W[grade - 1], clamp(first_difficulty(grade)), day)
    d, s = card.difficulty, card.stability
    if day == card.last:
        growth = math.exp(W[17] * (grade - 3 + W[18])) * s ** -W[19]
        stability = s * (max(growth, 1.0) if grade >= GOOD else growth)
    elif grade == AGAIN:
        r = card.recall(day)
        lapse = W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * math.exp(W[14] * (1 - r))
        stability = min(lapse, s / math.exp(W[17] * W[18]))
    else:
        r = card.recall(day)
        growth = math.exp(W[8]) * (11 - d) * s ** -W[9] * (math.exp(W[10] * (1 - r)) - 1)
        stability = s * (1 + growth)
    moved = d + (10 - d) / 9 * (-W[6] * (grade - 3))
    difficulty = clamp(W[7] * first_difficulty(4) + (1 - W[7]) * moved)
    return Card(max(stability, 0.001), difficulty, day)
