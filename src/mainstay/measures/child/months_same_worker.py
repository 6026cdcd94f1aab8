"""Months with the same worker as the month before."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="months_same_worker",
    title="Months with the same worker",
    question=("In what share of months did a child have the same social worker at its end as at its beginning?"),
    why="It is what a child would say: is it still you?",
    how=(
        "Months of the year, counted back from the day, at whose end a child had the worker of its "
        "beginning, over months at whose beginning and end the child had a worker."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.CHILD,
    needs=("changes",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="children_in_the_year",
    numerator=Total("months_same"),
    denominator=(Total("months_compared"),),
    percent=True,
    example=("Two children over twelve months, one of whom changed worker once: 23 of 24 months, 95.8%."),
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            held("X", "A", start="2023-06-01"),
            held("Y", "A", start="2023-06-01", end="2024-03-15"),
            held("Y", "B", start="2024-03-15"),
        ),
        "95.8",
        "23",
        "24",
    ),
)
