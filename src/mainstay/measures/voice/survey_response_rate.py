"""How many of those asked answered a survey."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="survey_response_rate",
    title="Survey response rate",
    question="What share of those asked answered?",
    why="Where few answer, the score is of those few.",
    how=(
        "People who answered over people invited, of surveys that closed in the year. One that more answered "
        "than were asked, or of which it is not known how many were, is left out."
    ),
    unit=Unit.PERCENT,
    direction=Direction.NONE,
    family=Family.VOICE,
    needs=("surveys",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="survey_invited",
    numerator=Total(None, ("answered",)),
    denominator=(Total(None, ("invited",)),),
    percent=True,
    breakdowns=("survey",),
    smallest_group=10,
    example="Twelve of 20 people answered: 60.0%.",
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
                invited=20,
            ),
            listed("survey_response", 12, survey="S", respondent="A", item="1", score=4),
        ),
        "60.0",
        "12",
        "20",
    ),
)
