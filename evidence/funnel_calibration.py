"""How often a funnel calls invented councils unusual, whose truth is known: when none is, and when twelve of 150 are.

    python -m evidence.funnel_calibration [funnels]

Leavers are drawn for 150 councils of England's sizes; their true root rates differ by a known amount. Counted are councils
outside both limits, pages that call anybody unusual where nobody is, and, with twelve councils moved five widths up, how
many of those called so are not (falsely: Benjamini and Hochberg promise 5% at most) and what share of the 12 is found.
"""

from __future__ import annotations

import sys
import time

from evidence.results_written import write_result
from tests.properties.invented_councils import invented

BETWEEN = (0.0, 0.3, 0.5, 0.9)
UNUSUAL = 12
FUNNELS = 500


def main() -> int:
    """Draws the funnels and writes the table; exit 1 where more than 6% lie outside 95% limits, or are falsely called."""
    funnels = int(sys.argv[1]) if len(sys.argv) > 1 else FUNNELS
    began = time.perf_counter()
    lines = [
        f"{funnels} funnels of 150 councils in each row, centred on the true rate.",
        "",
        "| truly between | found, on average | outside 95% | outside 99.8% | pages that call anybody unusual | falsely | of 12 |",
        "|---|---|---|---|---|---|---|",
    ]
    wrong = False
    for between in BETWEEN:
        row = _row(between, funnels)
        wrong = wrong or row[1] > 0.06 or row[4] > 0.05
        lines.append(f"| {between} | {row[0]:.2f} | " + " | ".join(f"{100 * share:.1f}%" for share in row[1:]) + " |")
    write_result("funnel_calibration", "python -m evidence.funnel_calibration", time.perf_counter() - began, lines)
    return int(wrong)


def _row(between: float, funnels: int) -> tuple[float, ...]:
    found = near = far = pages = false = right = 0.0
    for seed in range(funnels):
        made = invented(seed, between)
        scores = [abs(place.score) for place in made.places]
        found += made.between
        near += sum(score > 1.96 for score in scores) / len(scores)
        far += sum(score > 3.09 for score in scores) / len(scores)
        pages += any(standing.more_than_chance for standing in made.standings().values())
        standings = invented(10_000 + seed, between, UNUSUAL).standings()
        called = [int(code) for code, standing in standings.items() if standing.more_than_chance]
        false += sum(code >= UNUSUAL for code in called) / max(len(called), 1)
        right += sum(code < UNUSUAL for code in called) / UNUSUAL
    return tuple(total / funnels for total in (found, near, far, pages, false, right))


if __name__ == "__main__":
    sys.exit(main())
