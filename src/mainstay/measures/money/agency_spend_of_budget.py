"""How much of the budget was spent on agency workers."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_spend_of_budget",
    title="Agency spending beside its budget",
    question="What share of the budget of the months so far was spent on agency workers?",
    why="Above 100% the money comes from somewhere else.",
    how=(
        "What the ledger's agency accounts spent in the months of the financial year that had ended by the "
        "day, over their budget for the same months."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.MONEY,
    needs=("money",),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="spending",
    numerator=Total("spent_pence", ("to_date",)),
    denominator=(Total("budget_to_date_pence", ("to_date",)),),
    percent=True,
    breakdowns=("cost_centre", "account"),
    example="£12,000 spent of £8,000: 150.0%.",
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
        ),
        "150.0",
        "12000",
        "8000",
    ),
)
