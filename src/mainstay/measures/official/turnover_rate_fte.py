"""Turnover, FTE: what share of social worker time left in the year?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, leaver, worker

MEASURE = Measure(
    name="turnover_rate_fte",
    title="Turnover, FTE",
    question="What share of social worker time left in the year?",
    why=(
        "The headline of stability; it has moved three to four points a year by chance and circumstance in a "
        "typical council."
    ),
    how=(
        "Leavers' FTE in the year over FTE in post on the day, as a percentage: the denominator is the stock "
        "at the end, not an average."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RATES,
    needs=("leavers", "in_post"),
    certainty=Certainty.WEIGHTED_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "turnover_rate_fte. As we count it: docs/methods/turnover_rate_fte.md."
    ),
    numerator=Total("fte_before", ("leaver",)),
    denominator=(Total("fte", ("in_post",)),),
    percent=True,
    official=True,
    published_as="turnover_rate_fte",
    breakdowns=("role", "sex", "age_band", "ethnic_group", "contract", "team"),
    example="24.7 FTE left and 160.0 are in post: 15.4%.",
    worked=Worked((worker(160), leaver("1.0", 24), leaver("0.7")), "15.4", "24.7", "160"),
)
