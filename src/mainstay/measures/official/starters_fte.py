"""Starters in the year, FTE: how much social worker time joined in the year and is still here?"""

from mainstay.measures.declaring import PEOPLE_BREAKDOWNS, Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="starters_fte",
    title="Starters in the year, FTE",
    question="How much social worker time joined in the year and is still here?",
    why="Shows whether joining keeps up with leaving.",
    how=(
        "FTE on the day of people who joined in the year to the day and are still in post; returns from leave "
        "and moves between the council's own social work posts are not starts."
    ),
    unit=Unit.FTE,
    direction=Direction.NONE,
    family=Family.FLOWS,
    needs=("starters",),
    certainty=Certainty.WEIGHTED_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "starters_fte. As we count it: docs/methods/starters_fte.md."
    ),
    numerator=Total("fte", ("starter",)),
    official=True,
    published_as="starters_fte",
    breakdowns=(*PEOPLE_BREAKDOWNS, "start_origin"),
    example="One person joins at 1.0 and another at 0.5 and left again before the day: 1.0.",
    worked=Worked(
        (stay("A", start="2024-02-01"), stay("B", start="2024-02-01", end="2024-06-30", fte="0.5")), "1.0", "1"
    ),
)
