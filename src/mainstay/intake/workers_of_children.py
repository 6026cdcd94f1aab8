"""Workers as lists of children show them: a display name, a log-in, both, or a tray that is nobody."""

from __future__ import annotations

from mainstay.intake.claims import Claim
from mainstay.intake.gathering import Gathering
from mainstay.intake.names import name_key
from mainstay.intake.typed import TypedTable
from mainstay.vocabulary.children import tray_kind


class Workers:
    """The workers of one list, each claimed once however often it names them."""

    def __init__(self, table: TypedTable, gathering: Gathering) -> None:
        """`table` is where they are named, `gathering` where they are claimed."""
        self.table, self.gathering = table, gathering
        self._claims: dict[tuple[str, str], int] = {}

    def of(self, row: int, column: str, name: str, staff_id: str = "") -> tuple[int | None, str | None]:
        """The claim of a worker, or the kind of tray that stands in their place."""
        tray = tray_kind(name) if name or staff_id else "unallocated"
        if tray is not None:
            return None, tray
        if (name, staff_id) not in self._claims:
            label = name if not staff_id else f"{name} / {staff_id}" if name else staff_id
            claim = Claim(
                self.table.place(row, column), self.table.number, self.table.kind.kind, staff_id=staff_id or None,
                name=name_key(name), label=label, makes_a_person=False, asks=True,
            )  # fmt: skip
            self._claims[name, staff_id] = self.gathering.claim(claim)
        return self._claims[name, staff_id], None
