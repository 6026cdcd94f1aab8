"""What people see of the record has a plain name: each table and each field, no two of one table the same."""

from __future__ import annotations

import re

import pytest

from mainstay.record.declaring import Kind, Table, tables

TECHNICAL = re.compile(
    r"_|\b(spell|fact|milestone|involvement|statement|fte|dbs|cpd|swe|pseudonymous|raw)\b", re.IGNORECASE
)


@pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.name)
def test_a_table_and_its_fields_have_plain_names(table: Table) -> None:
    names = [field.plain for field in table.fields]
    assert all(names), f"a field of {table.name} has no plain name"
    assert len(set(names)) == len(names), f"two fields of {table.name} are called the same"
    allowed = {"Which file gave each fact", "Which file gave each fact about you", "Fact"}
    assert not [said for said in (table.plain, table.yours, *names) if TECHNICAL.search(said) and said not in allowed]


def test_no_two_tables_are_called_the_same_and_those_about_workers_have_a_name_for_the_worker() -> None:
    called = [table.plain for table in tables().values()]
    assert all(called) and len(set(called)) == len(called)
    for table in tables().values():
        about = any(field.name == "person" and field.kind is Kind.KEY for field in table.fields)
        assert bool(table.yours) == about, table.name
