"""Working days from a referral to the end of its assessment."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="assessment_days_median",
    title="Working days to the end of an assessment",
    question="How many working days is it from a referral to the end of its assessment?",
    why="The share within 45 days says nothing of those just inside it.",
    how=(
        "The median, with quartiles, of working days from referral to authorisation, of assessments "
        "authorised in the year. Working days are Monday to Friday."
    ),
    unit=Unit.DAYS,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="referrals",
    middle=Middle("working_days", ("assessment_ended",)),
    decimals=0,
    breakdowns=("made_by", "need"),
    example="Assessments took 2, 33 and 46 working days: 33.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14", assessment_end="2024-05-16"),
            listed("referral", child="C2", received="2024-05-14", assessment_end="2024-06-28"),
            listed("referral", child="C3", received="2024-05-14", assessment_end="2024-07-17"),
        ),
        "33",
        "3",
    ),
)
