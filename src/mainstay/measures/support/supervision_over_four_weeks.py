"""Workers without supervision for more than four weeks."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.rows.of_workers import WORKER_BREAKDOWNS
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="supervision_over_four_weeks",
    title="No supervision for more than four weeks",
    question="What share of social workers has had no supervision for more than four weeks?",
    why="Each is somebody carrying children's risk alone.",
    how=(
        "Social workers and agency workers there on the day whose last own supervision was more than 28 "
        "days before, over those on the supervision log and not away. Who has had none counts from the day "
        "they came. Four weeks are what councils' own policies ask for that were read, and assumed for "
        "others."
    ),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.SUPPORT,
    needs=(
        "in_post",
        "supervision",
    ),
    certainty=Certainty.SHARE,
    source=(
        "Mainstay's own definition: docs/methods/support_and_growth.md. Four weeks: Nottinghamshire's "
        "policy, grade A for that council, an assumption for others."
    ),
    rows="supervised_people",
    numerator=Total(None, ("long_since",)),
    denominator=(Total(None, ("followed",)),),
    percent=True,
    breakdowns=WORKER_BREAKDOWNS,
    example="Last held 10, 28 and 40 days ago, so one of three: 33.3%.",
    worked=Worked(
        (
            stay("A"),
            stay("B"),
            stay("C"),
            listed("supervision", person="A", kind="management", due_on="2024-09-20", held_on="2024-09-20"),
            listed("supervision", person="B", kind="management", due_on="2024-09-02", held_on="2024-09-02"),
            listed("supervision", person="C", kind="management", due_on="2024-08-21", held_on="2024-08-21"),
        ),
        "33.3",
        "1",
        "3",
    ),
)
