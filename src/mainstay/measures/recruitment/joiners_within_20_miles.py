"""Joiners who live near."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="joiners_within_20_miles",
    title="Joiners who live within 20 miles",
    question="What share of those who joined in the year lives less than 20 miles from work?",
    why="People who live near stay longer, and the pool of them is a limit to what recruitment can do.",
    how=(
        "People who joined in the year and live less than 20 miles from work, over those of whom it is "
        "known. HR's distance goes before the applicant's; no address is ever read."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.RECRUITMENT,
    needs=("leavers",),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/recruitment.md. The 20 miles are those of a survey told "
        "in a regional guide."
    ),
    rows="joiners",
    numerator=Total(None, ("within_20_miles",)),
    denominator=(Total(None, ("distance_known",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service", "contract", "route", "start_origin"),
    example="Of three whose distance is known two live nearer than 20 miles: 66.7%.",
    worked=Worked(
        (
            stay("A", start="2024-03-04"),
            stay("B", start="2024-03-04"),
            stay("C", start="2024-03-04"),
            stay("D", start="2024-03-04"),
            listed("applicant", person="A", started_on="2024-03-04", miles=4),
            listed("applicant", person="B", started_on="2024-03-04", miles=19),
            listed("applicant", person="C", started_on="2024-03-04", miles=20),
        ),
        "66.7",
        "2",
        "3",
    ),
)
