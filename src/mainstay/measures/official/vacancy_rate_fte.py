"""Vacancy rate: what share of social work posts is vacant on the day?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, totals, worker

MEASURE = Measure(
    name="vacancy_rate_fte",
    title="Vacancy rate",
    question="What share of social work posts is vacant on the day?",
    why="Says how short of its own plan the service is.",
    how="Vacant FTE over vacant FTE and FTE in post together, as a percentage.",
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.RATES,
    needs=("vacancies", "in_post"),
    certainty=Certainty.TOTAL_ONLY,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "vacancy_rate_fte. As we count it: docs/methods/vacancy_rate_fte.md."
    ),
    numerator=Total("vacancy_fte"),
    denominator=(Total("vacancy_fte"), Total("fte", ("in_post",))),
    percent=True,
    official=True,
    published_as="vacancy_rate_fte",
    example="28.0 vacant and 160.0 in post: 14.9%.",
    worked=Worked((worker(160), totals(vacancies_fte="28.00")), "14.9", "28", "188"),
)
