"""Problems for my desk: each desk sees its own and no other's, says what it mended, and changes its own answers."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from mainstay.foundations.finding import instances_in
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind
from mainstay.intake.choices import Choices
from mainstay.intake.choices_file import load, save
from mainstay.intake.titles import TITLE_NOT_MAPPED
from mainstay.stores.database.models import EditionProblems
from mainstay.stores.database.problems_kept import keep_problems, problems_of
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.council_answers import answers, change, council_folder, take_over
from mainstay.web.roles import Role
from tests.census_returns import agency, leaver, permanent, return_xml
from tests.census_returns import council as council_block
from tests.journeys.web.conftest import AsRole

NAME = "census_2025_893"
SECRET = "SW12345"


def _kinds(mender: Mender) -> ProblemKind:
    return next(each for each in instances_in("mainstay.intake", ProblemKind) if each.mender is mender)  # type: ignore[attr-defined]


def _kept(council) -> None:
    problems = [
        Problem(_kinds(Mender.AGENCY_DESK), Place("agency.xlsx", "Orders", 7, "End"), "=1 row", 1, ("P-1",)),
        Problem(TITLE_NOT_MAPPED, Place("hr.xlsx", "Staff", None, "Title"), "2 titles on 5 rows", 5),
    ]
    keep_problems(council, problems)


def _give(client: Client, content: bytes, seen: int | None = None) -> None:
    words = {"initials": "AB", "role": "analyst", "return_file": SimpleUploadedFile("return.xml", content)}
    where = reverse("returns-give") if seen is None else reverse("returns-give-again", kwargs={"folder": NAME})
    assert client.post(where, words if seen is None else {**words, "seen": seen}).status_code == 302


def _return(fte: str = "2.5") -> bytes:
    return return_xml(2025, [permanent(2025, FTE=fte), leaver(2025), agency(2025)], council_block(2025))


def _asked(analyst: Client, to: str = "HR", days: int = 30) -> int:
    """A request for the finding on FTE, which HR can mend; its number."""
    from mainstay.web.returns_kept.models import FixAsked

    due = date.today() + timedelta(days=days)
    where = reverse("returns-ask", kwargs={"folder": NAME, "rule": "WC-601", "desk": "hr"})
    answer = analyst.post(where, {"to": to, "due": f"{due.day}/{due.month}/{due.year}", "word": "By Friday, please"})
    assert answer.status_code == 302, answer.content.decode()
    return int(FixAsked.objects.get(stands=True).pk)


def _page(client: Client, at: str = "/problems/") -> str:
    answer = client.get(at)
    assert answer.status_code == 200
    return answer.content.decode()


def test_before_the_first_import_the_page_says_what_comes_here(as_role: AsRole) -> None:
    page = _page(as_role(Role.HR_DESK))
    assert "Nothing is asked of you." in page and "No files were imported yet." in page


def test_an_edition_from_before_problems_were_kept_says_so(as_role: AsRole, council) -> None:
    assert "were not kept. They appear with the next import." in _page(as_role(Role.HR_DESK))


def test_each_desk_sees_its_own_problems_and_a_lead_sees_all(as_role: AsRole, council) -> None:
    _kept(council)
    hr, desk, lead = (_page(as_role(role)) for role in (Role.HR_DESK, Role.AGENCY_DESK, Role.WORKFORCE_LEAD))
    assert "hr.xlsx" in hr and "agency.xlsx" not in hr
    assert "agency.xlsx" in desk and "hr.xlsx" not in desk
    assert "hr.xlsx" in lead and "agency.xlsx" in lead and "Finance: in the files" in lead
    assert "mapping.toml" not in hr + desk + lead and "Say among the remembered answers which role each title is" in hr
    assert as_role(Role.DIRECTOR).get("/problems/").status_code == 403


def test_problems_are_kept_without_the_keys_of_people_and_told_again_alike(council) -> None:
    _kept(council)
    assert "P-1" not in str(EditionProblems.objects.get().problems)
    known = {TITLE_NOT_MAPPED.code: TITLE_NOT_MAPPED}
    told = problems_of(council, known)
    assert told is not None and told[1].kind is TITLE_NOT_MAPPED and told[1].count == 5
    assert told[0].kind == _kinds(Mender.AGENCY_DESK), "a kind that is not known any more is told as it was"
    keep_problems(council, [])
    assert problems_of(council, known) == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_desk_takes_its_list_out_and_no_other_desks(as_role: AsRole, council, kind: str) -> None:
    _kept(council)
    client = as_role(Role.AGENCY_DESK)
    answer = client.get(f"/problems/agency-desk/list.{kind}")
    assert answer.status_code == 200 and answer["Cache-Control"] == "no-store"
    if kind == "csv":
        text = answer.content.decode("utf-8-sig")
        assert "agency.xlsx" in text and "hr.xlsx" not in text and "'=1 row" in text, "no formula leaves"
    else:
        book = zipfile.ZipFile(io.BytesIO(answer.content))
        text = book.read("xl/sharedStrings.xml").decode()
        assert "agency.xlsx" in text and "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
    assert Entry.objects.filter(did="took problems out").count() == 1
    assert client.get(f"/problems/hr/list.{kind}").status_code == 404
    assert client.get("/problems/agency-desk/list.docx").status_code == 404
    assert client.get("/problems/nobody/list.csv").status_code == 404


def test_what_is_asked_is_seen_mended_and_checked_by_the_next_file(as_role: AsRole) -> None:
    analyst, hr = as_role(Role.ANALYST), as_role(Role.HR_DESK)
    _give(analyst, _return())
    number = _asked(analyst)
    where = f"/problems/asked/{number}/"
    assert "to mend" in _page(hr) and "1 fix asked for a return" in _page(hr, "/")
    page = _page(hr, where)
    assert SECRET in page and "By Friday, please" in page and SECRET not in _page(hr)
    empty = hr.post(f"{where}mended/", {"note": " "})
    assert empty.status_code == 422 and "Say in a few words what was done." in empty.content.decode()
    for _ in range(2):
        assert hr.post(f"{where}mended/", {"note": "Corrected in HR"}).status_code == 302
    assert Entry.objects.filter(did="said a fix was made").count() == 1
    assert "said to be mended" in _page(hr) and "Corrected in HR" in _page(analyst, f"/returns/{NAME}/asked/")
    assert "HR desk has mended 1 of 1 fix you asked for." in _page(analyst, "/")
    _give(analyst, _return("2.4"), seen=1)
    assert "has mended" not in _page(analyst, "/"), "the check of the next file says what is left"
    assert "still there" in _page(hr) and "Mark as mended" in _page(hr, where)
    _give(analyst, _return("0.8"), seen=2)
    assert ">gone<" in _page(hr) and "Nothing of it is left" in _page(hr, where)
    assert ">gone<" in _page(analyst, f"/returns/{NAME}/asked/")


def test_another_desks_request_is_not_there_for_a_desk(as_role: AsRole) -> None:
    analyst, other = as_role(Role.ANALYST), as_role(Role.AGENCY_DESK)
    _give(analyst, _return())
    number = _asked(analyst)
    for at in (f"/problems/asked/{number}/", f"/problems/asked/{number}/rows.xlsx", "/problems/asked/999/"):
        assert other.get(at).status_code == 404
    assert other.post(f"/problems/asked/{number}/mended/", {"note": "Done"}).status_code == 404
    assert "Nothing is asked of you." in _page(other)
    assert f"/problems/asked/{number}/" in _page(as_role(Role.WORKFORCE_LEAD)), "who brings files in sees every desk"


def test_finance_sees_what_is_asked_of_it_and_nothing_of_another_desk(as_role: AsRole, council) -> None:
    _kept(council)
    analyst, finance = as_role(Role.ANALYST), as_role(Role.FINANCE)
    _give(analyst, _return())
    form = _page(analyst, reverse("returns-ask", kwargs={"folder": NAME, "rule": "WC-601", "desk": "hr"}))
    assert "Finance (no account yet" not in form and "Those who keep the case system (no account yet" in form
    asked_of_hr = _asked(analyst)
    assert "Nothing is asked of you." in _page(finance) and "hr.xlsx" not in _page(finance)
    assert finance.get(f"/problems/asked/{asked_of_hr}/").status_code == 404
    number = _asked(analyst, "FINANCE")
    assert f"/problems/asked/{number}/" in _page(finance) and "1 fix asked for a return" in _page(finance, "/")
    assert SECRET in _page(finance, f"/problems/asked/{number}/")
    assert finance.post(f"/problems/asked/{number}/mended/", {"note": "Put right"}).status_code == 302


def test_one_account_can_be_asked_alone(as_role: AsRole) -> None:
    analyst, hr = as_role(Role.ANALYST), as_role(Role.HR_DESK)
    someone = Account.objects.make("second.hr@example.invalid", None, [Role.HR_DESK])
    _give(analyst, _return())
    number = _asked(analyst, str(someone.pk))
    assert hr.get(f"/problems/asked/{number}/").status_code == 404
    client = Client(HTTP_HOST="localhost")
    client.force_login(someone, backend="django.contrib.auth.backends.ModelBackend")
    assert "you</td>" in _page(client) and SECRET in _page(client, f"/problems/asked/{number}/")
    rows = client.get(f"/problems/asked/{number}/rows.xlsx")
    assert SECRET in zipfile.ZipFile(io.BytesIO(rows.content)).read("xl/sharedStrings.xml").decode()
    did = Entry.objects.filter(account=someone.pk).values_list("did", "what")
    assert ("viewed", "problems-asked") in did and ("took out of a return", f"{NAME} WC-601") in did
    assert SECRET not in str(list(Entry.objects.values_list("what", flat=True)))


def _remembered() -> None:
    council_folder().mkdir(parents=True)
    choices = Choices(council_folder() / "mapping.toml")
    choices.remember(("titles",), "Duty Wizard", "?")
    choices.remember(("titles",), "Practice Lead", "senior_practitioner")
    choices.remember(("columns", "agency_register"), "Fin", "end")
    choices.remember(("workers",), "Invented Name", "0001")
    save(choices)


def _field(page: str, label: str) -> str:
    return re.search(rf'for="(a[0-9a-f]{{20}})">{label}<', page)[1]  # type: ignore[index]


def test_a_desk_sees_and_changes_its_own_answers_and_no_names(as_role: AsRole, council) -> None:
    _remembered()
    hr = as_role(Role.HR_DESK)
    page = _page(hr, "/problems/hr/answers/")
    assert (
        "Duty Wizard" in page
        and "1 is not answered yet" in page
        and "Invented Name" not in page
        and ">Fin<" not in page
    )
    field = _field(page, "Duty Wizard")
    wrong = hr.post("/problems/hr/answers/", {field: "wizard"})
    assert wrong.status_code == 422 and "Choose one of the answers in the list." in wrong.content.decode()
    assert hr.post("/problems/hr/answers/", {field: "case_holder"}).status_code == 302
    assert "1 answer was kept" in _page(hr, "/problems/hr/answers/")
    assert load(council_folder()).get(("titles",), "Duty Wizard") == "case_holder"
    assert load(council_folder()).get(("workers",), "Invented Name") == "0001", "what is not the desk's stays"
    assert Entry.objects.filter(did="changed answers about files", what="hr: 1").count() == 1
    agency_page = _page(as_role(Role.AGENCY_DESK), "/problems/agency-desk/answers/")
    assert ">Fin<" in agency_page and "Duty Wizard" not in agency_page
    assert hr.get("/problems/agency-desk/answers/").status_code == 404


def test_a_number_that_cannot_be_is_refused_with_what_was_typed(as_role: AsRole) -> None:
    hr = as_role(Role.HR_DESK)
    page = _page(hr, "/problems/hr/answers/")
    field = _field(page, "Hours of a full week, where a list gives hours and no FTE")
    for typed in ("many", "", "900"):
        answer = hr.post("/problems/hr/answers/", {field: typed})
        assert answer.status_code == 422 and f'value="{typed}"' in answer.content.decode()
    assert hr.post("/problems/hr/answers/", {field: "36.25"}).status_code == 302
    assert answers().setting("full_time_hours", "37") == "36.25"


def test_of_two_who_change_one_answer_the_second_is_told(as_role: AsRole) -> None:
    _remembered()
    hr, lead = as_role(Role.HR_DESK), as_role(Role.WORKFORCE_LEAD)
    field = _field(_page(hr, "/problems/hr/answers/"), "Practice Lead")
    was = {f"was_{field}": "senior_practitioner"}
    assert lead.post("/problems/hr/answers/", {field: "case_holder", **was}).status_code == 302
    late = hr.post("/problems/hr/answers/", {field: "first_line_manager", **was})
    assert late.status_code == 409 and "Somebody else changed one of these answers" in late.content.decode()
    assert load(council_folder()).get(("titles",), "Practice Lead") == "case_holder"


def test_an_import_that_was_begun_before_does_not_write_over_a_desks_answer(tmp_path) -> None:
    _remembered()
    begun = datetime.now(UTC) - timedelta(minutes=1)
    imported = tmp_path / "import"
    imported.mkdir()
    theirs = Choices(imported / "mapping.toml")
    theirs.remember(("titles",), "Practice Lead", "senior_practitioner")
    theirs.remember(("titles",), "New Title", "case_holder")
    save(theirs)
    line = (("titles",), "Practice Lead")
    assert change({line: "case_holder"}, {line: "senior_practitioner"})
    take_over(imported, begun)
    assert answers().get(*line) == "case_holder" and answers().get(("titles",), "New Title") == "case_holder"
    take_over(imported, datetime.now(UTC) + timedelta(minutes=1))
    assert answers().get(*line) == "senior_practitioner", "an import begun after it had seen the change"


def test_a_damaged_file_of_answers_is_told(as_role: AsRole) -> None:
    council_folder().mkdir(parents=True)
    (council_folder() / "mapping.toml").write_text("[titles\n", encoding="utf-8")
    answer = as_role(Role.HR_DESK).get("/problems/hr/answers/")
    said = answer.content.decode()
    assert (
        answer.status_code == 422
        and "It is not written as the file needs." in said
        and str(council_folder()) not in said
    )


def test_every_kind_of_problem_says_what_to_do_on_pages() -> None:
    """What a kind says speaks of no file of answers and no command where pages show it."""
    kinds = [each for each in instances_in("mainstay.intake", ProblemKind) if isinstance(each, ProblemKind)]
    spoken = {each.code: f"{each.expected} {each.why} {each.do_on_pages}" for each in kinds}
    assert len(kinds) > 50
    assert [
        code for code, said in spoken.items() if re.search(r"mapping\.toml|\[[a-z_]+\]|mainstay |--[a-z]", said)
    ] == []
