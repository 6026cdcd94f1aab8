"""Time in the present role, median: how long has the middle social worker been in the present role?"""

from mainstay.measures.declaring import PEOPLE_BREAKDOWNS, Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="time_in_post_median",
    title="Time in the present role, median",
    question="How long has the middle social worker been in the present role?",
    why="Shows movement inside the council that turnover does not.",
    how=("Median and quartiles, over people in post on the day, of the time since starting in the present role."),
    unit=Unit.YEARS,
    direction=Direction.NONE,
    family=Family.STABILITY,
    needs=("in_post", "posts"),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    middle=Middle("days_in_post", ("in_post_head",)),
    breakdowns=PEOPLE_BREAKDOWNS,
    example="Three people in their role for 0.5, 2 and 4 years: 2.0 years.",
    worked=Worked(
        (stay("A", start="2024-03-31"), stay("B", start="2022-09-30"), stay("C", start="2020-09-30")), "2.0", "3"
    ),
)
