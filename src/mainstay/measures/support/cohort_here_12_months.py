"""People of an early-career cohort still here after 12 months."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="cohort_here_12_months",
    title="Early-career cohorts here after 12 months",
    question="Of those who began an early-career programme, what share is here a year on?",
    why="Those who leave within the first year were brought here at great cost and saw little.",
    how=(
        "People who began a first-year or early-career programme between one and two years before the day, "
        "and of those, who was in post 12 months after beginning. Only those are counted since whose "
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
    numerator=Total(None, ("here_12",)),
    denominator=(Total(None, ("began_12",)),),
    percent=True,
    breakdowns=("cohort", "programme", "sex", "ethnic_group", "route"),
    example="Of four who began together one left within a year: 75.0%.",
    worked=Worked(
        (
            stay("A", start="2023-03-06"),
            stay("B", start="2023-03-06"),
            stay("C", start="2023-03-06"),
            stay("D", start="2023-03-06", end="2023-09-01"),
            listed(
                "milestone",
                person="A",
                programme="first_year",
                step="Panel",
                began="2023-03-06",
                cohort="Academy",
                done="2023-03-06",
            ),
            listed(
                "milestone",
                person="B",
                programme="first_year",
                step="Panel",
                began="2023-03-06",
                cohort="Academy",
                done="2023-03-06",
            ),
            listed(
                "milestone",
                person="C",
                programme="first_year",
                step="Panel",
                began="2023-03-06",
                cohort="Academy",
                done="2023-03-06",
            ),
            listed(
                "milestone",
                person="D",
                programme="first_year",
                step="Panel",
                began="2023-03-06",
                cohort="Academy",
                done="2023-03-06",
            ),
        ),
        "75.0",
        "3",
        "4",
    ),
)
