"""Children with two or more changes of worker."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_two_changes",
    title="Children with two or more changes of worker",
    question="What share of children had two or more changes of social worker in the year?",
    why="Each change is a new stranger to a child; it is what turnover means to a family.",
    how=(
        "Children held on the day whose allocation passed to a different person at least twice in the year, "
        "over all children held on the day. A time with a duty tray between two people is one change."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("changes",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("child_two_changes",)),
    denominator=(Total(None, ("child_held",)),),
    percent=True,
    example="Twelve of a hundred children had two or more changes: 12.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            held("twice", "A", 12, start="2023-06-01", end="2024-01-10"),
            held("twice", "B", 12, start="2024-01-10", end="2024-05-01"),
            held("twice", "C", 12, start="2024-05-01"),
            held("same", "A", 88, start="2023-06-01"),
        ),
        "12.0",
        "12",
        "100",
    ),
)
