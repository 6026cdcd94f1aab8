"""The reference page of what a council may set under [settings] in mapping.toml."""

from __future__ import annotations

from mainstay.foundations.settings import Setting
from mainstay.intake.folder_settings import SETTINGS

PAGE = "reference/settings.md"

OPENING = """# Settings

What a council may set, under `[settings]` in the `mapping.toml` of its folder. The option `--council` goes before
it; without either, what is said here holds. A setting that does not exist, or a value that cannot be one, stops the work with
a sentence that names its line.

Nothing that the law or the Department's method fixes can be set. Set outside the folder is only where Mainstay keeps its keys
and the Department's file on this machine: the variable `MAINSTAY_HOME` names that folder.
"""


def write() -> str:
    """One section per setting, in the order in which they are declared."""
    return "\n".join([OPENING, *(_section(setting) for setting in SETTINGS)])


def _section(setting: Setting) -> str:
    held = setting.kind.value
    if setting.most:
        held = f"{held} from {setting.least} to {setting.most}"
    if setting.unit:
        held = f"{held}, in {setting.unit}"
    if setting.like:
        held = f"{held}: {setting.like}"
    default = f"`{setting.default}`. {setting.source}" if setting.default else setting.source
    lines = [f"## {setting.name}", "", setting.meaning, "", "| | |", "|---|---|"]
    lines += [f"| what may be written | {held} |", f"| without it | {default} |", f"| why | {setting.why} |", ""]
    return "\n".join(lines)
