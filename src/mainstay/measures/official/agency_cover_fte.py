"""Agency workers covering vacancies, FTE: how much agency time covers vacant posts on the day?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, totals, worker

MEASURE = Measure(
    name="agency_cover_fte",
    title="Agency workers covering vacancies, FTE",
    question="How much agency time covers vacant posts on the day?",
    why="Separates agency work that fills gaps from agency work that adds to the establishment.",
    how=(
        "From the return: the council-level figure. From files: FTE of agency assignments on the day whose "
        "reason is a vacancy."
    ),
    unit=Unit.FTE,
    direction=Direction.NONE,
    family=Family.STOCKS,
    needs=("agency_cover",),
    certainty=Certainty.TOTAL_ONLY,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "agency_cover_fte. As we count it: docs/methods/agency_cover_fte.md."
    ),
    numerator=Total("agency_cover_fte"),
    official=True,
    published_as="agency_cover_fte",
    example="The return gives 28.00: 28.0.",
    worked=Worked((worker(), totals(agency_cover_fte="28.00")), "28.0", "28"),
)
