"""Vacancies, FTE: how much of the establishment is vacant on the day?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, totals, worker

MEASURE = Measure(
    name="vacancy_fte",
    title="Vacancies, FTE",
    question="How much of the establishment is vacant on the day?",
    why="Vacancies are work that colleagues carry or agency workers cover.",
    how=(
        "From the return: the council-level figure, which includes posts covered by agency workers and posts "
        "not being recruited to. From files: vacant FTE by the establishment list."
    ),
    unit=Unit.FTE,
    direction=Direction.LOWER,
    family=Family.STOCKS,
    needs=("vacancies",),
    certainty=Certainty.TOTAL_ONLY,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "vacancy_fte. As we count it: docs/methods/vacancy_fte.md."
    ),
    numerator=Total("vacancy_fte"),
    official=True,
    published_as="vacancy_fte",
    example="The return gives 28.00: 28.0.",
    worked=Worked((worker(), totals(vacancies_fte="28.00")), "28.0", "28"),
)
