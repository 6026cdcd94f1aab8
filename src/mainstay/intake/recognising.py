"""What a table is, by its headings: exactly known, remembered from before, or alike enough to ask.

Every kind of source scores each table by the headings it knows; the best wins if it has what tells it by, and clearly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mainstay.intake.choices import NOT_USED, Choices
from mainstay.intake.declaring import SourceKind, never_kept, source_kinds
from mainstay.intake.headings import SURE, UNSURE, Match, best_matches, tidy

CLEARLY = 0.08
"""How much better the best kind must score than the next, as a share of its headings, to be sure."""


@dataclass(frozen=True)
class Recognised:
    """What a table was taken for. `columns` maps column names of the kind to the match that found them.

    `unsure` are matches to ask about; `not_kept` are headings that no column needs, with what they are if they are among
    the things never kept.
    """

    kind: SourceKind | None
    sure: bool
    score: float = 0.0
    rivals: tuple[str, ...] = ()
    columns: Mapping[str, Match] = field(default_factory=dict)
    unsure: tuple[Match, ...] = ()
    not_kept: Mapping[str, str] = field(default_factory=dict)


def recognise(headings: Sequence[str], *, file: str = "", sheet: str = "", title: str = "",
              choices: Choices | None = None, as_kind: str | None = None) -> Recognised:  # fmt: skip
    """The kind of source that a table with these headings is, and which heading is which column.

    `as_kind` is what someone has said it is. Names of the file, sheet and title settle a near tie (a sheet called
    'Leavers' is a list of leavers). A table that has what tells no kind by gives `kind` None.
    """
    choices = choices or Choices()
    kinds = source_kinds()
    wanted = [kinds[as_kind]] if as_kind in kinds else list(kinds.values())
    tried = sorted((_tried(kind, headings, choices, f"{file} {sheet} {title}") for kind in wanted),
                   key=lambda each: (-each.score, each.kind.kind if each.kind else ""))  # fmt: skip
    best = tried[0]
    if best.score <= 0:
        return best if as_kind else Recognised(None, sure=False, not_kept=_left(headings, {}))
    rivals = [other for other in tried[1:] if other.score > 0 and other.score > best.score - CLEARLY]
    names = tuple(other.kind.kind for other in rivals if other.kind)
    sure = as_kind is not None or not rivals
    return Recognised(best.kind, sure, best.score, names, best.columns, best.unsure, best.not_kept)


def _tried(kind: SourceKind, headings: Sequence[str], choices: Choices, names: str) -> Recognised:
    usable = [heading for heading in headings if never_kept(tidy(heading)) is None]
    remembered = {
        heading: answer for heading in headings if (answer := choices.get(("columns", kind.kind), heading)) is not None
    }
    free = [heading for heading in usable if heading not in remembered]
    matches = best_matches(free, {column.name: column.headings for column in kind.columns})
    known = {column.name for column in kind.columns}
    columns = {
        answer: Match(heading, answer, 100.0, "remembered", ())
        for heading, answer in remembered.items()
        if answer in known and never_kept(tidy(heading)) is None
    }
    for match in matches:
        if match.score >= SURE and match.field not in columns:
            columns[match.field] = match
    unsure = tuple(match for match in matches if match.field not in columns and _worth_asking(match, kind, columns))
    told = all(any(name in columns for name in group) for group in kind.tells_by)
    share = len(columns) / max(len(headings), 1)
    named = any(word in tidy(names) for word in kind.named_like)
    score = (share + (0.5 if named else 0.0)) if told else 0.0
    used = {match.heading for match in columns.values()}
    used |= {match.heading for match in unsure}
    unused = [heading for heading, answer in remembered.items() if answer == NOT_USED]
    return Recognised(kind, sure=False, score=score, columns=columns, unsure=unsure,
                      not_kept=_left(headings, dict.fromkeys(used - set(unused))))  # fmt: skip


UNSURE_NUMBER = 85
"""Headings of numbers ('PO Number', 'SWE Number') are alike by that word alone, so they are asked about only above this."""


def _worth_asking(match: Match, kind: SourceKind, taken: Mapping[str, Match]) -> bool:
    """Whether an unsure match is worth a question: it gives a field, and is not another name of a column already found."""
    column = kind.column(match.field)
    least = UNSURE_NUMBER if column.identifying else UNSURE
    if not column.gives or not least <= match.score < SURE:
        return False
    known = {tidy(heading) for name in taken for heading in kind.column(name).headings}
    return tidy(match.heading) not in known


def _left(headings: Sequence[str], used: Mapping[str, None]) -> dict[str, str]:
    return {heading: never_kept(tidy(heading)) or "no field needs it" for heading in headings if heading not in used}
