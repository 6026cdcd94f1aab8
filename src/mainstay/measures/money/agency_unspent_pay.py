"""What was not spent on the posts that agency workers cover."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="agency_unspent_pay",
    title="Unspent pay of posts covered",
    question="How much pay was not spent on the vacant posts that agency workers cover?",
    why="It is the part of the agency bill that the budget already holds.",
    how=(
        "What permanent workers in the role would have cost for the days and FTE of engagements that cover a "
        "vacancy in the year, with on-costs (33%, assumed and not verified until the council gives its own), "
        "of engagements whose net cost is known."
    ),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.MONEY,
    needs=("agency_year", "in_post"),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total("unspent_pence", ("netted",)),
    denominator=(Total(None, ("year_netted",)),),
    decimals=0,
    example="28 days of a post of £62,244 with on-costs: £4,775.",
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
        "4775",
        "4774.88",
        "1",
    ),
)
