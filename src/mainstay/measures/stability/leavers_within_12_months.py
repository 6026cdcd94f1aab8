"""Leavers within 12 months of joining."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="leavers_within_12_months",
    title="Leavers within 12 months of joining",
    question="Of the people who joined in the year before last, what share left within a year?",
    why=(
        "Losing people in their first year is the dearest kind of leaving, and says most about welcome, "
        "induction and load."
    ),
    how=(
        "People who joined between two years and one year before the day and left within 365 days of joining, "
        "over all who joined then."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.STABILITY,
    needs=("history",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("left_within_12_months",)),
    denominator=(Total(None, ("joined_year_before",)),),
    percent=True,
    breakdowns=("team", "start_origin"),
    example="Eight joined the year before last and two left within a year: 25.0%.",
    worked=Worked(
        (
            stay("here", 6, start="2023-02-01"),
            stay("gone after 8 months", start="2023-02-01", end="2023-10-01"),
            stay("gone after 2 months", start="2023-02-01", end="2023-04-01"),
        ),
        "25.0",
        "2",
        "8",
    ),
)
