"""Days of help without a named worker."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, listed, stay

MEASURE = Measure(
    name="days_without_worker",
    title="Days without a named worker",
    question="For how many days of the year did a child with a plan have no named social worker?",
    why="Between two workers nobody knows the child, whatever the plan says.",
    how=(
        "Days of the year on which a child had help that asks for a social worker (assessment, in need, "
        "protection plan, before or in court, in care) and nobody was their worker, over children with "
        "such help in the year. A duty tray is nobody."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.CHILD,
    needs=("help_over_the_year", "changes"),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/the_childs_view.md.",
    rows="children_in_the_year",
    numerator=Total("days_without_worker", ("helped",)),
    denominator=(Total(None, ("helped",)),),
    example="Of two children with plans one had no worker for the 30 days to 30 October: 15.0.",
    worked=Worked(
        (
            stay("A"),
            listed("help_episode", child="X", kind="child_in_need", start="2023-06-01"),
            held("X", "A", start="2023-10-31"),
            listed("help_episode", child="Y", kind="protection_plan", start="2023-06-01"),
            held("Y", "A", start="2023-06-01"),
        ),
        "15.0",
        "30",
        "2",
    ),
)
