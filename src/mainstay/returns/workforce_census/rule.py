"""What a rule of the census is: four kinds by what they look at, each declared in a file of its own.

A rule speaks once about each fault: where a value is missing or cannot be read, the rule for that says so, and every
rule that would need the value passes the record over. So one fault gives one finding, and mending it ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import NamedTuple, TypeAlias

from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept, ReturnedWorker
from mainstay.returns.workforce_census.whole import Whole


class Of(Enum):
    """Whose records a rule of single records looks at. What nobody has said is agency or not is in none but the first."""

    EVERYONE = "every record"
    EMPLOYED = "people the council employs, or employed until they left in the year"
    IN_POST = "people the council employs, without a leaving date"
    LEAVERS = "people the council employed, with a leaving date"
    AGENCY = "agency workers"


class Need(Enum):
    """What a rule cannot run without; the text says why it did not."""

    COUNCIL_BLOCK = "the return has no council-level block, or more than one"
    LAST_YEAR = "last year's return was not given"
    COUNCIL_NAMED = "nobody said which council is sending the return"
    KNOWN_LEA = "the LEA in the header is missing or no council's of that year"


class Fault(NamedTuple):
    """One fault: the element it is about ('' for the record or file as a whole) and what stands there, never a name.

    `line`, `position` and `swe` say where, for a rule that looks at more than one record; else the record's are taken.
    """

    item: str
    found: str = ""
    line: int = 0
    position: int = 0
    swe: str | None = None


Faults: TypeAlias = Sequence[Fault]

Changes = Mapping[str, str | None]
"""Elements and the texts to put there in place of those of a clean return; None takes the element out."""


@dataclass(frozen=True, slots=True)
class Example:
    """A clean return with something changed, that passes a rule or fails it.

    `who` is the record changed: 'in post', 'starter', 'leaver' or 'agency'. `items` are changes to it, `council` to the
    council-level block, `header` to the header. `again` adds a further record of the same person, as changes from the
    first. `last_year` are changes to the person's record in last year's return, `council_last_year` to its block;
    'absent' in `last_year_lacks` or `this_year_lacks` leaves the person out of that return. `text` changes the whole
    file's text, for faults of structure. `of_council` is the council said to be sending.
    """

    says: str
    who: str = "in post"
    items: Changes = field(default_factory=dict)
    council: Changes = field(default_factory=dict)
    header: Changes = field(default_factory=dict)
    again: Changes | None = None
    last_year: Changes | None = None
    council_last_year: Changes | None = None
    last_year_lacks: bool = False
    this_year_lacks: bool = False
    text: Callable[[str], str] | None = None
    of_council: str = ""
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule says of itself. `first` and `last` are the census years it applies to, None for no end.

    `mender` is who can put it right. `hides` are the codes of rules that cannot find their fault in the same record
    while this one's is there.
    """

    code: str
    title: str
    severity: Severity
    message: str
    why: str
    mend: str
    mender: Mender
    source: str
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    first: int = 2021
    last: int | None = None
    needs: tuple[Need, ...] = ()
    hides: tuple[str, ...] = ()

    def applies_to(self, year: int) -> bool:
        """Whether the rule is one of a census year's."""
        return self.first <= year and (self.last is None or year <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRule(Rule):
    """A rule about one record of a worker.

    `explained` takes the record and all of the same registration number: where it is true the others account for what
    was found, as a second role does, and nothing is said.
    """

    check: Callable[[ReturnedWorker, CensusYear], Faults]
    of: Of = Of.EVERYONE
    explained: Callable[[Kept, Sequence[Kept]], bool] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRule(Rule):
    """A rule about all records of one registration number, asked only where there are two or more."""

    check: Callable[[Sequence[Kept], CensusYear], Faults]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRule(Rule):
    """A rule about the return as a whole: its structure, header, council-level block and totals."""

    check: Callable[[Whole], Faults]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuityRule(Rule):
    """A rule about the records of one registration number in this return and in last year's; either may be empty."""

    check: Callable[[Sequence[Kept], Sequence[Kept], CensusYear], Faults]
    needs: tuple[Need, ...] = (Need.LAST_YEAR,)


@cache
def rules() -> dict[str, Rule]:
    """Every rule, by code in order."""
    found = found_in(f"{__package__}.rules", "RULE").values()
    return {
        rule.code: rule for rule in sorted((each for each in found if isinstance(each, Rule)), key=lambda r: r.code)
    }
