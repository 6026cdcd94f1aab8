"""Teams without a permanent manager: how many teams have no permanent manager in post?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="teams_without_manager",
    title="Teams without a permanent manager",
    question="How many teams have no permanent manager in post?",
    why="Interim and vacant leadership is felt first by the team and then by children.",
    how=(
        "Teams with a social worker in post or agency on the day in which nobody employed permanently holds a "
        "manager's role: first line, middle or senior."
    ),
    unit=Unit.TEAMS,
    direction=Direction.LOWER,
    family=Family.MANAGERS,
    needs=("in_post", "teams"),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("team_without_manager",)),
    decimals=0,
    example="Six teams, one led by an agency manager and one by nobody: 2.",
    worked=Worked(
        (
            stay("M0", role="first_line_manager", team="team 0"),
            stay("M1", role="first_line_manager", team="team 1"),
            stay("M2", role="first_line_manager", team="team 2"),
            stay("M3", role="first_line_manager", team="team 3"),
            stay("interim", role="first_line_manager", contract="agency", team="team 4"),
            stay("A", team="team 5"),
        ),
        "2",
        "2",
    ),
)
