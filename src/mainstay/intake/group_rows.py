"""Values that stand only on the group row above, such as 'Team: Duty and Assessment North'."""

from __future__ import annotations

from mainstay.intake.headings import tidy
from mainstay.intake.typed import TypedTable

_MARK = "(group row)"


def filled(table: TypedTable, name: str) -> list[str]:
    """A column as text, with what its group row says where the cell itself is blank; '' where neither says anything."""
    own = table.known_texts(name)
    above = _column_above(table, name)
    if above is None:
        return own
    return [text or group for text, group in zip(own, table.found.columns[above], strict=True)]


def _column_above(table: TypedTable, name: str) -> str | None:
    """The heading that the reader gave to the group rows of this column."""
    known = {tidy(heading) for heading in table.kind.column(name).headings}
    return next(
        (
            heading
            for heading in table.found.headings
            if heading.endswith(_MARK) and tidy(heading.removesuffix(_MARK)) in known
        ),
        None,
    )
