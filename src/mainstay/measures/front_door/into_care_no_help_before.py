"""Children who came into care with no help before."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="into_care_no_help_before",
    title="Into care with no help on record before",
    question=("What share of children who came into care had no help on record in the twelve months before?"),
    why=("Some came as strangers, newly born or newly arrived; of the others somebody might have known."),
    how=(
        "Times in the year that a child came into care with no other kind of help on record in the twelve "
        "months before, over all times a child came into care."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("help_over_the_year", "help_before"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="coming_into_care",
    numerator=Total(None, ("no_help",)),
    denominator=(Total(None, ("came",)),),
    percent=True,
    example="Three of four children had help before, so one had none: 25.0%.",
    worked=Worked(
        (
            listed("help_episode", child="A", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="B", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="C", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="D", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="A", kind="child_in_need", start="2023-09-04", end="2024-03-04"),
            listed("help_episode", child="B", kind="early_help", start="2023-06-05", end="2023-12-04"),
            listed("help_episode", child="C", kind="protection_plan", start="2023-09-04", end="2024-03-04"),
            listed("help_episode", child="D", kind="early_help", start="2021-06-07", end="2022-06-06"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
