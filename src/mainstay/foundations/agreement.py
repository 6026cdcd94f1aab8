"""How far two readers agree beyond chance: Cohen's kappa, with its large-sample interval.

Source: Cohen 1960 for kappa; Fleiss, Cohen and Everitt 1969 for the standard error that holds where kappa is not nought.
The tests set both beside a printed table and a form that leaves out one reading at a time.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from mainstay.foundations.intervals import Z


@dataclass(frozen=True)
class Agreement:
    """Of `pairs` read twice, `alike` had the same answer. `kappa` is 1 for full agreement and 0 for that of chance.

    It is None where both readers gave one and the same answer throughout: there is nothing to agree about then. The
    interval is None where kappa is, and where all agree, as its standard error is then nought and says nothing.
    """

    pairs: int
    alike: int
    kappa: float | None
    interval: tuple[float, float] | None


def agreement_of(pairs: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """The agreement of two readers, from both their answers to each thing read."""
    size, alike = len(pairs), sum(one == two for one, two in pairs)
    cells = Counter(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    chance = sum(first[word] * second[word] for word in first) / size**2 if size else 1.0
    if chance >= 1:
        return Agreement(size, alike, None, None)
    share = alike / size
    kappa = (share - chance) / (1 - chance)
    if alike == size:
        return Agreement(size, alike, kappa, None)
    diagonal = sum(
        count / size * ((1 - chance) - (first[one] + second[one]) / size * (1 - share)) ** 2
        for (one, two), count in cells.items()
        if one == two
    )
    beside = (1 - share) ** 2 * sum(
        count / size * ((second[one] + first[two]) / size) ** 2 for (one, two), count in cells.items() if one != two
    )
    scatter = max(diagonal + beside - (share * chance - 2 * chance + share) ** 2, 0.0)
    error = math.sqrt(scatter / size) / (1 - chance) ** 2
    return Agreement(size, alike, kappa, (max(kappa - Z * error, -1.0), min(kappa + Z * error, 1.0)))
