"""The intake desk: files in, questions, what would change, accepting, undoing; bad input is a sentence, nothing half-kept."""

from __future__ import annotations

import csv
import html
import io
import os
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from mainstay.intake.choices_file import load
from mainstay.stores.database import editions
from mainstay.stores.database.models import Edition
from mainstay.tasks.home import home_folder
from mainstay.web.audit.models import Entry
from mainstay.web.intake_desk import receiving
from mainstay.web.intake_desk.reading import name_of, so_far
from mainstay.web.intake_desk.receiving import safe_name
from mainstay.web.intake_desk.uploads import open_imports
from mainstay.web.roles import Role
from tests.council_files import CHILDREN, STAFF
from tests.journeys.web.conftest import EXAMPLE, AsRole

QUILL = "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
UMBER = "0012; Umberthread; Lou; 03/04/1985; Pod Wizard; North; Permanent; 0.6; 01/04/2020"
BIRCH = "0013; Birchbank; Sam; 05/06/1990; Social Worker; South; Permanent; 1.0; 01/04/2021"


def _csv(*rows: str, name: str = "Staff 30.09.24.csv") -> SimpleUploadedFile:
    text = io.StringIO()
    csv.writer(text).writerows([cell.strip() for cell in row.split(";")] for row in rows)
    return SimpleUploadedFile(name, text.getvalue().encode())


def _settings(council: str = "893") -> SimpleUploadedFile:
    return SimpleUploadedFile("mapping.toml", f'[settings]\ncouncil = "{council}"\n'.encode())


def _example() -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(path.name, path.read_bytes()) for path in sorted(EXAMPLE.iterdir()) if path.is_file()]


def _given(client: Client, *files: SimpleUploadedFile) -> str:
    """Gives files that are taken; the address of the import's page."""
    answer = client.post("/intake/", {"files": list(files)})
    assert answer.status_code == 302, _text(answer)
    return str(answer["Location"])


def _text(answer) -> str:
    """What a page says, as somebody reads it."""
    body = re.sub(r"<[^>]+>", " ", answer.content.decode().partition("<main")[2])
    return " ".join(html.unescape(body).split())


