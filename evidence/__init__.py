"""Long runs whose results are checked in."""
