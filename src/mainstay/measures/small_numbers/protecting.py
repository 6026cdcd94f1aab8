"""The rule's front door: tables in, tables that may be published out, or a refusal with its reason.

    teams = Axis("team", ("North", "South", "East"))
    leavers = Counted("leavers in the year to 2025-09-30")
    table = Table("Leavers by team", tuple(Cell(leavers.name, at, Decimal(many)) for at, many in
                  [({"team": "North"}, 3), ({"team": "South"}, 9), ({"team": "East"}, 14), ({}, 26)]))
    result = protect(Tables([teams], [leavers], [table]), COUNCIL, register)
    if isinstance(result, Protected):
        result.tables[0].cell(leavers.name, team="North").value      # None: hidden, and South with it
        register = register.and_then(to_register(result, "Leavers by team", day))

Only what was put in the register protects later tables: whoever issues a table enters it, and only then hands it out.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date

from mainstay.measures.small_numbers.apart import apart
from mainstay.measures.small_numbers.deciding import Decided, decided
from mainstay.measures.small_numbers.printing import printed
from mainstay.measures.small_numbers.publishable import PublishableTable
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.register import EMPTY, Fact, Guarded, Register, Release
from mainstay.measures.small_numbers.rule import COUNCIL, Rule
from mainstay.measures.small_numbers.tables import Table, Tables


@dataclass(frozen=True)
class Protected:
    """Tables that may be published, in the order given. `facts` is what anybody may learn from them, `guarded` what nobody
    may, now or from later tables.

    `adds_up`: rounded figures add to their rounded totals (hidden ones leave nothing to add). `in_full`: False where the
    allowed work ran out, so that more is hidden than need be. `refused` says of which counts in which tables nothing
    could be issued; there every figure is hidden.
    """

    tables: tuple[PublishableTable, ...]
    facts: tuple[Fact, ...]
    axes: Mapping[str, tuple[str, ...]]
    guarded: tuple[Guarded, ...] = ()
    adds_up: bool = True
    in_full: bool = True
    refused: tuple[Refused, ...] = ()


def protect(tables: Tables, rule: Rule = COUNCIL, register: Register = EMPTY) -> Protected | Refused:
    """The tables with every small figure hidden, and enough others that none can be worked out; or a refusal.

    All the tables are protected together, and against every release in the register. Rounds instead of hiding where the
    rule says so. Never unsafe: where the proof is not found, nothing is given.
    """
    made = Decided()
    for part in apart(tables):
        one = decided(part, rule, register)
        if isinstance(one, Refused):
            return one
        made = made.beside(one)
    return _protected(tables, made, rule)


_BESIDE = 2


def protect_what_can_be(tables: Tables, rule: Rule = COUNCIL, register: Register = EMPTY) -> Protected:
    """As `protect`, but what has no safe pattern is hidden whole, and said in `refused`, so that the rest may go.

    Of counts that belong together tables are taken in their order: each stays where it is safe with those before it. To
    hide every figure of a count in a table tells as much as not to issue it.
    """
    made = Decided()
    refused: list[Refused] = []
    parts = apart(tables)
    with ThreadPoolExecutor(
        _BESIDE
    ) as beside:  # parts tell nothing of one another, and the solver leaves others to work
        each_decided = list(beside.map(lambda part: decided(part, rule, register), parts))
    for part, one in zip(parts, each_decided, strict=True):
        if isinstance(one, Refused):
            one, left_out = _as_many_as_can(part, rule, register)
            refused += left_out
        made = made.beside(one)
    return replace(_protected(tables, made, rule), refused=tuple(refused))


def to_register(protected: Protected, name: str, issued: date) -> Release:
    """What a release says and hides, for the register. `issued` is the day on which it is handed out."""
    return Release(name, issued, protected.axes, protected.facts, protected.guarded)


def _as_many_as_can(part: Tables, rule: Rule, register: Register) -> tuple[Decided, list[Refused]]:
    kept: list[Table] = []
    best = Decided()
    refused: list[Refused] = []
    for table in part.tables:
        tried = decided(replace(part, tables=[*kept, table]), rule, register)
        if isinstance(tried, Refused):
            refused.append(replace(tried, tables=(table.name,)))
        else:
            kept, best = [*kept, table], tried
    issued = {(cell.counted, part.place(cell.at)) for table in kept for cell in table.cells}
    left = {(cell.counted, part.place(cell.at)) for table in part.tables for cell in table.cells if not cell.published}
    return replace(best, hidden=best.hidden | (left - issued)), refused


def _protected(tables: Tables, made: Decided, rule: Rule) -> Protected:
    return Protected(printed(tables, made, rule), made.facts, made.axes, made.guarded, made.adds_up, made.in_full)
