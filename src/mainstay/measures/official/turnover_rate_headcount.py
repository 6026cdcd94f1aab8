"""Turnover, people: what share of people left in the year?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, leaver, worker

MEASURE = Measure(
    name="turnover_rate_headcount",
    title="Turnover, people",
    question="What share of people left in the year?",
    why="The same as turnover by FTE, counting part-timers as one.",
    how="Leavers in the year over people in post on the day, as a percentage.",
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RATES,
    needs=("leavers", "in_post"),
    certainty=Certainty.COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "turnover_rate_headcount. As we count it: docs/methods/turnover_rate_headcount.md."
    ),
    numerator=Total(None, ("leaver_head",)),
    denominator=(Total(None, ("in_post_head",)),),
    percent=True,
    official=True,
    published_as="turnover_rate_headcount",
    breakdowns=("role", "sex", "age_band", "ethnic_group", "contract", "team"),
    example="2 left and 8 are in post: 25.0%.",
    worked=Worked((worker(8), leaver("1.0"), leaver("0.4")), "25.0", "2", "8"),
)
