"""Renewal complete, all three parts."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="renewal_complete",
    title="Renewal complete, all three parts",
    question="Of how many social workers are form, fee and development all done?",
    why="One part missing is enough to be removed from the register.",
    how=(
        "Social workers and agency workers there on the day with all three parts done by the day, and by "
        "30 November, over those of whom all three are known, or one is known not to be done."
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
    numerator=Total(None, ("renewed",)),
    denominator=(Total(None, ("renewal_known",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="One has all three, one lacks the form, of a third the fee is not known: 50.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            listed("registration", person="A", checked_on="2024-09-28", form_done=1, fee_done=1, cpd_done=1),
            listed("registration", person="B", checked_on="2024-09-28", form_done=0, fee_done=1),
            listed("registration", person="C", checked_on="2024-09-28", form_done=1, cpd_done=1),
        ),
        "50.0",
        "1",
        "2",
    ),
)
