"""Social workers with children allocated, FTE: how much social worker time has at least one child allocated?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, worker

MEASURE = Measure(
    name="case_holders_fte",
    title="Social workers with children allocated, FTE",
    question="How much social worker time has at least one child allocated?",
    why="The denominator of the average number of children.",
    how=(
        "FTE on the day of council and agency social workers with at least one child allocated and an FTE "
        "above nought, in any role. From files: their FTE in the role in which they hold children."
    ),
    unit=Unit.FTE,
    direction=Direction.NONE,
    family=Family.STOCKS,
    needs=("cases",),
    certainty=Certainty.FULL_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "case_holders_fte. As we count it: docs/methods/case_holders_fte.md."
    ),
    numerator=Total("fte", ("holder",)),
    official=True,
    published_as="case_holders_fte",
    breakdowns=("role", "team"),
    example="A manager with one child and 1.0 counts; a worker with ten children and FTE 0 does not.",
    worked=Worked((worker(role="first_line_manager", cases=1), worker(fte="0", cases=10), worker(cases=0)), "1.0", "1"),
)
