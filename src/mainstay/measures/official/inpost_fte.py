"""Social workers in post, FTE: how much social worker time does the council employ on the day?"""

from mainstay.measures.declaring import PEOPLE_BREAKDOWNS, Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, agency_worker, leaver, worker

MEASURE = Measure(
    name="inpost_fte",
    title="Social workers in post, FTE",
    question="How much social worker time does the council employ on the day?",
    why="The stock that every rate is set against.",
    how=(
        "FTE on the day of every record employed by the council in one of the six census roles; a second role "
        "adds its own FTE; a missing FTE adds nothing."
    ),
    unit=Unit.FTE,
    direction=Direction.HIGHER,
    family=Family.STOCKS,
    needs=("in_post",),
    certainty=Certainty.FULL_COUNT,
    source=(
        "Department for Education, children's social work workforce statistics: methodology; indicators file, column "
        "inpost_fte. As we count it: docs/methods/inpost_fte.md."
    ),
    numerator=Total("fte", ("in_post",)),
    official=True,
    published_as="inpost_fte",
    breakdowns=PEOPLE_BREAKDOWNS,
    example="Three people in post with FTE 1.0, 0.8 and 0.6 give 2.4; a leaver and an agency worker add nothing.",
    worked=Worked(
        (worker(fte="1.0"), worker(fte="0.8"), worker(fte="0.6"), leaver("1.0"), agency_worker()), "2.4", "2.4"
    ),
)
