"""Nobody's name, date of birth, registration number or staff number gets into what is written or said."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.census_returns import permanent, return_xml
from tests.council_files import AGENCY, CHILDREN, HISTORY, STAFF, put

Run = Callable[..., subprocess.CompletedProcess[str]]

# Words that stand nowhere else: if one of them is met, somebody can be met.
NAMES = (
    "Quillfeather",
    "Umberthread",
    "Zincloom",
    "Vesselpetal",
    "Gablemast",
    "Hammerrind",
    "Tunnelspoon",
    "Cobblefold",
)
NUMBERS = ("SW918273", "918273", "0077123", "77123", "0077124", "CAN90817", "C5500771")
BIRTHS = ("17/03/1981", "1981-03-17", "17 March 1981", "23/11/1979", "1979-11-23")
HEALTH = ("labyrinthitis",)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with something personal in every kind of place, and something wrong with every kind of row."""
    made = tmp_path_factory.mktemp("personal") / "council"
    put(
        made, "Staff 30.09.24.csv", f"{STAFF}; SWE Number; NI Number; Next of Kin; Vesselpetal",
        "0077123; Quillfeather; Kit; 17/03/1981; Social Worker; North; Permanent; 1.0; 01/04/2020; SW918273; QQ1; Zincloom; x",
        "0077123; Quillfeather; Kit; 17/03/1981; Social Worker; North; Permanent; 1.0; 01/04/2020; SW918273; QQ1; Zincloom; x",
        "0077124; Umberthread; Lou; 23/11/1979; Social Worker; North; Permanent; 1.0; ask Zincloom; SW918273; QQ2; ; x",
        "0077125; Zincloom; Wyn; 17.03.81x; Team Manager; North; covering for Gablemast while away; Zincloom; 01/04/2020; "
        "Zincloom; ; ; x",
        "1.23E+05; Gablemast; Sky; 23/11/1979; Social Worker; North; Permanent; 0; 01/09/2024; ; ; ; x",
    )  # fmt: skip
    put(made, "Leavers.csv", HISTORY.replace("Post End Date", "Leave Date"),
        "0077124; Umberthread; Lou; 23/11/1979; Social Worker; North; Permanent; 1.0; 01/04/2020; 01/08/2024; "
        "Zincloom did not renew")  # fmt: skip
    put(made, "Children 30.09.24.csv", f"{CHILDREN}; Child Name",
        "C5500771; Kit Quillfeather; Allocated; 01/06/2024; 01/05/2024; Cobblefold",
        "C5500771; Hammerrind, Jo; Allocated; 01/06/2024; ; Cobblefold",
        "; Kit Quillfeather; Allocated; Zincloom; ; ")  # fmt: skip
    put(made, "Agency 30.09.24.csv", AGENCY,
        "O1; CAN90817; Kit Quillfeather; SW918273; Social Worker; Vacancy; 01/03/2024; 31/12/2024; 37",
        "O2; CAN90818; Tunnelspoon, Jo; 17/03/1981; Social Worker; for Gablemast; 01/09/2024; 01/03/2024; 37")  # fmt: skip
    put(made, "Absence 30.09.24.csv", "Employee No; Name; Absence Type; First Day; Last Day; Working Days Lost; Reason",
        "77123; Kit Quillfeather; labyrinthitis; 01/03/2024; 02/03/2024; 2; labyrinthitis",
        "99999; Jo Hammerrind; Sickness; 05/03/2024; 02/03/2024; Zincloom; ")  # fmt: skip
    put(made, "Establishment 30.09.24.csv", "Position No; Post Title; Budgeted FTE; Current Occupant; Occupant FTE; Comments",
        "P1; Social Worker; 1.0; Quillfeather; 1.4; ask Zincloom", "; Vacancy factor; -4; ; ; ")  # fmt: skip
    worker = permanent(2023, SWENo="SW918273", PersonBirthDate="1981-03-17", FTE="Zincloom")
    (made / "return.xml").write_bytes(return_xml(2023, [worker, permanent(2023, SWENo="Quillfeather")]))
    (made / "mapping.toml").write_text(
        '[files."Leavers.csv"]\nis = "leavers_list"\n[workers]\n"Kit Quillfeather" = "0077123"\n"Hammerrind, Jo" = "0000"\n',
        encoding="utf-8",
    )
    return made


def _found_in(text: str) -> list[str]:
    return [secret for secret in (*NAMES, *NUMBERS, *BIRTHS, *HEALTH) if secret.lower() in text.lower()]


def _texts(folder: Path) -> dict[str, str]:
    """Everything that can be read in a folder: files of text, and the text inside workbooks and documents."""
    texts = {}
    for path in (path for path in folder.rglob("*") if path.is_file()):
        if path.suffix in (".xlsx", ".docx"):
            with zipfile.ZipFile(path) as parts:
                for part in parts.namelist():
                    texts[f"{path.name}/{part}"] = re.sub(r"<[^>]+>", " ", parts.read(part).decode("utf-8", "replace"))
        else:
            texts[path.name] = path.read_text("utf-8", "replace")
    return texts


def test_nothing_personal_is_in_a_report_or_on_the_screen(folder: Path, mainstay: Run) -> None:
    out = folder.parent / "out"
    done = mainstay("report", folder, "--out", out)
    assert done.returncode == 0, done.stderr
    assert not _found_in(done.stdout + done.stderr)
    texts = _texts(out)
    assert {"index.html", "problems.csv", "measures.json"} <= set(texts) and any("xlsx" in name for name in texts)
    met = {name: found for name, text in texts.items() if (found := _found_in(text))}
    allowed = {name for name in texts if name.startswith(("index.html", "workbook.xlsx"))}
    assert not {name: found for name, found in met.items() if name not in allowed or found != ["Vesselpetal"]}
    codes = set(re.findall(r"MS-[A-Z]{3}-\d{3}", texts["problems.csv"]))
    assert len(codes) > 12, "much is wrong with these files, and all of it is told without saying who"


def test_nothing_personal_is_in_headings_only(folder: Path, mainstay: Run) -> None:
    """A heading that may be somebody's name is not shown either."""
    done = mainstay("look", folder, "--headings-only")
    assert done.returncode == 0 and "'Job Title' = title" in done.stdout
    assert not _found_in(done.stdout + done.stderr)
    assert "(a heading not shown: it may be a name)" in done.stdout


def test_look_shows_headings_and_no_cell(folder: Path, mainstay: Run) -> None:
    done = mainstay("look", folder)
    assert _found_in(done.stdout + done.stderr) == ["Vesselpetal"], "which stands as a heading in the file"
    assert "NI Number (National Insurance number)" in done.stdout


@pytest.mark.parametrize("words", [("measures", "compute"), ("measures", "compute", "--format", "json")])
def test_nothing_personal_is_in_figures(folder: Path, mainstay: Run, words: tuple[str, ...]) -> None:
    done = mainstay(words[0], words[1], folder, *words[2:])
    assert done.returncode == 0 and not _found_in(done.stdout + done.stderr)


def test_a_fault_of_ours_says_nothing_of_anybody(folder: Path, mainstay: Run) -> None:
    done = mainstay("measures", "explain", "inpost_headcount", folder)
    assert not _found_in(done.stdout + done.stderr)
