"""The points held as a share of what hours allow."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="weighted_load_share",
    title="Weighted load against capacity",
    question="How much of what workers' hours allow do the children they hold take?",
    why="Above 100% there is work that nobody has hours for, however it is shared out.",
    how=(
        "Points of the children held, over the capacity of the workers holding them: a full load of 100 "
        "points less agreed reductions and less 15 for work without a child, times the FTE. The weights "
        "are the council's own where it has given them, else the starter weights, which are assumed."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("in_post", "agency", "children"),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    numerator=Total("held_points"),
    denominator=(Total("capacity_points", ("weighed",)),),
    percent=True,
    breakdowns=(*WORKER_BREAKDOWNS, "weights"),
    example=("100 points are held by one worker who can carry 85 and one at half time who can carry 42.5: 78.4%."),
    worked=Worked(
        (
            stay("A"),
            stay("B", fte="0.5"),
            held("a", "A", 10, kind_of_help="protection_plan"),
            held("b", "B", 10, kind_of_help="child_in_need"),
        ),
        "78.4",
        "100",
        "127.5",
    ),
)
