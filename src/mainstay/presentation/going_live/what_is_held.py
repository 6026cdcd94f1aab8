"""What the record may hold, from the declarations, as tables for the papers: by table, and field by field."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.presentation.going_live.declaring import Part
from mainstay.record.declaring import Field, Sensitivity, Table, tables

CAREFUL = (Sensitivity.IDENTIFYING, Sensitivity.PERSONAL, Sensitivity.SPECIAL)
_SAID = {
    Sensitivity.IDENTIFYING: "identifying",
    Sensitivity.PERSONAL: "personal",
    Sensitivity.SPECIAL: "special category",
}
_ABOUT_CHILDREN = "child"
HEALTH = (("absence", "kind"), ("census_statement", "absence_reason"))
"""Fields that say whether someone was sick: concerning health (Article 4(15)), though no diagnosis is ever held."""


def careful_fields(*, only: tuple[Sensitivity, ...] = CAREFUL) -> Iterator[tuple[Table, Field]]:
    """Every declared field that must be held with care."""
    for table in tables().values():
        yield from ((table, field) for field in table.fields if field.sensitivity in only)


def fields_part(heading: str, sentences: tuple[str, ...], *, only: tuple[Sensitivity, ...] = CAREFUL) -> Part:
    """Those fields as a table: which table, what it is, how careful, and where it usually comes from."""
    rows = [
        (named(table.name), field.meaning, _SAID[field.sensitivity], field.usually_from or "made by Mainstay")
        for table, field in careful_fields(only=only)
    ]
    return Part(heading, sentences, ("Table", "What it holds", "How careful", "Usually from"), (30, 92, 26, 34), rows)


def special_part(heading: str, sentences: tuple[str, ...]) -> Part:
    """Special category fields, and those that say whether someone was sick."""
    special = {(table.name, field.name): field for table, field in careful_fields(only=(Sensitivity.SPECIAL,))}
    health = {(table, name): tables()[table].field(name) for table, name in HEALTH}
    rows = [(named(table), field.meaning, _whose(tables()[table]), field.usually_from)
            for (table, _), field in (special | health).items()]  # fmt: skip
    return Part(heading, sentences, ("Table", "What it holds", "About", "Usually from"), (30, 96, 22, 34), rows)


def tables_part(heading: str, sentences: tuple[str, ...]) -> Part:
    """Every table of the record that holds anything about a person: what a row is, and of what it holds with care."""
    rows = []
    for table in tables().values():
        careful = [field for field in table.fields if field.sensitivity in CAREFUL]
        if careful or any(field.name == "person" for field in table.fields):
            kinds = sorted({_SAID[field.sensitivity] for field in careful}) or ["a key alone"]
            rows.append((named(table.name), table.one_row_is, _whose(table), ", ".join(kinds)))
    return Part(heading, sentences, ("Table", "One row is", "About", "Holds"), (34, 84, 24, 40), rows)


def named(table: str) -> str:
    """A table's name as it is read: 'Agency assignments'."""
    return tables()[table].plain


def _whose(table: Table) -> str:
    names = {field.name for field in table.fields}
    if {"person", _ABOUT_CHILDREN} <= names:
        return "workers, children"
    return "children" if _ABOUT_CHILDREN in names else "applicants" if "applicant" in names else "workers"
