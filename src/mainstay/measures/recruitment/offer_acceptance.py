"""Offers accepted."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="offer_acceptance",
    title="Offers accepted",
    question="What share of offers was accepted?",
    why="A council that is often second choice pays for it in every post.",
    how=(
        "Applicants of the year who accepted, over those and all who declined or withdrew after an offer. "
        "An offer that the council took back before an answer is left out."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("offer_accepted",)),
    denominator=(Total(None, ("offer_answered",)),),
    percent=True,
    breakdowns=("channel", "role", "team", "service"),
    example="Of four offers answered three were accepted: 75.0%.",
    worked=Worked(
        (
            listed(
                "applicant",
                3,
                applied_on="2024-03-04",
                outcome="in_progress",
                offered_on="2024-04-04",
                accepted_on="2024-04-08",
            ),
            listed("applicant", applied_on="2024-03-04", outcome="declined", ended_on="2024-04-10"),
            listed("applicant", applied_on="2024-03-04", outcome="offer_withdrawn", ended_on="2024-04-10"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
