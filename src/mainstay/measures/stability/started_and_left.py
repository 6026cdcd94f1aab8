"""Joined and left within the year: how many people joined and left again within the year?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="started_and_left",
    title="Joined and left within the year",
    question="How many people joined and left again within the year?",
    why="The official counts leave these people out on both sides; they are shown so that nothing is lost.",
    how="Stays that began and ended in the year to the day: counted as neither starter nor leaver.",
    unit=Unit.PEOPLE,
    direction=Direction.LOWER,
    family=Family.FLOWS,
    needs=("leavers",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("started_and_left",)),
    decimals=0,
    breakdowns=("team",),
    example="Someone joins in January and leaves in May: 1.",
    worked=Worked((stay("A"), stay("B", start="2024-01-08", end="2024-05-31")), "1", "1"),
)
