"""The how-to 'Your census, from extract to sign-off' can be followed on the example council, command by command."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "how_to" / "your_census_from_extract_to_sign_off.md"
STEP = re.compile(
    r"```sh\n(?P<commands>.*?)```(?:\s*<!-- ends with (?P<code>\d) -->)?|<!-- file: (?P<file>.*?) -->\n```\n(?P<text>.*?)```",
    re.DOTALL,
)


def test_the_page_can_be_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "example_council", tmp_path / "example_council")
    monkeypatch.setenv("MAINSTAY_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    said: list[str] = []
    for step in STEP.finditer(PAGE.read_text(encoding="utf-8")):
        if step["file"]:
            (tmp_path / step["file"]).write_text(step["text"], encoding="utf-8")
            continue
        for line in step["commands"].strip().splitlines():
            ran = _run(line, tmp_path)
            assert ran.returncode == int(step["code"] or 0), f"{line}\n{ran.stdout}\n{ran.stderr}"
            said.append(ran.stdout + ran.stderr)

    assert len(said) == 10
    assert "3 errors" in said[1] and "Written" in said[2] and " error " not in said[3]
    written = {path.name for path in (tmp_path / "explained").iterdir()}
    assert written - {".mainstay"} == {"query_notes.docx", "year_on_year.xlsx", "sign_off.xlsx", "sign_off.docx"}
    sent = list((tmp_path / "census_2025_999").rglob("*.xml"))
    assert [path.read_bytes() for path in sent] == [(tmp_path / "my_return" / "census_2025_999.xml").read_bytes()]


def _run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *words = shlex.split(line)
    assert program == "mainstay"
    return subprocess.run(
        [sys.executable, "-m", "mainstay", *words], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
