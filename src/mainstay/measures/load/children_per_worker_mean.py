"""Children for each worker who has any, on average."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_per_worker_mean",
    title="Children per worker, mean",
    question="How many children does a worker with any children have on average?",
    why="What one person holds, whatever their hours: the number that they themselves would give.",
    how=(
        "Children allocated on the day to workers in post or from an agency, over those workers with at "
        "least one child."
    ),
    unit=Unit.CHILDREN,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("cases",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    numerator=Total("children"),
    denominator=(Total(None, ("holds",)),),
    breakdowns=WORKER_BREAKDOWNS,
    example="One worker has 18 children and another 12: 15.0.",
    worked=Worked(
        (stay("A"), stay("B", fte="0.6"), held("first", "A", 18), held("second", "B", 12)), "15.0", "30", "2"
    ),
)
