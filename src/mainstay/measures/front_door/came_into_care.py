"""Children who came into care in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="came_into_care",
    title="Children who came into care",
    question="How many children came into care in the year, and what help came before?",
    why="What came before is where it could have been otherwise.",
    how=(
        "Times in the year to the day that a child came into care, after a time without; by the most help on "
        "record in the twelve months before."
    ),
    unit=Unit.CHILDREN,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("help_over_the_year", "help_before"),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="coming_into_care",
    numerator=Total(None, ("came",)),
    decimals=0,
    breakdowns=("help_before",),
    example="Two children came into care in the year and one was in care before it: 2.",
    worked=Worked(
        (
            listed("help_episode", child="A", kind="in_care", start="2024-03-04"),
            listed("help_episode", child="B", kind="in_care", start="2024-05-06"),
            listed("help_episode", child="C", kind="in_care", start="2023-03-06"),
        ),
        "2",
        "2",
    ),
)
