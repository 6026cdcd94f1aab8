"""Corrections asked for: HR, or the agency desk for its own workers, comes to see what workers say is wrong about them.

The desk mends it where it is kept, and says so here; or says why not. The worker reads the answer on their own page.
"""
