"""Everyone on the lists of staff, by profession."""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, stay

MEASURE = Measure(
    name="people_of_every_profession",
    title="People of every profession",
    question="How many people work with children and families, by profession and team?",
    why=("A child is helped by more people than social workers, and a plan for one profession alone is half a plan."),
    how=("People on the lists of staff and agency workers on the day, each once, social workers among them."),
    unit=Unit.PEOPLE,
    direction=Direction.NONE,
    family=Family.WIDER,
    needs=("in_post", "posts"),
    certainty=Certainty.FULL_COUNT,
    source="Mainstay's own definition: docs/methods/wider_workforce.md.",
    rows="wider_workforce",
    numerator=Total(None, ("counted",)),
    decimals=0,
    breakdowns=("profession", "team", "service", "contract"),
    example="Six social workers and three family support workers: 9.",
    worked=Worked((stay("A", 6), stay("F", 3, role="not_social_worker", profession="family_support")), "9", "9"),
)
