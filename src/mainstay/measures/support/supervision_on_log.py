"""Workers whose supervision is recorded."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="supervision_on_log",
    title="Workers whose supervision is recorded",
    question="What share of social workers is on the supervision log at all?",
    why="A log that leaves out a service makes every other figure of supervision look better than it is.",
    how=(
        "Social workers and agency workers there on the day with own supervision due or held in the year, "
        "over all there on the day."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=(
        "in_post",
        "supervision",
    ),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervised_people",
    numerator=Total(None, ("on_log",)),
    denominator=(Total(None, ("present",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="Of four in post three are on the log: 75.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            stay("D"),
            listed("supervision", person="A", kind="management", due_on="2024-09-02"),
            listed("supervision", person="B", kind="management", due_on="2024-09-02"),
            listed("supervision", person="C", kind="management", due_on="2024-09-02"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
