"""What an hour of a project team's worker costs."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_project_team_hourly_cost",
    title="Hourly cost in project teams",
    question="What does an hour of a worker of a project team cost?",
    why="The rules ask for it to be known; beside other agency workers it says what the team adds.",
    how=(
        "The mean of the hourly cost, every element of the rate, of engagements in project teams on the day "
        "of which it is known."
    ),
    unit=Unit.POUNDS,
    direction=Direction.NONE,
    family=Family.AGENCY,
    needs=("agency",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total("hourly_pence", ("project_rate_known",)),
    denominator=(Total(None, ("project_rate_known",)),),
    decimals=2,
    breakdowns=("role", "core_job_type"),
    example="Two workers cost £45.00 and £55.00 an hour: £50.00.",
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
                project_team="Backlog",
            ),
            listed(
                "agency_assignment",
                person="B",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=1500,
                fte="1.0",
                project_team="Backlog",
            ),
        ),
        "50.00",
        "100",
        "2",
    ),
)
