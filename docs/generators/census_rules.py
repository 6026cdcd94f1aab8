"""The reference page of the census rules: every rule, from the file that declares it, and the years it applies to."""

from __future__ import annotations

from mainstay.foundations.problems import Severity
from mainstay.returns.workforce_census.rule import Example, Rule, rules
from mainstay.vocabulary.workforce_census.layouts import supported_years

PAGE = "reference/census_rules.md"

OPENING = """# Census rules

By these rules `mainstay census check` checks a return of the children's social work workforce census.

The Department's own rules, their numbers and their messages are not public. These are ours: derived from the Department's
specification of 2024 to 2025, from public tools, and from how the published figures are counted; each rule says which.
Their codes are ours too, and stay for ever. A return that passes here may still be queried by the Department.

An *error* must be mended before the return can be authorised. A *query* is unusual: check it, and explain it if it is right.

{table}
"""


def write() -> str:
    """A table of all rules, then one section each."""
    every = list(rules().values())
    errors = sum(rule.severity is Severity.ERROR for rule in every)
    lines = [f"{len(every)} rules: {errors} errors and {len(every) - errors} queries.", "", "| rule | | years | what it says |",
             "|---|---|---|---|"]  # fmt: skip
    lines += [
        f"| [{rule.code}](#{rule.code.lower()}) | {rule.severity.value} | {_years(rule)} | {rule.title} |"
        for rule in every
    ]
    return OPENING.format(table="\n".join(lines)) + "\n" + "\n".join(_section(rule) for rule in every)


def _section(rule: Rule) -> str:
    lines = [
        f"({rule.code.lower()})=", f"## {rule.code}: {rule.title}", "",
        f"*{rule.severity.value}, {_years(rule)}, mended by the {rule.mender.value}*", "", rule.message, "",
        f"Why it matters\n: {rule.why}", "", f"What to do\n: {rule.mend}", "", f"Comes from\n: {rule.source}", "",
    ]  # fmt: skip
    if rule.needs:
        lines += ["Not run where\n: " + "; ".join(need.value for need in rule.needs) + ".", ""]
    if rule.hides:
        lines += ["Hides in the same record\n: " + ", ".join(rule.hides) + ".", ""]
    lines += ["Passes\n: " + _examples(rule.passes), "", "Fails\n: " + _examples(rule.fails), ""]
    return "\n".join(lines)


def _examples(examples: tuple[Example, ...]) -> str:
    return " ".join(example.says if example.says.endswith(".") else f"{example.says}." for example in examples)


def _years(rule: Rule) -> str:
    if rule.last is not None:
        return f"{rule.first} to {rule.last}"
    return "every year" if rule.first <= supported_years()[0] else f"from {rule.first}"
