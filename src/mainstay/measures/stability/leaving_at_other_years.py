"""Leaving of those not between two and three years qualified."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, qualified, stay

MEASURE = Measure(
    name="leaving_at_other_years",
    title="Leaving at any other time after qualifying",
    question=("Of those who were not between two and three years qualified a year ago, what share has left?"),
    why="It is what leaving two to three years after qualifying is compared with.",
    how=(
        "People in post a year before the day, fewer than two completed years qualified then or three and"
        " more, who have left since, over those people."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.STABILITY,
    needs=("leavers", "in_post", "qualified"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/stability.md.",
    rows="here_a_year_ago",
    numerator=Total(None, ("left_at_other_years",)),
    denominator=(Total(None, ("at_other_years",)),),
    percent=True,
    breakdowns=("role", "team", "service", "contract", "sex", "ethnic_group", "route", "distance"),
    example="One of ten of the others has left: 10.0%.",
    worked=Worked(
        (
            stay("two years, here", 3),
            qualified("two years, here", "2021-07-15", 3),
            stay("two years, gone", end="2024-03-01"),
            qualified("two years, gone", "2021-07-15"),
            stay("long, here", 9),
            qualified("long, here", "2010-07-15", 9),
            stay("long, gone", end="2024-03-01"),
            qualified("long, gone", "2010-07-15"),
            stay("not known", end="2024-03-01"),
        ),
        "10.0",
        "1",
        "10",
    ),
)
