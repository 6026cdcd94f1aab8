"""Workers looked up since the renewal opened."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="registration_checked",
    title="Looked up since the renewal opened",
    question="What share of social workers was looked up on the register since 1 September?",
    why="What nobody has looked at, nobody can remind people of.",
    how=(
        "Social workers and agency workers there on the day with a check of the register since the last 1 "
        "September, over all there on the day."
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
    numerator=Total(None, ("checked",)),
    denominator=(Total(None, ("present",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="Of four in post three were looked up in September, one in August: 75.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            stay("D"),
            listed("registration", person="A", checked_on="2024-09-28"),
            listed("registration", person="B", checked_on="2024-09-28"),
            listed("registration", person="C", checked_on="2024-09-28"),
            listed("registration", person="D", checked_on="2024-08-31"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
