"""What a child sees of a workforce: how often their worker changes, why, and the days without one."""
