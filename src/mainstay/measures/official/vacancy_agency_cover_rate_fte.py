"""Share of vacancies covered by agency: how much of the vacant time is covered by agency workers?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, totals, worker

MEASURE = Measure(
    name="vacancy_agency_cover_rate_fte",
    title="Share of vacancies covered by agency",
    question="How much of the vacant time is covered by agency workers?",
    why="What is left is work that nobody has been found for.",
    how=(
        "Agency FTE covering vacancies over vacant FTE, as a percentage. The Department marks it of low "
        "reliability above 100%."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.RATES,
    needs=("agency_cover", "vacancies"),
    certainty=Certainty.TOTAL_ONLY,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "vacancy_agency_cover_rate_fte. As we count it: docs/methods/vacancy_agency_cover_rate_fte.md."
    ),
    numerator=Total("agency_cover_fte"),
    denominator=(Total("vacancy_fte"),),
    percent=True,
    unreliable_above=100,
    official=True,
    published_as="vacancy_agency_cover_rate_fte",
    example="20.0 covering of 28.0 vacant: 71.4%.",
    worked=Worked((worker(), totals(vacancies_fte="28.00", agency_cover_fte="20.00")), "71.4", "20", "28"),
)
