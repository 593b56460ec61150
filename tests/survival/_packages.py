"""The packages whose tests survival runs: pure Python, with their tests in the sdist, without a network, in under two minutes."""

from __future__ import annotations

from typing import NamedTuple


class Package(NamedTuple):
    """A package: where its sdist has the sources (to be fixed) and the tests, what those need, and pytest's options for them.

    Versions are those that all of this was tried with.
    """

    name: str
    version: str
    sources: str
    tests: str = "tests"
    needs: str = ""
    options: str = ""

    @property
    def root(self) -> str:
        """The folder that has to be on the path."""
        return "src" if self.sources.startswith("src/") else "."


_SEED = "--hypothesis-seed=0"
_FEWER = "--ignore tests/property -k not(test_comparison)"  # than 64,000
_NO_SERVER = "--ignore tests/test_serving.py --ignore tests/test_debug.py"

PACKAGES = {
    package.name: package
    for package in (
        Package("attrs", "26.1.0", "src/attr", needs="hypothesis cloudpickle", options=_SEED),
        Package("autopep8", "2.3.2", "autopep8.py", "test/test_autopep8.py", "pycodestyle"),
        Package("babel", "2.19.0", "babel", needs="freezegun pytz tzdata"),
        Package("beautifulsoup4", "4.15.0", "bs4", "bs4/tests", "html5lib lxml"),
        Package("bitstring", "5.0.0", "bitstring", needs="hypothesis pytest-benchmark gfloat", options=_SEED),
        Package("boltons", "26.2.0", "boltons"),
        Package("bottle", "0.13.4", "bottle.py", "test", "mako jinja2"),
        Package("cachetools", "8.0.2", "src/cachetools"),
        Package("click", "8.5.1", "src/click"),
        Package("configobj", "5.0.9", "src/configobj", "src/tests"),
        Package("cssselect", "1.6.0", "cssselect", needs="lxml"),
        Package("docutils", "0.23", "docutils", "test"),
        Package("dpkt", "1.9.8", "dpkt", "dpkt", options="--assert=plain -o python_files=*.py"),
        Package("ecdsa", "0.19.2", "src/ecdsa", "src/ecdsa", "hypothesis", _SEED),
        Package("fire", "0.7.1", "fire", "fire", "hypothesis levenshtein", "--ignore fire/parser_fuzz_test.py"),
        Package("ftfy", "6.3.1", "ftfy"),
        Package("funcy", "2.1", "funcy", needs="whatever"),
        Package("glom", "25.12.0", "glom", "glom/test", "pyyaml tomli"),
        Package("google-auth", "2.63.0", "google/auth", "tests/crypt", "rsa"),
        Package("graphviz", "0.21", "graphviz", needs="pytest-mock"),
        Package("h11", "0.16.0", "h11", "h11/tests"),
        Package("h2", "4.4.1", "src/h2", needs="hypothesis", options=_SEED),
        Package("hpack", "4.2.0", "src/hpack", needs="hypothesis", options=_SEED),
        Package("humanize", "4.17.0", "src/humanize", needs="freezegun pytest-benchmark"),
        Package("hyperframe", "6.1.0", "src/hyperframe"),
        Package("idna", "3.20", "idna"),
        Package("inflect", "7.6.0", "inflect"),
        Package("intervaltree", "3.2.1", "intervaltree", "test"),
        Package("jinja2", "3.1.6", "src/jinja2", needs="trio"),
        Package("jsonpatch", "1.48", "jsonpatch.py", "tests.py"),
        Package("jsonpickle", "4.1.4", "jsonpickle"),
        Package("jsonschema", "4.26.0", "jsonschema", "jsonschema/tests", "jsonpath-ng"),
        Package("lark", "1.3.1", "lark"),
        Package("mako", "1.4.3", "mako", "test", "babel"),
        Package("markdown-it-py", "4.3.0", "markdown_it", needs="linkify-it-py pytest-regressions"),
        Package("marshmallow", "4.4.0", "src/marshmallow", needs="simplejson"),
        Package("mido", "1.3.3", "mido"),
        Package("mistune", "3.4.0", "src/mistune"),
        Package("more-itertools", "11.2.1", "more_itertools"),
        Package("netaddr", "1.3.0", "netaddr", "netaddr/tests"),
        Package("networkx", "3.7", "networkx", "networkx"),
        Package("oauthlib", "4.0.1", "oauthlib", needs="blinker pyjwt cryptography"),
        Package("packaging", "26.4", "src/packaging", needs="pretend tomli_w", options=_FEWER),
        Package("parsel", "1.12.1", "parsel", needs="psutil"),
        Package("parso", "0.8.7", "parso", "test"),
        Package("pathspec", "1.1.1", "pathspec"),
        Package("pdfminer.six", "20260107", "pdfminer"),
        Package("pluggy", "1.7.0", "src/pluggy", "testing"),
        Package("praw", "8.0.3", "praw", needs="requests vcrpy"),
        Package("prettytable", "3.18.0", "src/prettytable", needs="pytest-lazy-fixtures"),
        Package("pyasn1", "0.6.5", "pyasn1"),
        Package("pycparser", "3.12", "pycparser"),
        Package("pyflakes", "4.1.0", "pyflakes", "pyflakes/test"),
        Package("pygments", "2.21.0", "pygments", needs="wcag-contrast-ratio"),
        Package("pyparsing", "3.3.3", "pyparsing", needs="railroad-diagrams jinja2"),
        Package("pyrsistent", "0.20.0", "pyrsistent", needs="hypothesis", options=_SEED),
        Package("python-box", "8.0.0", "box", "test", "pyyaml ruamel.yaml toml tomli-w msgpack"),
        Package("simplejson", "4.3.0", "simplejson", "simplejson/tests"),
        Package("soupsieve", "4.1.3", "soupsieve", needs="beautifulsoup4 html5lib lxml"),
        Package("sqlparse", "0.6.1", "sqlparse"),
        Package("tabulate", "0.10.0", "tabulate", "test"),
        Package("tinycss2", "1.5.1", "tinycss2"),
        Package("tinydb", "4.9.0", "tinydb", needs="pyyaml"),
        Package("tomlkit", "0.15.2", "tomlkit", needs="pyyaml"),
        Package("toolz", "1.2.0", "toolz", "toolz"),
        Package("traitlets", "5.16.1", "traitlets", needs="pytest-mock argcomplete"),
        Package("uncertainties", "3.2.3", "uncertainties", needs="numpy"),
        Package("voluptuous", "0.16.0", "voluptuous", "voluptuous/tests"),
        Package("webob", "1.8.11", "src/webob"),
        Package("werkzeug", "3.1.9", "src/werkzeug", needs="ephemeral-port-reserve pytest-timeout", options=_NO_SERVER),
        Package("wsproto", "1.3.2", "src/wsproto"),
        Package("xmltodict", "1.0.4", "xmltodict.py"),
        Package("zipp", "4.1.2", "zipp", needs="jaraco.itertools jaraco.functools jaraco.test more_itertools big-O"),
    )
}
