"""How the documentation is built: Markdown by Sphinx and MyST, with nothing fetched from anywhere."""

from importlib.metadata import version as installed_version

project = "Mainstay"
author = "The Mainstay contributors"
project_copyright = "The Mainstay contributors; MIT licence"
version = release = installed_version("mainstay")
language = "en_GB"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "generators"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist", "colon_fence"]

html_theme = "furo"
html_title = "Mainstay"
html_show_sourcelink = False
