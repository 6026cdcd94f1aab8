"""People of an early-career cohort still here after 36 months."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="cohort_here_36_months",
    title="Early-career cohorts here after 36 months",
    question="Of those who began an early-career programme, what share is here three years on?",
    why="The third year is when many go, just as they know the work.",
    how=(
        "People who began a first-year or early-career programme between three and four years before the "
        "day, and of those, who was in post 36 months after beginning. Only those are counted since whose "
        "beginning the lists of staff show all who left, and who are on them. A tracker from which leavers "
        "are struck out makes it look better than it is."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=(
        "in_post",
        "milestones",
    ),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="cohorts",
    numerator=Total(None, ("here_36",)),
    denominator=(Total(None, ("began_36",)),),
    percent=True,
    breakdowns=("cohort", "programme", "sex", "ethnic_group", "route"),
    example="Of four who began together one left within three years: 75.0%.",
    worked=Worked(
        (
            stay("A", start="2021-03-08"),
            stay("B", start="2021-03-08"),
            stay("C", start="2021-03-08"),
            stay("D", start="2021-03-08", end="2023-09-01"),
            listed(
                "milestone",
                person="A",
                programme="first_year",
                step="Panel",
                began="2021-03-08",
                cohort="Academy",
                done="2021-03-08",
            ),
            listed(
                "milestone",
                person="B",
                programme="first_year",
                step="Panel",
                began="2021-03-08",
                cohort="Academy",
                done="2021-03-08",
            ),
            listed(
                "milestone",
                person="C",
                programme="first_year",
                step="Panel",
                began="2021-03-08",
                cohort="Academy",
                done="2021-03-08",
            ),
            listed(
                "milestone",
                person="D",
                programme="first_year",
                step="Panel",
                began="2021-03-08",
                cohort="Academy",
                done="2021-03-08",
            ),
        ),
        "75.0",
        "3",
        "4",
    ),
)
