"""How many of a project team have no rate of their own."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_project_without_rate",
    title="Project team workers without a rate",
    question="What share of workers in project teams has no rate of their own on record?",
    why="The rules allow such teams only where costs are told worker by worker.",
    how=(
        "Engagements in project teams on the day without a rate of pay, over all in project teams. It is "
        "something to look into, and not a finding of a breach."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.AGENCY,
    needs=("agency",),
    certainty=Certainty.SHARE,
    source="The Department's agency rules, as summarised (grade B): docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total(None, ("project_without_rate",)),
    denominator=(Total(None, ("in_project_team",)),),
    percent=True,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="One of two has no rate: 50.0%.",
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
            listed("agency_assignment", person="B", start="2024-09-02", role="case_holder", project_team="Backlog"),
        ),
        "50.0",
        "1",
        "2",
    ),
)
