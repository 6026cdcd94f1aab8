"""Hours of social work at the front door, by the council's own times."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="front_door_hours",
    title="Hours of social work at the front door",
    question="How many hours of social work did the steps of the front door take in the year?",
    why="It is the time that help elsewhere could spare.",
    how=(
        "Contacts, assessments authorised, section 47 enquiries and first conferences of the year, each times "
        "the hours that the council itself gave for such a step. There is no answer until it has: no hours "
        "are assumed."
    ),
    unit=Unit.HOURS,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts", "referrals"),
    certainty=Certainty.TOTAL_ONLY,
    source="Mainstay's own definition, with local times: docs/methods/front_door.md.",
    rows="front_door_steps",
    numerator=Total("step_minutes", ("happened",)),
    denominator=(Total(None, ("year_told",)),),
    decimals=0,
    example="Two contacts of two and a half hours and an assessment of 18: 23.",
    worked=Worked(
        (
            listed("local_figure", version="Audit", item="hours_contact", hundredths=250),
            listed("local_figure", version="Audit", item="hours_assessment", hundredths=1800),
            listed("contact", 2, child="C", day="2024-05-14"),
            listed("referral", child="C", received="2024-05-14", assessment_end="2024-06-14"),
        ),
        "23",
        "23",
        "1",
    ),
)
