"""Age of open vacancies."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Middle, Unit
from mainstay.measures.worked import Worked, listed

MEASURE = Measure(
    name="vacancies_open_age_median",
    title="Age of open vacancies, median",
    question="How many days have vacancies been open, in the middle?",
    why="Days to fill count only posts that were filled; this counts those that were not.",
    how=(
        "Median and quartiles, over vacancies being filled on the day, of the days since nobody is in the "
        "post; where that is not given, since approval or else the advertisement. A vacancy said to have "
        "ended without a day counts as open until the last day known of it."
    ),
    unit=Unit.DAYS,
    direction=Direction.LOWER,
    family=Family.RECRUITMENT,
    needs=("vacancies_open",),
    certainty=Certainty.MIDDLE,
    source="Mainstay's own definition: docs/methods/recruitment.md.",
    rows="vacancies_open",
    middle=Middle("open_days", ("open",)),
    breakdowns=("role", "team", "service"),
    example="Three vacancies open for 30, 91 and 150 days: the middle is 91.0.",
    worked=Worked(
        (
            listed("vacancy", vacancy="A", vacant_from="2024-08-31"),
            listed("vacancy", vacancy="B", vacant_from="2024-07-01"),
            listed("vacancy", vacancy="C", approved_on="2024-05-03"),
            listed("vacancy", vacancy="D", vacant_from="2024-01-01", started_on="2024-09-30"),
        ),
        "91.0",
        "3",
    ),
)
