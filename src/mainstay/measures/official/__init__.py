"""The Department's own measures, by its method and with its column names."""
