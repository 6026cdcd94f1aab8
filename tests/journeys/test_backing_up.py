"""Back-up and restore: what was destroyed is there again, and a damaged back-up changes nothing."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.tasks.backing_up import DATABASE, back_up, restore


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a database in use, a return that was sent, a key, and an upload that is nobody's yet."""
    home = tmp_path / "home"
    monkeypatch.setenv("MAINSTAY_HOME", str(home))
    for name in ("web/returns/census_2025_893", "web/uploads/abc", "keys"):
        (home / name).mkdir(parents=True)
    with closing(sqlite3.connect(home / "web" / DATABASE)) as database:
        database.executescript(
            "PRAGMA journal_mode=WAL; CREATE TABLE kept (what TEXT); INSERT INTO kept VALUES ('everything');"
        )
    (home / "web/returns/census_2025_893/sent_round_1.xml").write_text("<Message/>", encoding="utf-8")
    (home / "web/uploads/abc/staff.csv").write_text("not kept", encoding="utf-8")
    (home / "keys/893.key").write_bytes(b"k" * 32)
    return home


def _said(home: Path) -> str:
    with closing(sqlite3.connect(home / "web" / DATABASE)) as database:
        return str(database.execute("SELECT what FROM kept").fetchone()[0])


def test_what_was_destroyed_is_there_again_and_keys_lie_apart(home: Path, tmp_path: Path) -> None:
    made = back_up(tmp_path / "safe" / "monday.zip")
    assert made.keys.name == "monday_keys.zip" and b"k" * 32 not in made.kept.read_bytes()
    shutil.rmtree(home)
    assert restore(made.kept, made.keys) == 3
    assert _said(home) == "everything" and (home / "keys/893.key").read_bytes() == b"k" * 32
    assert (home / "web/returns/census_2025_893/sent_round_1.xml").read_text(encoding="utf-8") == "<Message/>"
    assert not (home / "web/uploads").exists(), "an upload that nobody accepted is not kept"


def test_a_back_up_made_while_someone_writes_is_whole(home: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(home / "web" / DATABASE)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        busy.execute("INSERT INTO kept VALUES ('half')")
        made = back_up(tmp_path / "busy.zip")
        busy.rollback()
    restore(made.kept, replace=True)
    assert _said(home) == "everything"


def test_what_is_kept_is_not_replaced_unasked_and_then_put_aside(home: Path, tmp_path: Path) -> None:
    made = back_up(tmp_path / "a.zip")
    with pytest.raises(CannotGoOn, match="kept here already"):
        restore(made.kept)
    restore(made.kept, replace=True)
    assert (home / "web_before_1" / DATABASE).is_file()
    with pytest.raises(CannotGoOn, match="there already"):
        back_up(tmp_path / "a.zip")


@pytest.mark.parametrize("damage", ["cut", "changed", "no back-up"])
def test_a_damaged_back_up_changes_nothing(home: Path, tmp_path: Path, damage: str) -> None:
    made = back_up(tmp_path / "a.zip")
    content = made.kept.read_bytes()
    with zipfile.ZipFile(made.kept) as archive:
        entry = archive.getinfo(f"files/{DATABASE}")
    at = entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2
    spoilt = {
        "cut": content[:at],
        "changed": content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :],
        "no back-up": b"PK",
    }
    made.kept.write_bytes(spoilt[damage])
    with pytest.raises(CannotGoOn, match="damaged"):
        restore(made.kept, replace=True)
    assert _said(home) == "everything" and not (home / "web_before_1").exists()
    assert [path.name for path in home.iterdir() if path.name.startswith(".restore")] == []


def test_published_tables_that_were_loaded_are_put_back_and_what_was_fetched_beside_them_is_not_kept(
    home: Path, tmp_path: Path
) -> None:
    published = home / "published"
    published.mkdir()
    (published / "workforce_indicators.csv").write_text("as loaded", encoding="utf-8")
    (published / "somebody's own.csv").write_text("theirs", encoding="utf-8")
    made = back_up(tmp_path / "a.zip")
    (published / "workforce_indicators.csv").write_text("loaded since", encoding="utf-8")
    restore(made.kept, replace=True)
    assert [path.name for path in published.iterdir()] == ["workforce_indicators.csv"]
    assert (published / "workforce_indicators.csv").read_text(encoding="utf-8") == "as loaded"
    aside = home / "published_before_1"
    assert (aside / "workforce_indicators.csv").read_text(encoding="utf-8") == "loaded since"
    assert (aside / "somebody's own.csv").read_text(encoding="utf-8") == "theirs"


def test_a_back_up_made_before_published_tables_were_kept_is_put_back_and_leaves_those_that_are_here(
    home: Path, tmp_path: Path
) -> None:
    made, older = back_up(tmp_path / "a.zip"), tmp_path / "older.zip"
    with zipfile.ZipFile(made.kept) as archive, zipfile.ZipFile(older, "w") as written:
        for name in archive.namelist():
            contents = archive.read(name)
            if name == "contents.json":
                said = json.loads(contents)
                del said["published"]
                contents = json.dumps(said).encode()
            written.writestr(name, contents)
    kept = home / "published" / "workforce_indicators.csv"
    kept.parent.mkdir()
    kept.write_text("as loaded", encoding="utf-8")
    assert restore(older, replace=True) == 2
    assert _said(home) == "everything" and kept.read_text(encoding="utf-8") == "as loaded"
