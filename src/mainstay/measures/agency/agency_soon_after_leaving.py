"""How many agency workers left a post here shortly before."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="agency_soon_after_leaving",
    title="Agency workers who left a post here shortly before",
    question=("What share of new agency workers had left a post of the council's own in the three months before?"),
    why="The rules ask for three months between; moving to earn more costs the council twice.",
    how=(
        "Engagements begun in the year, since 31 October 2024, less than three months after the same person "
        "left a post of the council's own, over all begun in that time. Redundancy and leaving in probation "
        "are allowed and not told apart; posts in other councils are not seen. It is something to look into."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.AGENCY,
    needs=("agency_year", "leavers"),
    certainty=Certainty.SHARE,
    source="The Department's agency rules, as summarised (grade B): docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total(None, ("soon_after_leaving",)),
    denominator=(Total(None, ("begun_under_rules",)),),
    percent=True,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="One of two had left six weeks before: 50.0%.",
    worked=Worked(
        (
            stay("A", end="2024-11-01"),
            listed(
                "agency_assignment",
                person="A",
                start="2024-12-13",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
            ),
            listed(
                "agency_assignment",
                person="B",
                start="2024-12-13",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
            ),
        ),
        "50.0",
        "1",
        "2",
        "2025-01-31",
    ),
)
