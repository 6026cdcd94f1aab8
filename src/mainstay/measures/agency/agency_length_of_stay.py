"""How long agency workers have been here."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_length_of_stay",
    title="How long agency workers have been here",
    question="How long have the agency workers who are here on the day been here?",
    why="Somebody here for two years is not cover.",
    how=(
        "The median, with quartiles, of days since the engagement began, extensions joined, of those that run "
        "on the day."
    ),
    unit=Unit.DAYS,
    direction=Direction.NONE,
    family=Family.AGENCY,
    needs=("agency",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    middle=Middle("days_so_far", ("here",)),
    decimals=0,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="They have been here for 28, 100 and 400 days: 100.",
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
            ),
            listed(
                "agency_assignment",
                person="B",
                start="2024-06-22",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
            ),
            listed(
                "agency_assignment",
                person="C",
                start="2023-08-27",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
            ),
        ),
        "100",
        "3",
    ),
)
