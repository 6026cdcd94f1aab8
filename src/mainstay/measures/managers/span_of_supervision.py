"""People for each first line manager."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="span_of_supervision",
    title="People for each first line manager",
    question="How many social workers are there for each first line manager?",
    why="A manager of ten cannot supervise each of them as often as is promised.",
    how=(
        "Social workers in post or from an agency on the day who are no managers, over first line "
        "managers in post or from an agency; by team, those of the team."
    ),
    unit=Unit.PEOPLE_PER_LEADER,
    direction=Direction.NONE,
    family=Family.MANAGERS,
    needs=("in_post", "agency"),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/stability.md.",
    rows="people_in_post",
    numerator=Total(None, ("is_led",)),
    denominator=(Total(None, ("leads_a_team",)),),
    breakdowns=("team", "service"),
    example="Twelve social workers and two team managers: 6.0.",
    worked=Worked((stay("M", 2, role="first_line_manager"), stay("A", 12)), "6.0", "12", "2"),
)
