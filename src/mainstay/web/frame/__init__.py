"""The frame that every page stands in: templates, style, the menu, and pages that say what went wrong."""
