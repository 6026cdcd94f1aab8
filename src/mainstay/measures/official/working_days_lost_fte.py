"""Working days lost to sickness: how many working days were lost to sickness in the year?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, leaver, worker

MEASURE = Measure(
    name="working_days_lost_fte",
    title="Working days lost to sickness",
    question="How many working days were lost to sickness in the year?",
    why="Sickness is felt by colleagues and families, and often says something about the work.",
    how=(
        "Working days lost in the year by people the council employs, leavers included (an inference: the "
        "guide's wording was not readable)."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.FLOWS,
    needs=("days_lost",),
    certainty=Certainty.FULL_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "working_days_lost_fte. As we count it: docs/methods/working_days_lost_fte.md."
    ),
    numerator=Total("days_lost"),
    official=True,
    published_as="working_days_lost_fte",
    breakdowns=("role", "team"),
    example="3.5 days and 10 days lost, of which one person has left: 13.5.",
    worked=Worked((worker(days_lost="3.5"), leaver("1.0", days_lost="10")), "13.5", "13.5"),
)
