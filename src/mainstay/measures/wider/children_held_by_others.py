"""Children held by workers who are not social workers."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_held_by_others",
    title="Children held by other workers",
    question="What share of children is held by workers who are not social workers?",
    why=("It may be family help as it is meant, or a child waiting for a social worker: it has to be known which."),
    how=(
        "Children allocated on the day to people on the lists in no social worker's role, over children "
        "allocated to people on the lists; a child held by two people counts with each."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.WIDER,
    needs=("in_post", "posts", "children"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/wider_workforce.md.",
    rows="wider_workforce",
    numerator=Total("children", ("other_holds",)),
    denominator=(Total("children", ("holds",)),),
    percent=True,
    breakdowns=("profession", "team", "service", "contract"),
    example="Of 20 children five are held by a family support worker: 25.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("F", role="not_social_worker", profession="family_support"),
            held("x", "A", 15),
            held("y", "F", 5),
        ),
        "25.0",
        "5",
        "20",
    ),
)
