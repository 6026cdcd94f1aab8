"""Newly qualified workers with more children than their protected load."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, qualified, stay

MEASURE = Measure(
    name="newly_qualified_above_protected",
    title="Newly qualified workers above their protected load",
    question="What share of newly qualified workers has more children than was promised them?",
    why=("A protected first year is promised to everyone who qualifies, and who loses it leaves sooner."),
    how=(
        "Workers in the first year since qualifying, or with an early-career reduction on the day, whose "
        "children are more than the ceiling less the reduction for their hours; over all such workers "
        "with at least one child. The reduction is the recorded one, else one tenth is assumed."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("cases",),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/load.md. The tenth is usual in first-year schemes, and "
        "the ceiling local: both are assumed unless given."
    ),
    rows="load",
    numerator=Total(None, ("above_protected",)),
    denominator=(Total(None, ("newly_qualified",)),),
    percent=True,
    breakdowns=("role", "team", "service", "contract", "route", "weights"),
    example=(
        "A tenth off a ceiling of 17 is 15.3; of two newly qualified workers one has 16 children and one 15: 50.0%."
    ),
    worked=Worked(
        (
            stay("A"),
            qualified("A", "2024-07-01"),
            held("a", "A", 16),
            stay("B"),
            qualified("B", "2024-07-01"),
            held("b", "B", 15),
        ),
        "50.0",
        "1",
        "2",
    ),
)
