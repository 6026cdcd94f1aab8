"""Renewal form sent."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="renewal_form",
    title="Renewal form sent",
    question="Of how many social workers is the renewal form sent?",
    why=(
        "Who pays and records development and forgets the form is removed from the register: in 2022 more "
        "than a thousand were."
    ),
    how=(
        "Social workers and agency workers there on the day of whom the form was sent by the day, and by "
        "30 November, over those of whom it is known from a check of the register since 1 September. After "
        "30 November only a later check can say that it was not."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.SUPPORT,
    needs=(
        "in_post",
        "registrations",
    ),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/support_and_growth.md. The dates are Social Work England's (grade A)."
    ),
    rows="registrations",
    numerator=Total(None, ("form_renewed",)),
    denominator=(Total(None, ("form_known",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="Two of four have done it, one of them on 20 September; of a fifth it is not known: 50.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            stay("D"),
            stay("E"),
            listed("registration", person="A", checked_on="2024-09-28", form_done_on="2024-09-20", form_done=1),
            listed("registration", person="B", checked_on="2024-09-28", form_done=1),
            listed("registration", person="C", checked_on="2024-09-28", form_done=0),
            listed("registration", person="D", checked_on="2024-09-28", form_done=0),
            listed("registration", person="E", checked_on="2024-09-28"),
        ),
        "50.0",
        "2",
        "4",
    ),
)
