"""What agency workers cost once unspent pay is taken off."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="agency_net_cost",
    title="Net cost of agency workers",
    question=("What did agency workers cost in the year, once the pay of the posts they cover is taken off?"),
    why="The pay of an empty post is not spent: only what goes beyond it is a cost of being short.",
    how=(
        "Agency cost in the year less, where a vacancy is covered, what a permanent worker in the role would "
        "have cost for the same days and FTE with on-costs (33%, assumed and not verified until the council "
        "gives its own), added up over engagements of which both are known."
    ),
    unit=Unit.POUNDS,
    direction=Direction.LOWER,
    family=Family.MONEY,
    needs=("agency_year", "in_post"),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total("net_pence", ("netted",)),
    denominator=(Total(None, ("year_netted",)),),
    decimals=0,
    example=("Four weeks cost £6,660, and 28 days of the post would have cost £4,775 (£46,800 and a third): £1,885."),
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
                reason="vacancy",
            ),
        ),
        "1885",
        "1885.12",
        "1",
    ),
)
