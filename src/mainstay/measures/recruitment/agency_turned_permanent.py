"""Agency workers who became the council's own."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="agency_turned_permanent",
    title="Agency workers who joined the council",
    question="How many agency workers became the council's own social workers in the year?",
    why="Each is a worker whom children know already, at less cost.",
    how=(
        "People who joined in the year as the council's own social workers and worked here through an "
        "agency until within 31 days before. It is counted from the lists of staff and of agency workers, "
        "whether or not the recruitment list shows it."
    ),
    unit=Unit.PEOPLE,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=(
        "leavers",
        "agency",
    ),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="joiners",
    numerator=Total(None, ("from_agency",)),
    breakdowns=("role", "team", "service", "contract", "sex", "ethnic_group", "route"),
    decimals=0,
    example="One agency worker stayed on after three days between: 1.",
    worked=Worked(
        (
            stay("A", start="2023-06-01", end="2024-03-01", contract="agency"),
            stay("A", start="2024-03-04"),
            stay("B", start="2024-03-04"),
            stay("C", start="2022-03-01", end="2023-12-01", contract="agency"),
            stay("C", start="2024-03-04"),
        ),
        "1",
        "1",
    ),
)
