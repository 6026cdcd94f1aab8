"""Published tables fetched into a folder, one after another: what is new is looked at before it takes the old one's place.

In go the list of addresses and a folder; out comes, for each download, what became of it in sentences. A file that
somebody put there, or changed, is never replaced; what came and cannot be used is left beside as `NAME.refused`.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from mainstay.foundations.dates import in_words, read_exact_day
from mainstay.foundations.files import write_bytes
from mainstay.foundations.problems import CannotGoOn
from mainstay.published.addresses import Addresses, Download, Table, host_of
from mainstay.tasks import fetching_ledger
from mainstay.tasks.fetching_contents import NotTheTable, content_of, held_in
from mainstay.tasks.fetching_ledger import Fetched
from mainstay.tasks.fetching_one_file import USUAL, Came, Held, Patience, fetch
from mainstay.tasks.fetching_parts import forget, sum_of
from mainstay.tasks.fetching_refusals import FetchTrouble
from mainstay.tasks.home import home_folder

Tell = Callable[[str], None]


@dataclass
class Outcome:
    """What became of one download. `got` is whether its tables are in the folder and can be used; `by_hand` that a person
    has to download it; `says` holds what happened and `do` what to do about it, in sentences.
    """

    name: str
    got: bool = False
    by_hand: bool = False
    says: list[str] = field(default_factory=list)
    do: str = ""


def usual_folder() -> Path:
    """Where fetched tables are put unless somebody says otherwise: beside what `published load` keeps."""
    return home_folder() / "published"


def exit_code(outcomes: list[Outcome]) -> int:
    """0 where everything is there, 1 where some is not, 2 where nothing is.

    What only a person can download counts where nothing else was asked for.
    """
    counted = [each for each in outcomes if not each.by_hand] or outcomes
    got = sum(each.got for each in counted)
    return 0 if got == len(counted) else 1 if got else 2


def fetch_all(
    addresses: Addresses, downloads: tuple[Download, ...], folder: Path, tell: Tell,
    patience: Patience = USUAL,
) -> Iterator[Outcome]:  # fmt: skip
    """Each download's outcome as it is known. A host that cannot be reached, and a disk that is full, are tried once."""
    ledger = fetching_ledger.read(folder)
    _make(folder)
    unreachable: dict[str, FetchTrouble] = {}
    stopped: FetchTrouble | None = None
    for download in downloads:
        fetching = _Fetching(addresses, download, folder, ledger, tell, patience)
        host = host_of(download.address)
        known = stopped or unreachable.get(host)
        outcome, trouble = fetching.told(known) if known and download.address else fetching.done()
        if trouble is not None and trouble.unreachable:
            unreachable[host] = trouble
        if trouble is not None and trouble.stops_all:
            stopped = trouble
        yield outcome


