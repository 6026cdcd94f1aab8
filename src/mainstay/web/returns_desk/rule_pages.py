"""The rules: what each is called, how grave its findings are, for which years it is asked, and what it says."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from mainstay.returns.workforce_census.rule import Rule, rules
from mainstay.web.returns_desk.showing import shown


def all_rules(request: HttpRequest) -> HttpResponse:
    """Every rule in order of code; each has a place of its own on the page, which findings lead to."""
    return shown(request, "returns_rules.html", rules=[(rule, years_of(rule)) for rule in rules().values()])


def years_of(rule: Rule) -> str:
    """'from 2021', '2021 to 2023'."""
    return f"from {rule.first}" if rule.last is None else f"{rule.first} to {rule.last}"
