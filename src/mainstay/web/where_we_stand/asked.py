"""What was asked for: which council, and beside which group; the same in a page's address and in those of its charts."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from mainstay.comparison.groups_to_compare import Kind
from mainstay.published.figures import PublishedTable
from mainstay.vocabulary.authorities import authority, council_named
from mainstay.web.roles import May
from mainstay.web.standing_shown import own_number

GROUPS = {"neighbours": Kind.NEIGHBOURS, "region": Kind.REGION, "chosen": Kind.CHOSEN}
_LONGEST = 4_000


@dataclass(frozen=True)
class Asked:
    """A council's number, and the group. `written` is what was typed of a group of one's own, `wrong` what of it is no council.

    `with_record` is whether who asks may see the council's own figures.
    """

    council: str
    is_ours: bool
    beside: Kind | None
    written: str
    chosen: tuple[str, ...]
    wrong: tuple[str, ...]
    with_record: bool

    @property
    def query(self) -> str:
        """The same question as the end of an address, '' for our own council beside its usual group."""
        words = {} if self.is_ours else {"council": self.council}
        if self.beside is not None:
            words["beside"] = next(name for name, kind in GROUPS.items() if kind is self.beside)
        if self.chosen:
            words["chosen"] = "\n".join(self.chosen)
        return f"?{urlencode(words)}" if words else ""

    @property
    def of_council(self) -> str:
        """The end of an address that keeps the council alone."""
        return "" if self.is_ours else f"?{urlencode({'council': self.council})}"


def asked(request: HttpRequest, table: PublishedTable) -> Asked:
    """From the address: `council`, `beside` and `chosen` (a number or a name to a line)."""
    own = own_number()
    council = request.GET.get("council", "").strip()[:60] or own
    written = request.GET.get("chosen", "")[:_LONGEST]
    beside = GROUPS.get(request.GET.get("beside", ""))
    chosen, wrong = _councils(table, written)
    if beside is Kind.CHOSEN and not chosen:
        beside = None
    return Asked(council, council == own, beside, written, chosen, wrong, request.user.may(May.SEE_FIGURES))


def _councils(table: PublishedTable, written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of councils that were typed, and what is none of the table's; a name may hold a comma."""
    known: dict[str, None] = {}
    wrong: list[str] = []
    for line in filter(None, (each.strip() for each in written.replace(";", "\n").splitlines())):
        parts = [line] if _code(table, line) else [part.strip() for part in line.split(",") if part.strip()]
        for part in parts:
            code = _code(table, part)
            if code is not None:
                known[code] = None
            else:
                wrong.append(part)
    return tuple(known), tuple(wrong)


def _code(table: PublishedTable, text: str) -> str | None:
    found = authority(text) or council_named(text)
    code = table.area_code(found.code if found is not None else text)
    return code if code is not None and table.areas[code].level == "council" else None
