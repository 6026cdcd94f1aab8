"""What people say to each question, from 0 to 100."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="survey_question_score",
    title="Score of each question",
    question="How good is the answer to each question of the survey?",
    why="One mean hides the question that everybody answers badly.",
    how=(
        "The mean score of answers to surveys that closed in the year; by question. Scores are as in the survey score."
    ),
    unit=Unit.SCORE,
    direction=Direction.HIGHER,
    family=Family.VOICE,
    needs=("surveys",),
    certainty=Certainty.RATIO,
    source="Mainstay's own definition: docs/methods/voice.md.",
    rows="answers_to_surveys",
    numerator=Total("score_points", ("answer",)),
    denominator=(Total(None, ("answer",)),),
    breakdowns=("survey", "question", "group"),
    smallest_group=10,
    example="Ten answers of 4 on a scale of 1 to 5 (75) and ten of 2 (25): 50.0.",
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
            listed("survey_response", 10, survey="S", respondent="A", item="1", score=4),
            listed("survey_response", 10, survey="S", respondent="B", item="1", score=2),
        ),
        "50.0",
        "1000",
        "20",
    ),
)
