"""Children who came into care after early help."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="into_care_after_early_help",
    title="Into care after early help",
    question="What share of children who came into care had early help in the twelve months before?",
    why=("Early help that reaches those who most need it will be seen here too; it is no mark of failure."),
    how=(
        "Times in the year that a child came into care with early help on record in the twelve months before, "
        "over all times a child came into care."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("help_over_the_year", "help_before"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="coming_into_care",
    numerator=Total(None, ("early_help",)),
    denominator=(Total(None, ("came",)),),
    percent=True,
    example="One of four children had early help: 25.0%.",
    worked=Worked(
        (
            listed("help_episode", child="A", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="B", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="C", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="D", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="B", kind="early_help", start="2023-06-05", end="2023-12-04"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
