"""Children of the middle worker who has any."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_per_worker_median",
    title="Children per worker, median",
    question="How many children does the middle worker with any children have?",
    why="An average hides who carries most: half of all workers may be far from it.",
    how=(
        "Median and quartiles of the children allocated on the day, over workers in post or from an "
        "agency with at least one child."
    ),
    unit=Unit.CHILDREN,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("cases",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    middle=Middle("children", ("holds",)),
    breakdowns=WORKER_BREAKDOWNS,
    example="Three workers with 10, 14 and 24 children: 14.0.",
    worked=Worked(
        (stay("A"), stay("B"), stay("C"), held("a", "A", 10), held("b", "B", 14), held("c", "C", 24)), "14.0", "3"
    ),
)
