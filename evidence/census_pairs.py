"""The faults of every two rules of the census, planted together: both are found, and nothing else.

    python -m evidence.census_pairs [year ...]

A failing example of each rule is planted in the clean return of each year, two and two: in the same record where two of
their examples can stand in one, else in records of two people in post. Where both must change the same element of the same
thing (one header, one leaver), they cannot be planted together, and are counted. A rule declares the rules that it hides; of
such a pair the one that hides must be found. Where two faults together make a third of another kind, that is said here.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import combinations, product
from pathlib import Path

from evidence.results_written import write_result
from mainstay.returns.workforce_census.checking import check_return
from mainstay.returns.workforce_census.rule import Changes, Example, Need, Rule, rules
from mainstay.vocabulary.workforce_census.layouts import supported_years
from tests.worked_examples.workforce_census_rules.clean_return import planted

NO_RECORDS = "WC-112"
"""A return without workers has no records in which anything else could be found; only the header and the block are left."""

MAKE_ANOTHER = {
    ("WC-110", "WC-412"): "WC-413",  # without a header the year is told by the latest date, which 412 has moved
    ("WC-402", "WC-412"): "WC-403",  # a birth after the start, and the start moved beyond it: a start as a child
    ("WC-411", "WC-605"): "WC-606",  # without a start date only last year's return shows that an FTE of nought is odd
    ("WC-416", "WC-605"): "WC-606",  # the same with a placeholder for the start
}
"""Two faults which together are seen as another, the second of them hidden by the first."""

CANNOT_BOTH_BE = {
    ("WC-204", "WC-206"): "cover of nought is not above anything",
    ("WC-206", "WC-210"): "the same: with no vacancies there is no cover",
    ("WC-106", "WC-107"): "the sender of the second example has the number that is nobody's in the first",
    ("WC-311", "WC-504"): "the further record changes how many give the item",
    ("WC-312", "WC-504"): "the same",
    ("WC-313", "WC-504"): "the same",
    ("WC-314", "WC-504"): "the further record gives the code that was not known",
    ("WC-403", "WC-416"): "someone who started fifty years ago as a child is found by the age",
}
"""Pairs whose examples contradict one another, so that not both can be found, and nothing else may be."""

BROKEN = "WC-101"
"""Beside a return that is broken nothing of last year's is set, and the rules about it say that they were not run."""


ANOTHER_IN_POST = "other 5"
"""Someone of the clean return who differs from the first in post by number and date of birth alone."""


@dataclass
class OfYear:
    """What came of one year's pairs."""

    year: int
    found: int = 0
    apart: int = 0
    hidden: int = 0
    not_together: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> int:
    """Runs the years asked for, or all, two at a time."""
    years = [int(word) for word in sys.argv[1:]] or list(supported_years())
    start = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        results = list(pool.map(of_year, years))
    seconds = time.perf_counter() - start
    lines = [
        "| year | both found, in one | both found, in two records | declared: one hides the other | not together | wrong |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {r.year} | {r.found:,} | {r.apart:,} | {r.hidden:,} | {r.not_together:,} | {len(r.wrong):,} |"
        for r in results
    ]
    lines += ["", *(f"- {line}" for result in results for line in result.wrong[:200])]
    write_result("census_pairs", "python -m evidence.census_pairs", seconds, lines)
    for line in lines[:12]:
        print(line)
    kinds = Counter(line.split(": ", 1)[1] for result in results for line in result.wrong)
    for line, count in kinds.most_common(400):
        print(count, line)
    return 1 if kinds else 0


def of_year(year: int) -> OfYear:
    """Every pair of the rules of a year."""
    result = OfYear(year)
    chosen = [(rule, _examples(rule, year)) for rule in rules().values() if rule.applies_to(year)]
    with tempfile.TemporaryDirectory() as folder:
        for (one, of_one), (two, of_two) in combinations(chosen, 2):
            pair = next((pair for pair in product(of_one, of_two) if together(*pair)), None)
            apart = None if pair else next((pair for pair in _in_two_records(of_one, of_two) if together(*pair)), None)
            if pair is None and apart is None:
                result.not_together += 1
                continue
            seen = _codes(pair or apart or (), year, Path(folder))
            _judge(result, one, two, seen, in_one=pair is not None)
    return result


def _judge(result: OfYear, one: Rule, two: Rule, seen: set[str], *, in_one: bool) -> None:
    wanted = {one.code, two.code}
    hidden = {code for a, b in ((one, two), (two, one)) for code in a.hides if code == b.code}
    if NO_RECORDS in wanted and not seen - wanted:
        hidden |= wanted - {NO_RECORDS}
    if (one.code, two.code) in CANNOT_BOTH_BE and seen < wanted:
        hidden = wanted - seen
    if BROKEN in wanted:
        hidden |= {each.code for each in (one, two) if Need.LAST_YEAR in each.needs}
    made = MAKE_ANOTHER.get((one.code, two.code))
    if seen == wanted:
        result.found += in_one
        result.apart += not in_one
    elif (hidden and seen == wanted - hidden) or (made and made in seen and seen - {made} < wanted):
        result.hidden += 1
    else:
        extra, missed = sorted(seen - wanted), sorted(wanted - seen)
        told = f"{one.code} with {two.code}: {'missed ' + ', '.join(missed) if missed else ''}"
        result.wrong.append(f"{result.year}: {told}{' also ' + ', '.join(extra) if extra else ''}")


def _examples(rule: Rule, year: int) -> list[Example]:
    return [example for example in rule.fails if not example.years or year in example.years]


def _in_two_records(first: list[Example], second: list[Example]) -> list[tuple[Example, Example]]:
    """The same examples with the second moved to another person in post, where it is about one."""
    return [(one, replace(two, who=ANOTHER_IN_POST)) for one, two in product(first, second) if two.who == "in post"]


def together(first: Example, second: Example) -> bool:
    """Whether two examples can be planted in one return: no element is changed by both, and no file's text by both."""
    if first.text is not None and second.text is not None:
        return False
    if first.of_council and second.of_council:
        return False
    if _clash(first.header, second.header) or _clash(first.council, second.council):
        return False
    if _clash(first.council_last_year or {}, second.council_last_year or {}):
        return False
    if first.who != second.who:
        return True
    if first.again is not None or second.again is not None or first.this_year_lacks or second.this_year_lacks:
        return False
    if first.last_year_lacks or second.last_year_lacks:
        return False
    return not (_clash(first.items, second.items) or _clash(first.last_year or {}, second.last_year or {}))


def _clash(first: Changes, second: Changes) -> bool:
    return bool(set(first) & set(second))


def _codes(examples: tuple[Example, ...], year: int, folder: Path) -> set[str]:
    plant = planted(examples, year)
    path, before = folder / "return.xml", folder / "last_year.xml"
    path.write_text(plant.text, encoding="utf-8")
    before.write_text(plant.last_year, encoding="utf-8")
    return {finding.rule.code for finding in check_return(path, sent_by=plant.sent_by, last_year=before).findings}


if __name__ == "__main__":
    sys.exit(main())
