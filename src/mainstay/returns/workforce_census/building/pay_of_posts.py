"""The base pay of posts that are one record of the return: parts of one pay that add up, or full-time rates given twice.

A staff list may give a part-timer's own pay or the full-time rate, and seldom says which. It shows: the pay of full-time
staff in the same role is known, so halves lie below all of it, and a rate given twice adds up to more than any of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.census_view import Fact, NotKnown, WhoKnows
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.who_is_in_it import Row
from mainstay.vocabulary.contracts import EMPLOYED

_FULL = 1_000_000


class PayOfPosts:
    """Base pay of one or several posts, judged by what full-time staff in the role are paid."""

    def __init__(self, record: WorkforceRecord, rows: SourceRows) -> None:
        """The least and the most that full-time staff in each role are paid."""
        self._rows = rows
        full_time = record.table("spell").filter(
            pl.col("contract").is_in(EMPLOYED) & (pl.col("fte") >= _FULL) & (pl.col("base_pay") > 0)
        )
        of_role = full_time.group_by("role").agg(pl.col("base_pay").min().alias("least"), pl.col("base_pay").max())
        self._full_time = {role: (least, most) for role, least, most in of_role.iter_rows()}

    def of(self, spells: Sequence[Row], role: str) -> Fact:
        """The pay of the posts of a record, with a doubt where it is not clear what the list means by pay."""
        known = [spell for spell in spells if spell.get("base_pay") is not None]
        if not known:
            return Fact(not_known=NotKnown("the staff list gives no pay", WhoKnows.FINANCE))
        rows, how = self._rows.of(known), "base pay for a year"
        if len(known) == 1:
            part = f"of one of {len(spells)} posts, the staff list gives no pay"
            doubt = NotKnown(part, WhoKnows.FINANCE) if len(spells) > 1 else None
            return Fact(known[0]["base_pay"], how, rows, doubt)
        pays, shares = [spell["base_pay"] for spell in known], [spell["fte"] or 0 for spell in known]
        parts, rates = self._as_parts(pays, shares, role), self._all_within(pays, role)
        equal = len(set(pays)) == 1
        if parts and not rates:
            part = f"of {len(spells) - len(known)} of {len(spells)} posts, the staff list gives no pay"
            doubt = NotKnown(part, WhoKnows.FINANCE) if len(known) < len(spells) else None
            return Fact(sum(pays), f"{how}, the parts of {len(known)} posts added up", rows, doubt)
        doubt = NotKnown(
            f"{len(known)} posts are one record, and the list does not say whether pay is for the hours worked or the"
            " full-time rate", WhoKnows.FINANCE,
        )  # fmt: skip
        if equal:
            return Fact(pays[0], f"{how}, which {len(known)} posts give alike, once", rows, doubt)
        if rates and all(shares):
            weighted = sum(pay * share for pay, share in zip(pays, shares, strict=True)) // sum(shares)
            return Fact(weighted, f"{how}, the rates of {len(known)} posts weighted by FTE", rows, doubt)
        return Fact(sum(pays), f"{how}, of {len(known)} posts added up", rows, doubt)

    def _as_parts(self, pays: Sequence[int], shares: Sequence[int], role: str) -> bool:
        """Whether each pay, brought to full time by its own FTE, is what full-time staff in the role get."""
        if not all(shares):
            return False
        return self._all_within([Fraction(pay * _FULL, share) for pay, share in zip(pays, shares, strict=True)], role)

    def _all_within(self, pays: Sequence[int | Fraction], role: str) -> bool:
        least, most = self._full_time.get(role, (1, 0))
        return all(least <= pay <= most for pay in pays)
