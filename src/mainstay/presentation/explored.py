"""A measure that somebody explores: its figure, its groups by one field or two, and what may be said of them, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mainstay.comparison.many_together import together
from mainstay.comparison.more_than_chance import Figure, Standing, chance_of, judged
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import NOT_KNOWN, Certainty, Measure
from mainstay.presentation.group_labels import dimension_name, in_order, label_of
from mainstay.presentation.small_numbers import WITHHELD
from mainstay.presentation.words import bare, capital, interval_of, joined, value_of, worked_out_from

DASH = "\u2013"
Groups = Mapping[tuple[str, ...], tuple[Answer, bool]]
"""By what a group is in each field, its answer and whether that is hidden; a hidden answer holds no figure."""


@dataclass(frozen=True)
class Explored:
    """A measure on a day, by no, one or two fields. `why_none` is a sentence where there are no groups to show.

    `margins` are, of two fields, the groups by each alone. `all_hidden` says why no group of two fields could be shown.
    `is_full`: nothing is hidden, for those who may see people. `people_once`: of a share each person counts once.
    """

    whole: Answer
    by: tuple[str, ...] = ()
    groups: Groups | None = None
    margins: tuple[Groups, ...] = ()
    why_none: str = ""
    all_hidden: str = ""
    is_full: bool = False
    people_once: bool = False

    @property
    def hidden(self) -> int:
        """How many figures are hidden."""
        return sum(is_hidden for groups in (self.groups or {}, *self.margins) for _, is_hidden in groups.values())


@dataclass(frozen=True)
class GroupsTable:
    """A table as texts: the first cell of each row is its heading, the last row is of the whole council."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def figure_words(answer: Answer) -> str:
    """'18.2%, from 41 of 226; 95% interval 14.1% to 23.2%'."""
    parts, interval = worked_out_from(answer), interval_of(answer)
    return value_of(answer) + (f", from {parts}" if parts else "") + (f"; 95% interval {interval}" if interval else "")


def groups_table(found: Explored) -> GroupsTable | None:
    """The groups by one field, or by two crossed; None where there are none."""
    if found.groups is None:
        return None
    by = joined([dimension_name(name) for name in found.by])
    caption = f"{found.whole.measure.title} by {by}"
    return _crossed(found, caption) if len(found.by) > 1 else _listed(found, caption)


def more_than_chance_words(found: Explored) -> str:
    """Which groups lie apart from the rest of the council by more than chance; '' where that is not judged.

    Judged are shares of whole people, exactly, of groups that are shown; none that rests on fewer than 20 people.
    """
    measure, whole = found.whole.measure, _share(found.whole)
    if whole is None or not found.groups or not (found.people_once and _of_people(measure)):
        return ""
    chances: dict[tuple[str, ...], tuple[float, bool]] = {}
    for at, (answer, is_hidden) in found.groups.items():
        here = None if is_hidden or NOT_KNOWN in at else _share(answer)
        if here is None or not 0 < here[1] < whole[1]:
            continue
        rest = whole[0] - here[0], whole[1] - here[1]
        chance = chance_of(_as_figure(answer, *here), _as_figure(found.whole, *rest))
        if chance is not None:
            chances[at] = chance, here[0] * rest[1] > rest[0] * here[1]
    if not chances:
        return ""
    among = together(chance for chance, _ in chances.values())
    apart = {at: judged(chance, 1 if above else -1, among) for at, (chance, above) in chances.items()}
    return _said(found.by, apart, len(chances))


def _said(by: Sequence[str], apart: Mapping[tuple[str, ...], Standing], many: int) -> str:
    higher, lower = (
        [" and ".join(label_of(*each) for each in zip(by, at, strict=True)) for at in apart if apart[at] is where]
        for where in (Standing.ABOVE, Standing.BELOW)
    )
    words = [f"{joined(names)} {side}" for names, side in ((higher, "higher"), (lower, "lower")) if names]
    compared = "the one group" if many == 1 else f"the {many} groups"
    if not words:
        return f"Of {compared} of which it can be said, none differs from the rest of the council by more than chance."
    return (
        f"Different from the rest of the council by more than chance, allowing for {many} compared: {'; '.join(words)}."
    )


def _listed(found: Explored, caption: str) -> GroupsTable:
    [field], groups = found.by, found.groups or {}
    title = found.whole.measure.unit.value
    order = in_order(field, {at[0] for at in groups})
    rows = [(label_of(field, name), *_cells(*groups[(name,)])) for name in order]
    rows.append(("Whole council", *_cells(found.whole, is_hidden=False)))
    columns = (capital(dimension_name(field)), f"Value ({title})", "95% interval", "Worked out from")
    # What no group may have, such as the sums of FTE behind a rate, is no column.
    kept = [0, 1, *(place for place in (2, 3) if any(row[place] not in (DASH, WITHHELD) for row in rows[:-1]))]
    return GroupsTable(caption, tuple(columns[place] for place in kept),
                       tuple(tuple(row[place] for place in kept) for row in rows))  # fmt: skip


def _cells(answer: Answer, is_hidden: bool) -> tuple[str, str, str]:
    if is_hidden:
        return WITHHELD, WITHHELD, WITHHELD
    return _value(answer), interval_of(answer) or DASH, worked_out_from(answer) or DASH


def _crossed(found: Explored, caption: str) -> GroupsTable:
    down, across = found.by
    groups, (of_rows, of_columns) = found.groups or {}, found.margins
    names = [in_order(field, {at[place] for at in groups}) for place, field in enumerate(found.by)]
    heading = f"{capital(dimension_name(down))} (down), {dimension_name(across)} (across)"
    columns = (heading, *(label_of(across, name) for name in names[1]), "All")
    rows = [
        (label_of(down, row), *(_one(groups.get((row, column))) for column in names[1]), _one(of_rows.get((row,))))
        for row in names[0]
    ]
    last = ("Whole council", *(_one(of_columns.get((name,))) for name in names[1]), _value(found.whole))
    return GroupsTable(f"{caption}, in {found.whole.measure.unit.value}", columns, (*rows, last))


def _one(pair: tuple[Answer, bool] | None) -> str:
    if pair is None:
        return DASH
    return WITHHELD if pair[1] else _value(pair[0])


def _value(answer: Answer) -> str:
    return DASH if answer.value is None else bare(answer.value, answer.measure.unit)


def _share(answer: Answer) -> tuple[int, int] | None:
    top, below = answer.numerator, answer.denominator
    return None if answer.value is None or top is None or below is None else (int(top), int(below))


def _of_people(measure: Measure) -> bool:
    totals = [each for each in (measure.numerator, *measure.denominator) if each is not None]
    return measure.certainty is Certainty.SHARE and all(each.column is None and each.times == 1 for each in totals)


def _as_figure(answer: Answer, part: int, whole: int) -> Figure:
    return Figure(answer.value or Decimal(0), answer.interval, Decimal(whole), part, whole)
