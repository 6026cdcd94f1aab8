"""Whatever is declared is declared whole: tables, fields, measures, sources and kinds of problem explain themselves."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict

import pytest

from mainstay.foundations.finding import found_in, instances_in
from mainstay.foundations.problems import ProblemKind
from mainstay.intake.declaring import folder_of, source_kinds
from mainstay.record.declaring import Field, Kind, Sensitivity, tables
from mainstay.record.reading_values import read_value
from mainstay.vocabulary.code_lists import CodeList, tidy_word
from mainstay.vocabulary.not_known import REASONS

FIELDS = [(table.name, field) for table in tables().values() for field in table.fields]
LISTS = [found for found in instances_in("mainstay.vocabulary", CodeList) if isinstance(found, CodeList)]

# What may be left empty in a declaration, because absence means something.
# A kind of source has the name of its folder, which nobody writes a second time.
MAY_BE_EMPTY = {"MEASURE": {"published_counterpart", "breakdowns"}, "SOURCE": {"kind"}}


def _is_sentence(text: str) -> bool:
    return len(text) > 10 and text[0] == text[0].upper() and text.rstrip().endswith((".", "?"))


@pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.name)
def test_every_table_says_what_a_row_is(table) -> None:
    assert _is_sentence(table.one_row_is)
    assert table.key


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=[f"{table}.{field.name}" for table, field in FIELDS])
def test_every_field_says_what_it_means(table: str, field: Field) -> None:
    assert _is_sentence(field.meaning)
    if field.kind in {Kind.FTE, Kind.PERCENT}:
        assert field.least is not None and field.most is not None, "a share has limits"
    if "birth" in field.name or field.name in {"swe_number", "staff_ids"} or (table, field.name) == ("person", "name"):
        assert field.sensitivity in {Sensitivity.IDENTIFYING, Sensitivity.SPECIAL}


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=[f"{table}.{field.name}" for table, field in FIELDS])
def test_every_field_says_where_it_comes_from_and_shows_a_value_it_can_hold(table: str, field: Field) -> None:
    if field.kind is not Kind.KEY:
        assert field.usually_from, "say in which kind of file it is usually found"
    if field.example:
        assert read_value(field, field.example).is_given, "the example is read as a value"


def test_what_is_told_about_health_origin_and_children_is_held_with_care() -> None:
    careful = {(table, field.name) for table, field in FIELDS if field.sensitivity is not Sensitivity.ORDINARY}
    for table, field in FIELDS:
        if field.name in {"ethnicity", "sex", "leaving_reason", "comment", "comments", "child"}:
            assert (table, field.name) in careful, f"{table}.{field.name}"
    assert all(field.sensitivity is Sensitivity.SPECIAL for _, field in FIELDS if field.name == "ethnicity")


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.name)
def test_every_code_has_a_slug_a_label_and_a_sentence(codes: CodeList) -> None:
    assert len(set(codes.slugs)) == len(codes.slugs)
    assert codes.meaning.endswith(".")
    for code in codes:
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", code.slug), code.slug
        assert code.label[0] == code.label[0].upper(), code.slug
        assert code.sentence.endswith("."), code.slug


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.name)
def test_no_word_means_two_codes(codes: CodeList) -> None:
    """The reasons for a missing value are told apart by punctuation too ('n/a', '#N/A'): compared as written."""
    meant: dict[str, set[str]] = defaultdict(set)
    for code in codes:
        for word in (code.slug, code.label, code.census, *code.also):
            meant[word.lower() if codes is REASONS else tidy_word(word)].add(code.slug)
    meant.pop("", None)
    assert {word: slugs for word, slugs in meant.items() if len(slugs) > 1} == {}


def test_two_lists_never_share_a_name() -> None:
    names = [codes.name for codes in LISTS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("package", "constant"), [("mainstay.measures", "MEASURE"), ("mainstay.intake.sources", "SOURCE")]
)
def test_every_declaration_explains_itself(package: str, constant: str) -> None:
    declared = found_in(package, constant)
    assert declared, f"no {constant} found in {package}"
    silent = [
        f"{module}: {part.name}"
        for module, value in declared.items()
        if dataclasses.is_dataclass(value)
        for part in dataclasses.fields(value)
        if getattr(value, part.name) == "" and part.name not in MAY_BE_EMPTY[constant]
    ]
    assert not silent, silent


def test_every_name_is_used_once() -> None:
    measures = [getattr(value, "name", module) for module, value in found_in("mainstay.measures", "MEASURE").items()]
    kinds = [folder_of(module) for module in found_in("mainstay.intake.sources", "SOURCE")]
    assert kinds and sorted(kinds) == sorted(kind.kind for kind in source_kinds().values())
    for what, names in (("measures", measures), ("kinds of source", kinds)):
        assert len(names) == len(set(names)), f"two {what} have one name"


def test_every_kind_of_problem_tells_what_why_and_what_to_do() -> None:
    kinds = [
        kind
        for kind in instances_in("mainstay", ProblemKind, ("mainstay.web", "mainstay.stores.database"))
        if isinstance(kind, ProblemKind)
    ]
    assert kinds
    for kind in kinds:
        assert all(_is_sentence(text) for text in (kind.expected, kind.why, kind.do)), kind.code
        assert kind.title, kind.code
    codes = [kind.code for kind in kinds]
    assert len(codes) == len(set(codes)), "two kinds of problem share a code"
