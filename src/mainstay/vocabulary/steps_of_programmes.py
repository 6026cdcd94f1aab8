"""The steps that are proposed when somebody joins a programme: a beginning to change, not a rule.

No national rule for the days was found. Agreement, reviews, portfolio and panel are the formal steps of the assessed and
supported year as councils' own handbooks describe them; many hold reviews at 3, 6, (9) and 12 months, some at 3, 6 and 11
(Gloucestershire's handbook of 2018-19): one source each, and unverified for councils in general. A review at six weeks, when
supervision changes from weekly to fortnightly, is common practice and is in no source that was read. For the programme of two
years that replaces it from September 2027 no steps have been published: ours are one each half year.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ProposedStep:
    """A step, and after how many weeks or months it is due; with neither, no day is proposed."""

    step: str
    weeks: int | None = None
    months: int | None = None


@dataclass(frozen=True)
class Proposal:
    """What is proposed for one programme, and how far it can be relied on, in a sentence."""

    steps: tuple[ProposedStep, ...]
    how_sure: str


PROPOSALS: dict[str, Proposal] = {
    "first_year": Proposal(
        (
            ProposedStep("Support and assessment agreement"),
            ProposedStep("Six-week review", weeks=6),
            ProposedStep("Three-month review", months=3),
            ProposedStep("Six-month review", months=6),
            ProposedStep("Nine-month review", months=9),
            ProposedStep("Twelve-month review", months=12),
            ProposedStep("Portfolio handed in"),
            ProposedStep("Panel"),
        ),
        "Many councils hold reviews at 3, 6 and 12 months, some at 9 months too, and some at 3, 6 and 11; the six-week review "
        "is common and is in no rule that was found. Change the steps and days to your council's own, and put later days for "
        "somebody who works part of the week.",
    ),
    "early_career": Proposal(
        (
            ProposedStep("Six-month review", months=6),
            ProposedStep("Twelve-month review", months=12),
            ProposedStep("Eighteen-month review", months=18),
            ProposedStep("Two-year review", months=24),
        ),
        "No steps have been published for the programme of two years. One for each half year is our own proposal: change it.",
    ),
}
"""By the code of the programme. For the others nothing is proposed: councils' own steps differ too much."""

NOTHING_PROPOSED = Proposal((), "Councils' own steps differ, so none are proposed. Write yours.")
