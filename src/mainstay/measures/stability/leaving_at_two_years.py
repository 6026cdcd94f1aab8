"""Leaving between two and three years after qualifying."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, qualified, stay

MEASURE = Measure(
    name="leaving_at_two_years",
    title="Leaving two to three years after qualifying",
    question=("Of those who were two years qualified and not yet three a year ago, what share has left?"),
    why=("It is the step at which leaving is said to rise; beside it stands the share of all the others."),
    how=(
        "People in post a year before the day, two completed years qualified then and not three, who have"
        " left since, over those people."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.STABILITY,
    needs=("leavers", "in_post", "qualified"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/stability.md.",
    rows="here_a_year_ago",
    numerator=Total(None, ("left_at_two_years",)),
    denominator=(Total(None, ("at_two_years",)),),
    percent=True,
    breakdowns=("role", "team", "service", "contract", "sex", "ethnic_group", "route", "distance"),
    example="One of four who were two years qualified has left: 25.0%.",
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
        "25.0",
        "1",
        "4",
    ),
)
