"""Children who came into care after a plan."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="into_care_after_plan",
    title="Into care after a plan",
    question=(
        "What share of children who came into care had a plan, or steps towards court, in the twelve months before?"
    ),
    why="With a plan there was a social worker, and time to try.",
    how=(
        "Times in the year that a child came into care with a child in need plan, a protection plan or steps "
        "towards court on record in the twelve months before, over all times a child came into care."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("help_over_the_year", "help_before"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="coming_into_care",
    numerator=Total(None, ("plan",)),
    denominator=(Total(None, ("came",)),),
    percent=True,
    example="Two of four children had a plan: 50.0%.",
    worked=Worked(
        (
            listed("help_episode", child="A", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="B", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="C", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="D", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="A", kind="child_in_need", start="2023-09-04", end="2024-03-04"),
            listed("help_episode", child="C", kind="protection_plan", start="2023-09-04", end="2024-03-04"),
        ),
        "50.0",
        "2",
        "4",
    ),
)