def _hidden(answer, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', answer.content.decode())
    assert found is not None, name
    return found[1]


def _accept(client: Client, place: str, shown=None, **ticked: str):
    shown = shown or client.get(f"{place}difference/")
    said = {"base": _hidden(shown, "base"), "mark": _hidden(shown, "mark"), **ticked}
    return client.post(f"{place}accept/", said)


def _left() -> list[Path]:
    """Everything that uploads have left on the disk."""
    there = home_folder() / "web" / "uploads"
    return list(there.rglob("*")) if there.is_dir() else []


def _did() -> list[str]:
    """What was recorded, signing in apart."""
    return [entry.did for entry in Entry.objects.order_by("pk") if entry.did != "signed in"]


def _asked(place: str) -> dict[str, str]:
    """The open questions of an import: the key of each with the name of its field."""
    (one,) = [each for each in open_imports() if each.number in place]
    return {each.key: name_of(each) for each in so_far(one.folder).questions}


def test_the_example_council_from_its_files_to_a_version_that_everybody_sees(as_role: AsRole, example_record) -> None:
    client = as_role(Role.ANALYST)
    assert "Nothing yet." in _text(client.get("/intake/"))
    place = _given(client, *_example())
    page = _text(client.get(place))
    assert "HR extract 30-09-2025.xlsx" in page and "Census return 2025" in page and "protected by a password" in page
    assert "the same file as Absence 30-09-2025.csv" in page
    shown = client.get(f"{place}difference/")
    people = example_record.record.table("person").height
    assert f"{people} people are in these files. This would be the first version" in _text(shown)
    assert "The file is protected by a password" in _text(shown)
    done = _accept(client, place, shown)
    assert done.status_code == 302 and "The import was accepted." in _text(client.get(done["Location"]))
    edition = editions.current()
    assert edition is not None and edition.council == "999" and edition.council_name == "Exampleshire"
    assert editions.opened(edition).table("person").height == people
    front = _text(client.get("/intake/"))
    assert "HR extract 30-09-2025.xlsx, Assignments HR or payroll extract" in front
    assert f"Version {edition.pk} of Exampleshire" in front and "analyst@example.invalid" in front
    assert _left() == [], "the files are gone once they are accepted"
    assert _did() == ["gave files", "accepted an import"]
    assert not any("Exampleshire" in entry.what or ".xlsx" in entry.what for entry in Entry.objects.all())


def test_questions_are_asked_as_pick_lists_and_their_answers_are_kept_as_at_the_terminal(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _csv(STAFF.replace("Post Start Date", "Post Strat Date"), QUILL, UMBER, name="Staff.csv"))
    page = client.get(place)
    assert "3 questions have to be answered" in _text(page) and "Which council are these files of?" in _text(page)
    assert client.get(f"{place}difference/").status_code == 302, "no difference while something stops"
    unanswered = client.post(place, {})
    assert unanswered.status_code == 400 and "Answer this: nothing is counted without it." in _text(unanswered)
    names = _asked(place)
    badly = {names["council"]: "Shropshire", names["as_at"]: "30/09/2024", names["Post Strat Date"]: "role_start"}
    answer = client.post(place, badly)
    assert answer.status_code == 400 and "three figures, such as 893" in _text(answer)
    assert 'value="Shropshire"' in answer.content.decode() and 'value="30/09/2024"' in answer.content.decode()
    assert client.post(place, badly | {names["council"]: "893"}).status_code == 302
    (one,) = open_imports()
    choices = load(one.folder)
    assert (
        choices.get(("settings",), "council") == "893" and choices.get(("files", "Staff.csv"), "as_at") == "2024-09-30"
    )
    page = client.get(place)
    assert "Nothing has to be answered" in _text(page) and "Pod Wizard" in _text(page)
    assert client.post(place, {_asked(place)["Pod Wizard"]: "case_holder"}).status_code == 302
    assert '"Pod Wizard" = "case_holder"' in (one.folder / "mapping.toml").read_text("utf-8")
    assert _accept(client, place).status_code == 302


def test_answers_are_remembered_for_the_next_import_but_a_day_is_that_file_s_own(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _csv(STAFF, QUILL, UMBER, name="Staff.csv"))
    names = _asked(place)
    client.post(place, {names["council"]: "893", names["as_at"]: "30 September 2024"})
    client.post(place, {_asked(place)["Pod Wizard"]: "case_holder"})
    assert _accept(client, place).status_code == 302
    again = _given(client, _csv(STAFF, QUILL, UMBER, BIRCH, name="Staff.csv"))
    assert set(_asked(again)) == {"as_at"}


def test_an_answer_that_no_list_offers_is_refused(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _settings(), _csv(STAFF, QUILL, UMBER))
    name = _asked(place)["Pod Wizard"]
    answer = client.post(place, {name: "wizard"})
    assert answer.status_code == 400 and "Choose one of the answers in the list." in _text(answer)
    assert name in _asked(place).values()


def test_who_is_a_worker_in_a_list_is_asked_on_a_page_of_its_own_whose_opening_is_recorded(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    children = _csv(CHILDREN, "C1; Kit Quillfeather; Allocated; 01/02/2024;", name="Children 30.09.24.csv")
    place = _given(client, _settings(), _csv(STAFF, QUILL, BIRCH), children)
    assert "Quillfeather" not in client.get(place).content.decode()
    asked = client.get(f"{place}people/")
    assert "Kit Quillfeather" in _text(asked) and Entry.objects.filter(did="viewed", what="intake-people").count() == 1
    (name,) = [field for key, field in _asked(place).items() if "Quillfeather" in key]
    assert client.post(f"{place}people/", {name: "0011"}).status_code == 302
    (one,) = open_imports()
    assert load(one.folder).get(("workers",), "Kit Quillfeather") == "0011"
    assert not any("Quill" in entry.what for entry in Entry.objects.all())


def test_the_difference_says_who_is_new_gone_and_changed_and_what_figures_do(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    first = _given(client, _settings(), _csv(STAFF, QUILL, UMBER))
    client.post(first, {_asked(first)["Pod Wizard"]: "case_holder"})
    assert _accept(client, first).status_code == 302
    moved = QUILL.replace("North", "South").replace("1.0", "0.5")
    place = _given(client, _csv(STAFF, moved, BIRCH))
    shown = client.get(f"{place}difference/")
    said = _text(shown)
    assert "New 1 No longer listed 1 Changed 1 of 1 who are in both" in said
    assert "1 person: role, team, contract, hours or pay" in said
    assert "1.6 FTE 1.5 FTE down 0.1" in said
    keys = client.get(f"{place}keys.csv").content.decode("utf-8-sig").splitlines()
    assert sorted(line.partition(",")[2] for line in keys[1:]) == ["changed", "new", "no longer listed"]
    assert all(line.startswith("P-") for line in keys[1:]) and "Quill" not in "".join(keys)


def test_the_same_people_in_another_order_under_another_name_are_no_change(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    assert _accept(client, _given(client, _settings(), _csv(STAFF, QUILL, BIRCH))).status_code == 302
    place = _given(client, _csv(STAFF, BIRCH, QUILL, name="List 30.09.24.csv"))
    assert "New 0 No longer listed 0 Changed 0 of 2" in _text(client.get(f"{place}difference/"))


def test_what_a_stopped_server_left_half_given_is_swept_away(as_role: AsRole) -> None:
    left = home_folder() / "web" / "uploads" / ".0123"
    left.mkdir(parents=True)
    (left / "Staff.csv").write_text("x")
    os.utime(left, (1, 1))
    _given(as_role(Role.ANALYST), _settings(), _csv(STAFF, QUILL))
    assert not left.exists()


def test_problems_can_be_taken_out_for_each_desk_and_hold_no_formula(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, *_example())
    every = client.get(f"{place}problems/every.csv")
    rows = list(csv.DictReader(io.StringIO(every.content.decode("utf-8-sig"))))
    desks = {row["who can mend it"] for row in rows}
    assert len(desks) > 1 and "attachment" in every["Content-Disposition"]
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    parts = [
        client.get(f"{place}problems/{desk}.csv") for desk in ("hr", "case-system", "agency-desk", "finance", "analyst")
    ]
    told = [list(csv.DictReader(io.StringIO(part.content.decode("utf-8-sig")))) for part in parts]
    assert sum(map(len, told)) == len(rows) and {row["who can mend it"] for row in told[0]} == {"HR"}
    assert client.get(f"{place}problems/nobody.csv").status_code == 404


def test_the_second_of_two_who_accept_is_told_and_shown_the_fresh_difference(as_role: AsRole) -> None:
    analyst, lead = as_role(Role.ANALYST), as_role(Role.WORKFORCE_LEAD)
    one = _given(analyst, _settings(), _csv(STAFF, QUILL))
    two = _given(lead, _settings(), _csv(STAFF, QUILL, BIRCH))
    shown_one, shown_two = analyst.get(f"{one}difference/"), lead.get(f"{two}difference/")
    assert _accept(analyst, one, shown_one).status_code == 302
    late = _accept(lead, two, shown_two)
    assert late.status_code == 409 and "Somebody accepted or undid another import meanwhile" in _text(late)
    assert "New 1 No longer listed 0" in _text(late) and Edition.objects.count() == 1
    assert _accept(lead, two, late).status_code == 302 and Edition.objects.count() == 2


def test_two_tabs_that_accept_one_import_make_one_version(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _settings(), _csv(STAFF, QUILL))
    shown = client.get(f"{place}difference/")
    assert _accept(client, place, shown).status_code == 302
    assert _accept(client, place, shown).status_code == 404 and Edition.objects.count() == 1


def test_what_was_not_shown_is_not_accepted(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _settings(), _csv(STAFF, QUILL, UMBER))
    shown = client.get(f"{place}difference/")
    client.post(place, {_asked(place)["Pod Wizard"]: "case_holder"})
    late = _accept(client, place, shown)
    assert late.status_code == 409 and "This is not what you were shown" in _text(late) and Edition.objects.count() == 0
    for base in ("x", "99999999999999999999", "7"):
        answer = client.post(f"{place}accept/", {"base": base, "mark": _hidden(late, "mark")})
        assert answer.status_code == 409 and Edition.objects.count() == 0


def test_the_same_files_again_make_no_version(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    for _time in range(2):
        place = _given(client, _settings(), _csv(STAFF, QUILL))
        done = _accept(client, place)
    assert "nothing was changed" in _text(client.get(done["Location"])) and Edition.objects.count() == 1


def test_the_last_import_is_undone_once_and_nothing_is_deleted(as_role: AsRole, council) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    place = _given(client, _settings("999"), _csv(STAFF, QUILL))
    assert _accept(client, place, older="yes").status_code == 302
    version = _hidden(client.get("/intake/"), "version")
    assert "was undone" in _text(client.get(client.post("/intake/undo/", {"version": version})["Location"]))
    assert editions.current() == council and Edition.objects.count() == 2
    again = client.post("/intake/undo/", {"version": version})
    assert "Nothing was undone" in _text(client.get(again["Location"])) and editions.current() == council
    assert _did()[-1] == "undid an import"


def test_files_of_another_council_are_warned_of(as_role: AsRole, council) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _settings("893"), _csv(STAFF, QUILL))
    assert "of the council with the number 893, and what is shown now is of 999" in _text(
        client.get(f"{place}difference/")
    )


def _zip(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


PROTECTED = (EXAMPLE / "Managers pay (protected).xlsx").read_bytes()
REFUSED = [
    ("nothing", [], "Choose one or more files"),
    ("only a readme", [("README.md", b"# hello")], "Choose one or more files"),
    ("nought bytes", [("Staff.csv", b"")], "Staff.csv: The file holds nothing at all"),
    ("blanks", [("Staff.csv", b"  \n ")], "holds only blanks"),
    ("a password", [("Pay.xlsx", PROTECTED)], "protected by a password"),
    ("a program renamed", [("Staff.xlsx", b"MZ\x90\x00\x03" + b"\x00" * 200)], "This is a program"),
    ("a program", [("setup.exe", b"MZ\x90\x00")], "setup.exe is of a kind that is not read"),
    ("a document", [("Notes.xlsx", _zip("word/document.xml"))], "a Word document"),
    ("an archive", [("All.xlsx", _zip("a.txt"))], "a zip archive"),
    ("no list", [("Notes.csv", b"Some words and no table")], "Notes.csv"),
    ("xml of another kind", [("a.xml", b"<?xml version='1.0'?><a/>")], "a.xml"),
    ("a bad mapping", [("Staff.csv", b"x"), ("mapping.toml", b"[titles]\n\"A\" = \"wizard\"")], "'wizard' is not a role"),
    ("a broken mapping", [("Staff.csv", b"x"), ("mapping.toml", b"[titles")], "not written as the file needs"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "sentence"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED])
def test_bad_input_is_a_sentence_and_nothing_is_kept(
    files: list[tuple[str, bytes]], sentence: str, as_role: AsRole
) -> None:
    client = as_role(Role.ANALYST)
    answer = client.post("/intake/", {"files": [SimpleUploadedFile(name, content) for name, content in files]})
    said = _text(answer)
    assert answer.status_code == 400 and re.search(sentence, said), said
    assert _left() == [] and str(home_folder()) not in said and "Traceback" not in said
    assert _did() == [] and not (home_folder() / "web" / "council").exists()


def test_a_bad_file_among_good_ones_keeps_none_of_them(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    bad = SimpleUploadedFile("Virus.csv", b"MZ\x90\x00" + b"\x00" * 90)
    answer = client.post("/intake/", {"files": [_csv(STAFF, QUILL), bad]})
    assert answer.status_code == 400 and "Virus.csv: This is a program" in _text(answer) and _left() == []


def test_too_many_or_too_large_is_said_before_anything_is_kept(
    as_role: AsRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = as_role(Role.ANALYST)
    many = [_csv(STAFF, QUILL, name=f"Staff {number}.csv") for number in range(41)]
    answer = client.post("/intake/", {"files": many})
    assert answer.status_code == 400 and "You chose 41 files, and at most 40 are taken" in _text(answer)
    large = SimpleUploadedFile("Large.csv", b"x" * (receiving.LARGEST + 1))
    answer = client.post("/intake/", {"files": [large]})
    assert answer.status_code == 400 and "Large.csv is larger than 25 MB" in _text(answer) and _left() == []


def test_the_same_file_twice_is_read_once_and_two_of_one_name_are_kept_apart(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _settings(), _csv(STAFF, QUILL), _csv(STAFF, QUILL))
    said = _text(client.get(place))
    assert "Staff 30.09.24 (2).csv" in said and "not used: the same file as" in said


def test_files_are_private_and_their_names_lead_nowhere(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    evil = _csv(STAFF, QUILL)
    evil.name, evil._name = "x", "../../../evil 30.09.24.csv"
    _given(client, _settings(), evil)
    (one,) = open_imports()
    files = [path for path in _left() if path.is_file()]
    assert files and all(one.folder in path.parents for path in files)
    assert one.folder.stat().st_mode & 0o077 == 0 and one.folder.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("../../etc/passwd.csv", "passwd.csv"),
        ("C:\\Users\\someone\\Staff.xlsx", "Staff.xlsx"),
        ("a\x00b\nc.csv", "a_b_c.csv"),
        ("\u202efdp.csv", "_fdp.csv"),
        ("x" * 300 + ".xlsx", "x" * 115 + ".xlsx"),
    ],
)
def test_names_are_made_safe(given: str, safe: str) -> None:
    assert safe_name(given) == safe


def test_an_import_is_thrown_away_and_its_address_leads_nowhere(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _settings(), _csv(STAFF, QUILL))
    assert "Go on with the import of" in _text(client.get("/intake/"))
    assert "thrown away" in _text(client.get(client.post(f"{place}throw-away/")["Location"])) and _left() == []
    for page in ("", "people/", "difference/", "problems/every.csv", "keys.csv"):
        assert client.get(f"{place}{page}").status_code == 404
    assert client.post(f"{place}accept/").status_code == 404


def test_a_browser_cannot_reach_another_folder_by_the_number(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    for number in ("..", "council", "x" * 32, "0" * 32):
        assert client.get(f"/intake/{number}/").status_code == 404
