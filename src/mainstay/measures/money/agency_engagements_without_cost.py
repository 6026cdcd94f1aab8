"""How many engagements explain a difference from the ledger."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_engagements_without_cost",
    title="Agency engagements without a cost this financial year",
    question=("How many agency engagements of the financial year are in the ledger and not in rates and hours?"),
    why="They explain part of the difference from the ledger.",
    how=(
        "Engagements of the financial year, up to the last month of which the ledger says what was spent, "
        "without hours or without every element of the rate, over all engagements of that time."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.MONEY,
    needs=("money", "agency_year"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="spending",
    numerator=Total(None, ("without_cost",)),
    denominator=(Total(None, ("engagement",)),),
    percent=True,
    example="One of two has no rate: 50.0%.",
    worked=Worked(
        (
            listed(
                "cost_total",
                month="2024-08-01",
                cost_centre="CC1",
                account="Agency staff",
                actual=500000,
                budget=400000,
            ),
            listed(
                "cost_total",
                month="2024-09-01",
                cost_centre="CC1",
                account="Agency staff",
                actual=700000,
                budget=400000,
            ),
            listed(
                "cost_total",
                month="2024-10-01",
                cost_centre="CC1",
                account="Agency staff",
                budget=400000,
                forecast=600000,
            ),
            listed(
                "cost_total", month="2024-09-01", cost_centre="CC1", account="Salaries", actual=900000, budget=100000
            ),
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
