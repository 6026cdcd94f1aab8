"""Professional development recorded."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="renewal_cpd",
    title="Professional development recorded",
    question="Of how many social workers is professional development recorded?",
    why="Two pieces are asked for each year; left to November, they are written in a hurry.",
    how=(
        "Social workers and agency workers there on the day of whom professional development was recorded "
        "by the day, and by 30 November, over those of whom it is known from a check of the register since "
        "1 September. After 30 November only a later check can say that it was not. Development counts "
        "from 1 December of the year before."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=(
        "in_post",
        "registrations",
    ),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/support_and_growth.md. The dates are Social Work England's (grade A)."
    ),
    rows="registrations",
    numerator=Total(None, ("cpd_renewed",)),
    denominator=(Total(None, ("cpd_known",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="Two of four have done it, one of them on 20 September; of a fifth it is not known: 50.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            stay("D"),
            stay("E"),
            listed("registration", person="A", checked_on="2024-09-28", cpd_done_on="2024-09-20", cpd_done=1),
            listed("registration", person="B", checked_on="2024-09-28", cpd_done=1),
            listed("registration", person="C", checked_on="2024-09-28", cpd_done=0),
            listed("registration", person="D", checked_on="2024-09-28", cpd_done=0),
            listed("registration", person="E", checked_on="2024-09-28"),
        ),
        "50.0",
        "2",
        "4",
    ),
)
