"""How long people stay, as a curve that may be published: no step of it tells of fewer people than the minimum.

Every leaver is a step of a survival curve, and whoever knows how many started reads off how many left, and when. So the
curve is given only where enough have left since the last point that was given, and it ends while enough remain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from mainstay.measures.small_numbers.publishable import PublishableTable, sealed_cell, sealed_table
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.rule import COUNCIL, Rule

STILL_HERE = "still here"


@dataclass(frozen=True)
class Step:
    """A time at which some left: how many had stayed until then, and how many of them left."""

    after: int
    at_risk: int
    left: int


def curve_to_publish(name: str, steps: Sequence[Step], rule: Rule = COUNCIL) -> PublishableTable | Refused:
    """The share still here, in per cent with one decimal, after each time that may be given; or a refusal.

    Each point has at least the minimum of leavers since the last one, and at least the minimum remain after it. Leavers
    too few for a point of their own are counted in the next; those after the last point are not told of at all.
    """
    share, since, points = Fraction(1), 0, []
    for step in sorted(steps, key=lambda each: each.after):
        if step.left == 0:
            continue
        if step.at_risk - step.left < rule.minimum:
            break
        share *= Fraction(step.at_risk - step.left, step.at_risk)
        since += step.left
        if since >= rule.minimum:
            points.append((step.after, share))
            since = 0
    if not points:
        return Refused(
            (name,),
            f"Fewer than {rule.minimum} people left, or fewer than {rule.minimum} would remain, so that a step of the"
            " curve would tell of single people.",
            ("Put groups together.", "Take those who joined over more years."),
        )
    cells = tuple(sealed_cell(STILL_HERE, {"after": str(after)}, _per_cent(share)) for after, share in points)
    return sealed_table(name, cells)


def _per_cent(share: Fraction) -> Decimal:
    exact = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
