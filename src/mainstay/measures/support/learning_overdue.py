"""Learning past its day."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="learning_overdue",
    title="Learning past its day",
    question="What share of learning is past the day by which it was to be renewed or completed?",
    why="What has run out does not protect the worker or the child.",
    how=(
        "Pieces of learning, one for each title, of social workers and agency workers there on the day "
        "that are past the day by which it was to be renewed or completed, over all that has such a day. "
        "The latest completion counts; learning that never runs out and is not asked for is left out."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.SUPPORT,
    needs=(
        "in_post",
        "learning",
    ),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="learning",
    numerator=Total(None, ("overdue",)),
    denominator=(Total(None, ("to_be_done",)),),
    percent=True,
    breakdowns=("title", "kind", *WORKER_BREAKDOWNS),
    example="Of four one ran out in June: 25.0%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            listed("learning", person="A", title="Court skills", completed="2021-06-10", expires="2024-06-10"),
            listed("learning", person="B", title="Court skills", completed="2021-11-20", expires="2024-11-20"),
            listed("learning", person="A", title="Data protection", completed="2024-03-01", expires="2025-03-01"),
            listed("learning", person="B", title="Data protection", completed=None, due="2025-06-30"),
            listed("learning", person="A", title="Welcome", completed="2020-03-02"),
        ),
        "25.0",
        "1",
        "4",
    ),
)
