"""Share of agency time covering vacancies: how much of the agency time covers vacant posts?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, agency_worker, totals

MEASURE = Measure(
    name="agency_cover_rate_fte",
    title="Share of agency time covering vacancies",
    question="How much of the agency time covers vacant posts?",
    why="What is left is agency work beyond the establishment.",
    how=(
        "Agency FTE covering vacancies over agency FTE, as a percentage. The Department marks it of low "
        "reliability above 100%."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.RATES,
    needs=("agency_cover", "agency"),
    certainty=Certainty.TOTAL_ONLY,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "agency_cover_rate_fte. As we count it: docs/methods/agency_cover_rate_fte.md."
    ),
    numerator=Total("agency_cover_fte"),
    denominator=(Total("fte", ("agency",)),),
    percent=True,
    unreliable_above=100,
    official=True,
    published_as="agency_cover_rate_fte",
    example="28.0 covering of 34.4: 81.4%.",
    worked=Worked(
        (agency_worker(34), agency_worker(fte="0.4"), totals(agency_cover_fte="28.00")), "81.4", "28", "34.4"
    ),
)
