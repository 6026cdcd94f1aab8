"""What every family of tests shares: which folders are families, where published data may be, and how laws are tried.

A folder is a promise (CONTRIBUTING.md lists them), so a test outside every family is refused when tests are collected.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]
FAMILIES = {"worked_examples", "properties", "second_opinion", "behaviour", "golden", "journeys", "house_rules"}

# The same small set of invented examples every time; `make evidence` tries far more, and different ones.
settings.register_profile(
    "ci", max_examples=25, derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "evidence", max_examples=2_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a test that waits for a browser or a server leaves its own to another."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a test that is in no family."""
    tests = Path(__file__).parent
    homeless = sorted({str(item.path) for item in items if item.path.relative_to(tests).parts[0] not in FAMILIES})
    if homeless:
        raise pytest.UsageError(
            f"These tests are in no family ({', '.join(sorted(FAMILIES))}), so nobody knows what they promise:"
            f" {', '.join(homeless)}"
        )


@pytest.fixture(scope="session", autouse=True)
def _a_home_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keys and remembered choices of test runs go to a temporary folder, never to the tester's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MAINSTAY_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="session")
def published_data() -> Path:
    """The Department's published files: the folder in MAINSTAY_PUBLISHED_DATA, else shared/data beside us."""
    named = os.environ.get("MAINSTAY_PUBLISHED_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if named and not folder.is_dir():
        pytest.fail("MAINSTAY_PUBLISHED_DATA does not name a folder")
    if not folder.is_dir():
        pytest.skip("the Department's published files are not here; name their folder in MAINSTAY_PUBLISHED_DATA")
    return folder


@pytest.fixture(scope="session")
def example_council() -> Path:
    """The invented council that comes with Mainstay."""
    return ROOT / "example_council"


@pytest.fixture
def mainstay(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the command as a person would, in its own process, in an empty folder and with nobody at the keyboard."""

    def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mainstay", *map(str, words)],
            cwd=tmp_path,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run
