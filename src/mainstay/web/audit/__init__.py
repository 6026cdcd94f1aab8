"""The audit: who did what and when, in a chain in which no entry can be changed or taken out unseen."""
