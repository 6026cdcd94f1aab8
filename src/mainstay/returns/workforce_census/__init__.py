"""The workforce census: its rules, checking a return by them, building one from the record, and signing it off.

The official rules, their numbers and messages are not public. The rules here are ours, derived from the Department's
specification of 2024 to 2025, from public tools and from how the published figures are counted; each says which. Their
codes (WC-101 and so on) are ours as well, and stay for ever.
"""
