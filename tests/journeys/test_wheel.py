"""A council installs Mainstay from a wheel: built here, put in an empty environment elsewhere, and run on one file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def _run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run outside the checkout, with nothing of this environment that could lend the other one a package."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    environment["MAINSTAY_HOME"] = str(cwd / "home")
    return subprocess.run(
        [str(word) for word in words], cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment that holds the wheel and its pinned requirements, and nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere")
    source = folder / "source"
    shutil.copytree(ROOT / "src", source / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", *(["NOTICE"] if (ROOT / "NOTICE").exists() else [])):
        shutil.copy(ROOT / name, source)
    built = _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist", cwd=source)
    assert built.returncode == 0, built.stdout + built.stderr
    shutil.rmtree(source)
    [wheel] = (folder / "dist").glob("*.whl")
    assert _run(sys.executable, "-m", "venv", "--without-pip", folder / "environment", cwd=folder).returncode == 0
    python = folder / "environment" / SCRIPTS / "python"
    pinned = ["--require-hashes", "-r", ROOT / "requirements" / "run.txt"]
    for what in (pinned, ["--no-deps", wheel]):
        installed = _run(*_installer(python), *what, cwd=folder)
        assert installed.returncode == 0, installed.stderr
    return folder


def _installer(python: Path) -> list[str | Path]:
    """uv as `make` found it, otherwise the pip that comes with Python, put into the other environment."""
    uv = os.environ.get("MAINSTAY_UV") or shutil.which("uv")
    if uv and Path(uv).exists():
        return [uv, "pip", "install", "--quiet", "--python", python]
    bootstrap = subprocess.run([str(python), "-m", "ensurepip"], capture_output=True, text=True, check=False)
    assert bootstrap.returncode == 0, bootstrap.stderr
    return [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]


def test_the_installed_command_shows_its_help(elsewhere: Path) -> None:
    shown = _run(elsewhere / "environment" / SCRIPTS / "mainstay", "--help", cwd=elsewhere)
    assert shown.returncode == 0, shown.stderr
    assert "report" in shown.stdout


def test_nothing_of_the_checkout_is_used(elsewhere: Path) -> None:
    asked = _run(
        elsewhere / "environment" / SCRIPTS / "python", "-c", "import mainstay; print(mainstay.__file__)", cwd=elsewhere
    )
    assert Path(asked.stdout.strip()).is_relative_to(elsewhere), asked.stdout + asked.stderr


def test_everything_but_python_caches_is_in_the_wheel(elsewhere: Path) -> None:
    """Templates, style sheets, layouts and tables of figures travel with the code."""
    [installed] = (elsewhere / "environment").rglob("site-packages/mainstay")
    ours = {
        file.relative_to(ROOT / "src" / "mainstay").as_posix()
        for file in (ROOT / "src" / "mainstay").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    theirs = {file.relative_to(installed).as_posix() for file in installed.rglob("*") if file.is_file()}
    assert ours <= theirs, sorted(ours - theirs)


def test_a_report_on_one_census_return(elsewhere: Path, example_council: Path) -> None:
    returns = sorted(example_council.rglob("*.xml"))
    assert returns, "the example council has no census return"
    (elsewhere / "files").mkdir()
    shutil.copy(returns[-1], elsewhere / "files")
    ended = _run(elsewhere / "environment" / SCRIPTS / "mainstay", "report", "files", "--out", "report", cwd=elsewhere)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    for name in ("index.html", "workbook.xlsx", "measures.json", "problems.csv"):
        assert (elsewhere / "report" / name).stat().st_size > 0
