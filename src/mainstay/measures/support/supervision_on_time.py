"""Supervision held by the day it was due."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="supervision_on_time",
    title="Supervision held on time",
    question="What share of supervision due in the year was held by the day it was due?",
    why="Regular supervision is what people say keeps them, and what an inspection asks about first.",
    how=(
        "Meetings of workers' own supervision held by the day they were due, over those due in the year. "
        "About one child, in a group or between peers is not counted. One due when the worker was away for "
        "long, had left or had not come was not due; leave, a cancelled meeting or urgent work is no "
        "excuse. Held without a day is taken as held when due."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=("supervision",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervision",
    numerator=Total(None, ("held_on_time",)),
    denominator=(Total(None, ("due",)),),
    percent=True,
    breakdowns=("kind", *WORKER_BREAKDOWNS),
    example=("Of four due one was held a day late and one was cancelled; a fifth fell into maternity leave: 50.0%."),
    worked=Worked(
        (
            listed("supervision", 2, person="A", kind="management", due_on="2024-03-05", held_on="2024-03-05"),
            listed("supervision", person="A", kind="management", due_on="2024-04-05", held_on="2024-04-06"),
            listed(
                "supervision", person="A", kind="management", due_on="2024-05-05", held=0, reason_not_held="cancelled"
            ),
            listed("supervision", person="A", kind="management", due_on="2024-06-05", held=0, reason_not_held="away"),
        ),
        "50.0",
        "2",
        "4",
    ),
)
