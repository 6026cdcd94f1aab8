"""Three or more years qualified: what share of social workers in post is three or more years qualified?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit

MEASURE = Measure(
    name="experienced_share",
    title="Three or more years qualified",
    question="What share of social workers in post is three or more years qualified?",
    why=("A service needs enough experience to teach those who join; many councils lose people at two to three years."),
    how=(
        "People in post on the day with a qualifying date at least 1,096 days before, over all in post with a "
        "qualifying date."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.STABILITY,
    needs=("in_post", "qualified"),
    certainty=Certainty.SHARE,
    source="Design of the measures: stability.",
    numerator=Total(None, ("qualified_three_years",)),
    denominator=(Total(None, ("qualification_known",)),),
    percent=True,
    breakdowns=("role", "team"),
    example="Five of eight people in post qualified more than three years ago: 62.5%.",
)
