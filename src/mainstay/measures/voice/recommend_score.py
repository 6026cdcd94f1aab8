"""Whether people would recommend working here."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="recommend_score",
    title="Recommend score",
    question="Would people recommend working here, more than not?",
    why="Somebody who would send a friend here is likely to stay.",
    how=(
        "Those who answered 9 or 10 to whether they would recommend working here, less those who answered 0 "
        "to 6, over all who answered it, in surveys that closed in the year; from -100 to 100. A question "
        "from nought to ten that speaks of recommending is taken for it."
    ),
    unit=Unit.POINTS,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("surveys",),
    certainty=Certainty.DIFFERENCE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="survey_respondents",
    numerator=Total("recommend", ("recommends",)),
    denominator=(Total(None, ("recommends",)),),
    percent=True,
    breakdowns=("survey", "group"),
    smallest_group=10,
    example="Of 20 people ten answered 9, six answered 7 and four answered 3: 30.0.",
    worked=Worked(
        (
            listed(
                "survey",
                survey="S",
                item="R",
                scale_least=0,
                scale_most=10,
                direction="higher_is_better",
                wording="Would you recommend us?",
                closed="2024-05-31",
            ),
            listed("survey_response", 10, survey="S", respondent="A", item="R", score=9),
            listed("survey_response", 6, survey="S", respondent="B", item="R", score=7),
            listed("survey_response", 4, survey="S", respondent="C", item="R", score=3),
        ),
        "30.0",
        "6",
        "20",
    ),
)
