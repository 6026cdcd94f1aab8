"""A small invented record that shows what a built return makes of people: each case stands once."""

from __future__ import annotations

from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import held, record_of, source, spell, staff_history, statement

YEAR = 2025
SOURCES = [
    staff_history("2025-09-30", "2019-09-30"),
    source(1, "children_allocated", Shape.HISTORY, "2025-09-30", "2023-09-30"),
    source(2, "agency_register", Shape.HISTORY, "2025-09-30", "2020-09-30"),
    source(3, "absence_list", Shape.HISTORY, "2025-09-30", "2020-09-30"),
    source(4, "establishment_list", Shape.SNAPSHOT, "2025-09-30"),
]  # fmt: skip
_PEOPLE = (
    ("Ash", "SW11", "female", "white_british", "step_up"), ("Bay", "SW12", "male", "indian", "university"),
    ("Cedar", "SW13", "female", None, "frontline"), ("Dale", "SW14", "not_known", "refused", None),
    ("Elm", "SW15", "female", "black_african", "overseas"), ("Fern", None, "male", "white_irish", "not_known"),
    ("Gale", "SW9", None, None, None), ("Hazel", "SW17", "female", "white_other", "university"),
)  # fmt: skip


def small_record() -> WorkforceRecord:
    """Ash is simply in post; Bay holds two roles; Cedar changed role and left; Dale came and left; Elm left and came back.

    Fern has two half posts of one role; Gale is an agency worker with an end, Hazel one without; Dale's start and
    origin were in the return of 2024.
    """
    return record_of(
        SOURCES,
        person=[
            {
                "person": key, "swe_number": number, "sex": sex, "ethnicity": ethnicity, "entry_route": route,
                "date_of_birth": None if key == "Fern" else "1985-03-04",
                "qualification_level": "postgraduate" if key == "Ash" else None, "source": 0, "row": 50,
            }
            for key, number, sex, ethnicity, route in _PEOPLE
        ],
        person_fact=[
            {"person": person[0], "fact": fact, "source": 0, "row": 50}
            for person in _PEOPLE
            for fact in ("swe_number", "sex", "ethnicity", "entry_route", "date_of_birth", "qualification_level")
        ],
        spell=_spells(),
        involvement=[
            held("child 1", "Ash", "2025-01-10", source=1), held("child 2", "Ash", "2025-02-10", source=1),
            held("child 3", "Ash", "2024-11-01", "2025-03-01", source=1), held("child 4", "Bay", source=1),
            held("child 5", "Gale", source=1), held("child 6", None, source=1),
        ],
        absence=[
            _away("a1", "Ash", "2025-09-22", None, "6.0"), _away("a2", "Bay", "2025-01-06", "2025-01-11", "4.25"),
            _away("a3", "Elm", "2025-06-01", None, None, "maternity_or_parental"),
        ],
        agency_assignment=[_assignment("Gale", "2025-04-01", "2026-01-09"), _assignment("Hazel", "2025-06-02", None)],
        payment=[
            {"person": "Bay", "kind": "retention_bonus", "amount": 150_000, "paid_on": "2025-03-28", "source": 0},
            {"person": "Bay", "kind": "other", "amount": 20_000, "paid_on": "2023-03-28", "source": 0},
        ],
        vacancy=[
            {"role": "case_holder", "fte": "1.0", "vacant_from": "2025-05-01", "source": 4},
            {"role": "case_holder", "fte": "0.333333", "vacant_from": "2025-07-01", "source": 4},
        ],
        census_statement=[
            statement(
                2024, person="Ash", swe_number="SW11", role_start="2019-06-03", start_origin="newly_qualified",
                qualification_institution="An invented university", step_up=1, frontline=0,
            ),
            statement(2024, person="Dale", role_start="2019-01-01", start_origin="other", step_up=0, frontline=1),
        ],
    )  # fmt: skip


def _spells() -> list[dict[str, object]]:
    pay = {"base_pay": 4_000_000}
    return [
        spell("Ash", fte="0.8", **pay),
        spell("Bay", "2018-03-05", role="first_line_manager", fte="0.5", post="p1", base_pay=2_600_000),
        spell("Bay", "2021-03-01", role="case_holder", fte="0.5", post="p2"),
        spell("Cedar", "2020-09-01", "2025-01-06", fte="1.0", post="p3"),
        spell("Cedar", "2025-01-06", "2025-06-30", role="senior_practitioner", fte="0.6", post="p4",
              leaving_reason="resignation", leaver_destination="social_work_agency", **pay),
        spell("Dale", "2024-11-04", "2025-02-28", leaving_reason="not_known"),
        spell("Elm", "2017-01-09", "2024-12-31", leaving_reason="retired", post="p5"),
        spell("Elm", "2025-04-07", fte="0.4", post="p6", start_origin="outside_social_care", **pay),
        spell("Fern", "2022-05-02", fte="0.5", post="p7", **pay), spell("Fern", "2022-05-02", fte=None, post="p8"),
        spell("Gale", "2025-04-01", "2026-01-09", contract="agency", source=2),
        spell("Hazel", "2025-06-02", None, contract="agency", fte="0.6", source=2),
    ]  # fmt: skip


def _away(
    key: str, person: str, start: str, end: str | None, lost: str | None, kind: str = "sickness"
) -> dict[str, object]:
    return {
        "absence": key, "person": person, "start": start, "end": end, "days_lost": lost, "kind": kind, "source": 3,
    }  # fmt: skip


def _assignment(person: str, start: str, end: str | None) -> dict[str, object]:
    return {
        "person": person, "role": "case_holder", "start": start, "end": end, "reason": "vacancy",
        "fte": "0.6" if person == "Hazel" else "1.0", "source": 2,
    }  # fmt: skip
