"""Leavers in the year, FTE: how much social worker time left in the year?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, leaver, worker

MEASURE = Measure(
    name="leavers_fte",
    title="Leavers in the year, FTE",
    question="How much social worker time left in the year?",
    why="What has to be replaced before anything grows.",
    how=(
        "FTE a year before the day of people who were in post then and left in the year; moves between the "
        "council's own social work posts are not leaving, a move to agency work is."
    ),
    unit=Unit.FTE,
    direction=Direction.LOWER,
    family=Family.FLOWS,
    needs=("leavers",),
    certainty=Certainty.WEIGHTED_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "leavers_fte. As we count it: docs/methods/leavers_fte.md."
    ),
    numerator=Total("fte_before", ("leaver",)),
    official=True,
    published_as="leavers_fte",
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
    example="Someone with 0.8 a year ago leaves: 0.8, whatever their FTE on leaving.",
    worked=Worked((worker(), leaver("0.8")), "0.8", "0.8"),
)
