"""Sickness absence: what share of working days was lost to sickness in the year?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, worker

MEASURE = Measure(
    name="absence_rate_fte",
    title="Sickness absence",
    question="What share of working days was lost to sickness in the year?",
    why="Sickness is felt by colleagues and families, and often says something about the work.",
    how=(
        "Working days lost in the year over FTE in post on the day times 253 working days (254 where the year "
        "holds a 29 February), as a percentage."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RATES,
    needs=("days_lost", "in_post"),
    certainty=Certainty.RATIO,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "absence_rate_fte. As we count it: docs/methods/absence_rate_fte.md."
    ),
    numerator=Total("days_lost"),
    denominator=(Total("fte", ("in_post",), "working days"),),
    percent=True,
    official=True,
    published_as="absence_rate_fte",
    breakdowns=("role", "team"),
    example="1,240.1 days lost and 160.0 FTE in post: 1240.1 / 40480 = 3.1%.",
    worked=Worked(
        (
            worker(159, year=2023),
            worker(year=2023, days_lost="366"),
            worker(2, year=2023, fte="0", days_lost="366"),
            worker(year=2023, fte="0", days_lost="142.1"),
        ),
        "3.1",
        "1240.1",
        "40480",
        "2023-09-30",
    ),
)
