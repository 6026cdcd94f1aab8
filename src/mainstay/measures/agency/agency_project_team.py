"""How many agency workers are supplied in project teams."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_project_team",
    title="Agency workers in project teams",
    question="What share of agency workers is supplied in a project team?",
    why=("A team bought whole is under the same rules, and its cost has to be told worker by worker."),
    how=(
        "Engagements on the day in a project team, by its name or by the reason for engaging, over those with "
        "either on record."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.AGENCY,
    needs=("agency",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total(None, ("in_project_team",)),
    denominator=(Total(None, ("team_known",)),),
    percent=True,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="One of four is in a project team: 25.0%.",
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
                margin=500,
                fte="1.0",
                reason="vacancy",
            ),
            listed(
                "agency_assignment",
                person="C",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
                reason="vacancy",
            ),
            listed(
                "agency_assignment",
                person="D",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
                reason="vacancy",
            ),
        ),
        "25.0",
        "1",
        "4",
    ),
)
