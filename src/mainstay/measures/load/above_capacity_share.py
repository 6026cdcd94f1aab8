"""Workers holding more points than their hours allow."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="above_capacity_share",
    title="Workers above their capacity",
    question="What share of workers with children holds more points than their hours allow?",
    why="A team can be within its capacity as a whole while half of it is far above.",
    how=(
        "Workers who lead nobody and whose points are more than their capacity, over those with children "
        "of weight and an FTE above nought. The weights are the council's own where it has given them, "
        "else the starter weights, which are assumed."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("in_post", "agency", "children"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    numerator=Total(None, ("above_capacity",)),
    denominator=(Total(None, ("weighed",)),),
    percent=True,
    breakdowns=(*WORKER_BREAKDOWNS, "weights"),
    example=("One of two holds 15 children on protection plans, 90 points where 85 are the most: 50.0%."),
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            held("a", "A", 15, kind_of_help="protection_plan"),
            held("b", "B", 20, kind_of_help="child_in_need"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
