"""How often children's workers changed, and why."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="changes_of_worker",
    title="Changes of children's workers",
    question="How often did the worker of a child change in the year, and for what reason?",
    why="A reason that comes back can be worked on; one that is not recorded cannot.",
    how=(
        "Allocations to a person in the year where the person before was someone else. By reason: the one"
        " the list gives for the end of the time before."
    ),
    unit=Unit.CHANGES,
    direction=Direction.LOWER,
    family=Family.CHILD,
    needs=("changes",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="changes_of_worker",
    numerator=Total(None, ("change",)),
    decimals=0,
    breakdowns=("reason", "follows"),
    example="Seven children passed from one worker to another: 7.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            held("X", "A", 7, start="2023-06-01", end="2024-03-10", reason_for_change="worker_left"),
            held("X", "B", 7, start="2024-03-10"),
        ),
        "7",
        "7",
    ),
)
