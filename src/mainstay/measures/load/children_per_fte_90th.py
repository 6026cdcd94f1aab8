"""Children for a full week that nine in ten workers have fewer than."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_per_fte_90th",
    title="Children per full-time worker, the highest tenth",
    question="How many children for each full week do the one in ten with most hold at least?",
    why="Part-time workers often hold a full-time load, which a count of children does not show.",
    how=(
        "The number of children for each FTE below which nine tenths of workers lie, over workers with at"
        " least one child and an FTE above nought."
    ),
    unit=Unit.CHILDREN_PER_FTE,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("cases",),
    certainty=Certainty.TAIL,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    middle=Middle("each_fte_points", ("holds_with_hours",), (9, 10)),
    breakdowns=WORKER_BREAKDOWNS,
    example="For a full week 14, 20 and 21 children: eight tenths of the way from 20 to 21, 20.8.",
    worked=Worked(
        (stay("A", fte="0.5"), stay("B"), stay("C"), held("a", "A", 10), held("b", "B", 14), held("c", "C", 21)),
        "20.8",
        "3",
    ),
)
