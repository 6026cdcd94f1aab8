"""How far the ledger is from rates and hours."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_ledger_difference",
    title="Ledger less rates and hours",
    question="How much more does the ledger say was spent than rates and hours come to?",
    why=("A difference is a bill not yet paid, hours not recorded, or a worker nobody listed; small ones are neither."),
    how=(
        "What the ledger's agency accounts spent in the months of the financial year that had ended by the "
        "day, less hours times rates of the engagements of the same time. By part both are shown; engagements "
        "without a cost (see their count) make the difference larger."
    ),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.MONEY,
    needs=("money", "agency_year"),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="spending",
    numerator=Total("difference_pence"),
    denominator=(Total(None, ("year_spent",)),),
    decimals=0,
    example="The ledger says £12,000; four weeks of 37 hours at £45.00 come to £6,660: £5,340.",
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
        ),
        "5340",
        "5340",
        "1",
    ),
)
