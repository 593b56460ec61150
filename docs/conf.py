"""How Sphinx builds the site: python -m sphinx -W --keep-going -b html docs OUT."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pygments.lexer import RegexLexer, bygroups
from pygments.token import Comment, Generic, Name, Text, Whitespace

from flake8_bytecode_perf import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "flake8-bytecode-perf"
author = "flake8-bytecode-perf contributors"
release = version = __version__
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}

myst_heading_anchors = 3

html_theme = "furo"
html_title = "flake8-bytecode-perf"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_theme_options = {"navigation_with_keys": True}


class BytecodeLexer(RegexLexer):
    """Colours a listing of instructions; the marked ones stand out."""

    name = "Bytecode"
    aliases: ClassVar = ["bytecode"]
    tokens: ClassVar = {
        "root": [
            (r"^\S.*:\n", Name.Function),
            (r"^( *\d* +)(\*.*\n)", bygroups(Comment, Generic.Strong)),
            (r"^( +\d+)( +)(L?\d+)?( +)", bygroups(Comment, Whitespace, Name.Label, Whitespace)),
            (r"^( +)(L?\d+)( )(?=[A-Z])", bygroups(Whitespace, Name.Label, Whitespace)),
            (r".*\n", Text),
        ]
    }


def setup(app: Sphinx) -> None:
    """Make the lexer known to Sphinx."""
    app.add_lexer("bytecode", BytecodeLexer)
