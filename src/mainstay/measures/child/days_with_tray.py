"""Days with a tray instead of a worker."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="days_with_tray",
    title="Days with a duty tray",
    question="For how many days of the year was a child held by a tray and no person?",
    why="It shows waiting even where no list says who has a plan.",
    how=(
        "Days of the year on which a child on the list of children allocated was held by a tray and by no"
        " person, over children on the list in the year."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.CHILD,
    needs=("changes",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="children_in_the_year",
    numerator=Total("days_with_tray", ("listed",)),
    denominator=(Total(None, ("listed",)),),
    example="One of two children was held by a duty tray for 10 days: 5.0.",
    worked=Worked(
        (
            stay("A"),
            held("X", None, start="2024-02-01", end="2024-02-11"),
            held("X", "A", start="2024-02-11"),
            held("Y", "A", start="2023-06-01"),
        ),
        "5.0",
        "10",
        "2",
    ),
)
