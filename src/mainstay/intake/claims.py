"""What one row says about who someone is, before anyone knows which rows are the same person."""

from __future__ import annotations

from dataclasses import dataclass, field

from mainstay.foundations.problems import Place, ProblemKind


@dataclass
class Claim:
    """What one row says about who someone is; day numbers for dates, '' and None for what it does not say.

    `makes_a_person` is false for rows that only refer to a worker; `label` is then how the file calls that worker,
    which is asked about once if `asks`. `own_key` joins rows of one kind of file by what only that kind knows, such as
    the name in an agency's list. `by_name` is set where someone has said that a list without numbers may be joined by
    name. `starts` are the days on which the row says that someone came. `refused` is set where someone has answered
    that a worker is nobody on the staff list.
    """

    place: Place
    source: int
    kind: str = ""
    swe_number: str | None = None
    staff_id: str | None = None
    own_key: str | None = None
    name: str = ""
    label: str = ""
    date_of_birth: int | None = None
    starts: frozenset[int] = frozenset()
    makes_a_person: bool = True
    asks: bool = False
    by_name: bool = False
    facts: dict[str, object] = field(default_factory=dict)
    refused: bool = False


@dataclass(frozen=True)
class Noticed:
    """A problem about claims: it becomes a `Problem` with the keys of their people once these are known."""

    kind: ProblemKind
    place: Place
    found: str
    claims: tuple[int, ...] = ()
    count: int = 1
