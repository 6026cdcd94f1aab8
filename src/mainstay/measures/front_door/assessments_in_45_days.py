"""Assessments authorised within 45 working days."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="assessments_in_45_days",
    title="Assessments within 45 working days",
    question="What share of assessments was authorised within 45 working days of the referral?",
    why="A family should not wait in doubt; an assessment in a hurry is no better.",
    how=(
        "Assessments authorised in the year within 45 working days of the referral, over all authorised in "
        "the year. Working days are Monday to Friday; bank holidays are not taken out, so the share is a "
        "little low."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.FRONT_DOOR,
    needs=("referrals",),
    certainty=Certainty.SHARE,
    source=(
        "45 working days from the referral: the children in need census; working days by our own convention, "
        "docs/methods/front_door.md."
    ),
    rows="referrals",
    numerator=Total(None, ("in_time",)),
    denominator=(Total(None, ("timed",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="Three assessments took 33 working days and one took 46: 75.0%.",
    worked=Worked(
        (
            listed("referral", child="C1", received="2024-05-14", assessment_end="2024-06-28"),
            listed("referral", child="C2", received="2024-05-14", assessment_end="2024-06-28"),
            listed("referral", child="C3", received="2024-05-14", assessment_end="2024-06-28"),
            listed("referral", child="C4", received="2024-05-14", assessment_end="2024-07-17"),
        ),
        "75.0",
        "3",
        "4",
    ),
)
