"""Days from approved to started, the slowest tenth."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="days_to_fill_90th",
    title="Days from approved to started, the slowest tenth",
    question="How long do the slowest tenth of posts take to fill, from approval to the first day?",
    why="The middle hides the posts that nobody can fill.",
    how=(
        "The number below which nine tenths lie, over starts in the year to the day, of the days from the "
        "approval to the start. Posts that nobody has started in are not in it: see the age of open "
        "vacancies."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_filled",),
    certainty=Certainty.TAIL,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="posts_filled",
    middle=Middle("whole_days", ("filled",), (9, 10)),
    breakdowns=("role", "team", "service", "channel", "route", "career_stage"),
    example="Three posts took 60, 80 and 120 days: eight tenths of the way from 80 to 120, 112.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="V1", approved_on="2024-01-08", started_on="2024-03-08"),
            listed("vacancy", vacancy="V2", approved_on="2024-01-08", started_on="2024-03-28"),
            listed("vacancy", vacancy="V3", approved_on="2024-01-08", started_on="2024-05-07"),
        ),
        "112.0",
        "3",
    ),
)
