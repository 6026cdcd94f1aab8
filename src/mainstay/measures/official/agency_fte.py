"""Agency social workers in post, FTE: how much agency social worker time is there on the day?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, agency_worker

MEASURE = Measure(
    name="agency_fte",
    title="Agency social workers in post, FTE",
    question="How much agency social worker time is there on the day?",
    why="Agency work costs more and, for children, often means a shorter stay.",
    how="FTE on the day of every agency social worker in post.",
    unit=Unit.FTE,
    direction=Direction.LOWER,
    family=Family.STOCKS,
    needs=("agency",),
    certainty=Certainty.FULL_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "agency_fte. As we count it: docs/methods/agency_fte.md."
    ),
    numerator=Total("fte", ("agency",)),
    official=True,
    published_as="agency_fte",
    breakdowns=("role", "team"),
    example="Two agency workers at 1.0 and 0.6: 1.6.",
    worked=Worked((agency_worker(fte="1.0"), agency_worker(fte="0.6")), "1.6", "1.6"),
)
