"""Senior posts filled from inside."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="internal_promotion_share",
    title="Senior practitioners and team managers from inside",
    question=(
        "Of those who became senior practitioner or first line manager in the year, what share was here "
        "before in a more junior role?"
    ),
    why="People stay where there is a way up.",
    how=(
        "People who began as senior practitioner or first line manager in the year and are so on the day,"
        " and who held a more junior of the council's own social work roles before, over all who began "
        "so."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.STABILITY,
    needs=("in_post", "posts", "history"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/stability.md.",
    rows="people_in_post",
    numerator=Total(None, ("promoted",)),
    denominator=(Total(None, ("new_in_role",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="Of two new in such a role one was a case holder here before: 50.0%.",
    worked=Worked(
        (
            stay("A", start="2020-01-06", end="2024-02-01"),
            stay("A", start="2024-02-01", role="senior_practitioner"),
            stay("B", start="2024-03-01", role="first_line_manager"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
