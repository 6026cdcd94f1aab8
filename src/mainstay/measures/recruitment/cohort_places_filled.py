"""Places in induction cohorts filled."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="cohort_places_filled",
    title="Places in induction cohorts filled",
    question="What share of places in induction and academy cohorts was filled?",
    why="A place that stays empty is a newly qualified worker who will be missing in every year to come.",
    how=(
        "People who had started by the day, over places, in advertisements for cohorts that began in the "
        "year. A cohort begins when its first person starts; one in which nobody did, when its "
        "advertisement closed."
    ),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="cohort_places",
    numerator=Total("places_filled", ()),
    denominator=(Total("places", ()),),
    percent=True,
    breakdowns=("cohort", "team", "service"),
    example="Five places, of which four were filled: 80.0%.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V", cohort="Academy 2024", posts=5),
            listed("applicant", 4, vacancy="V", started_on="2024-09-02"),
        ),
        "80.0",
        "4",
        "5",
    ),
)
