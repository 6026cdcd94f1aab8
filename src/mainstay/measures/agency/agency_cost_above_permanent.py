"""What agency workers cost above permanent ones in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="agency_cost_above_permanent",
    title="Agency cost above a permanent equivalent",
    question=("How much more did agency workers cost in the year than the same hours of permanent workers?"),
    why="It is what filling the posts would save, if they could be filled.",
    how=(
        "Agency cost in the year less what the same hours of permanent workers cost, added up over "
        "engagements of which both are known. An hour of a permanent worker is the mean pay of the role with "
        "on-costs, over the hours a full-time worker delivers in a year: those two are assumed (33%, 1,560 "
        "hours, not verified) until the council gives its own."
    ),
    unit=Unit.POUNDS,
    direction=Direction.LOWER,
    family=Family.AGENCY,
    needs=("agency_year", "in_post"),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total("premium_pence", ("compared",)),
    denominator=(Total(None, ("year_compared",)),),
    decimals=0,
    example="148 hours at £45.00 beside £39.90: £755.",
    worked=Worked(
        (
            stay("Own", base_pay=4680000),
            listed(
                "agency_assignment",
                person="A",
                start="2024-09-02",
                role="case_holder",
                end="2024-09-30",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
            ),
        ),
        "755",
        "754.8",
        "1",
    ),
)
