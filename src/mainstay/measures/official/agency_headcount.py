"""Agency social workers in post, people: how many agency social workers are there on the day?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit

MEASURE = Measure(
    name="agency_headcount",
    title="Agency social workers in post, people",
    question="How many agency social workers are there on the day?",
    why="Agency work costs more and, for children, often means a shorter stay.",
    how="Agency records on the day; the Department never de-duplicates them.",
    unit=Unit.PEOPLE,
    direction=Direction.LOWER,
    family=Family.STOCKS,
    needs=("agency",),
    certainty=Certainty.FULL_COUNT,
    source=(
        "Reference census.md, section 3.1 (populations); the Department's indicators file, column agency_headcount."
    ),
    numerator=Total(None, ("agency",)),
    decimals=0,
    official=True,
    published_as="agency_headcount",
    breakdowns=("role", "team"),
    example="The same worker on two agency records counts as 2.",
)
