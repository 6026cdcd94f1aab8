"""For how many engagements the cost is known."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_cost_known",
    title="Agency engagements with a cost",
    question="For what share of agency engagements in the year can the cost be worked out?",
    why="What is not known is in no cost.",
    how=(
        "Engagements on some day of the year with hours and a charge or every element of the rate, over all "
        "engagements in the year."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.AGENCY,
    needs=("agency_year",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total(None, ("costed",)),
    denominator=(Total(None, ("engaged",)),),
    percent=True,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="Of two engagements one has a rate: 50.0%.",
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
            listed("agency_assignment", person="B", start="2024-09-02", role="case_holder"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
