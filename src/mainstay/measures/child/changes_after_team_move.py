"""Changes after a worker moved team."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="changes_after_team_move",
    title="Changes after a worker moved team",
    question="What share of changes came within four weeks of the earlier worker's move to another team?",
    why=("A move inside the council is a loss to a child like any other, and is the council's own choice."),
    how=(
        "Changes of worker in the year within 28 days before or after the day on which the earlier worker began in another team, "
        "over all changes in the year. It is worked out from who was in post, and not from the reason recorded; leaving "
        "goes before an agency's end, and that before a move."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.CHILD,
    needs=("changes", "teams"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="changes_of_worker",
    numerator=Total(None, ("team_changed",)),
    denominator=(Total(None, ("change",)),),
    percent=True,
    breakdowns=("reason", "follows"),
    example="Of two changes one came nine days after: 50.0%.",
    worked=Worked(
        (
            stay("A", team="North", end="2024-03-01"),
            stay("A", team="South", start="2024-03-01"),
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
