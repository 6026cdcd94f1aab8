"""Returns damaged at random: checking ends with findings or with a sentence, and loses no worker.

    python -m evidence.census_fuzz [minutes] [seed]

A clean return of some year is damaged in one to five places (pieces dropped, doubled, moved, overwritten, bits turned,
signs put in, another encoding claimed), and checked by every rule beside last year's. A worker is lost if fewer come out,
or are said not to be readable, than there are opening tags outside comments and the like.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from evidence.results_written import write_result
from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.checking import check_return
from mainstay.vocabulary.workforce_census.layouts import supported_years
from tests.worked_examples.workforce_census_rules.clean_return import clean

PUT_IN = [
    b"<", b">", b"&", b"&x;", b"</", b"</CSWWWorker>", b"<CSWWWorker>", b"<CSWWWorker/>", b"</Message>", b"<Message>", b"\x00",
    b"\xff", b"\xfe\xff", b"'", b'"', b"<FTE a=", b"<x:y>", b"\xef\xbf\xbe", b"<LALevel>", b"\r\n", b"<a xmlns='urn:b'>", b"&#0;",
    b"<Header>", b"]]>", b"\xc3", b" " * 5_000, b"<FTE>1</FTE>" * 50, b"9" * 400, "\u0663".encode(), b"<SWENo>SW1</SWENo>",
]  # fmt: skip
CANNOT_BE_COUNTED = re.compile(rb"<!|<\?(?!xml )|[\"'][^>]*<")
OPENING = re.compile(rb"<CSWWWorker(?=[\s/>])")
NOT_READ = re.compile(r"(\d+) workers? (?:was|were) not read")


@dataclass
class Came:
    """What came of one process's share."""

    files: int = 0
    refused: int = 0
    findings: int = 0
    workers: int = 0
    uncountable: int = 0
    crashes: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)


def main() -> int:
    """Two processes for the time asked."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    start = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        shares = list(pool.map(damage, [seed * 1_000, seed * 1_000 + 1], [minutes * 60] * 2))
    crashes: Counter[str] = sum((share.crashes for share in shares), Counter())
    lost = [line for share in shares for line in share.lost]
    lines = [
        f"- files checked: {sum(share.files for share in shares):,}",
        f"- of them refused with a sentence: {sum(share.refused for share in shares):,}",
        f"- workers counted: {sum(share.workers for share in shares):,}; findings: {sum(share.findings for share in shares):,}",
        f"- files whose opening tags cannot be counted by sight: {sum(share.uncountable for share in shares):,}",
        f"- crashes: {sum(crashes.values()):,}",
        *(f"  - {count:,} times {what}" for what, count in crashes.most_common(20)),
        f"- files with a lost worker: {len(lost):,}",
        *(f"  - {line}" for line in lost[:20]),
    ]
    write_result(
        "census_fuzz", f"python -m evidence.census_fuzz {minutes:g} {seed}", time.perf_counter() - start, lines
    )
    print("\n".join(lines))
    return 1 if crashes or lost else 0


def damage(seed: int, seconds: float) -> Came:
    """Damages and checks returns until the time is up."""
    draws, came = random.Random(seed), Came()  # noqa: S311 - repeatable damage, not a secret
    until = time.perf_counter() + seconds
    plants = {year: clean(year) for year in supported_years()}
    with tempfile.TemporaryDirectory() as folder:
        path, before = Path(folder) / "return.xml", Path(folder) / "last_year.xml"
        while time.perf_counter() < until:
            year = draws.choice(supported_years())
            content = damaged(plants[year].text.encode(), draws)
            path.write_bytes(content)
            before.write_text(plants[year].last_year, encoding="utf-8")
            _check(path, before, content, came)
    return came


def _check(path: Path, before: Path, content: bytes, came: Came) -> None:
    came.files += 1
    try:
        result = check_return(path, sent_by="893", last_year=before)
    except CannotGoOn:
        came.refused += 1
        return
    except Exception:  # noqa: BLE001 - a crash of any kind is what is looked for
        came.crashes[traceback.format_exc().strip().splitlines()[-1][:150]] += 1
        return
    came.findings += len(result.findings)
    came.workers += result.workers
    unread = sum(int(number[1]) for each in result.findings if (number := NOT_READ.search(each.found)))
    root = _strictly(content)
    if root is not None:
        expected = len(root.findall(".//{*}CSWWWorker"))
        if result.workers != expected:
            came.lost.append(f"well formed with {expected} workers, {result.workers} read")
    elif CANNOT_BE_COUNTED.search(content):
        came.uncountable += 1
    elif result.workers + unread < (expected := len(OPENING.findall(content))):
        came.lost.append(f"{expected} opening tags, {result.workers} read, {unread} said not to be")


def damaged(content: bytes, draws: random.Random) -> bytes:
    """A return damaged in one to five places."""
    for _each in range(draws.randint(1, 5)):
        content = _damaged_once(content, draws)
    return content


def _damaged_once(content: bytes, draws: random.Random) -> bytes:
    start = draws.randrange(max(1, len(content)))
    end = min(len(content), start + draws.choice([1, 1, 2, 7, 40, 300, 2_000]))
    piece, first, last = content[start:end], content[:start], content[end:]
    turned = bytes([piece[0] ^ (1 << draws.randrange(8))]) + piece[1:] if piece else b""
    claimed = draws.choice([b"UTF-16", b"ISO-8859-1", b"windows-1252", b"x"])
    return draws.choice([
        first + last, first + piece + piece + last, first, piece + first + last, first + draws.choice(PUT_IN) + piece + last,
        first + draws.randbytes(draws.randint(1, 4)) + last, first + turned + last, content.replace(b"UTF-8", claimed, 1),
    ])  # fmt: skip


def _strictly(content: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


if __name__ == "__main__":
    sys.exit(main())
