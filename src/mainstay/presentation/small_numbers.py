"""How pages speak of small numbers. Which figures are hidden is decided by `measures/small_numbers`, and nowhere else."""

from __future__ import annotations

WARNING = "Contains small numbers: do not publish."
"""What every page, sheet and document for the owner's own eyes says."""

WITHHELD = "withheld"
"""What stands in the place of a hidden figure."""
