"""Still here after a year: of the social workers in post a year ago, what share is still here?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="stability_index",
    title="Still here after a year",
    question="Of the social workers in post a year ago, what share is still here?",
    why=("Turnover also counts people who came and went; this says how much of last year's knowledge is still here."),
    how=(
        "People in post a year before the day and without a break since, over those people and those of them who left."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.STABILITY,
    needs=("leavers", "in_post"),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("stayed_head",)),
    denominator=(Total(None, ("stayed_head",)), Total(None, ("leaver_head",))),
    percent=True,
    breakdowns=("sex", "ethnic_group", "team"),
    example="Ten were here a year ago and two have left: 80.0%.",
    worked=Worked(
        (
            stay("here", 8),
            stay("left in March", end="2024-03-01"),
            stay("left in December", end="2023-12-31"),
            stay("new", start="2024-06-03"),
        ),
        "80.0",
        "8",
        "10",
    ),
)
