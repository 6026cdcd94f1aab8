"""Changes of social worker for each child in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="changes_per_child",
    title="Changes of worker per child",
    question="How often did a child's social worker change in the year?",
    why="Each change is a new stranger to a child, and a story told again.",
    how=(
        "Changes of worker in the year of the children held on the day, over those children. A time with "
        "a duty tray between two people is one change, and coming back to the same person is none."
    ),
    unit=Unit.CHANGES,
    direction=Direction.LOWER,
    family=Family.CHILD,
    needs=("changes",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="children_in_the_year",
    numerator=Total("changes"),
    denominator=(Total(None, ("child_held",)),),
    decimals=2,
    breakdowns=("kind_of_help",),
    example="Twelve of 100 children had two changes each: 0.24.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            held("twice", "A", 12, start="2023-06-01", end="2024-01-10"),
            held("twice", "B", 12, start="2024-01-10", end="2024-05-01"),
            held("twice", "A", 12, start="2024-05-01"),
            held("same", "A", 88, start="2023-06-01"),
        ),
        "0.24",
        "24",
        "100",
    ),
)
