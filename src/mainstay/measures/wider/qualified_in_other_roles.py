"""Qualified social workers in roles that need no such qualification."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="qualified_in_other_roles",
    title="Qualified social workers in other roles",
    question="Of people in other roles than a social worker's, what share is qualified as one?",
    why="Some may wish to come back to practice; they are the nearest recruits there are.",
    how=(
        "People on the lists on the day in no social worker's role who are qualified as a social worker, "
        "over those of whom the lists say whether they are."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.WIDER,
    needs=("in_post", "posts"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/wider_workforce.md.",
    rows="wider_workforce",
    numerator=Total(None, ("qualified_elsewhere",)),
    denominator=(Total(None, ("qualification_said",)),),
    percent=True,
    breakdowns=("profession", "team", "service", "contract"),
    example="One of four in other roles is qualified: 25.0%.",
    worked=Worked(
        (
            stay("Q", role="not_social_worker", is_social_work_qualified=1),
            stay("F", 3, role="not_social_worker", is_social_work_qualified=0),
        ),
        "25.0",
        "1",
        "4",
    ),
)
