"""Joiners still here after 24 months, by source."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="here_after_24_months",
    title="Still here 24 months after joining",
    question="Of those who joined, what share is here two years on, by how they were found?",
    why="A source that brings many who soon leave is dearer than it looks.",
    how=(
        "Social workers who joined between two and three years before the day, and of those, who was in "
        "post 24 months after joining. Only those are counted since whose joining the lists of staff show "
        "all who left. The source is that of the application which ended in the start; of an agency worker "
        "who stayed on, that."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=("in_post",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="joiners",
    numerator=Total(None, ("here_after_24_months",)),
    denominator=(Total(None, ("joined_two_years_before",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service", "contract", "sex", "ethnic_group", "route", "start_origin"),
    example="Of four who joined in 2022 one left after a year: 75.0%.",
    worked=Worked(
        (
            stay("A", 3, start="2022-03-01"),
            stay("B", start="2022-03-01", end="2023-03-01"),
            stay("C", start="2023-03-01"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
