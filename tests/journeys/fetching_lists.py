"""Lists of addresses for tests of fetching, and tables long enough to be cut."""

from __future__ import annotations

from pathlib import Path

from mainstay.published.addresses import Addresses, read
from mainstay.tasks.fetching_one_file import Patience
from mainstay.tasks.fetching_published_tables import Outcome, fetch_all

QUICK = Patience(one_answer=2.0, whole_file=4.0, before_tries=(0.0, 0.0, 0.0))
PAGE = "https://page.example.invalid/tables"
TABLE = b"year,area,number\n" + b"".join(b"2025,Area %d,%d\n" % (place, place * 7) for place in range(400))
OTHER = TABLE.replace(b"2025", b"2026")


def entry(
    name: str = "numbers", address: str = "", *, files: tuple[str, ...] = ("numbers.csv",), packed: bool = False,
    loader: str = "", headings: str = '"year", "number"', more: str = "",
) -> str:  # fmt: skip
    """One download of a list, as TOML."""
    tables = "".join(
        f'\n[[download.table]]\nname = "{file.removesuffix(".csv")}"\nwhat = "Numbers of areas"\nfile = "{file}"\n'
        f'headings = [{headings}]\nloader = "{loader}"\n'
        for file in files
    )
    return (
        f'\n[[download]]\nname = "{name}"\nrelease = "Numbers, 2025"\npublisher = "Somebody"\n'
        f'licence = "Open Government Licence v3.0"\npage = "{PAGE}"\naddress = "{address}"\npacked = {str(packed).lower()}\n'
        f'known_from = "this test"\ngrade = "B"\n{more}\n{tables}'
    )


def list_file(folder: Path, *entries: str, also: str = "[]") -> Path:
    """A list of some entries, as a file."""
    path = folder / "addresses.toml"
    path.write_text(f"as_of = 2026-01-31\nalso_hosts = {also}\n{''.join(entries)}", encoding="utf-8")
    return path


def fetched(path: Path, folder: Path, patience: Patience = QUICK) -> list[Outcome]:
    """What becomes of everything in a list."""
    addresses: Addresses = read(path)
    return list(fetch_all(addresses, addresses.downloads, folder, lambda _text: None, patience))


def said(outcome: Outcome) -> str:
    """All that is said of a download."""
    return " ".join([*outcome.says, outcome.do])
