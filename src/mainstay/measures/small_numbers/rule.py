"""What the small-number rule asks for: the least number of people, how sure nobody may be, and how much work is allowed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One setting of the rule. A council uses `COUNCIL`; answers to a survey use `SURVEY`.

    `minimum`: a count of 1 to one less is small. `share` is the protection of an amount, such as pay: nobody may be able
    to say it to within this many per cent. `most_of_it`: the one or two greatest contributions together may not make
    more than this many per cent of an amount (the n-k rule, with n = 2). `round_to`: None hides what is small; a number
    such as 5 rounds every figure instead. `solves` limits the work: the integer programmes one call may solve.
    """

    minimum: int = 5
    share: int = 20
    most_of_it: int = 85
    round_to: int | None = None
    solves: int = 900

    def __post_init__(self) -> None:
        """A rule that protects nobody is none."""
        if self.minimum < 2:
            raise ValueError("a minimum under two protects nobody")
        if self.round_to is not None and self.round_to < self.minimum:
            raise ValueError("rounding to less than the minimum would leave small counts known")

    def is_small(self, count: int) -> bool:
        """Whether so many people could be told apart. Nought is judged elsewhere: often it tells of nobody."""
        return 0 < count < self.minimum

    def can_have_quantile(self, people: int, of_a_hundred: int) -> bool:
        """Whether a percentile of so many people may be shown: at least the minimum lie on each side of it.

        A median needs twice the minimum, quartiles four times, a 90th percentile ten times. The greatest and the least
        (100 and 0) are always one person's value, and are never shown.
        """
        fewer = min(of_a_hundred, 100 - of_a_hundred)
        return people * fewer >= self.minimum * 100

    def dominated(self, contributions: tuple[float, ...]) -> bool:
        """Whether an amount is so much one or two people's that one could work out the other's.

        By the p% rule the amount less the greatest two must be at least `share` per cent of the greatest; by the n-k
        rule the greatest two may not make more than `most_of_it` per cent of it. Without contributions: False.
        """
        if not contributions:
            return False
        greatest = sorted(contributions, reverse=True)
        total = sum(greatest)
        first, two = greatest[0], sum(greatest[:2])
        return (total - two) * 100 < self.share * first or two * 100 > self.most_of_it * total > 0


COUNCIL = Rule()
"""Fewer than five people."""

SURVEY = Rule(minimum=10)
"""Fewer than ten, for what people told in confidence."""
