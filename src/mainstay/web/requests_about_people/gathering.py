"""The answer to a request for what is held: the record's rows, the account, who looked, and other tables of ours."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.utils import timezone

from mainstay.foundations.dates import in_words, read_exact_day
from mainstay.presentation.requests_about_people.answer import Answer, Part, part_of_rows
from mainstay.presentation.requests_about_people.said import FREE_TEXT, said
from mainstay.record.declaring import tables
from mainstay.stores.database.editions import current
from mainstay.stores.database.erasing import numbers_with
from mainstay.tasks.files_holding_a_number import returns_with, uploads_with
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.audit.rewriting import naming
from mainstay.web.requests_about_people.elsewhere import accounts_of, person_of, rows_elsewhere
from mainstay.web.subject_access import Held, RowHeld, TableHeld, held_about

_SIGNING = ("signed in", "signed out")


def answer_about(keys: Collection[str], made_on: date) -> Answer:
    """Everything that is held about the person of these keys."""
    held = held_about(keys)
    numbers = numbers_with(keys)
    edition = current()
    parts = [_part_of_table(each) for each in held.tables]
    parts += [_account_part(keys), *_elsewhere_parts(keys, numbers), _who_looked(keys)]
    free_text = any(row.values.get(name) for table in held.tables for row in table.rows for name in FREE_TEXT)
    return Answer(
        edition.council_name if edition else "", made_on, _versions(held), tuple(parts),
        {f"{tables()[table].plain}, as {tables()[table].field(field).plain.lower()}": count
         for (table, field), count in held.named_by.items()},
        [
            *(f"A census return kept by the returns desk may hold you too: {name}." for name in returns_with(numbers)),
            *(f"Files that nobody has accepted yet may hold you too: import {name}." for name in uploads_with(numbers)),
        ],
        free_text,
    )  # fmt: skip


def _versions(held: Held) -> str:
    if not held.versions:
        return "No version of the record holds you."
    named = ", ".join(f"{number} (of {in_words(read_exact_day(day))})" for number, day in sorted(held.versions))
    now = f" Version {held.current} is the one in use." if held.current else ""
    return f"Versions of the record that hold you: {named}.{now}"


def _part_of_table(held: TableHeld) -> Part:
    fields = {field.name: field for field in held.table.fields}
    rows = [
        ({name: said(fields[name], value) for name, value in row.values.items() if name in fields}, _where(row))
        for row in held.rows
    ]
    return part_of_rows(
        held.table.name,
        held.table.yours or held.table.plain,
        held.table.one_row_is,
        [(field.name, field.plain) for field in held.table.fields],
        rows,
    )


def _where(row: RowHeld) -> str:
    if not row.typed_on:
        return f"version {', '.join(map(str, row.versions))}"
    return f"typed on {in_words(read_exact_day(row.typed_on))}{'' if row.stands else ', replaced or taken out since'}"


def _account_part(keys: Collection[str]) -> Part:
    rows = [line for account in accounts_of(keys) for line in _account_lines(account)]
    return Part(
        "account", "Your account", "The account in Mainstay that is yours.", ("what", "when or which"), tuple(rows)
    )


def _account_lines(account: Account) -> list[tuple[str, str]]:
    signing = Entry.objects.filter(account=account.pk, did__in=_SIGNING).order_by("pk")
    return [
        ("e-mail address", account.email),
        ("made", _day(account.made_at)),
        ("roles", ", ".join(role.value for role in account.held)),
        ("teams", ", ".join(map(str, account.teams))),
        ("open", "yes" if account.is_active else "no, closed"),
        *((entry.did, _day(entry.at)) for entry in signing),
    ]


def _elsewhere_parts(keys: Collection[str], numbers: Collection[str]) -> list[Part]:
    parts = []
    for found in rows_elsewhere(person_of(keys, numbers)):
        fields = [field for field in found.model._meta.concrete_fields if not field.primary_key]
        rows = tuple(tuple(_text(getattr(row, field.attname)) for field in fields) for row in found.about)
        more = f" {len(found.naming)} more rows name you and are about something else." if found.naming else ""
        if found.perhaps:
            more += f" {len(found.perhaps)} more hold a number like yours, and may be about something else: they are left out."
        headings = tuple(str(field.verbose_name) for field in fields)
        said = f"Kept by Mainstay.{more}"
        parts.append(Part(found.model._meta.model_name or found.title, found.title.capitalize(), said, headings, rows))
    return parts


def _who_looked(keys: Collection[str]) -> Part:
    """Who looked at the person: the role and the day, not the name, which is the colleague's."""
    roles = {account.pk: ", ".join(role.value for role in account.held) for account in Account.objects.all()}
    own = {account.pk for account in accounts_of(keys)}
    rows = tuple(
        ("you" if entry.account in own else roles.get(entry.account or 0, "") or "somebody whose account is gone",
         entry.did, _day(entry.at))
        for entry in naming(keys)
    )  # fmt: skip
    return Part(
        "who_looked",
        "Who looked at you",
        "Each view of a page about you, by role and day.",
        ("who", "what", "when"),
        rows,
    )


def _day(at: Any) -> str:
    return in_words(timezone.localtime(at).date())


def _text(value: object) -> str:
    return "" if value is None else str(value)
