"""Time owed to workers."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="time_owed_per_worker",
    title="Time owed to workers",
    question="How many hours is a worker owed on average?",
    why="Time off that cannot be taken is a sign of load, and a debt.",
    how=(
        "The latest time owed in the year of each person of whom any is recorded, nothing counting where "
        "the worker owes, over those people."
    ),
    unit=Unit.HOURS,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("hours",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="hours_worked",
    numerator=Total("owed_minutes", ("owing",)),
    denominator=(Total(None, ("owing",)),),
    breakdowns=WORKER_BREAKDOWNS,
    example="One is owed 10 hours and one 4: 7.0.",
    worked=Worked(
        (
            listed("hours", person="A", period="week", start="2024-05-06", owed=600),
            listed("hours", person="B", period="week", start="2024-05-06", owed=240),
        ),
        "7.0",
        "14",
        "2",
    ),
)
