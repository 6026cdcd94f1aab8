"""The names of groups in a breakdown, in their meaningful order: roles by seniority, ages from low to high."""

from __future__ import annotations

from functools import cache

from mainstay.measures.rows.declaring import rows_kinds
from mainstay.record.declaring import tables
from mainstay.vocabulary.children import KINDS_OF_HELP, REASONS_FOR_CHANGE
from mainstay.vocabulary.code_lists import CodeList
from mainstay.vocabulary.contracts import CONTRACTS
from mainstay.vocabulary.distances import DISTANCE_BANDS
from mainstay.vocabulary.ethnicity import ETHNIC_GROUPS, ETHNICITIES
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS, LEAVING_REASONS
from mainstay.vocabulary.professions import PROFESSIONS
from mainstay.vocabulary.qualifying import ENTRY_ROUTES
from mainstay.vocabulary.roles import ROLES
from mainstay.vocabulary.sex import SEXES
from mainstay.vocabulary.starting import START_ORIGINS
from mainstay.vocabulary.teams import TEAM_KINDS

NOT_KNOWN = "not known"
_LISTS: dict[str, CodeList] = {
    "role": ROLES,
    "contract": CONTRACTS,
    "sex": SEXES,
    "ethnicity": ETHNICITIES,
    "ethnic_group": ETHNIC_GROUPS,
    "route": ENTRY_ROUTES,
    "service": TEAM_KINDS,
    "kind_of_help": KINDS_OF_HELP,
    "reason": REASONS_FOR_CHANGE,
    "profession": PROFESSIONS,
    "start_origin": START_ORIGINS,
    "leaving_reason": LEAVING_REASONS,
    "leaver_destination": LEAVER_DESTINATIONS,
}
AGE_BANDS = ("under 20", "20 to 29", "30 to 39", "40 to 49", "50 to 59", "60 and over")
TIME_BANDS = ("under 1 year", "1 to 2 years", "2 to 3 years", "3 to 5 years", "5 to 10 years", "10 years and over")
_BANDS = {
    "age_band": AGE_BANDS, "time_in_council": TIME_BANDS, "time_in_post": TIME_BANDS, "career_stage": TIME_BANDS,
    "years_qualified": TIME_BANDS,
    "distance": DISTANCE_BANDS,
}  # fmt: skip


_HELD_AS = {
    "could_help": "could_have_helped", "conversation_kind": "kind", "became": "outcome", "engaged_for": "reason",
    "help_before": "kind",
}  # fmt: skip
_IN_TABLE = {
    "conversation_kind": "conversation", "became": "suggestion", "engaged_for": "agency_assignment",
    "help_before": "help_episode",
}  # fmt: skip
"""What a breakdown is called in the record, and in which table, where its own name does not say it."""


@cache
def codes_of(dimension: str) -> CodeList | None:
    """The list of codes that a breakdown's groups are from: its own, else that of the record's field of its name."""
    if dimension in _LISTS:
        return _LISTS[dimension]
    name, where = _HELD_AS.get(dimension, dimension), _IN_TABLE.get(dimension)
    fields = (
        field
        for table in tables().values()
        for field in table.fields
        if field.name == name and where in (None, table.name)
    )
    return next((field.codes for field in fields if field.codes is not None), None)


def label_of(dimension: str, group: str) -> str:
    """What a group is called: 'Case holder', 'Under 1 year', 'Not known'."""
    codes = codes_of(dimension)
    if codes is not None and group in codes:
        return codes[group].label
    return group[:1].upper() + group[1:]


def dimension_title(dimension: str) -> str:
    """'By role', 'By time in the council'."""
    return f"By {dimension_name(dimension)}"


def dimension_name(dimension: str) -> str:
    """'role', 'time in the council', as the kind of rows says it that has the field."""
    named = (kind.dimensions[dimension] for kind in rows_kinds().values() if dimension in kind.dimensions)
    return next(named, dimension.replace("_", " "))


def in_order(dimension: str, groups: set[str]) -> list[str]:
    """Groups in their meaningful order, those without one by name, and what is not known last."""
    codes = codes_of(dimension)
    known = codes.slugs if codes is not None else _BANDS.get(dimension, ())
    place = {group: at for at, group in enumerate(known)}
    return sorted(groups, key=lambda group: (group == NOT_KNOWN, place.get(group, len(place)), group.casefold()))
