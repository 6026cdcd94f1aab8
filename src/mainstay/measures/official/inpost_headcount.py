"""Social workers in post, people: how many social workers does the council employ on the day?"""

from mainstay.measures.declaring import PEOPLE_BREAKDOWNS, Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, worker

MEASURE = Measure(
    name="inpost_headcount",
    title="Social workers in post, people",
    question="How many social workers does the council employ on the day?",
    why="The number of people behind the FTE.",
    how=(
        "People employed by the council in one of the six census roles on the day, each counted once, in "
        "their more senior role. In a return, records with the same registration number, date of birth, sex and "
        "ethnicity are one person; one without a readable number is always its own."
    ),
    unit=Unit.PEOPLE,
    direction=Direction.HIGHER,
    family=Family.STOCKS,
    needs=("in_post",),
    certainty=Certainty.FULL_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "inpost_headcount. As we count it: docs/methods/inpost_headcount.md."
    ),
    numerator=Total(None, ("in_post_head",)),
    decimals=0,
    official=True,
    published_as="inpost_headcount",
    breakdowns=PEOPLE_BREAKDOWNS,
    example="Three people, one of whom holds two half-time roles, give 3.",
    worked=Worked(
        (
            worker(2),
            worker(swe_number="SW77", fte="0.5"),
            worker(swe_number="SW77", fte="0.5", role="senior_practitioner"),
        ),
        "3",
        "3",
    ),
)
