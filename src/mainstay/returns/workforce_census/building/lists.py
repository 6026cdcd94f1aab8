"""The two lists that go with a built return: where each value comes from, and what is not known and who would know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mainstay.returns.workforce_census.building.census_view import BuiltValue, BuiltWorker, CensusView

WHERE_FROM = ("position", "field", "value", "how it was come by", "file", "sheet", "row")
NOT_KNOWN = (
    "position", "SWE number", "field", "is it needed", "what the return says", "why it is not known", "who would know",
)  # fmt: skip
_IDENTIFYING = "(identifying: see the return)"
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """How many values of a field are not known for one reason: `workers` of them; None for the return as a whole."""

    field: str
    needed: str
    why: str
    who: str
    workers: int


def where_each_comes_from(view: CensusView) -> Iterator[Row]:
    """One row for each value and each row of a file behind it; a value that no row shows has one without a place."""
    for worker, value in view.values():
        if value.text:
            shown = _IDENTIFYING if value.item.identifying else value.text
            head = (_position(worker), value.item.element, shown, value.fact.how)
            for place in value.fact.rows or [None]:
                yield (*head, *(place or ("", "", None)))


def not_known(view: CensusView) -> Iterator[Row]:
    """One row for each value that is not known, or known only in part; first what concerns the return as a whole."""
    for gap in view.gaps:
        yield ("", "", gap.field, "must be given", "", gap.not_known.why, gap.not_known.who.value)
    for worker, value in view.values():
        if (unknown := value.fact.not_known) is not None:
            swe = worker.swe if worker else ""
            said = value.text or "left out"
            if value.item.identifying and value.text:
                said = _IDENTIFYING
            yield (
                _position(worker), swe, value.item.element, needed(value), said, unknown.why, unknown.who.value,
            )  # fmt: skip


def counted(view: CensusView) -> list[Missing]:
    """What is not known, counted by field and reason: what must be given first, then the most frequent."""
    found: Counter[tuple[str, str, str, str]] = Counter()
    for gap in view.gaps:
        found[gap.field, "must be given", gap.not_known.why, gap.not_known.who.value] += 0
    for worker, value in view.values():
        if (unknown := value.fact.not_known) is not None:
            found[value.item.element, needed(value), unknown.why, unknown.who.value] += worker is not None
    order = {"must be given": 0, "asked for": 1, "voluntary": 2}
    every = [Missing(*key, count) for key, count in found.items()]
    return sorted(every, key=lambda each: (order[each.needed], -each.workers, each.field))


def needed(value: BuiltValue) -> str:
    """Whether the layout asks for it: 'must be given', 'asked for' or 'voluntary'."""
    if value.must_be_given:
        return "must be given"
    return "voluntary" if value.item.voluntary else "asked for"


def _position(worker: BuiltWorker | None) -> int | str:
    return worker.position if worker else "council"
