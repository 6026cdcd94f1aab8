"""What will have been spent on agency workers by the end of the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_forecast_year",
    title="Agency forecast for the year",
    question="What will agency workers have cost by the end of the financial year?",
    why="It is what there is still time to change.",
    how=(
        "What was spent in the months that had ended by the day, with the ledger's own forecast for the "
        "others of the financial year. There is no answer where a month has neither."
    ),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.MONEY,
    needs=("money",),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="spending",
    numerator=Total("expected_pence", ("ledger",)),
    denominator=(Total(None, ("year_forecast",)),),
    decimals=0,
    example="£2,000 in each of six months spent and £1,000 in each of six forecast: £18,000.",
    worked=Worked(
        (
            listed("cost_total", month="2024-04-01", cost_centre="CC1", account="Agency staff", actual=200000),
            listed("cost_total", month="2024-05-01", cost_centre="CC1", account="Agency staff", actual=200000),
            listed("cost_total", month="2024-06-01", cost_centre="CC1", account="Agency staff", actual=200000),
            listed("cost_total", month="2024-07-01", cost_centre="CC1", account="Agency staff", actual=200000),
            listed("cost_total", month="2024-08-01", cost_centre="CC1", account="Agency staff", actual=200000),
            listed("cost_total", month="2024-09-01", cost_centre="CC1", account="Agency staff", actual=200000),
            listed("cost_total", month="2024-10-01", cost_centre="CC1", account="Agency staff", forecast=100000),
            listed("cost_total", month="2024-11-01", cost_centre="CC1", account="Agency staff", forecast=100000),
            listed("cost_total", month="2024-12-01", cost_centre="CC1", account="Agency staff", forecast=100000),
            listed("cost_total", month="2025-01-01", cost_centre="CC1", account="Agency staff", forecast=100000),
            listed("cost_total", month="2025-02-01", cost_centre="CC1", account="Agency staff", forecast=100000),
            listed("cost_total", month="2025-03-01", cost_centre="CC1", account="Agency staff", forecast=100000),
        ),
        "18000",
        "18000",
        "1",
    ),
)
