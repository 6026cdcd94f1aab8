"""In post against the establishment."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="establishment_in_post",
    title="In post against the establishment",
    question="How much of the establishment is in post?",
    why="It is the plainest picture of a team: what was agreed, and what is there.",
    how=(
        "FTE in post on the day, agency workers left out, over the FTE of social work posts on the "
        "establishment list of the day. Frozen posts count as posts, ended ones do not."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=("in_post",),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="establishment",
    numerator=Total("in_post_fte", ()),
    denominator=(Total("establishment_fte", ()),),
    percent=True,
    breakdowns=("team", "service"),
    example="Four posts and three in post: 75.0%.",
    worked=Worked(
        (
            listed("post", 4, role="case_holder", fte="1.0", start="2020-04-01", team="North"),
            stay("A", 3, team="North"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
