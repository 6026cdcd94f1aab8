"""How many agency workers have less than four weeks of notice."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_notice_under_four_weeks",
    title="Agency notice under four weeks",
    question="What share of agency workers has less than four weeks of notice?",
    why="Children lose a worker at once where the notice is a week.",
    how=(
        "Engagements on the day with fewer than 28 days of notice, over those with the notice on record. "
        "Where the council's own staff have less, so may they: it is something to look into."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.AGENCY,
    needs=("agency",),
    certainty=Certainty.SHARE,
    source="The Department's agency rules, as summarised (grade B): docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total(None, ("notice_short",)),
    denominator=(Total(None, ("notice_known",)),),
    percent=True,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="One of two has a week of notice: 50.0%.",
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
                notice_days=7,
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
                notice_days=28,
            ),
        ),
        "50.0",
        "1",
        "2",
    ),
)
