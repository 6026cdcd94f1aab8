"""What an hour of an agency worker costs."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_cost_per_hour",
    title="Cost of an agency hour",
    question="What does an hour of agency work cost, everything included?",
    why="It is what a council can set beside an hour of its own.",
    how=("The cost of agency workers in the year over their hours, of engagements of which both are known."),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.AGENCY,
    needs=("agency_year",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total("cost_pence", ("costed",)),
    denominator=(Total("worked_minutes", ("costed",)),),
    decimals=2,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="Four weeks at £45.00 and four at £55.00: £50.00.",
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
            listed(
                "agency_assignment",
                person="B",
                start="2024-09-02",
                role="case_holder",
                end="2024-09-30",
                pay_route="umbrella",
                pay_rate=4000,
                margin=1500,
                fte="1.0",
            ),
        ),
        "50.00",
        "14800",
        "296",
    ),
)
