"""People in post aged 55 or over."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed, stay

MEASURE = Measure(
    name="aged_55_share",
    title="Aged 55 or over",
    question="What share of social workers in post is aged 55 or over?",
    why=("Who may retire in the next years takes the longest experience along; it can be planned for."),
    how=(
        "People in post on the day aged 55 or over, over all in post whose date of birth is on record. "
        "Nothing is said of any one person, and never by team."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.STABILITY,
    needs=("in_post",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/stability.md.",
    rows="people_in_post",
    numerator=Total(None, ("aged_55",)),
    denominator=(Total(None, ("age_known",)),),
    percent=True,
    breakdowns=("role", "service", "contract"),
    example="One of ten people in post has turned 55: 10.0%.",
    worked=Worked(
        (
            stay("older"),
            listed("person", person="older", date_of_birth="1969-09-30"),
            stay("younger", 9),
            listed("person", 9, person="younger", date_of_birth="1990-01-01"),
            stay("not known"),
        ),
        "10.0",
        "1",
        "10",
    ),
)
