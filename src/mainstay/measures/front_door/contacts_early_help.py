"""Contacts passed to early help."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="contacts_early_help",
    title="Contacts passed to early help",
    question="What share of contacts was passed to early help?",
    why="Help that comes early may spare a child a worse time, and a social worker.",
    how=("Contacts of the year with the outcome early help, over contacts of the year with an outcome."),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.FRONT_DOOR,
    needs=("contacts",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/front_door.md.",
    rows="contacts",
    numerator=Total(None, ("early_help",)),
    denominator=(Total(None, ("decided",)),),
    percent=True,
    breakdowns=("made_by", "need"),
    example="One of eight contacts was passed to early help: 12.5%.",
    worked=Worked(
        (
            listed("contact", 1, child="C", day="2024-05-14", outcome="early_help"),
            listed("contact", 7, child="C", day="2024-05-14", outcome="no_further_action"),
        ),
        "12.5",
        "1",
        "8",
    ),
)
