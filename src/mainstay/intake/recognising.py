"""What a table is, by its headings: exactly known, remembered from before, or alike enough to ask.

Every kind of source scores each table by the headings it knows; the best wins if it has what tells it by, and clearly.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mainstay.intake.choices import NOT_USED, Choices
from mainstay.intake.declaring import SourceKind, never_kept, source_kinds
from mainstay.intake.headings import EXACT, SURE, UNSURE, Match, best_matches, tidy
from mainstay.intake.refused_columns import refused

CLEARLY = 0.08
"""How much better the best kind must score than the next, as a share of its headings, to be sure."""

PERHAPS = 0.5
"""A table that no kind is told by for certain is asked about if this share of its headings is known or alike."""

NOT_NEEDED = "no field needs it"
"""Why a heading is not kept that names nothing which never is."""

UNSURE_NUMBER = 85
"""Headings of numbers ('PO Number', 'SWE Number') are alike by that word alone: asked about only from here up."""

UNSURE_EXPIRY = 88
"""So it is with what runs out ('SWE Expiry Date', 'BRP Expiry Date'): only the same thing's is asked about."""


@dataclass(frozen=True)
class Recognised:
    """What a table was taken for. `columns` maps column names of the kind to the match that found them.

    `score` is the share of headings known, and more for a name that says the kind; 0 where what the kind is told by is
    not there. `perhaps` is that share with headings that are only alike. `unsure` are matches to ask about; `not_kept`
    are headings that no column needs, with what they are if they are among the things never kept.
    """

    kind: SourceKind | None
    sure: bool
    score: float = 0.0
    perhaps: float = 0.0
    rivals: tuple[str, ...] = ()
    columns: Mapping[str, Match] = field(default_factory=dict)
    unsure: tuple[Match, ...] = ()
    not_kept: Mapping[str, str] = field(default_factory=dict)


def recognise(headings: Sequence[str], *, file: str = "", sheet: str = "", title: str = "",
              choices: Choices | None = None, as_kind: str | None = None) -> Recognised:  # fmt: skip
    """The kind of source that a table with these headings is, and which heading is which column.

    `as_kind` is what someone has said it is. Names of the file, sheet and title settle a near tie (a sheet called
    'Leavers' is a list of leavers). A table that has what tells no kind by, nor anything like it, gives `kind` None.
    """
    choices = choices or Choices()
    kinds = source_kinds()
    names = f"{file} {sheet} {title}"
    if as_kind is not None and as_kind in kinds:
        return replace(_tried(kinds[as_kind], headings, choices, names), sure=True)
    tried = [_tried(kind, headings, choices, names) for kind in kinds.values()]
    known = _best_first([(each.score, each) for each in tried if each.score > 0])
    alike = _best_first([(each.perhaps, each) for each in tried if each.perhaps >= PERHAPS])
    ordered = known or alike
    if not ordered:
        return Recognised(None, sure=False, not_kept=_left(headings, ()))
    top, best = ordered[0]
    rivals = tuple(other.kind.kind for score, other in ordered[1:] if score > top - CLEARLY and other.kind)
    return replace(best, sure=bool(known) and not rivals, rivals=rivals)


def _best_first(scored: list[tuple[float, Recognised]]) -> list[tuple[float, Recognised]]:
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].kind.kind if pair[1].kind else ""))


def _tried(kind: SourceKind, headings: Sequence[str], choices: Choices, names: str) -> Recognised:
    said = {heading: answer for heading in headings if (answer := choices.get(("columns", kind.kind), heading))}
    columns = _remembered(kind, {heading: answer for heading, answer in said.items() if refused(heading) is None})
    free = [heading for heading in headings if heading not in said and never_kept(tidy(heading)) is None]
    wanted = {column.name: column.headings for column in kind.columns if column.name not in columns}
    matches = best_matches(free, wanted)
    columns |= {match.field: match for match in matches if match.score >= SURE}
    unsure = tuple(match for match in matches if match.field not in columns and _worth_asking(match, kind, columns))
    alike = {*columns, *(match.field for match in unsure)}
    named = 0.5 if any(word in tidy(names) for word in kind.named_like) else 0.0
    return Recognised(
        kind,
        sure=False,
        score=named + len(columns) / len(headings) if _told(kind, columns) else 0.0,
        perhaps=named + len(alike) / len(headings) if _told(kind, alike) else 0.0,
        columns=columns,
        unsure=unsure,
        not_kept=_not_kept(kind, headings, {match.heading for match in (*columns.values(), *unsure)}),
    )


def _worth_asking(match: Match, kind: SourceKind, taken: Mapping[str, Match]) -> bool:
    """Whether an unsure match is worth a question: it gives a field, and is no other name of a column already found."""
    column = kind.column(match.field)
    runs_out = "expiry" in tidy(match.heading).split()
    least = UNSURE_EXPIRY if runs_out else UNSURE_NUMBER if column.identifying else UNSURE
    if not column.gives or not least <= match.score < SURE:
        return False
    known = {tidy(heading) for name in taken for heading in kind.column(name).headings}
    return tidy(match.heading) not in known


def _told(kind: SourceKind, columns: Collection[str]) -> bool:
    """Whether one column of each group that the kind is told by is there."""
    return all(any(name in columns for name in group) for group in kind.tells_by)


def _remembered(kind: SourceKind, said: Mapping[str, str]) -> dict[str, Match]:
    """Columns as someone said; where two headings were given one meaning, the one furthest left has it."""
    known = {column.name for column in kind.columns}
    columns: dict[str, Match] = {}
    for heading, answer in said.items():
        if answer != NOT_USED and answer in known:
            columns.setdefault(answer, Match(heading, answer, EXACT, "remembered"))
    return columns


def _not_kept(kind: SourceKind, headings: Sequence[str], used: Collection[str]) -> dict[str, str]:
    """What is left; of a kind whose other headings are read as well only what is never kept."""
    left = _left(headings, used)
    return {heading: why for heading, why in left.items() if why != NOT_NEEDED or not kind.also_reads(heading)}


def _left(headings: Sequence[str], used: Collection[str]) -> dict[str, str]:
    return {heading: never_kept(tidy(heading)) or NOT_NEEDED for heading in headings if heading not in used}
