"""How many agency workers are above the cap."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="agency_above_cap",
    title="Agency workers above the cap",
    question="What share of agency workers costs more than the cap that was agreed?",
    why="Above the cap the director and the chief executive have to agree, and say so.",
    how=(
        "Engagements on the day whose pay, employer's costs and holiday pay for an hour are above the cap on "
        "their type of work, over those with a cap that the council or its region gave. No cap is assumed; "
        "margin and fee are outside it."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.AGENCY,
    needs=("agency",),
    certainty=Certainty.SHARE,
    source="The Department's agency rules, as summarised (grade B): docs/methods/agency_cost.md.",
    rows="assignments",
    numerator=Total(None, ("above_cap",)),
    denominator=(Total(None, ("cap_told",)),),
    percent=True,
    breakdowns=("role", "team", "core_job_type", "engaged_for", "supply_route"),
    example="With a cap of £38 one at £40 and one at £36: 50.0%.",
    worked=Worked(
        (
            listed("local_figure", version="Region", item="cap_social_worker", hundredths=3800),
            listed(
                "agency_assignment",
                person="A",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=4000,
                margin=500,
                fte="1.0",
                core_job_type="social_worker",
            ),
            listed(
                "agency_assignment",
                person="B",
                start="2024-09-02",
                role="case_holder",
                pay_route="umbrella",
                pay_rate=3600,
                margin=500,
                fte="1.0",
                core_job_type="social_worker",
            ),
        ),
        "50.0",
        "1",
        "2",
    ),
)
