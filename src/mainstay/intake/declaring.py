"""How a kind of source is declared: its columns with the headings seen in the wild, and what makes it recognisable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from mainstay.foundations.caches import holds_people
from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import Mender
from mainstay.record.declaring import Field, tables
from mainstay.record.subjects import Covered, Subject


@dataclass(frozen=True)
class Column:
    """One column that a source may have. `gives` names the field of the record ('table.field') that types and explains
    it.

    `headings` are ways it has been seen headed; they are examples to recognise by, never a layout to demand. `ask_for`
    says in plain words what to send. A column with `gives` empty only helps with joining (a name, a log-in).
    """

    name: str
    gives: str
    headings: tuple[str, ...]
    meaning: str
    example: str
    needed: bool = False
    identifying: bool = False

    @property
    def field(self) -> Field | None:
        """The declared field that this column is read as, or None for a column that only helps with joining."""
        if not self.gives:
            return None
        table, name = self.gives.split(".")
        return tables()[table].field(name)


@dataclass(frozen=True)
class SourceKind:
    """A kind of file. `tells_by` are groups of column names: a table is of this kind if it has one of each group.

    `tells` are the subjects that it tells of, the one it is made for first: all that the record and the other files of
    intake know of it. `shapes` are what it may be in time; one that is never a snapshot has the first of them, whatever
    its end dates say. `kind` is the name of its folder, and never written here.

    `asked_of` is who usually has it; `not_to_send` lists what to leave out; `named_like` are words in the name of a file or sheet
    that settle a near tie. `other_headings` is set where other columns are read as well, and no list can name
    them all, such as the questions of a survey; or is the test of which ones are, such as months of any year.
    """

    title: str
    asked_of: str
    mender: Mender
    purpose: str
    columns: tuple[Column, ...]
    tells_by: tuple[tuple[str, ...], ...]
    tells: tuple[Subject, ...]
    shapes: tuple[Literal["snapshot", "run", "events", "history"], ...]
    gives_parts: tuple[str, ...]
    not_to_send: tuple[str, ...] = ()
    named_like: tuple[str, ...] = ()
    other_headings: bool | Callable[[str], bool] = False
    kind: str = ""

    @property
    def covered(self) -> tuple[Covered, ...]:
        """A row of coverage for each subject that it tells of, before anyone knows from which day."""
        return tuple(Covered(subject) for subject in self.tells)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when there is none."""
        return {column.name: column for column in self.columns}[name]

    def also_reads(self, heading: str) -> bool:
        """Whether a column that it does not declare is read as well."""
        return self.other_headings if isinstance(self.other_headings, bool) else self.other_headings(heading)


@cache
def source_kinds() -> dict[str, SourceKind]:
    """Every kind of tabular source by name, which is that of its folder."""
    found = found_in("mainstay.intake.sources", "SOURCE")
    named = {folder_of(module): source for module, source in found.items() if isinstance(source, SourceKind)}
    return {kind: replace(source, kind=kind) for kind, source in named.items()}


def folder_of(module: str) -> str:
    """The folder that a source's file lies in, by the file's full module name: the name of its kind."""
    return module.split(".")[-2]


NEVER_KEPT: dict[str, tuple[str, ...]] = {
    "National Insurance number": ("ni number", "nino", "national insurance", "ni no"),
    "bank details": ("bank", "sort code", "account number", "account no", "iban"),
    "home address or telephone": (
        "address",
        "postcode",
        "post code",
        "telephone",
        "mobile",
        "home phone",
        "email",
        "e mail",
    ),
    "next of kin": ("next of kin", "emergency contact"),
    "religion or belief": ("religion", "faith"),
    "sexual orientation": ("sexual orientation", "sexuality"),
    "tax code": ("tax code",),
    "union subscription": ("union", "unison", "trade union", "tu subs", "union subs", "union deduction"),
    "sickness diagnosis": (
        "diagnosis",
        "sickness reason",
        "absence reason",
        "illness",
        "medical condition",
        "condition",
    ),
    "disciplinary": ("disciplinary", "capability", "grievance"),
    "a child's name": (
        "child name",
        "child forename",
        "child surname",
        "childs name",
        "client name",
        "young person name",
    ),
    "Bradford score": ("bradford",),
    "disability": ("disability", "disabled"),
    "nationality or kind of visa": (
        "nationality",
        "citizenship",
        "country of birth",
        "place of birth",
        "immigration status",
        "settled status",
        "passport",
        "share code",
        "visa type",
        "type of visa",
        "visa category",
        "visa status",
        "visa number",
        "visa start",
        "visa sponsor",
        "work permit type",
        "work permit number",
        "brp number",
        "brp type",
        "certificate of sponsorship",
        "right to work type",
        "right to work start",
        "right to work status",
        "right to work category",
        "right to work document",
        "right to work documents",
        "right to work evidence",
        "right to work check",
        "right to work checked",
        "rtw type",
        "rtw status",
        "rtw document",
        "rtw evidence",
        "rtw check",
        "rtw checked",
    ),
}
"""What such files often carry and Mainstay never needs: named in 'seen and not kept', never stored, never logged."""

CANNOT_BE_MAPPED = ("union subscription", "sickness diagnosis", "National Insurance number", "bank details")
"""Columns that are refused even where someone maps them by hand; others of the list above may be misnamed."""


_HARMLESS = ("postcode district", "references by telephone", "telephone reference", "references verified by telephone")


@holds_people
@lru_cache(maxsize=8_192)
def never_kept(tidied: str) -> str | None:
    """Which of the things never kept a heading names, or None. `tidied` is a heading made plain for comparison.

    A postcode district is as much of an address as the record holds, so it is not one of them; nor is whether a referee
    was spoken to by telephone.
    """
    words = f" {tidied} "
    for harmless in _HARMLESS:
        words = words.replace(harmless, "")
    for what, names in NEVER_KEPT.items():
        if any(f" {name} " in words or tidied == name for name in names):
            return what
    return None
