"""Early-career steps done on time."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="early_career_steps_on_time",
    title="Early-career steps done on time",
    question="What share of early-career steps due in the year was done by the day it was due?",
    why="Reviews that slip are the first sign that the protected first year is not protected.",
    how=(
        "Steps of the first-year and early-career programmes done by the day they were due, over those due "
        "in the year. A step of somebody who stopped the programme, or had left by then, was not due."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=("milestones",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="milestones",
    numerator=Total(None, ("on_time",)),
    denominator=(Total(None, ("step_due",)),),
    percent=True,
    breakdowns=("programme", "step", "cohort", *WORKER_BREAKDOWNS),
    example="Of four steps due two were done in time, one late, one not: 50.0%.",
    worked=Worked(
        (
            listed(
                "milestone",
                person="A",
                programme="first_year",
                step="Three-month review",
                due="2024-01-04",
                done="2024-01-03",
            ),
            listed(
                "milestone",
                person="A",
                programme="first_year",
                step="Six-month review",
                due="2024-04-04",
                done="2024-04-04",
            ),
            listed(
                "milestone",
                person="A",
                programme="first_year",
                step="Nine-month review",
                due="2024-07-04",
                done="2024-07-20",
            ),
            listed("milestone", person="A", programme="first_year", step="Portfolio", due="2024-09-04"),
        ),
        "50.0",
        "2",
        "4",
    ),
)
