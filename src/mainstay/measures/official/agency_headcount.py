"""Agency social workers in post, people: how many agency social workers are there on the day?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, agency_worker

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
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "agency_headcount. As we count it: docs/methods/agency_headcount.md."
    ),
    numerator=Total(None, ("agency",)),
    decimals=0,
    official=True,
    published_as="agency_headcount",
    breakdowns=("role", "team"),
    example="The same worker on two agency records counts as 2.",
    worked=Worked((agency_worker(swe_number="SW5", fte="0.5"), agency_worker(swe_number="SW5", fte="0.5")), "2", "2"),
)
