"""What an agency hour costs above a permanent one."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="agency_premium_per_hour",
    title="Agency cost above a permanent equivalent, an hour",
    question=("How much more does an hour of agency work cost than an hour of a permanent worker in the same role?"),
    why=("Agency workers are paid for hours worked, permanent ones for leave too: only hours delivered are alike."),
    how=(
        "Agency cost in the year less what the same hours of permanent workers cost, over those hours. An "
        "hour of a permanent worker is the mean pay of the role with on-costs, over the hours a full-time "
        "worker delivers in a year: those two are assumed (33%, 1,560 hours, not verified) until the council "
        "gives its own."
    ),
    unit=Unit.POUNDS,
    direction=Direction.LOWER,
    family=Family.AGENCY,
    needs=("agency_year", "in_post"),
    certainty=Certainty.DIFFERENCE,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total("premium_pence", ("compared",)),
    denominator=(Total("worked_minutes", ("compared",)),),
    decimals=2,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example=(
        "An hour at £45.00 and one at £55.00 beside one of £39.90 (£46,800 and a third, over 1,560 hours): £10.10."
    ),
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
        "10.10",
        "2989.6",
        "296",
    ),
)
