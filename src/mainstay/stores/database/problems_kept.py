"""The problems of the files that an edition was made of, kept with it for the desks that can mend them.

They are found on reading, and the files are gone once they are accepted. Kept are the place, what was found and how
often; the keys of the people concerned are not, as a row of a file is enough to mend it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.stores.database.models import Edition, EditionProblems


def keep_problems(edition: Edition, problems: Iterable[Problem]) -> None:
    """Keeps the problems with an edition, in place of those kept of an earlier reading of it."""
    some = list(problems)
    rows = [
        [it.kind.code, it.place.file, it.place.sheet, it.place.row, it.place.column, it.found, it.count] for it in some
    ]
    kinds = {it.kind.code: _as_kept(it.kind) for it in some}
    EditionProblems.objects.update_or_create(edition=edition, defaults={"problems": rows, "kinds": kinds})


def problems_of(edition: Edition, known: Mapping[str, ProblemKind]) -> list[Problem] | None:
    """The problems kept with an edition; None where none were ever kept. `known` are today's kinds, by code.

    A kind that there is no more is told in the words of its time.
    """
    held = EditionProblems.objects.filter(edition=edition).first()
    if held is None:
        return None
    kinds = {code: known.get(code) or _kind(code, said) for code, said in held.kinds.items()}
    return [
        Problem(kinds[code], Place(file, sheet, row, column), found, count)
        for code, file, sheet, row, column, found, count in held.problems
    ]


def _as_kept(kind: ProblemKind) -> dict[str, str]:
    return {
        "severity": kind.severity.name, "title": kind.title, "expected": kind.expected, "why": kind.why, "do": kind.do,
        "mender": kind.mender.name, "on_pages": kind.on_pages,
    }  # fmt: skip


def _kind(code: str, said: Mapping[str, str]) -> ProblemKind:
    return ProblemKind(
        code, Severity[said["severity"]], said["title"], said["expected"], said["why"], said["do"], Mender[said["mender"]],
        said["on_pages"],
    )  # fmt: skip
