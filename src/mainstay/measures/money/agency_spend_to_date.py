"""What was spent on agency workers by the ledger."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_spend_to_date",
    title="Agency spending to date",
    question="What has been spent on agency workers in the financial year, by the ledger?",
    why="It is what finance believes.",
    how=(
        "What the ledger's agency accounts spent in the months of the financial year (April to March) that "
        "had ended by the day. An account is theirs whose name speaks of agency workers, locums or interims."
    ),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.MONEY,
    needs=("money",),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="spending",
    numerator=Total("spent_pence", ("to_date",)),
    denominator=(Total(None, ("year_spent",)),),
    decimals=0,
    example="£5,000 in August and £7,000 in September: £12,000.",
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
