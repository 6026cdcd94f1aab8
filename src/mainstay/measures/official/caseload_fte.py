"""Children per social worker: how many children has a full-time social worker on average?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, worker

MEASURE = Measure(
    name="caseload_fte",
    title="Children per social worker",
    question="How many children has a full-time social worker on average?",
    why="Work that is manageable is what most keeps people; an average hides who carries most.",
    how="Children allocated over the FTE of social workers with at least one child allocated.",
    unit=Unit.CHILDREN_PER_FTE,
    direction=Direction.LOWER,
    family=Family.RATES,
    needs=("cases",),
    certainty=Certainty.RATIO,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "caseload_fte. As we count it: docs/methods/caseload_fte.md."
    ),
    numerator=Total("cases"),
    denominator=(Total("fte", ("holder",)),),
    official=True,
    published_as="caseload_fte",
    breakdowns=("role", "team"),
    example="33 children held by 1.0 and 0.8 FTE: 18.3.",
    worked=Worked((worker(cases=18), worker(cases=15, fte="0.8")), "18.3", "33", "1.8"),
)
