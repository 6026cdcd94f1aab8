"""Words of headings: short forms written out, words too general to stand alone, and Welsh headings in English."""

from __future__ import annotations

SHORT_FORMS = {
    "no": "number",
    "nos": "number",
    "num": "number",
    "nbr": "number",
    "dob": "date of birth",
    "mgr": "manager",
    "dept": "department",
    "organization": "organisation",
    "organizational": "organisational",
    "%": "percent",
}
"""Short forms that mean one thing in a heading; both the heading and the examples are written out before they meet."""

GENERAL = frozenset(
    (
        "start", "start date", "end", "end date", "date", "from", "to", "date from", "date to", "valid from",
        "valid to", "effective from", "effective to", "leave date", "leaving date", "grade", "manager", "team",
        "status", "type", "name", "number", "reference", "reason", "code", "role", "title", "category", "hours",
        "rate", "level", "location", "department", "service", "description", "text", "value", "id", "post",
        "position", "job",
    )
)  # fmt: skip
"""Headings that many columns could have: start of what, status of what. Alone, each is an answer to be doubted."""

PARTS = GENERAL - {
    "grade", "manager", "team", "role", "location", "department", "service", "post", "position", "job",
}  # fmt: skip
"""General headings that usually stand under another, as Start and End under Contract; a Team stands alone."""

NUMBERED = frozenset(
    ("level", "line", "tier", "structure", "unit", "question", "observation", "reflection", "review", "stage", "step",
     "year", "week", "month", "phase", "part", "address", "choice", "item")
)  # fmt: skip
"""Words that a number belongs to: LEVEL_1 and LEVEL_2 are two levels, where DATE_1 is the second column called date."""

WELSH = {
    "cyfenw": "surname",
    "enw": "name",
    "enw cyntaf": "forename",
    "enw llawn": "full name",
    "dyddiad": "date",
    "dyddiad geni": "date of birth",
    "dyddiad dechrau": "start date",
    "dyddiad cychwyn": "start date",
    "dyddiad gorffen": "end date",
    "dyddiad gadael": "leaving date",
    "rheswm dros adael": "leaving reason",
    "teitl swydd": "job title",
    "teitl y swydd": "job title",
    "swydd": "post",
    "tim": "team",
    "adran": "department",
    "gwasanaeth": "service",
    "rheolwr": "manager",
    "rheolwr llinell": "line manager",
    "rhif gweithiwr": "employee number",
    "rhif cyflogai": "employee number",
    "rhif swydd": "post number",
    "oriau": "hours",
    "oriau contract": "contract hours",
    "oriau cytundebol": "contracted hours",
    "math o gontract": "contract type",
    "cyflog": "salary",
    "gradd": "grade",
    "rhyw": "gender",
    "ethnigrwydd": "ethnicity",
    "lleoliad": "location",
    "statws": "status",
    "gweithiwr cymdeithasol": "social worker",
    "plentyn": "child",
}
"""Welsh headings without their accents, and what they say in English."""
