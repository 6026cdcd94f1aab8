"""Agency rate, FTE: what share of the social worker time on the day is agency?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, agency_worker, worker

MEASURE = Measure(
    name="agency_rate_fte",
    title="Agency rate, FTE",
    question="What share of the social worker time on the day is agency?",
    why="The measure of reliance on agency work that inspectors and the Department look at.",
    how="Agency FTE over agency FTE and FTE in post together, as a percentage.",
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RATES,
    needs=("agency", "in_post"),
    certainty=Certainty.SHARE,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "agency_rate_fte. As we count it: docs/methods/agency_rate_fte.md."
    ),
    numerator=Total("fte", ("agency",)),
    denominator=(Total("fte", ("agency",)), Total("fte", ("in_post",))),
    percent=True,
    official=True,
    published_as="agency_rate_fte",
    breakdowns=("role", "team"),
    example="40 agency and 160 in post: 20.0%.",
    worked=Worked((worker(160), agency_worker(40)), "20.0", "40", "200"),
)
