"""Changes after an agency worker went."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="changes_after_agency_end",
    title="Changes after an agency worker went",
    question="What share of changes came within four weeks of the end of the earlier worker's agency engagement?",
    why="What agency cover costs is not money alone.",
    how=(
        "Changes of worker in the year within 28 days before or after the day on which the earlier worker's agency "
        "engagement ended, over all changes in the year. It is worked out from who was in post, and not from the reason "
        "recorded; leaving goes before an agency's end, and that before a move."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.CHILD,
    needs=("changes", "agency"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="changes_of_worker",
    numerator=Total(None, ("agency_ended",)),
    denominator=(Total(None, ("change",)),),
    percent=True,
    breakdowns=("reason", "follows"),
    example="Of two changes one came nine days after: 50.0%.",
    worked=Worked(
        (
            stay("A", contract="agency", start="2023-05-01", end="2024-03-01"),
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
