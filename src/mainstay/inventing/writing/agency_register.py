"""The agency supplier's register: one row for each assignment, with the day up to which it is approved at present."""

from __future__ import annotations

from mainstay.inventing.drawing import as_hours, as_money
from mainstay.inventing.life import AgencyStay, InventedCouncil
from mainstay.inventing.names import WEEKLY_FULL
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.agency import PAY_ROUTES, REASONS_FOR_ENGAGING, SUPPLY_ROUTES

KIND = "agency_register"
_LEFT_OUT = (
    "extension_no", "estimated_end", "actual_end", "fte", "employer_costs", "holiday", "margin", "fee", "project_team",
)  # fmt: skip


def make(council: InventedCouncil) -> Files:
    """One workbook of assignments since the first year, with its day in the title and in its name."""
    stays = sorted(council.agency, key=lambda stay: (stay.start, stay.order))
    sheet = sheet_of(
        council, KIND, [agency_row(council, stay) for stay in stays], name="Assignments", leave_out=_LEFT_OUT
    )
    sheet.above = [[f"Assignments as at {council.last_day:%d/%m/%Y}"], []]
    name = f"Agency register {council.last_day:%d-%m-%Y}.xlsx"
    return {KIND: OutFile(name, "xlsx", [sheet], about="Every agency assignment, approved up to a day.")}


def agency_row(council: InventedCouncil, stay: AgencyStay) -> Row:
    """One assignment as one row; its end is the end of the present approval."""
    worker = council.workers[stay.worker]
    return {
        "assignment_id": stay.order,
        "worker_ref": f"CAN{5000 + stay.worker}",
        "name": worker.name,
        "swe_number": worker.swe_number,
        "title": stay.title,
        "team": stay.team,
        "reason": REASONS_FOR_ENGAGING[stay.reason].label,
        "post_covered": stay.post or None,
        "start": stay.start,
        "end": stay.approved_to,
        "hours": float(as_hours(stay.fte, WEEKLY_FULL)),
        "pay_rate": as_money(stay.pay_rate),
        "charge_rate": as_money(stay.charge_rate),
        "pay_route": PAY_ROUTES[stay.pay_route].label,
        "supplier": stay.supplier,
        "off_contract": SUPPLY_ROUTES["managed_service"].label,
    }


WRITER = Writer("Agency register", 5, make)
