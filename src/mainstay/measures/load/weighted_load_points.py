"""The points of all children held."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="weighted_load_points",
    title="Weighted load",
    question="How many points of work do the children held on the day come to?",
    why=("A child in court takes more work than a child whose plan is nearly done; counting heads hides it."),
    how=(
        "Points by kind of help, with what is added for complexity and for a new allocation, over the "
        "children held or co-worked by workers who lead nobody. The weights are the council's own where "
        "it has given them, else the starter weights, which are assumed."
    ),
    unit=Unit.POINTS,
    direction=Direction.NONE,
    family=Family.LOAD,
    needs=("in_post", "agency", "children"),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/load.md.",
    rows="load",
    numerator=Total("held_points"),
    breakdowns=(*WORKER_BREAKDOWNS, "weights"),
    example="Ten children on protection plans at 6 points and ten in need at 4 points: 100.0.",
    worked=Worked(
        (
            stay("A"),
            stay("B", fte="0.5"),
            held("a", "A", 10, kind_of_help="protection_plan"),
            held("b", "B", 10, kind_of_help="child_in_need"),
        ),
        "100.0",
        "100",
    ),
)
