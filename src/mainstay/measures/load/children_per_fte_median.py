"""Children for a full week of the middle worker who has any."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_per_fte_median",
    title="Children per full-time worker, median",
    question="How many children does the middle worker hold for each full week of work?",
    why="Ten children in half a week are as many as twenty in a whole one.",
    how=(
        "Median and quartiles, over workers with at least one child and an FTE above nought, of children "
        "allocated on the day over the FTE of the role in which they are held."
    ),
    unit=Unit.CHILDREN_PER_FTE,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("cases",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    middle=Middle("each_fte_points", ("holds_with_hours",)),
    breakdowns=WORKER_BREAKDOWNS,
    example=("10 children at half time are 20 for a full week; with 14 and 21 beside them the middle is 20.0."),
    worked=Worked(
        (stay("A", fte="0.5"), stay("B"), stay("C"), held("a", "A", 10), held("b", "B", 14), held("c", "C", 21)),
        "20.0",
        "3",
    ),
)
