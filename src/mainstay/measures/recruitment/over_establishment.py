"""In post above the teams' posts."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="over_establishment",
    title="In post above the teams' posts",
    question="How much more is in post than the teams' posts, in teams that have more?",
    why=(
        "Some councils recruit beyond their posts on purpose, so that leavers are replaced before they go; "
        "others do it unseen."
    ),
    how=(
        "FTE in post above the social work posts of the team, added over teams with more in post than "
        "posts, over all social work posts. Teams are joined by name: one that the establishment list does "
        "not name is above nothing."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.RECRUITMENT,
    needs=("in_post",),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="establishment",
    numerator=Total("over_fte", ()),
    denominator=(Total("establishment_fte", ()),),
    percent=True,
    breakdowns=("team", "service"),
    example="North has 2 posts and 3 in post, South 2 posts and 1 in post: 1 above 4 posts, 25.0%.",
    worked=Worked(
        (
            listed("post", 2, role="case_holder", fte="1.0", start="2020-04-01", team="North"),
            listed("post", 2, role="case_holder", fte="1.0", start="2020-04-01", team="South"),
            stay("A", 3, team="North"),
            stay("B", team="South"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
