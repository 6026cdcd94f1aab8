"""Children held by a duty tray: what share of children being helped is held by a tray and not a person?"""

from mainstay.measures.declaring import Certainty, Direction, Family, Measure, Total, Unit
from mainstay.measures.worked import Worked, held, stay

MEASURE = Measure(
    name="children_unallocated",
    title="Children held by a duty tray",
    question="What share of children being helped is held by a tray and not a person?",
    why="A child held by a duty tray has nobody who knows them.",
    how=("Children allocated on the day only to a duty tray or inbox, over all children in the list on the day."),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    family=Family.LOAD,
    needs=("children",),
    certainty=Certainty.SHARE,
    source="Mainstay's own definition: docs/methods/our_own_measures.md.",
    numerator=Total(None, ("child_unallocated",)),
    denominator=(Total(None, ("child_held",)),),
    percent=True,
    example="Nine of ninety children are held by a duty tray: 10.0%.",
    worked=Worked((stay("A"), held("waiting", None, 9), held("held", "A", 81)), "10.0", "9", "90"),
)
