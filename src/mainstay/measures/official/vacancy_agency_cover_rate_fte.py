"""Share of vacancies covered by agency: how much of the vacant time is covered by agency workers?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit

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
    official=True,
    published_as="vacancy_agency_cover_rate_fte",
    example="20.0 covering of 28.0 vacant: 71.4%.",
)
