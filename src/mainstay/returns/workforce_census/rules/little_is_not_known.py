"""At most a tenth of the workers who have an item have a code in it that tells nothing.

Counted are the codes that mean not known, not yet collected and not yet obtained: what the council may still find out.
An ethnicity that someone declined to state is that person's answer and is not counted, although the published figures
put it with the not known. Looked at are the employed, in post or gone, with a code of the list in the item, where there are
ten or more of them: ethnicity, where they came from, where they went, and why they left.
"""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.foundations.quantities import half_up
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import COUNTED_CODES, Whole
from mainstay.vocabulary.workforce_census.codes import codes

_TELL_NOTHING = {"not_known", "not_yet_collected", "not_yet_obtained"}
_ONE_IN = 10
_FEWEST = 10
"""Of fewer records that give an item, one whose code tells nothing is more than a tenth at once."""


def check(whole: Whole) -> Faults:
    """One fault for each item with more than a tenth of its codes telling nothing."""
    return [fault for element in COUNTED_CODES if (fault := _of_item(whole, element)) is not None]


def _of_item(whole: Whole, element: str) -> Fault | None:
    item = whole.year.layout.item("worker", element)
    given = whole.tally.given[element]
    if item is None or given < _FEWEST:
        return None
    not_known = sum(whole.tally.codes[element, code.code] for code in codes(item.codes) if code.means in _TELL_NOTHING)
    if not_known * _ONE_IN <= given:
        return None
    return Fault(element, f"{not_known} of {given} records, {half_up(100 * not_known, given, 1)}%")


RULE = ReturnRule(
    code="WC-504",
    title="Much is not known",
    severity=Severity.QUERY,
    message="More than a tenth of the workers with this item have a code for not known or not yet collected.",
    why="Shares are published of those whose answer is known; with many gaps they say little, and the reasons why "
    "people come and go stay hidden from the council itself.",
    mend="Ask those concerned, or look in their files, before the return is sent; if it cannot be found out, say so "
    "in a note.",
    mender=Mender.HR,
    source="Derived; that more than a tenth is much is our own choice.",
    check=check,
    passes=(
        Example("One of the workers not yet asked.", items={"Ethnicity": "NOBT"}),
        Example("Exactly one in ten of those with the item.",
                text=lambda text: text.replace("<StartOrigin>2</StartOrigin>\n", "", 9).replace(
                    "<StartOrigin>2<", "<StartOrigin>9<", 1)),
        Example("The one leaver's destination is not known: too few to speak of.", "leaver", {"LeaverDestination": "8"}),
        Example("Everyone declined to state an ethnicity: their answer.",
                text=lambda text: text.replace("<Ethnicity>WBRI<", "<Ethnicity>REFU<")),
    ),
    fails=(
        Example("Two origins in nineteen not yet collected.",
                text=lambda text: text.replace("<StartOrigin>2<", "<StartOrigin>10<", 2)),
        Example("Four ethnicities of nineteen not yet obtained.",
                text=lambda text: text.replace("<Ethnicity>WBRI<", "<Ethnicity>NOBT<", 4)),
    ),
)  # fmt: skip
