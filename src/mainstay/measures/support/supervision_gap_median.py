"""Days since the last supervision."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="supervision_gap_median",
    title="Days since the last supervision, median",
    question="How many days ago was the last supervision, in the middle?",
    why="A share of meetings held says little about the one worker who has had none for months.",
    how=(
        "Median and quartiles, over social workers and agency workers there on the day who are on the "
        "supervision log and not away, of the days since their own supervision was last held. One who has "
        "had none since coming is not in it."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.SUPPORT,
    needs=(
        "in_post",
        "supervision",
    ),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/support_and_growth.md.",
    rows="supervised_people",
    middle=Middle("gap_days", ("followed",)),
    breakdowns=WORKER_BREAKDOWNS,
    example="Last held 10, 26 and 40 days ago: the middle is 26.0.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            listed("supervision", person="A", kind="management", due_on="2024-09-20", held_on="2024-09-20"),
            listed("supervision", person="B", kind="management", due_on="2024-09-04", held_on="2024-09-04"),
            listed("supervision", person="C", kind="management", due_on="2024-08-21", held_on="2024-08-21"),
            listed("supervision", person="C", kind="management", due_on="2024-07-21", held_on="2024-07-21"),
        ),
        "26.0",
        "3",
    ),
)
