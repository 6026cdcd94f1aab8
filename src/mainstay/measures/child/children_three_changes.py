"""Children with three or more changes of worker."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_three_changes",
    title="Children with three or more changes of worker",
    question="What share of children had three or more changes of social worker in the year?",
    why="Some children lose one worker after another while the average looks well.",
    how=(
        "Children held on the day whose allocation passed to a different person at least three times in "
        "the year, over all children held on the day."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.CHILD,
    needs=("changes",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="children_in_the_year",
    numerator=Total(None, ("three_changes",)),
    denominator=(Total(None, ("child_held",)),),
    percent=True,
    breakdowns=("kind_of_help",),
    example="One of ten children had four workers one after another: 10.0%.",
    worked=Worked(
        (
            *(stay(name) for name in "ABCD"),
            held("often", "A", start="2023-06-01", end="2024-01-10"),
            held("often", "B", start="2024-01-10", end="2024-03-01"),
            held("often", "C", start="2024-03-01", end="2024-06-01"),
            held("often", "D", start="2024-06-01"),
            held("same", "A", 9, start="2023-06-01"),
        ),
        "10.0",
        "1",
        "10",
    ),
)
