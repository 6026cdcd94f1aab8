"""Three or more years qualified: what share of social workers in post is three or more years qualified?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, qualified, stay

MEASURE = Measure(
    name="experienced_share",
    title="Three or more years qualified",
    question="What share of social workers in post is three or more years qualified?",
    why=("A service needs enough experience to teach those who join; many councils lose people at two to three years."),
    how=(
        "People in post on the day who qualified three full years or more before, over all in post whose date of "
        "qualifying is known."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.STABILITY,
    needs=("in_post", "qualified"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("qualified_three_years",)),
    denominator=(Total(None, ("qualification_known",)),),
    percent=True,
    breakdowns=("role", "team"),
    example="Five of eight people in post qualified more than three years ago: 62.5%.",
    worked=Worked(
        (
            stay("long qualified", 5),
            qualified("long qualified", "2015-07-15", 5),
            stay("newly qualified", 3),
            qualified("newly qualified", "2023-07-15", 3),
            stay("not known"),
        ),
        "62.5",
        "5",
        "8",
    ),
)
