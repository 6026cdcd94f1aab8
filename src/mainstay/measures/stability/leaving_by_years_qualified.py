"""Leaving by how long people had been qualified."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, qualified, stay

MEASURE = Measure(
    name="leaving_by_years_qualified",
    title="Leaving, by years qualified",
    question=("Of those who were here a year ago, what share has left, by how long they had been qualified then?"),
    why=("Many councils lose people two to three years after qualifying, when they are just what is needed."),
    how=(
        "People in post a year before the day who have left since, over those people, where the date of "
        "qualifying is known; by completed years qualified on the day a year before."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.STABILITY,
    needs=("leavers", "in_post", "qualified"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/stability.md.",
    rows="here_a_year_ago",
    numerator=Total(None, ("left_stage_known",)),
    denominator=(Total(None, ("stage_known",)),),
    percent=True,
    breakdowns=("years_qualified", "role", "team", "service", "contract", "sex", "ethnic_group", "route", "distance"),
    example="Two of fourteen of whom it is known when they qualified have left: 14.3%.",
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
        "14.3",
        "2",
        "14",
    ),
)
