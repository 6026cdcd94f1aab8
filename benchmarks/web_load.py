"""Twenty people clicking at once on a large council (900 workers, ten years): each page under 300 ms at the 95th percentile.

Each of them signs in with a role, follows links at random and waits half a second to one and a half between two clicks.
The server is a process of its own; those who click share the machine's processors with it. What is taken out as a file is
not clicked. First load is a page with everything it asks for, as sent, over the network of this machine alone.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from random import Random

from benchmarks._clicking import Click, Visitor

WORKERS, YEARS, SEED, LAST_DAY = 900, 10, 11, date(2025, 9, 30)
PEOPLE, SECONDS, SETTLE = 20, float(os.environ.get("SECONDS_OF_CLICKING", "60")), 20.0
PROMISED, PROMISED_KB = 0.300, 300
PASSWORD = "correct horse battery 9"  # noqa: S105 - of invented accounts, on a server that ends with this run
_ASKED_FOR = re.compile(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"')


def main() -> None:
    """Makes the council, starts the server, lets twenty people click, prints each page's times."""
    with tempfile.TemporaryDirectory() as place:
        os.environ |= {"MAINSTAY_HOME": str(Path(place) / "home")}
        people = _made(Path(place) / "council")
        with socket.socket() as bound:
            bound.bind(("127.0.0.1", 0))
            port = int(bound.getsockname()[1])
        words = [sys.executable, "-m", "mainstay", "serve", "--port", str(port)]
        with (Path(place) / "log").open("wb") as log:
            server = subprocess.Popen(words, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
            try:
                clicks = _clicked(port, people)
                size, requests = _first_load(port)
            finally:
                server.terminate()
                server.wait(20)
    _say(clicks, size, requests)


def _made(folder: Path) -> list[tuple[str, str]]:
    """The large council as the current edition, and an account for each who clicks: e-mail address and role."""
    from mainstay.web.started import made_ready  # noqa: PLC0415 - only once MAINSTAY_HOME is this run's

    made_ready()
    from mainstay.stores.database.editions import accept  # noqa: PLC0415 - only once Django is set up
    from mainstay.tasks.inventing_a_council import invent_into  # noqa: PLC0415
    from mainstay.tasks.reading_a_folder import read_folder  # noqa: PLC0415
    from mainstay.web.accounts.models import Account  # noqa: PLC0415
    from mainstay.web.roles import Role  # noqa: PLC0415

    invent_into(folder, SEED, WORKERS, YEARS, LAST_DAY, messy=False)
    read = read_folder(folder)
    accept(read.record, base=None, made_by=None, council_name=read.council_name)
    teams = sorted(team for team in read.record.table("spell")["team"].unique().to_list() if team)
    person = str(read.record.table("person")["person"][0])
    people = []
    roles = [*Role, Role.WORKFORCE_LEAD, Role.WORKFORCE_LEAD, Role.DIRECTOR, *[Role.TEAM_MANAGER] * 4]
    for number, role in enumerate(roles[:PEOPLE]):
        email = f"visitor{number}@example.invalid"
        of_team = teams[number % len(teams) :][:2] if role is Role.TEAM_MANAGER and teams else []
        Account.objects.make(email, PASSWORD, [role], of_team, person if role is Role.PRACTITIONER else "")
        people.append((email, role.value))
    held = {name: read.record.table(name).height for name in ("person", "spell", "involvement")}
    print(f"{', '.join(f'{count:,} rows of {name}' for name, count in held.items())}; {len(teams)} teams")
    return people


def _clicked(port: int, people: list[tuple[str, str]]) -> list[Click]:
    _wait_for(port)
    visitors = [Visitor(port, Random(SEED + number)) for number in range(len(people))]  # noqa: S311 - not for secrets
    for visitor, (email, _role) in zip(visitors, people, strict=True):
        visitor.sign_in(email, PASSWORD)
    time.sleep(SETTLE)
    for visitor in visitors:
        visitor.clicks.clear()
    end = time.monotonic() + SECONDS
    threads = [threading.Thread(target=visitor.click_until, args=(end,)) for visitor in visitors]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return [click for visitor in visitors for click in visitor.clicks]


def _wait_for(port: int) -> None:
    for _second in range(120):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the server did not start")


def _first_load(port: int) -> tuple[int, int]:
    """Bytes as sent of the sign-in page with everything it asks for, and how many requests; none may lead elsewhere."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    size, text = _fetched(connection, "/sign-in/")
    found = _ASKED_FOR.findall(text)
    if elsewhere := [each for each in found if not each.startswith("/")]:
        raise SystemExit(f"a page asks for something elsewhere: {elsewhere}")
    return size + sum(_fetched(connection, each)[0] for each in found), 1 + len(found)


def _fetched(connection: HTTPConnection, address: str) -> tuple[int, str]:
    connection.request("GET", address, headers={"Host": "127.0.0.1"})
    sent = connection.getresponse().read()
    return len(sent), sent.decode("utf-8", "replace")


def _say(clicks: list[Click], size: int, requests: int) -> None:
    from django.urls import resolve  # noqa: PLC0415 - only once Django is set up

    by_page: dict[str, list[Click]] = defaultdict(list)
    for click in clicks:
        by_page[resolve(click.address.split("?")[0]).view_name or click.address].append(click)
    for name, each in sorted(by_page.items(), key=lambda item: -_at(item[1], 0.95)):
        wrong = sum(click.status != 200 for click in each)
        print(f"  {name:<36} {len(each):>5} clicks, 95th {_at(each, 0.95) * 1000:>5.0f} ms, most {_at(each, 1) * 1000:>5.0f} ms"
              f"{f', {wrong} not answered with a page' if wrong else ''}")  # fmt: skip
    over = sorted(name for name, each in by_page.items() if _at(each, 0.95) > PROMISED)
    print(
        f"web_load: {PEOPLE} people, {len(clicks):,} clicks in {SECONDS:.0f} s, all: median {_at(clicks, 0.5) * 1000:.0f} ms,"
        f" 95th percentile {_at(clicks, 0.95) * 1000:.0f} ms (promised: {PROMISED * 1000:.0f} ms for each page;"
        f" over it: {', '.join(over) or 'none'})"
    )
    print(
        f"web_load: first load {size / 1024:.0f} KB in {requests} requests (promised: under {PROMISED_KB} KB, none elsewhere)"
    )


def _at(clicks: list[Click], share: float) -> float:
    seconds = sorted(click.seconds for click in clicks)
    return seconds[min(len(seconds) - 1, int(share * len(seconds)))]


if __name__ == "__main__":
    main()
