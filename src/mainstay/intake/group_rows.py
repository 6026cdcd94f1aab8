"""Values that stand only on the group row above, such as 'Team: Duty and Assessment North'."""

from __future__ import annotations

from mainstay.intake.headings import tidy
from mainstay.intake.typed import TypedTable

_MARK = "(group row)"
_BARE = "Group row"


def filled(table: TypedTable, name: str) -> list[str]:
    """A column as text, with what its group row says where the cell itself is blank; '' where neither says anything."""
    own = table.known_texts(name)
    above = _column_above(table, name)
    if above is None:
        return own
    return [text or group for text, group in zip(own, table.found.columns[above], strict=True)]


def _column_above(table: TypedTable, name: str) -> str | None:
    """The heading that the reader gave to the group rows of this column; groups without a label are taken for teams."""
    known = {tidy(heading) for heading in table.kind.column(name).headings}
    groups = [heading for heading in table.found.headings if is_group(heading)]
    labelled = next((each for each in groups if tidy(each.removesuffix(_MARK)) in known), None)
    bare = next((each for each in groups if not each.endswith(_MARK)), None) if name.endswith("team") else None
    return labelled or bare


def is_group(heading: str) -> bool:
    """Whether a heading was given by the reader to the values of group rows."""
    return heading.endswith(_MARK) or heading == _BARE
