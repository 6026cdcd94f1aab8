"""What is budgeted for agency workers."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_budget_year",
    title="Agency budget for the year",
    question="What is budgeted for agency workers in the financial year?",
    why="A budget far below last year's spending is a hope.",
    how=("The budget of the ledger's agency accounts for the whole financial year that holds the day."),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.MONEY,
    needs=("money",),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="spending",
    numerator=Total("budget_pence", ("ledger",)),
    denominator=(Total(None, ("year_budgeted",)),),
    decimals=0,
    example="£4,000 in each of three months: £12,000.",
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
        "12000",
        "12000",
        "1",
    ),
)
