"""Starters in the year, people: how many people joined in the year and are still here?"""

from mainstay.measures.declaring import PEOPLE_BREAKDOWNS, Certainty, Direction, Family, Measure, Total, Unit

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
        "Reference census.md, section 3.1 (populations); the Department's indicators file, column starters_headcount."
    ),
    numerator=Total(None, ("starter_head",)),
    decimals=0,
    official=True,
    published_as="starters_headcount",
    breakdowns=PEOPLE_BREAKDOWNS,
    example="Two people join and one of them leaves before the day: 1.",
)
