"""Facts about one joined person that differ between files: date of birth, sex, registration number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.claims import Claim, Noticed

OTHER_BIRTH = ProblemKind(
    "MS-PER-006", Severity.ERROR, "One person with two dates of birth",
    "The same date of birth in every file.",
    "Ages may be wrong, and the rows may be of two people. The first file's date is used.",
    "Find which is right, and put the other right where that file comes from.", Mender.HR,
)  # fmt: skip
OTHER_SEX = ProblemKind(
    "MS-PER-007", Severity.QUERY, "One person whose sex differs between files",
    "The same sex in every file.",
    "Figures by sex may be wrong by one. The first file's is used.",
    "Find which is right, and put the other right where that file comes from.", Mender.HR,
)  # fmt: skip
OTHER_NUMBER = ProblemKind(
    "MS-PER-008", Severity.ERROR, "One person with two registration numbers",
    "One registration number for one person.",
    "One of them is somebody else's or mistyped: rows under it may be joined to the wrong person.",
    "Look the number up on the regulator's register, and put the other right where that file comes from.", Mender.HR,
)  # fmt: skip

_NOT_SAID = ("not_known", "not_yet", "refused")


def differing_facts(claims: Sequence[Claim], people: Iterable[Sequence[int]]) -> list[Noticed]:
    """For each person and fact, one problem where files differ; it says which files, never the values."""
    noticed = []
    for group in people:
        for kind, values in (
            (OTHER_BIRTH, [(number, claims[number].date_of_birth) for number in group]),
            (OTHER_SEX, [(number, _said(claims[number].facts.get("sex"))) for number in group]),
            (OTHER_NUMBER, [(number, claims[number].swe_number) for number in group]),
        ):
            given = [(number, value) for number, value in values if value is not None]
            other = next((number for number, value in given if value != given[0][1]), None)
            if other is not None:
                first, second = claims[given[0][0]].place, claims[other].place
                where = f"in {first.file}" if first.file != second.file else f"on row {first.row}"
                noticed.append(Noticed(kind, second, f"another than {where}", (other,)))
    return noticed


def _said(value: object) -> object:
    return None if value is None or str(value).startswith(_NOT_SAID) else value
