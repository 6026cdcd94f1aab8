"""What people say in surveys, from 0 to 100."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="survey_score",
    title="Survey score",
    question="How good do people who work here find it, over all that the survey asked?",
    why="People say what is wrong before they leave over it.",
    how=(
        "The mean score of answers to surveys that closed in the year to the day. The best answer of a "
        "question is 100 and the worst 0, whichever end of its scale is good; questions without a good end "
        "are left out."
    ),
    unit=Unit.SCORE,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("surveys",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="survey_respondents",
    numerator=Total("score_points", ("scored",)),
    denominator=(Total("answers", ("scored",)),),
    breakdowns=("survey", "group"),
    smallest_group=10,
    example=(
        "Ten people agree that they feel valued (4 of 5: 75) and ten strongly disagree that they are worn out "
        "(1 of 5: 100): 87.5."
    ),
    worked=Worked(
        (
            listed(
                "survey",
                survey="S",
                item="1",
                scale_least=1,
                scale_most=5,
                direction="higher_is_better",
                wording="I feel valued",
                closed="2024-05-31",
            ),
            listed(
                "survey",
                survey="S",
                item="2",
                scale_least=1,
                scale_most=5,
                direction="lower_is_better",
                wording="I am worn out",
                closed="2024-05-31",
            ),
            listed("survey_response", 10, survey="S", respondent="A", item="1", score=4),
            listed("survey_response", 10, survey="S", respondent="B", item="2", score=1),
        ),
        "87.5",
        "1750",
        "20",
    ),
)
