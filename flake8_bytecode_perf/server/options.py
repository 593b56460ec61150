"""What the editor's own settings say: everything else comes from the project's `[flake8]` section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lsprotocol.types import DiagnosticSeverity

from flake8_bytecode_perf.settings import did_you_mean, not_one_of

SECTION = "bytecodePerf"
_SEVERITIES = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "information": DiagnosticSeverity.Information,
    "hint": DiagnosticSeverity.Hint,
}
_DEFAULT = "information"
_NAMES = ("severity", "unsafeFixes", "args")
_SETTINGS = "there are severity, unsafeFixes and args"
_EXAMPLE = "'--select=PFB4'"


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


def options_from(given: Any) -> tuple[Options, list[str]]:
    """Return the options in the settings of an editor, a JSON object, and a sentence for the user on each that is wrong.

    What is wrong is left out: the other settings hold.
    """
    if not isinstance(given, dict):
        return Options(), [f"{SECTION} is not an object: {given!r}"]
    wrong = [
        f"{SECTION}.{name} is not a setting; {_SETTINGS}{did_you_mean(name, _NAMES)}" for name in given if name not in _NAMES
    ]
    arguments, unsafe = given.get("args", []), given.get("unsafeFixes", False)
    if not isinstance(arguments, list):
        wrong.append(f"{SECTION}.args is not a list of flake8 options: {arguments!r}")
        arguments = []
    valid = [one for one in arguments if isinstance(one, str) and one.startswith("-")]
    wrong += [f"{SECTION}.args: {one!r} is not a flake8 option, such as {_EXAMPLE}" for one in arguments if one not in valid]
    if not isinstance(unsafe, bool):
        wrong.append(f"{SECTION}.unsafeFixes is neither true nor false: {unsafe!r}")
    severities, unknown = _severities(given.get("severity", {}))
    wrong += [f"{SECTION}.severity: {not_one_of(word, _SEVERITIES)}" for word in unknown]
    return Options(severities, unsafe is True, tuple(valid)), wrong


def _severities(given: Any) -> tuple[tuple[tuple[str, DiagnosticSeverity], ...], list[str]]:
    """The severities by prefix, from one word for all codes or an object with prefixes; and the words that are none."""
    words = given if isinstance(given, dict) else {"": given}
    known = {prefix: _SEVERITIES.get(str(word).lower()) for prefix, word in words.items()}
    found = {"": _SEVERITIES[_DEFAULT], **{prefix.upper(): one for prefix, one in known.items() if one is not None}}
    return (*found.items(),), [str(words[prefix]) for prefix, one in known.items() if one is None]
