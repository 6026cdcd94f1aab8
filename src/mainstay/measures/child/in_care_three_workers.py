"""Children in care with three or more workers in the year."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="in_care_three_workers",
    title="Children in care with three or more workers in the year",
    question="What share of children in care had three or more workers in the year?",
    why=("A child in care has the council for a parent: who comes through the door matters most here."),
    how=(
        "Children in care on the day whom three or more different people held as their worker in the year"
        " to the day, over children in care on the day with any worker in it."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.CHILD,
    needs=("changes",),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/the_childs_view.md. The Department publishes the share "
        "of children in care on 31 March with three or more."
    ),
    rows="children_in_the_year",
    numerator=Total(None, ("three_workers",)),
    denominator=(Total(None, ("in_care",)),),
    percent=True,
    example="Two of ten children in care had three or more workers: 20.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            held("one", "A", 5, start="2023-06-01", kind_of_help="in_care"),
            held("two", "A", 3, start="2023-06-01", end="2024-03-01", kind_of_help="in_care"),
            held("two", "B", 3, start="2024-03-01", kind_of_help="in_care"),
            held("three", "A", 2, start="2023-06-01", end="2024-01-10", kind_of_help="in_care"),
            held("three", "B", 2, start="2024-01-10", end="2024-05-01", kind_of_help="in_care"),
            held("three", "C", 2, start="2024-05-01", kind_of_help="in_care"),
        ),
        "20.0",
        "2",
        "10",
    ),
)
