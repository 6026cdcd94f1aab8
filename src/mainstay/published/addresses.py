"""The list of addresses that published tables can be fetched from: read here, and asked only by `tasks`.

Ours is `data/addresses.toml`, dated, each address with where it is known from and how sure that is. Somebody whose copy is
too old, or who has a mirror inside their council, gives a list of their own in the same form.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mainstay.foundations.problems import CannotGoOn

FILE = Path(__file__).with_name("data") / "addresses.toml"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""This machine itself: the only place that may be asked without encryption."""

_ADDRESS = re.compile(
    r"(https?)://(\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?(?:/[!-~]*)?"
)
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,150}")
_DO = "Put the list right; docs/how_to/fetch_published_tables.md shows its form."


@dataclass(frozen=True)
class Table:
    """One CSV: `file` is its name on disk, `headings` some that it must have.

    `loader` is the kind of published table that it is; '' where no kind knows its layout.
    """

    name: str
    what: str
    file: str
    headings: tuple[str, ...] = ()
    loader: str = ""


@dataclass(frozen=True)
class Download:
    """One file to fetch and the tables in it: itself, or (`packed`) those of a zip.

    `address` is '' where only the `page` is known and a person has to download it. `last_known` is None where no day is
    known on which the file came from there; `sha256` is '' where its sum is not known.
    """

    name: str
    release: str
    publisher: str
    licence: str
    page: str
    tables: tuple[Table, ...]
    known_from: str
    grade: str
    address: str = ""
    packed: bool = False
    last_known: date | None = None
    sha256: str = ""


@dataclass(frozen=True)
class Addresses:
    """A whole list, the day it was last put together, and every host that may be asked."""

    as_of: date
    downloads: tuple[Download, ...]
    hosts: frozenset[str]

    def named(self, wanted: tuple[str, ...]) -> tuple[Download, ...]:
        """The downloads of some names, which may be those of tables in them; all where none is named.

        A download that is asked for by the name of one of its tables comes whole, since it is one file.
        """
        known = {name for each in self.downloads for name in _names_of(each)}
        if strange := [name for name in wanted if name not in known]:
            raise CannotGoOn(
                f"No published table in the list is called {strange[0]}.", do=f"Use: {', '.join(sorted(known))}."
            )
        return tuple(each for each in self.downloads if not wanted or _names_of(each) & set(wanted))


def read(path: Path = FILE) -> Addresses:
    """The list in a file. `CannotGoOn` names the first entry that is not right, before anything is asked anywhere."""
    where = path.name
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CannotGoOn(f"It cannot be opened ({error.strerror or 'no reason given'}).", where=where) from None
    except UnicodeDecodeError:
        raise CannotGoOn("It is not a text file in UTF-8.", where=where, do=_DO) from None
    except tomllib.TOMLDecodeError as error:
        raise CannotGoOn(f"It cannot be read as TOML ({error}).", where=where, do=_DO) from None
    as_of = said.get("as_of")
    if type(as_of) is not date:
        raise _wrong("It does not say which day it is of, as in: as_of = 2026-11-22.", where)
    entries = said.get("download")
    if not isinstance(entries, list) or not entries:
        raise _wrong("It lists nothing to fetch: it has no [[download]].", where)
    downloads = tuple(_download(entry, number, where) for number, entry in enumerate(entries, start=1))
    _refuse_doubles(downloads, where)
    hosts = {host_of(each.address) for each in downloads if each.address} | set(_texts(said, "also_hosts", where))
    return Addresses(as_of, downloads, frozenset(hosts))


def host_of(address: str) -> str:
    """The host of an address that may be asked, in small letters; '' for anything that is not such an address.

    That is https with no name or password in it, or http to this machine itself.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None or ".." in found[2] or (found[1] == "http" and found[2].lower() not in LOOPBACK):
        return ""
    return found[2].lower()


def _download(entry: Any, number: int, where: str) -> Download:
    place = f"{where}, download {number}"
    if not isinstance(entry, dict):
        raise _wrong("It is not a table of settings.", place)
    text = {
        name: _text(entry, name, place) for name in ("name", "release", "publisher", "licence", "page", "known_from")
    }
    address, packed, last_known = entry.get("address", ""), entry.get("packed", False), entry.get("last_known")
    sha256, grade = entry.get("sha256", ""), entry.get("grade", "")
    if address != "" and not (isinstance(address, str) and host_of(address)):
        raise _wrong("Its address is not one that begins with https:// and holds no name or password.", place)
    if not host_of(text["page"]):
        raise _wrong("Its page is not an address that begins with https://.", place)
    if not isinstance(packed, bool) or not (last_known is None or type(last_known) is date):
        raise _wrong("packed is true or false, and last_known is a day such as 2026-09-07.", place)
    if not isinstance(sha256, str) or not re.fullmatch(r"([0-9a-f]{64})?", sha256):
        raise _wrong("Its sha256 is not 64 figures and small letters a to f.", place)
    if grade not in ("A", "B"):
        raise _wrong("Its grade is A (read in the publisher's own page or code) or B (read elsewhere).", place)
    tables = entry.get("table")
    if not isinstance(tables, list) or not tables or (len(tables) > 1 and not packed):
        raise _wrong("It has one [[download.table]], or several where packed = true.", place)
    return Download(
        **text, tables=tuple(_table(table, place) for table in tables), grade=grade, address=address,
        packed=packed, last_known=last_known, sha256=sha256,
    )  # fmt: skip


def _table(entry: Any, place: str) -> Table:
    if not isinstance(entry, dict):
        raise _wrong("A table in it is not a table of settings.", place)
    name, what, file = (_text(entry, part, place) for part in ("name", "what", "file"))
    # The name is one of a file beside others, never of a folder or of something hidden.
    if not _FILE_NAME.fullmatch(file) or not file.lower().endswith(".csv"):
        raise _wrong("The name of its file is not a plain one that ends in .csv.", place)
    loader = entry.get("loader", "")
    if not isinstance(loader, str):
        raise _wrong("loader is a word.", place)
    return Table(name, what, file, _texts(entry, "headings", place), loader)


def _refuse_doubles(downloads: tuple[Download, ...], where: str) -> None:
    """Names and files are of one thing each; a download may share its name with its only table."""
    tables = [table for each in downloads for table in each.tables]
    for what, found in (
        ("downloads are called", [each.name for each in downloads]),
        ("tables are called", [table.name for table in tables]),
        ("tables would be written to", [table.file.lower() for table in tables]),
    ):
        if twice := sorted({one for one in found if found.count(one) > 1}):
            raise _wrong(f"Two {what} {twice[0]}.", where)


def _names_of(download: Download) -> set[str]:
    return {download.name, *(table.name for table in download.tables)}


def _text(entry: Mapping[str, Any], name: str, place: str) -> str:
    said = entry.get(name)
    if not isinstance(said, str) or not said.strip():
        raise _wrong(f"It has no {name}.", place)
    return said.strip()


def _texts(entry: Mapping[str, Any], name: str, place: str) -> tuple[str, ...]:
    said = entry.get(name, [])
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise _wrong(f"{name} is a list of words.", place)
    return tuple(said)


def _wrong(what: str, where: str) -> CannotGoOn:
    return CannotGoOn(what, where=where, why="Nothing was asked of any server.", do=_DO)
