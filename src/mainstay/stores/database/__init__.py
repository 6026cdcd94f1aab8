"""The record in a database: each accepted import is an edition of its own, whole and never changed; one is the current one."""
