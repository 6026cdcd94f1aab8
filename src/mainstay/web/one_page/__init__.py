"""The one page: what a chief executive reads, on one side of A4, and takes away. Whole-council figures, and nobody alone."""
