"""Starters whose referees were telephoned."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="references_by_telephone",
    title="Referees spoken to by telephone",
    question="Of how many who started was a referee spoken to by telephone?",
    why="A call brings out what a form does not, and is quicker.",
    how=(
        "People who started in the year of whom a referee was also spoken to by telephone, over those "
        "where it is recorded either way."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/recruitment.md. A telephone call is what a regional guide "
        "to safer recruitment asks for."
    ),
    rows="posts_filled",
    numerator=Total(None, ("by_telephone",)),
    denominator=(Total(None, ("references_said",)),),
    percent=True,
    breakdowns=("role", "team", "service", "channel"),
    example="Of four, one without an entry, two were telephoned and one was not: 66.7%.",
    worked=Worked(
        (
            listed("applicant", 2, started_on="2024-06-03", references_by_telephone=1),
            listed("applicant", started_on="2024-06-03", references_by_telephone=0),
            listed("applicant", started_on="2024-06-03"),
        ),
        "66.7",
        "2",
        "3",
    ),
)
