"""Managers still leading after a year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="manager_stability",
    title="Managers still leading after a year",
    question="Of the leaders and managers in post a year ago, what share still leads here?",
    why="A steady manager is one of the things that most keeps a team together.",
    how=(
        "People in a manager's role a year before the day who are in one on the day, over all in a manager's "
        "role a year before."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.MANAGERS,
    needs=("leavers", "history"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("leader_stayed",)),
    denominator=(Total(None, ("leader_before",)),),
    percent=True,
    example="Four led a year ago, three still do: 75.0%.",
    worked=Worked(
        (stay("still here", 3, role="first_line_manager"), stay("gone", role="middle_manager", end="2024-02-02")),
        "75.0",
        "3",
        "4",
    ),
)
