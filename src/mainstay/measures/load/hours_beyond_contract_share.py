"""Hours worked beyond those contracted."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="hours_beyond_contract_share",
    title="Hours worked beyond contract",
    question="How much more than their contracted hours do people work?",
    why="Work that only unpaid evenings can hold is load that no other figure shows.",
    how=(
        "Hours worked beyond contract in the weeks or months of the year in which more was worked, over "
        "the hours contracted in all weeks or months recorded."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("hours",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="hours_worked",
    numerator=Total("beyond_minutes"),
    denominator=(Total("contracted_minutes", ("recorded",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="Of two weeks of 37 hours one was 3.7 hours longer and one was not: 5.0%.",
    worked=Worked(
        (
            listed("hours", person="A", period="week", start="2024-05-06", contracted=2220, worked=2442),
            listed("hours", person="B", period="week", start="2024-05-06", contracted=2220, worked=2220),
        ),
        "5.0",
        "3.7",
        "74",
    ),
)
