"""Children of the worker whom nine in ten have fewer than."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_per_worker_90th",
    title="Children per worker, the highest tenth",
    question="How many children do the one in ten with most have at least?",
    why="Those with most children are the first to go, and theirs are the children seen least.",
    how=(
        "The number of children below which nine tenths of workers lie, over workers in post or from an "
        "agency with at least one child; between two workers, that share of the way."
    ),
    unit=Unit.CHILDREN,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("cases",),
    certainty=Certainty.TAIL,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    middle=Middle("children", ("holds",), (9, 10)),
    breakdowns=WORKER_BREAKDOWNS,
    example=("Three workers with 10, 14 and 24 children: eight tenths of the way from 14 to 24, 22.0."),
    worked=Worked(
        (stay("A"), stay("B"), stay("C"), held("a", "A", 10), held("b", "B", 14), held("c", "C", 24)), "22.0", "3"
    ),
)
