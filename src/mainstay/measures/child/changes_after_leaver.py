"""Changes after a worker left."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="changes_after_leaver",
    title="Changes after a worker left",
    question="What share of changes came within four weeks of the earlier worker's leaving the council?",
    why="Keeping workers keeps children's workers: this is how much of the change it would spare.",
    how=(
        "Changes of worker in the year within 28 days before or after the day on which the earlier worker left the council, "
        "over all changes in the year. It is worked out from who was in post, and not from the reason recorded; leaving "
        "goes before an agency's end, and that before a move."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.CHILD,
    needs=("changes", "leavers"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="changes_of_worker",
    numerator=Total(None, ("worker_left",)),
    denominator=(Total(None, ("change",)),),
    percent=True,
    breakdowns=("reason", "follows"),
    example="Of two changes one came nine days after: 50.0%.",
    worked=Worked(
        (
            stay("A", end="2024-03-01"),
            stay("B"),
            stay("C"),
            held("X", "A", start="2023-06-01", end="2024-03-10"),
            held("X", "B", start="2024-03-10"),
            held("Y", "B", start="2023-06-01", end="2024-05-01"),
            held("Y", "C", start="2024-05-01"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
