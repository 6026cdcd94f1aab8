"""How many agency workers are supplied off contract."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_off_contract",
    title="Agency workers off contract",
    question="What share of agency workers is supplied outside the council's contract?",
    why=("Off contract the rate is often higher and the checks are the council's own; the rules apply all the same."),
    how=(
        "Engagements on the day supplied outside the council's contract and any framework, over those whose "
        "route of supply is on record."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.AGENCY,
    needs=("agency",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total(None, ("off_contract",)),
    denominator=(Total(None, ("route_known",)),),
    percent=True,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="One of four is off contract: 25.0%.",
    worked=Worked(
        (
            listed(
                "agency_assignment",
                person="A",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
                supply_route="off_contract",
            ),
            listed(
                "agency_assignment",
                person="B",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
                supply_route="managed_service",
            ),
            listed(
                "agency_assignment",
                person="C",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
                supply_route="managed_service",
            ),
            listed(
                "agency_assignment",
                person="D",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
                supply_route="managed_service",
            ),
        ),
        "25.0",
        "1",
        "4",
    ),
)
