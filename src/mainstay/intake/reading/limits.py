"""How much is read. Each limit is far above any real list of a council and far below what would stop a laptop."""

from __future__ import annotations

LARGEST_FILE = 1024**3
"""Bytes on disk (1 GB). The longest list a council holds, a decade of case notes left out, is under 200 MB."""

LARGEST_UNPACKED = 2 * 1024**3
"""Bytes once unpacked (2 GB), as the directory of a zipped workbook states them."""

MOST_ROWS = 2_000_000
"""Rows in a sheet: twice what a spreadsheet program can hold."""

MOST_COLUMNS = 2_000
"""Columns in a sheet: the widest tracker or survey export has a few hundred."""

MOST_CELLS = 25_000_000
"""Cells in the block from A1 to the last filled cell, which is what a sheet costs in memory."""
