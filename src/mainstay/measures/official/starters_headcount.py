"""Starters in the year, people: how many people joined in the year and are still here?"""

from mainstay.measures.declaring import PEOPLE_BREAKDOWNS, Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="starters_headcount",
    title="Starters in the year, people",
    question="How many people joined in the year and are still here?",
    why="Shows whether joining keeps up with leaving.",
    how="People who joined in the year to the day and are still in post, once for each start.",
    unit=Unit.PEOPLE,
    direction=Direction.NONE,
    family=Family.FLOWS,
    needs=("starters",),
    certainty=Certainty.COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "starters_headcount. As we count it: docs/methods/starters_headcount.md."
    ),
    numerator=Total(None, ("starter_head",)),
    decimals=0,
    official=True,
    published_as="starters_headcount",
    breakdowns=(*PEOPLE_BREAKDOWNS, "start_origin"),
    example="Two people join and one of them leaves before the day: 1.",
    worked=Worked(
        (stay("A", start="2024-02-01"), stay("B", start="2024-02-01", end="2024-06-30", fte="0.5")), "1", "1"
    ),
)
