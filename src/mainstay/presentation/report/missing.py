"""What could not be computed: grouped by reason, with the file that would mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mainstay.measures.computing import Answer
from mainstay.presentation.content import ReportContent
from mainstay.record.coverage import PARTS

# The file that tells each part of the record.
TOLD_BY = {
    "in_post": "an HR or payroll extract, or a census return",
    "starters": "an HR extract with leavers in it, a list of starters, or a census return",
    "leavers": "a list of leavers, earlier staff lists, or a census return",
    "history": "staff lists or leavers going back two years, or the census returns of both years",
    "posts": "an HR extract with the date each person started in their present role",
    "agency": "the agency register, or a census return",
    "cases": "a list of children allocated, or a census return",
    "children": "a list of children allocated",
    "changes": "a list of children allocated that keeps allocations which have ended",
    "days_lost": "an absence list for the whole year, or a census return",
    "vacancies": "an establishment list, or a census return",
    "agency_cover": "an agency register that says which workers cover a vacancy, or a census return",
    "qualified": "an HR extract or census return with the date each person qualified",
    "teams": "an HR extract with each person's team",
}


@dataclass(frozen=True)
class Missing:
    """Measures that one reason keeps from being computed. `would_mend` is '' where no file would."""

    reason: str
    titles: tuple[str, ...]
    would_mend: str


def missing(content: ReportContent) -> list[Missing]:
    """Every measure without a value, by reason; the reason that keeps back most comes first."""
    known = {part for answer in content.answers if answer.value is not None for part in answer.measure.needs}
    grouped: dict[str, list[Answer]] = {}
    for answer in content.answers:
        if answer.value is None and not answer.group:
            grouped.setdefault(answer.reason or "no reason was given", []).append(answer)
    found = [
        Missing(
            reason,
            tuple(answer.measure.title for answer in answers),
            "; ".join(dict.fromkeys(mend for answer in answers if (mend := _would_mend(answer, known)))),
        )
        for reason, answers in grouped.items()
    ]
    return sorted(found, key=lambda one: -len(one.titles))


def _would_mend(answer: Answer, known: set[str]) -> str:
    """The file for the first part that this needs and that no measure with a value had; none if nothing is lacking."""
    if answer.denominator is not None:
        return ""
    lacking = [part for part in answer.measure.needs if part not in known]
    return TOLD_BY.get(lacking[0], f"a file that tells {PARTS[lacking[0]]}") if lacking else ""


def how_many(groups: Sequence[Missing]) -> int:
    """How many measures could not be computed."""
    return sum(len(group.titles) for group in groups)
