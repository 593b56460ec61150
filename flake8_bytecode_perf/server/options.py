"""What the editor's own settings say: everything else comes from the project's `[flake8]` section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lsprotocol.types import DiagnosticSeverity

from flake8_bytecode_perf.settings import not_one_of

SECTION = "bytecodePerf"
_SEVERITIES = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "information": DiagnosticSeverity.Information,
    "hint": DiagnosticSeverity.Hint,
}
_DEFAULT = "information"
_NAMES = ("severity", "unsafeFixes", "args")


@dataclass(frozen=True, slots=True)
class Options:
    """How findings are shown, whether unsafe fixes are offered, and flake8 options that come after those of the section.

    `severities` are by the prefix of a code; the empty prefix is there for the other codes.
    """

    severities: tuple[tuple[str, DiagnosticSeverity], ...] = (("", _SEVERITIES[_DEFAULT]),)
    unsafe_fixes: bool = False
    arguments: tuple[str, ...] = ()

    def severity(self, code: str) -> DiagnosticSeverity:
        """Return the severity of a code: that of the longest prefix."""
        return max((prefix, severity) for prefix, severity in self.severities if code.startswith(prefix))[1]


def options_from(given: Any) -> Options:
    """Return the options in the settings of an editor, a JSON object; raises ValueError, one line for the user."""
    if not isinstance(given, dict):
        raise ValueError(f"{SECTION} is not an object: {given!r}")  # noqa: TRY004 - it is what the user wrote
    for name in given:
        if name not in _NAMES:
            raise ValueError(f"{SECTION}: {not_one_of(name, _NAMES)}")
    arguments, unsafe = given.get("args", []), given.get("unsafeFixes", False)
    if not (isinstance(arguments, list) and all(isinstance(one, str) and one.startswith("-") for one in arguments)):
        raise ValueError(f"{SECTION}.args is not a list of flake8 options: {arguments!r}")
    if not isinstance(unsafe, bool):
        raise ValueError(f"{SECTION}.unsafeFixes is neither true nor false: {unsafe!r}")  # noqa: TRY004 - as above
    return Options(_severities(given.get("severity", {})), unsafe, tuple(arguments))


def _severities(given: Any) -> tuple[tuple[str, DiagnosticSeverity], ...]:
    """The severities by prefix, from one word for all codes or an object with prefixes."""
    words = {"": _DEFAULT, **(given if isinstance(given, dict) else {"": given})}
    for word in words.values():
        if str(word).lower() not in _SEVERITIES:
            raise ValueError(f"{SECTION}.severity: {not_one_of(str(word), _SEVERITIES)}")
    return tuple([(prefix.upper(), _SEVERITIES[str(word).lower()]) for prefix, word in words.items()])
