"""Nothing but the small-number rule makes what may be published: no other file names the makers or the seal."""

from __future__ import annotations

from mainstay.measures.small_numbers import publishable
from tests.house_rules.the_tree import PACKAGE, named, python_files
from tests.house_rules.the_tree import parsed as tree_of
from tests.house_rules.what_code_names import calls_in, names_in

RULE = PACKAGE / "measures" / "small_numbers"
MAKERS = {f"{publishable.__name__}.{name}" for name in ("sealed_cell", "sealed_table", "_SEAL", "_check")}
KINDS = {f"{publishable.__name__}.{name}" for name in ("PublishableCell", "PublishableTable")}


def test_no_file_outside_the_rule_names_a_maker_or_the_seal() -> None:
    outside = [file for file in python_files("src/mainstay") if not file.is_relative_to(RULE)]
    found = {named(file, line) for file in outside for name, line in names_in(tree_of(file)) if name in MAKERS}
    assert not found, f"ask mainstay.measures.small_numbers.protecting: {sorted(found)}"


def test_only_one_file_calls_the_two_kinds_by_name() -> None:
    home = RULE / "publishable.py"
    called = {
        named(file, call.lineno)
        for file in python_files("src/mainstay")
        if file != home
        for name, call in calls_in(tree_of(file))
        if name in KINDS
    }
    assert not called, f"made by hand: {sorted(called)}"


def test_the_rule_of_this_file_sees_the_makers_where_they_are_used() -> None:
    seen = {
        name
        for file in python_files("src/mainstay")
        if file.is_relative_to(RULE)
        for name, _ in names_in(tree_of(file))
    }
    assert {f"{publishable.__name__}.sealed_table", f"{publishable.__name__}.sealed_cell"} <= seen
