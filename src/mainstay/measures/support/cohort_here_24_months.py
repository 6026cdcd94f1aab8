"""People of an early-career cohort still here after 24 months."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="cohort_here_24_months",
    title="Early-career cohorts here after 24 months",
    question="Of those who began an early-career programme, what share is here two years on?",
    why="An academy is worth what remains of its cohorts.",
    how=(
        "People who began a first-year or early-career programme between two and three years before the "
        "day, and of those, who was in post 24 months after beginning. Only those are counted since whose "
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
    numerator=Total(None, ("here_24",)),
    denominator=(Total(None, ("began_24",)),),
    percent=True,
    breakdowns=("cohort", "programme", "sex", "ethnic_group", "route"),
    example="Of four who began together one left within two years: 75.0%.",
    worked=Worked(
        (
            stay("A", start="2022-03-07"),
            stay("B", start="2022-03-07"),
            stay("C", start="2022-03-07"),
            stay("D", start="2022-03-07", end="2023-09-01"),
            listed(
                "milestone",
                person="A",
                programme="first_year",
                step="Panel",
                began="2022-03-07",
                cohort="Academy",
                done="2022-03-07",
            ),
            listed(
                "milestone",
                person="B",
                programme="first_year",
                step="Panel",
                began="2022-03-07",
                cohort="Academy",
                done="2022-03-07",
            ),
            listed(
                "milestone",
                person="C",
                programme="first_year",
                step="Panel",
                began="2022-03-07",
                cohort="Academy",
                done="2022-03-07",
            ),
            listed(
                "milestone",
                person="D",
                programme="first_year",
                step="Panel",
                began="2022-03-07",
                cohort="Academy",
                done="2022-03-07",
            ),
        ),
        "75.0",
        "3",
        "4",
    ),
)
