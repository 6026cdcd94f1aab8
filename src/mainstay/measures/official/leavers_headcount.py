"""Leavers in the year, people: how many people left in the year?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, leaver, worker

MEASURE = Measure(
    name="leavers_headcount",
    title="Leavers in the year, people",
    question="How many people left in the year?",
    why="What has to be replaced before anything grows.",
    how="People in post a year before the day who left in the year, once for each leaving.",
    unit=Unit.PEOPLE,
    direction=Direction.LOWER,
    family=Family.FLOWS,
    needs=("leavers",),
    certainty=Certainty.COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "leavers_headcount. As we count it: docs/methods/leavers_headcount.md."
    ),
    numerator=Total(None, ("leaver_head",)),
    decimals=0,
    official=True,
    published_as="leavers_headcount",
    breakdowns=(
        "role",
        "sex",
        "age_band",
        "ethnic_group",
        "ethnicity",
        "contract",
        "team",
        "time_in_council",
        "leaving_reason",
        "leaver_destination",
    ),
    example="Two leave, of whom one had joined in the same year: 1.",
    worked=Worked((worker(), leaver("1.0"), leaver("1.0", role_start="2024-01-08")), "1", "1"),
)
