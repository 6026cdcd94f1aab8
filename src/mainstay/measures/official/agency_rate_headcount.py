"""Agency rate, people: what share of the social workers on the day are agency workers?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, agency_worker, worker

MEASURE = Measure(
    name="agency_rate_headcount",
    title="Agency rate, people",
    question="What share of the social workers on the day are agency workers?",
    why="The same as the agency rate by FTE, counting part-timers as one.",
    how="Agency workers over agency workers and people in post together, as a percentage.",
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RATES,
    needs=("agency", "in_post"),
    certainty=Certainty.SHARE,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "agency_rate_headcount. As we count it: docs/methods/agency_rate_headcount.md."
    ),
    numerator=Total(None, ("agency",)),
    denominator=(Total(None, ("agency",)), Total(None, ("in_post_head",))),
    percent=True,
    official=True,
    published_as="agency_rate_headcount",
    breakdowns=("role", "team"),
    example="2 agency and 8 in post: 20.0%.",
    worked=Worked((worker(8), agency_worker(2)), "20.0", "2", "10"),
)
