"""Where we stand: the pages say what the task found, our own record is for those who see figures, and an empty start helps."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mainstay.presentation.standing.pages import standing_lines
from mainstay.stores.database.models import Edition
from mainstay.tasks.where_we_stand import measures_compared, where_we_stand
from mainstay.web.figures_shown import figures
from mainstay.web.roles import GIVEN, May, Role
from mainstay.web.where_we_stand import warming
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, findings, page_of
from tests.journeys.web.test_our_workforce import rows_on
from tests.worked_examples.published_england import (
    FORMER,
    HIGH,
    LOW,
    MIDDLE,
    STEADY,
    published_england,
    published_england_csv,
)

PAGE, AGENCY = "/where-we-stand/", "/where-we-stand/agency_rate_headcount/"
NAME = {one.code: one.name for one in STEADY}


@pytest.fixture
def loaded() -> Path:
    """The invented table, put where `mainstay published load` keeps it."""
    kept = Path(os.environ["MAINSTAY_HOME"]) / "published" / "workforce_indicators.csv"
    kept.parent.mkdir(parents=True)
    kept.write_text(published_england_csv(), encoding="utf-8")
    return kept


@pytest.fixture
def ours(council: Edition, loaded: Path) -> Edition:
    """The example council, taken for one that is in the table."""
    Edition.objects.filter(pk=council.pk).update(council=MIDDLE)
    return council


def text_of(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_every_measure_stands_in_a_line_as_the_task_has_it(as_role: AsRole, ours: Edition) -> None:
    rows = rows_on(as_role(Role.REGIONAL_VIEWER), PAGE)
    found = where_we_stand(published_england(), MIDDLE)
    assert rows[0][:3] == ["Measure", f"{NAME[MIDDLE]}, 2025", "England"]
    for row, line in zip(rows[1:], standing_lines(found), strict=True):
        among = f"{line.place.capitalize()}. {line.verdict}" if line.has_place else line.verdict
        assert row == [line.title, line.ours, line.england, line.region, among]


def test_our_own_record_is_shown_to_those_who_see_figures_and_to_nobody_else(as_role: AsRole, ours: Edition) -> None:
    for role in Role:
        if May.SEE_PUBLISHED not in GIVEN[role]:
            continue
        for address in (PAGE, AGENCY):
            text = text_of(as_role(role), address)
            assert (("wn record" in text) and ("small numbers" in text)) == (May.SEE_FIGURES in GIVEN[role]), role
    content = figures()[1].content
    answers = [each for each in content.answers if each.value is not None and not each.group]
    own = {each.measure.published_as: each.value for each in answers}["agency_rate_headcount"]
    assert f"<strong>{own}%</strong>" in text_of(as_role(Role.DIRECTOR), PAGE)
    # Another council's page has nothing of our record.
    assert "wn record" not in text_of(as_role(Role.DIRECTOR), f"{PAGE}?council={HIGH}")


def test_pictures_without_our_record_are_not_those_with_it(as_role: AsRole, ours: Edition) -> None:
    for drawn in ("strip", "funnel"):
        seen, published = (as_role(role).get(f"{AGENCY}{drawn}.svg") for role in (Role.DIRECTOR, Role.REGIONAL_VIEWER))
        assert seen["Content-Type"] == published["Content-Type"] == "image/svg+xml"
        assert b"wn record" in seen.content and b"wn record" not in published.content
        assert as_role(Role.REGIONAL_VIEWER).get(f"{AGENCY}{drawn}.svg").content == published.content
    assert as_role(Role.DIRECTOR).get(f"{AGENCY}years.svg").status_code == 200
    for address in (f"{AGENCY}none.svg", f"{PAGE}none/", f"{PAGE}none/strip.svg", f"{PAGE}absence_rate_fte/strip.svg"):
        assert as_role(Role.DIRECTOR).get(address).status_code == 404, address


def test_each_measure_has_its_page_with_who_has_no_place(as_role: AsRole, ours: Edition) -> None:
    client = as_role(Role.ANALYST)
    for measure in measures_compared(published_england()):
        assert "Who has no place" in text_of(client, f"{PAGE}{measure}/")
    text = text_of(client, AGENCY)
    assert "Its figure is not available." in text and "Cumbria (909) was an authority until" in text
    assert "No chart is drawn, because too few councils" in text_of(client, f"{PAGE}absence_rate_fte/")


def test_another_council_and_another_group_can_be_chosen_and_the_charts_know_of_it(
    as_role: AsRole, ours: Edition
) -> None:
    client = as_role(Role.REGIONAL_VIEWER)
    page = f"{AGENCY}?council={HIGH}&beside=chosen&chosen={LOW}%0A{STEADY[5].name.replace(' ', '+')}"
    text = text_of(client, page)
    assert "Higher than most councils, by more than chance" in text
    assert "The councils you chose, council by council (2)" in text
    assert ["The councils you chose", "4.1%", "All their people together, of 2 councils"] in rows_on(client, page)
    assert f"strip.svg?council={HIGH}&amp;beside=chosen" in text
    assert client.get(page.replace("/?", "/strip.svg?")).content != client.get(f"{AGENCY}strip.svg").content


def test_a_council_that_nobody_has_is_said_beside_the_field_and_what_was_typed_is_kept(
    as_role: AsRole, ours: Edition
) -> None:
    client = as_role(Role.REGIONAL_VIEWER)
    text = text_of(client, f"{AGENCY}?beside=chosen&chosen=Nowhere%0A{LOW}")
    assert "The published table has no council called Nowhere." in text and f"Nowhere\n{LOW}</textarea>" in text
    assert "Write the name or number of one council" in text_of(client, f"{AGENCY}?beside=chosen&chosen=")
    assert "has no council with the number or name" in text_of(client, f"{PAGE}?council=Nowhere")


def test_a_council_that_no_longer_exists_says_what_replaced_it(as_role: AsRole, ours: Edition) -> None:
    text = text_of(as_role(Role.DIRECTOR), f"{PAGE}?council={FORMER}")
    assert "Cumbria (909) was an authority until 31 March 2023" in text and "?council=942" in text


def test_the_invented_council_is_said_to_be_in_no_table_and_its_record_is_placed(
    as_role: AsRole, council: Edition, loaded: Path
) -> None:
    Edition.objects.filter(pk=council.pk).update(council="999")
    said = "which is that of invented councils"
    assert said in text_of(as_role(Role.REGIONAL_VIEWER), PAGE)
    rows = rows_on(as_role(Role.DIRECTOR), PAGE)
    assert rows[0][0] == "Measure" and rows[0][1].startswith("Own record") and len(rows) == 8
    assert "councils' published figures of 2025 are lower" in " ".join(row[-1] for row in rows)
    assert said in text_of(as_role(Role.DIRECTOR), AGENCY)


@pytest.mark.parametrize("rest", ["", "agency_rate_headcount/"])
def test_before_a_table_of_councils_was_loaded_the_page_says_what_to_do(
    as_role: AsRole, council: Edition, rest: str
) -> None:
    text = text_of(as_role(Role.DIRECTOR), f"{PAGE}{rest}")
    assert "mainstay published load" in text and "mainstay published fetch" in text and "administrator" in text


def test_before_any_import_councils_can_be_looked_at(as_role: AsRole, loaded: Path) -> None:
    assert "Nobody has said which council this is" in text_of(as_role(Role.DIRECTOR), PAGE)
    assert rows_on(as_role(Role.DIRECTOR), f"{PAGE}?council={HIGH}")[1][1] == "12.5%"


def test_a_loaded_file_that_was_damaged_is_said_so(as_role: AsRole, ours: Edition, loaded: Path) -> None:
    loaded.write_text("this,is\nno,table\n")
    for rest in ("", "agency_rate_headcount/", "agency_rate_headcount/strip.svg"):
        answer = as_role(Role.REGIONAL_VIEWER).get(f"{PAGE}{rest}")
        assert answer.status_code == 503 and b"cannot be shown" in answer.content, rest
    # The pages of our workforce go on without it.
    assert as_role(Role.DIRECTOR).get("/our-workforce/measures/agency_rate_headcount/").status_code == 200


def test_a_measure_of_our_workforce_says_where_it_stands_and_leads_there(as_role: AsRole, ours: Edition) -> None:
    text = text_of(as_role(Role.DIRECTOR), "/our-workforce/measures/agency_rate_headcount/")
    assert "Among all councils" in text and f'href="{AGENCY}"' in text
    assert "Our published figure of 2025: No different from what chance" in text
    assert "Among all councils" not in text_of(as_role(Role.DIRECTOR), "/our-workforce/measures/inpost_fte/")


@pytest.mark.looks
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium")
def test_its_pages_have_no_accessibility_finding_and_fit_a_small_screen(
    browser, address: str, as_role: AsRole, ours: Edition
) -> None:
    wrong = []
    for colours in ("light", "dark"):
        page = page_of(browser, address, as_role(Role.DIRECTOR), color_scheme=colours)
        for at in (PAGE, AGENCY, f"{PAGE}?council={FORMER}", f"{AGENCY}?beside=chosen&chosen=Nowhere"):
            for width in (1200, 320) if colours == "light" else (320,):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(f"{address}{at}")
                if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                    wrong.append(f"{at} at {width} in {colours}: wider than the window")
            wrong += [f"{at} in {colours}: {said}" for said in findings(page)]
        page.context.close()
    assert wrong == []


def test_what_was_warmed_is_what_is_shown(as_role: AsRole, ours: Edition) -> None:
    warming.warm()
    from mainstay.web.where_we_stand import drawn

    held = dict(drawn._HELD)
    assert len(held) >= 2 * len(measures_compared(published_england()))
    for role in (Role.DIRECTOR, Role.REGIONAL_VIEWER):
        assert as_role(role).get(f"{AGENCY}strip.svg").status_code == 200
    assert dict(drawn._HELD) == held
