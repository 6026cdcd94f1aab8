"""People in other roles than a social worker's."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="wider_workforce_people",
    title="People of the wider workforce",
    question=("How many people work with children and families in other roles than a social worker's?"),
    why="They hold families together, and no national figure counts them.",
    how=(
        "People on the lists of staff and agency workers on the day who are in no role that the workforce"
        " census counts, each once; the director is not among them."
    ),
    unit=Unit.PEOPLE,
    direction=Direction.NONE,
    family=Family.WIDER,
    needs=("in_post", "posts"),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/wider_workforce.md.",
    rows="wider_workforce",
    numerator=Total(None, ("not_social_worker",)),
    decimals=0,
    breakdowns=("profession", "team", "service", "contract"),
    example="Beside six social workers there are three family support workers: 3.",
    worked=Worked((stay("A", 6), stay("F", 3, role="not_social_worker", profession="family_support")), "3", "3"),
)
