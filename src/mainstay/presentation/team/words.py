"""How things of a team are said: time, loads, who someone is, a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mainstay.foundations.dates import in_words
from mainstay.foundations.quantities import MILLION
from mainstay.presentation.team.content import Dated, Days, Load, Reduction, When, Worker
from mainstay.presentation.words import counted, joined, number, tenths
from mainstay.vocabulary.contracts import CONTRACTS
from mainstay.vocabulary.roles import ROLES

NOT_KNOWN = "not known"
AS_AGREED = "as agreed"
OLD_DAYS = 31
"""Lists older than this many days are said to be old."""
Cell = str | int | Decimal | date | None
"""What stands in one cell of a table of a team."""


def printable(text: str, longest: int | None = None) -> str:
    """A text that any program can show: signs that cannot be printed are blanks, and what is too long is cut."""
    clean = "".join(each if each.isprintable() else " " for each in text)
    return clean if longest is None or len(clean) <= longest else f"{clean[: longest - 1]}\u2026"


def text_of(cell: Cell) -> str:
    """A cell for reading: a date in words, a number with its thousands apart."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return in_words(cell)
    return cell if isinstance(cell, str) else number(cell)


def fte_of(millionths: int | None) -> Decimal | str:
    """Time to two decimals, as people write 0.55; or that it is not known."""
    if millionths is None:
        return NOT_KNOWN
    return (Decimal(millionths) / MILLION).quantize(Decimal("0.01")).normalize() + 0


def total_fte(millionths: int) -> str:
    """'8.4'."""
    return number(tenths(Decimal(millionths) / MILLION))


def role_of(worker: Worker) -> str:
    """'Case holder', 'Case holder, agency'."""
    role = ROLES[worker.role].label if worker.role is not None and worker.role in ROLES else "Role not known"
    return role if worker.contract in (None, "permanent") else f"{role}, {_contract(worker.contract or '')}"


def beside_agreed(load: Load) -> str:
    """'2.5 more than agreed', '1.0 fewer than agreed', 'as agreed'; '' where nothing is agreed."""
    said = more_or_fewer(load)
    return said if said in ("", AS_AGREED) else f"{said} than agreed"


def more_or_fewer(load: Load) -> str:
    """'2.5 more', '1.0 fewer', 'as agreed', for a column that says beside what; '' where nothing is agreed."""
    if load.over is None:
        return ""
    if load.over == 0:
        return AS_AGREED
    return f"{number(abs(load.over))} {'more' if load.over > 0 else 'fewer'}"


def per_fte(load: Load) -> Decimal | str:
    """Children for each FTE, to one decimal."""
    if not load.fte:
        return NOT_KNOWN
    return tenths(Decimal(load.children * MILLION) / load.fte)


def lighter(reductions: tuple[Reduction, ...]) -> str:
    """'Early career, 10% lighter until 1 September 2025'."""
    return "; ".join(_reduction(each) for each in reductions)


def children(many: int) -> str:
    """'1 child', '12 children'."""
    return counted(many, "child", "children")


def people(many: int) -> str:
    """'1 person', '12 people'."""
    return counted(many, "person", "people")


def said_when(days: Days, day: date) -> str:
    """Where a day stands: 'passed', 'this week', 'later'."""
    return days.when(day).value


def how_soon(days: Days, day: date) -> str:
    """How far off a day is: 'passed', 'today', 'in 1 day', 'in 12 days'."""
    left = (day - days.today).days
    if left < 0:
        return When.PASSED.value
    return f"in {counted(left, 'day')}" if left else "today"


def what_of(each: Dated) -> str:
    """What is on a day, and the children that somebody will need to have then."""
    return f"{each.what}; has {children(each.children)} now" if each.children else each.what


def overdue_since(days: Days, day: date | None) -> str:
    """'overdue since 3 June 2025', 'due 3 June 2025', or that no day is known."""
    if day is None:
        return NOT_KNOWN
    return f"overdue since {in_words(day)}" if days.when(day) is When.PASSED else f"due {in_words(day)}"


def lists_said(days: Days) -> tuple[str, ...]:
    """For which days the lists behind a page were made, and how long ago where that is more than a month."""
    named = (
        ("people", days.staff),
        ("agency workers", days.agency),
        ("children", days.children),
        ("posts", days.posts),
    )
    by_day: dict[date, list[str]] = {}
    for what, day in named:
        if day is not None:
            by_day.setdefault(day, []).append(what)
    if not by_day:
        return ("No list with a day has been imported.",)
    parts = [f"{joined(what)} as at {in_words(day)}" for day, what in sorted(by_day.items(), reverse=True)]
    said = f"From the lists of {'; of '.join(parts)}."
    old = (days.today - max(by_day)).days
    if old <= OLD_DAYS:
        return (said,)
    return (
        said,
        f"The newest is {number(old)} days old: what has happened since is not known here. Import newer lists.",
    )


def _contract(slug: str) -> str:
    label = CONTRACTS[slug].label if slug in CONTRACTS else slug
    return label[:1].lower() + label[1:]


def _whole(percent: int) -> str:
    return number((Decimal(percent) / 100).normalize() + 0)


def _reduction(each: Reduction) -> str:
    by = (
        f"{each.kind}, {_whole(each.percent)}% lighter"
        if each.percent is not None
        else f"{each.kind}, by how much is not said"
    )
    return f"{by} until {in_words(each.until)}" if each.until else by
