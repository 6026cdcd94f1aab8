"""Every kind of finding, and the few that a reader is shown first."""

from __future__ import annotations

from functools import cache

from mainstay.foundations.finding import found_in
from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind

SHOWN = 6


@cache
def kinds() -> tuple[FindingKind, ...]:
    """Every kind of finding, by rank."""
    found = found_in("mainstay.presentation.sentences", "FINDING").values()
    return tuple(sorted((kind for kind in found if isinstance(kind, FindingKind)), key=lambda kind: kind.rank))


def findings(content: ReportContent) -> list[Finding]:
    """Everything that can be said, heaviest first: what stands out beyond chance, then what matters most."""
    said = [found for kind in kinds() if (found := kind.find(content)) is not None]
    return sorted(said, key=lambda found: -found.weight)


def first_findings(content: ReportContent, shown: int = SHOWN) -> list[Finding]:
    """The few to read first."""
    return findings(content)[:shown]
