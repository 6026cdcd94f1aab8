"""From one count to another, step by step, so that the steps as printed add up to the figures as printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mainstay.foundations.quantities import MILLION, half_up
from mainstay.presentation.content import Bridge, BridgeEnd, BridgeStep

Held = Mapping[str, int]
"""FTE in millionths by person: whoever is in it is in post."""


@dataclass
class Walk:
    """A count of people and FTE (in millionths) on its way to another; each step says what it adds and why."""

    label: str
    people: int
    fte: int
    steps: list[tuple[str, int, int, str]] = field(default_factory=list)

    def step(self, label: str, people: int, fte: int, why: str) -> None:
        """Adds a step, unless it changes nothing."""
        if people or fte:
            self.steps.append((label, people, fte, why))

    @property
    def reached(self) -> tuple[int, int]:
        """People and FTE after the steps so far."""
        return (
            self.people + sum(people for _, people, _, _ in self.steps),
            self.fte + sum(fte for _, _, fte, _ in self.steps),
        )

    def to(self, title: str, question: str, label: str, ours: Held, rest: str, why: str) -> Bridge:
        """The bridge to our count. What the steps leave is a last step, called `rest`.

        Each step's FTE is printed as the difference between the printed sums before and after it, so that one decimal
        is enough for the column to add up.
        """
        people, fte = self.reached
        self.step(rest, len(ours) - people, sum(ours.values()) - fte, why)
        printed = []
        at = self.fte
        for name, heads, share, reason in self.steps:
            shown = half_up(at + share, MILLION, 1) - half_up(at, MILLION, 1)
            printed.append(BridgeStep(name, heads, shown, reason))
            at += share
        theirs = BridgeEnd(self.label, self.people, half_up(self.fte, MILLION, 1))
        return Bridge(
            title, question, theirs, BridgeEnd(label, len(ours), half_up(sum(ours.values()), MILLION, 1)), printed
        )


def between(walk: Walk, theirs: Held, ours: Held, gone: tuple[str, str], new: tuple[str, str]) -> None:
    """The steps from one set of people to another: who is only in one (each with a label and a reason), and other
    hours.
    """
    only_theirs, only_ours = set(theirs) - set(ours), set(ours) - set(theirs)
    walk.step(gone[0], -len(only_theirs), -sum(theirs[person] for person in only_theirs), gone[1])
    walk.step(new[0], len(only_ours), sum(ours[person] for person in only_ours), new[1])
    both = set(theirs) & set(ours)
    more = sum(max(ours[person] - theirs[person], 0) for person in both)
    less = sum(max(theirs[person] - ours[person], 0) for person in both)
    why = "The same people work other hours on the two days, or the two sources give other hours."
    walk.step("More hours of people in both", 0, more, why)
    walk.step("Fewer hours of people in both", 0, -less, why)
