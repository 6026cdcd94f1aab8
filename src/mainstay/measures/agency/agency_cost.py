"""What agency workers cost in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_cost",
    title="Cost of agency workers",
    question="What did agency workers cost in the year, by their rates and hours?",
    why="The ledger gives one sum; this one can be asked why.",
    how=(
        "Hours in the year, recorded as worked or else by the week, times what an hour is charged at, or else "
        "every element of its rate, added up over engagements of which both are known. Engagements without "
        "them are left out: see the share of engagements with a cost."
    ),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.AGENCY,
    needs=("agency_year",),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total("cost_pence", ("costed",)),
    denominator=(Total(None, ("year_costed",)),),
    decimals=0,
    example="Four weeks of 37 hours at £45.00, pay and margin: £6,660.",
    worked=Worked(
        (
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
        "6660",
        "6660",
        "1",
    ),
)
