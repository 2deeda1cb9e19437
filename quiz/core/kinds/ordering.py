"""Ordering: items to be put in order; the response lists their indices in the order given."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Literal, assert_never

from quiz.core.kinds.question import UNANSWERED, Mark, QuestionBase
from quiz.core.wording import Response, Text

OrderingRule = Literal["pairs", "exact", "longest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to be put in its place; `key` (a date, say) is shown once it is judged.

    Items with the same `rank` may stand in either order; without one the place in the list counts.
    """

    text: Text
    key: Text | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering(QuestionBase):
    """Items, listed in the right order; `first` and `last` name the two ends."""

    items: tuple[Item, ...]
    first: Text | None = None
    last: Text | None = None
    marking: OrderingRule = "pairs"
    kind: Literal["ordering"] = "ordering"

    @property
    def ranks(self) -> tuple[int, ...]:
        """Return each item's rank, 0 for the first; those of equal rank share one."""
        ranks: list[int] = []
        for index, item in enumerate(self.items):
            ties = index > 0 and item.rank is not None and item.rank == self.items[index - 1].rank
            ranks.append(ranks[-1] if ties else index)
        return tuple(ranks)

    def is_right(self, order: Sequence[int]) -> bool:
        """Tell whether items in this order, as indices, are as they should be."""
        ranks = self.ranks
        return all(ranks[a] <= ranks[b] for a, b in pairwise(order))

    def places(self, response: Response) -> tuple[int, ...]:
        """Return, for each row of a response, the place it should have, counted from 0.

        Items of equal rank keep the order that they were given in.
        """
        given, ranks = order_of(response), self.ranks
        ahead = sorted(range(len(given)), key=lambda row: (ranks[given[row]], row))
        places = {row: place for place, row in enumerate(ahead)}
        return tuple(places[row] for row in range(len(given)))

    def mark(self, response: Response) -> Mark:
        """Return the mark by the question's rule; it counts the pairs that are in order."""
        if not response:
            return UNANSWERED
        ranks = self.ranks
        given = [ranks[index] for index in order_of(response)]
        # A pair of equal rank is in no order: it neither helps nor harms.
        right = sum(a < b for a, b in combinations(given, 2))
        pairs = sum(a < b for a, b in combinations(ranks, 2))
        return Mark(
            fraction=ordering_credit(self.marking, given, right, pairs), right=right, of=pairs
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return in_order(range(len(self.items)))


def order_of(response: Response) -> tuple[int, ...]:
    """Return the indices that a response lists, first to last."""
    return tuple(int(index) for index in response.split(",") if index)


def in_order(indices: Iterable[int]) -> Response:
    """Return the response that lists these indices, first to last."""
    return ",".join(map(str, indices))


def ordering_credit(rule: OrderingRule, ranks: Sequence[int], right: int, pairs: int) -> Fraction:
    """Return the mark of rows with these ranks, of whose `pairs` so many are `right`.

    pairs: max(0, 2 * right / pairs - 1), Kendall's tau above 0, so that chance earns nothing;
    exact: 1 or 0; longest: the longest run of rows that rise, others left out, over the number
    of rows (Moodle's qtype_ordering, "longest ordered subset", where a row alone is no run).
    """
    match rule:
        case "pairs":
            return max(Fraction(0), Fraction(2 * right, pairs) - 1)
        case "exact":
            return Fraction(int(right == pairs))
        case "longest":
            longest = _longest_rising(ranks)
            return Fraction(longest if longest > 1 else 0, len(ranks))
        case _:
            assert_never(rule)


def _longest_rising(ranks: Sequence[int]) -> int:
    """Return the length of the longest subsequence that never falls (patience sorting)."""
    tails: list[tuple[int, int]] = []
    for row in enumerate(ranks):
        rank_and_row = row[1], row[0]
        place = bisect_left(tails, rank_and_row)
        tails[place : place + 1] = [rank_and_row]
    return len(tails)
