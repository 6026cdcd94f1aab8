"""Applicants who withdrew or declined, by reason."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="applicants_who_withdrew",
    title="Applicants who withdrew or declined",
    question="How many applicants of the year pulled out, and why?",
    why="Pay, place and slowness can each be changed, but not with one measure.",
    how=(
        "Applications of the year that the applicant ended, before or after an offer. By reason where the "
        "list gives one; an applicant for two posts counts twice."
    ),
    unit=Unit.PEOPLE,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("applications",),
    certainty=Certainty.COUNT,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="applications",
    numerator=Total(None, ("pulled_out",)),
    breakdowns=("reason_withdrawn", "channel", "role", "team", "service"),
    decimals=0,
    example="Two withdrew because of the pay and one declined because it was too slow: 3.",
    worked=Worked(
        (
            listed(
                "applicant",
                2,
                applied_on="2024-03-04",
                outcome="withdrew",
                reason_withdrawn="pay",
                ended_on="2024-04-10",
            ),
            listed(
                "applicant",
                applied_on="2024-03-04",
                outcome="declined",
                reason_withdrawn="too_slow",
                ended_on="2024-04-10",
            ),
            listed("applicant", applied_on="2024-03-04", outcome="not_shortlisted", ended_on="2024-03-20"),
        ),
        "3",
        "3",
    ),
)
