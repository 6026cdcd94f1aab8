"""The reference page of the census layouts: what changed in each year, and the whole of each year as it then stood."""

from __future__ import annotations

from mainstay.vocabulary.workforce_census.codes import code_lists
from mainstay.vocabulary.workforce_census.differences import Change
from mainstay.vocabulary.workforce_census.items import AskedOf, Item, Required
from mainstay.vocabulary.workforce_census.layouts import Layout, changes, layout, supported_years

PAGE = "reference/census_layouts.md"

OPENING = """# Census layouts

The layout of the workforce census in each year, the newest first, in the order in which a return is written. The first year is
written down in full and every later one as a difference; what stands here is each year with all differences before it.
2026 is taken to be as 2025 until its specification is out. Each item says where it comes from.
"""

_PARTS = {"header": "Header", "council": "Council's own figures", "worker": "Each worker"}


def write() -> str:
    """A section for each year, then the lists of codes."""
    years = [_year(layout(year)) for year in reversed(supported_years())]
    return "\n".join([OPENING, *years, _codes()])


def _year(of_year: Layout) -> str:
    lines = [f"## {of_year.year}", "", f"Source: {of_year.source}", ""]
    changed = changes(of_year.year)
    if changed:
        lines += ["What changed:", ""]
        lines += [_changed(change) for change in changed] + [""]
    elif of_year.year != supported_years()[0]:
        lines += ["Nothing changed from the year before.", ""]
    lines += [f"The council's own figures stand in `{of_year.council_element}`.", ""]
    for part, title in _PARTS.items():
        lines += [
            f"### {title}, {of_year.year}",
            "",
            "| element | what it is | kind | must be there | comes from |",
            "|---|---|---|---|---|",
        ]
        lines += [_item(item) for item in of_year.items(part)] + [""]
    return "\n".join(lines)


def _changed(change: Change) -> str:
    was = f" (was `{change.was}`)" if change.was and change.was != change.element else ""
    return f"- {_PARTS.get(change.part, 'The block')}: `{change.element}`{was} {change.action}. {change.source}"


def _item(item: Item) -> str:
    kind = f"{item.kind.value}: {item.codes}" if item.codes else item.kind.value
    return f"| `{item.element}` | {item.meaning} | {kind} | {_needed(item)} | {item.source} |"


_NEEDED = {
    Required.ALWAYS: "always",
    Required.PERMANENT: "of everyone employed",
    Required.LEAVER: "of leavers",
    Required.OPTIONAL: "may be left out",
}
_ASKED = {
    AskedOf.EVERYONE: "",
    AskedOf.PERMANENT: "the employed",
    AskedOf.AGENCY: "agency workers",
    AskedOf.LEAVERS: "leavers",
}


def _needed(item: Item) -> str:
    needed = "voluntary" if item.voluntary else _NEEDED[item.required]
    only = _ASKED[item.asked_of] if item.required is Required.OPTIONAL else ""
    return f"{needed}; only of {only}" if only else needed


def _codes() -> str:
    lines = ["## Codes", ""]
    for name, codes in code_lists().items():
        lines += [f"### {name}", "", codes.meaning, "", "| code | what it means |", "|---|---|"]
        lines += [f"| `{code.code}` | {code.label} |" for code in codes] + [""]
    return "\n".join(lines)