class _Fetching:
    """One download: asked for, looked at, put in its place and noted."""

    def __init__(
        self, addresses: Addresses, download: Download, folder: Path, ledger: dict[str, Fetched], tell: Tell,
        patience: Patience,
    ) -> None:  # fmt: skip
        self.hosts, self.download, self.folder = addresses.hosts, download, folder
        self.ledger, self.tell, self.patience = ledger, tell, patience
        self.was = ledger.get(download.name)
        self.part = folder / f"{download.name}{'.zip' if download.packed else '.csv'}.part"

    def done(self) -> tuple[Outcome, FetchTrouble | None]:
        """What became of it, and the trouble that may concern those after it."""
        if not self.download.address:
            return self._by_hand(), None
        if theirs := self._not_ours():
            return Outcome(
                self.download.name,
                says=[f"A file called {theirs} is there already, which was not fetched or was changed since."],
                do=f"It is not replaced. Move it out of {self.folder}, or choose another folder with --out.",
            ), None
        try:
            came = fetch(self.download.address, self.part, self.hosts, self._held(), self.patience,
                         lambda text: self.tell(f"{self.download.name}: {text}"))  # fmt: skip
            return self._kept(came), None
        except FetchTrouble as trouble:
            return self.told(trouble)

    def told(self, trouble: FetchTrouble) -> tuple[Outcome, FetchTrouble]:
        """A trouble as the outcome of this download; that there is an older file is said too."""
        says, do = [trouble.what], trouble.do
        if trouble.moved:
            do = f"Look at {self.download.page}; a new address can be given in a list of your own with --addresses."
        if self.was is not None and all((self.folder / file).is_file() for file in self.was.files):
            says.append(f"What came on {_day(self.was.fetched)} is still there.")
        return Outcome(self.download.name, says=says, do=do), trouble

    def _by_hand(self) -> Outcome:
        """A table of which only the page is known: where to find it and where to put it, or what it holds if it is there."""
        table = self.download.tables[0]
        path = self.folder / table.file
        if not path.is_file():
            says = [f"Only its page is known, so it is downloaded by hand: {self.download.page}"]
            return Outcome(self.download.name, by_hand=True, says=says, do=f"Choose: {table.what}. Save it as {path}.")
        try:
            held = held_in(path, table)
        except NotTheTable as found:
            return Outcome(
                self.download.name, by_hand=True, says=[f"{path.name} is there and cannot be used: {found.what}"]
            )
        return Outcome(self.download.name, got=True, by_hand=True, says=[f"{path.name} is there. {held}"])

    def _not_ours(self) -> str:
        """The first file that would be replaced and is not as we put it there; '' where there is none."""
        put = self.was.files if self.was is not None else {}
        paths = [self.folder / table.file for table in self.download.tables]
        return next((path.name for path in paths if path.exists() and put.get(path.name) != _sum_or_none(path)), "")

    def _held(self) -> Held | None:
        """What the server needs to say that nothing has changed, where all we had of it is still there."""
        was, files = self.was, {table.file for table in self.download.tables}
        if was is None or was.address != self.download.address or set(was.files) != files:
            return None
        return Held(was.etag, was.last_modified) if all((self.folder / file).is_file() for file in files) else None

    def _kept(self, came: Came) -> Outcome:
        outcome = Outcome(self.download.name)
        if came.unchanged:
            assert self.was is not None  # noqa: S101 - only asked with what we had
            outcome.got = True
            outcome.says.append(f"Nothing newer than what came on {_day(self.was.fetched)}.")
            return outcome
        files = self._put_in_place(outcome)
        forget(self.part)
        if files:
            self._note(came, files, outcome)
        outcome.got = len(files) == len(self.download.tables)
        return outcome

    def _put_in_place(self, outcome: Outcome) -> dict[str, str]:
        """Each table read under its own name in a folder of its own, then moved to where it stays."""
        files: dict[str, str] = {}
        aside = Path(tempfile.mkdtemp(dir=self.folder, prefix=".looked_at."))
        try:
            for table in self.download.tables:
                self._one_table(table, aside / table.file, files, outcome)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return files

    def _one_table(self, table: Table, fresh: Path, files: dict[str, str], outcome: Outcome) -> None:
        """One table to its place and into `files`, or what is wrong with it into the outcome."""
        place = self.folder / table.file
        try:
            write_bytes(fresh, content_of(self.download, table, self.part))
            held = held_in(fresh, table)
            files[table.file] = sum_of(fresh)
            fresh.replace(place)
            outcome.says.append(f"{place} ({place.stat().st_size:,} bytes). {held}")
        except NotTheTable as found:
            outcome.says.append(f"{table.file} cannot be used: {found.what}")
            outcome.do = f"Look at {self.download.page}"
            if fresh.exists() and not found.page:
                fresh.replace(self.folder / f"{table.file}.refused")
                outcome.do += f"; what came is kept as {table.file}.refused"
            outcome.do += "."
        except CannotGoOn as reason:
            raise FetchTrouble(reason.what, passing=False, do=reason.do, stops_all=True) from None

    def _note(self, came: Came, files: dict[str, str], outcome: Outcome) -> None:
        """The ledger brought up to date, and what it says of changes."""
        was, download = self.was, self.download
        earlier = list(was.earlier) if was is not None else []
        if was is not None and was.sha256 != came.sha256:
            earlier.append({"sha256": was.sha256, "fetched": was.fetched})
            outcome.says.append(
                f"It has changed since {_day(was.fetched)}; earlier sums are in {fetching_ledger.LEDGER}."
            )
        elif download.sha256 and download.sha256 != came.sha256 and was is None:
            day = f" of {in_words(download.last_known)}" if download.last_known else ""
            outcome.says.append(f"Its sum is not the one known{day}: the publisher has changed or packed it anew.")
        if came.gone_on_from:
            outcome.says.append(f"It went on from the {came.gone_on_from:,} bytes that were there.")
        if not came.length_said:
            outcome.says.append(
                "The server did not say how long it is, so a cut at the end of a row would not be noticed."
            )
        wanted = {table.file for table in download.tables}
        still = {
            file: known for file, known in (was.files if was is not None else {}).items() if file in wanted
        } | files
        self.ledger[download.name] = Fetched(
            download.name, download.address, came.sha256, came.size, datetime.now(UTC).isoformat(timespec="seconds"),
            came.etag, came.last_modified, still, earlier,
        )  # fmt: skip
        fetching_ledger.write(self.folder, self.ledger)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotGoOn(
            f"The folder could not be made ({error.strerror or 'no reason given'}).",
            where=str(folder),
            why="Nothing was fetched.",
            do="Choose another folder with --out.",
        ) from None


def _sum_or_none(path: Path) -> str | None:
    return sum_of(path) if path.is_file() else None


def _day(instant: str) -> str:
    return in_words(read_exact_day(instant[:10]))
