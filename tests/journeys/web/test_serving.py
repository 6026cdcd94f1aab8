"""`mainstay serve`: it starts as a process of its own, answers, and ends; and refuses what would be unsafe."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


def test_a_demonstration_starts_with_a_council_and_an_account_for_each_role(tmp_path: Path) -> None:
    port, log = _free_port(), tmp_path / "log"
    environment = {**os.environ, "MAINSTAY_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    environment.pop("DATABASE_URL", None)
    words = [sys.executable, "-m", "mainstay", "serve", "--demo", "--port", str(port)]
    with log.open("wb") as stream, subprocess.Popen(words, env=environment, stdout=stream, stderr=stream) as process:
        try:
            page = _page(f"http://127.0.0.1:{port}/", process)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)
    said = log.read_text(encoding="utf-8")
    assert "Sign in" in page
    assert "The example council was invented and imported." in said
    assert len(re.findall(r"@example\.invalid\s+\S{12}", said)) == 13 and "Traceback" not in said
    secret = tmp_path / "home" / "web" / "secret.key"
    assert secret.stat().st_mode & 0o077 == 0


def test_in_production_nothing_secret_is_made_up(tmp_path: Path) -> None:
    environment = {**os.environ, "MAINSTAY_HOME": str(tmp_path), "MAINSTAY_PRODUCTION": "1"}
    environment.pop("MAINSTAY_SECRET_KEY", None)
    ran = subprocess.run(
        [sys.executable, "-m", "mainstay", "serve"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2 and "MAINSTAY_SECRET_KEY" in ran.stderr and "Traceback" not in ran.stderr


def test_an_address_that_is_no_postgresql_is_refused(tmp_path: Path) -> None:
    environment = {**os.environ, "MAINSTAY_HOME": str(tmp_path), "DATABASE_URL": "mysql://somewhere/x"}
    ran = subprocess.run(
        [sys.executable, "-m", "mainstay", "serve"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2 and "DATABASE_URL" in ran.stderr and "somewhere" not in ran.stderr


def _page(address: str, process: subprocess.Popen[bytes]) -> str:
    for _try in range(200):
        assert process.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - this machine, over http
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.2)
    raise AssertionError("no answer")
