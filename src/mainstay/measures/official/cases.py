"""Children allocated: how many children are allocated to social workers on the day?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, worker

MEASURE = Measure(
    name="cases",
    title="Children allocated",
    question="How many children are allocated to social workers on the day?",
    why="The work that there is to share.",
    how=(
        "Children allocated on the day to council and agency social workers in post; brothers and sisters count each."
    ),
    unit=Unit.CHILDREN,
    direction=Direction.NONE,
    family=Family.STOCKS,
    needs=("cases",),
    certainty=Certainty.FULL_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "cases. As we count it: docs/methods/cases.md."
    ),
    numerator=Total("cases"),
    decimals=0,
    official=True,
    published_as="cases",
    breakdowns=("role", "team"),
    example="Workers with 15, 18 and 0 children: 33.",
    worked=Worked((worker(cases=15), worker(cases=18), worker(cases=0)), "33", "33"),
)
