"""Whether words can be read on a colour: WCAG's contrast, and the nearest colour that has enough of it."""

from __future__ import annotations

import colorsys
import re

ENOUGH = 4.5
"""WCAG 2.2 AA for text of ordinary size."""

OURS, WHITE, DARK = "#14486b", "#ffffff", "#14181b"
_STEPS = 500


def is_colour(text: str) -> bool:
    """Whether this is a colour as '#1a2b3c'."""
    return re.fullmatch(r"#[0-9a-f]{6}", text) is not None


def contrast(one: str, two: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def nearest(colour: str, against: str) -> str:
    """The colour itself where it has enough contrast, else the nearest of its hue that has: darker on light, lighter on dark."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    end = 0.0 if _luminance(against) > 0.5 else 1.0
    for step in range(_STEPS + 1):
        tried = _colour(colorsys.hls_to_rgb(hue, lightness + (end - lightness) * step / _STEPS, saturation))
        tried = colour if step == 0 else tried
        if contrast(tried, against) >= ENOUGH:
            return tried
    return WHITE if end else "#000000"


def _luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _colour(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
