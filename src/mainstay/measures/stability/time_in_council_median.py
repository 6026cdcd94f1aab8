"""Time in the council, median: how long has the middle social worker been with the council?"""

from mainstay.measures.declaring import PEOPLE_BREAKDOWNS, Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="time_in_council_median",
    title="Time in the council, median",
    question="How long has the middle social worker been with the council?",
    why="Short stays throughout a service mean that children meet strangers.",
    how=(
        "Median and quartiles, over people in post on the day, of the time since joining the council's social "
        "workers without a break."
    ),
    unit=Unit.YEARS,
    direction=Direction.HIGHER,
    family=Family.STABILITY,
    needs=("in_post",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    middle=Middle("days_in_council", ("in_post_head",)),
    breakdowns=PEOPLE_BREAKDOWNS,
    example="Three people here 1, 3 and 8 years: 3.0 years.",
    worked=Worked(
        (stay("A", start="2023-09-30"), stay("B", start="2021-09-30"), stay("C", start="2016-09-30")), "3.0", "3"
    ),
)
