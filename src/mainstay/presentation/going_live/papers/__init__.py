"""The papers, one file each: what it is for, who signs it, and what it says."""
