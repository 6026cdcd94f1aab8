"""Workers with more children than the local ceiling."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="above_ceiling_share",
    title="Workers above the local ceiling",
    question="What share of workers with children has more than the local ceiling for their hours?",
    why=("A ceiling that is not kept is a promise broken; it is the first thing asked in an inspection."),
    how=(
        "Workers whose children allocated on the day are more than the ceiling times their FTE, over "
        "workers with at least one child and an FTE above nought. Where the council has given no ceiling,"
        " 17 children for a full-time worker are assumed: no national ceiling exists."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("cases",),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/load.md. The ceiling is the council's; the one assumed is grade D."
    ),
    rows="load",
    numerator=Total(None, ("above_ceiling",)),
    denominator=(Total(None, ("holds_with_hours",)),),
    percent=True,
    breakdowns=(*WORKER_BREAKDOWNS, "weights"),
    example=("Of four workers one has 18 children, and one has 9 at half time where 8.5 would be the ceiling: 50.0%."),
    worked=Worked(
        (
            stay("A"),
            stay("B", fte="0.5"),
            stay("C"),
            stay("D"),
            held("a", "A", 18),
            held("b", "B", 9),
            held("c", "C", 17),
            held("d", "D", 5),
        ),
        "50.0",
        "2",
        "4",
    ),
)
