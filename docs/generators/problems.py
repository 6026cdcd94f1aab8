"""The reference page of problems: every kind that can be found in a file, from where each is declared."""

from __future__ import annotations

from mainstay.foundations.finding import instances_in
from mainstay.foundations.problems import ProblemKind, Severity

PAGE = "reference/problems.md"

OPENING = """# Problems

What Mainstay may find in a file. Each is shown with its file, sheet, row and column, and never with anybody's
name. Nothing is mended silently, and a person whose field is set aside stays counted.

{severities}
"""


def write() -> str:
    """One section per kind of problem, in the order of their codes."""
    kinds = [
        kind
        for kind in instances_in("mainstay", ProblemKind, ("mainstay.web", "mainstay.stores.database"))
        if isinstance(kind, ProblemKind)
    ]
    severities = "\n".join(f"- **{severity.value}**: {severity.sentence}" for severity in Severity)
    return "\n".join(
        [OPENING.format(severities=severities), *(_section(kind) for kind in sorted(kinds, key=lambda kind: kind.code))]
    )


def _section(kind: ProblemKind) -> str:
    return (
        f"## {kind.code}: {kind.title}\n\n"
        f"*{kind.severity.value}, for the {kind.mender.value}*\n\n"
        f"Expected\n: {kind.expected}\n\nWhy it matters\n: {kind.why}\n\nWhat to do\n: {kind.do}\n"
    )
