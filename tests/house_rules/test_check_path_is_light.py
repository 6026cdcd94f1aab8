"""Checking a return starts at once: it loads no table library, and what writes files only where files are wanted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worked_examples.workforce_census_rules.clean_return import clean

NEVER = {
    *("polars", "narwhals", "numpy", "docx", "vl_convert", "jinja2", "rapidfuzz", "python_calamine", "tomlkit"),
    *("rich", "openpyxl", "platformdirs", "olefile"),
}
ONLY_FOR_FILES = {"xlsxwriter"}
ONLY_FOR_MANY = {"multiprocessing", "concurrent.futures"}


def _loaded(*words: str | Path) -> set[str]:
    """The modules that a check loads, in a process of its own, once it has really checked something."""
    script = (
        "import sys, json\nfrom mainstay.commands.application import application\n"
        "try:\n    application()(['census', 'check', *sys.argv[1:]])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "print('LOADED' + json.dumps(sorted(sys.modules)))"
    )
    words = tuple(map(str, words))
    ended = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, check=True)
    said, _, loaded = ended.stdout.rpartition("LOADED")
    assert "20 workers" in said or '"workers": 20' in said
    return set(json.loads(loaded))


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    path = tmp_path / "return.xml"
    path.write_text(clean(2025).text, encoding="utf-8")
    return path


@pytest.mark.parametrize("words", [(), ("--json",), ("--council", "893")], ids=" ".join)
def test_a_check_loads_nothing_heavy(returned: Path, words: tuple[str, ...]) -> None:
    assert not _loaded(returned, *words) & (NEVER | ONLY_FOR_FILES | ONLY_FOR_MANY)


def test_writing_the_lists_loads_no_table_library(returned: Path) -> None:
    loaded = _loaded(returned, "--out", returned.parent / "out")
    assert not loaded & (NEVER | ONLY_FOR_MANY)
    assert loaded >= ONLY_FOR_FILES


def test_checking_a_folder_loads_no_table_library(returned: Path) -> None:
    assert not _loaded(returned.parent, "--json") & (NEVER | ONLY_FOR_FILES)
