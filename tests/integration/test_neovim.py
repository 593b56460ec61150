"""Neovim's built-in client, headless, with the settings of docs/editors.md; skipped where no Neovim 0.11 is on PATH."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.any_python
PAGE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")
[CONFIGURED] = re.findall(r'^```lua\n(vim\.lsp\.config\("bytecode_perf".*?)^```$', PAGE, re.MULTILINE | re.DOTALL)
[BY_HAND] = re.findall(r"^```lua\n(vim\.api\.nvim_create_autocmd.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
[FIX_ALL] = re.findall(r"^```lua\n(vim\.lsp\.buf\.code_action.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
STARTED = """\
vim.api.nvim_create_autocmd("FileType", { pattern = "python", callback = function()
  vim.lsp.start({ name = "bytecode_perf", cmd = { "bytecode-perf", "server" }, root_dir = vim.fn.getcwd(),
    settings = { bytecodePerf = { severity = "hint" } } })
end })
"""
LOOK = """\
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
for _, one in ipairs(vim.diagnostic.get(0)) do print(one.lnum, one.col, one.end_col, one.severity, one.code) end
"""
FIX = f"""\
{FIX_ALL}
vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end, 50)
print(vim.api.nvim_buf_get_lines(0, 0, -1, false)[2])
"""
SLOW, FAST = "    return [list(x + 1 for x in row) for row in rows]", "    return [[x + 1 for x in row] for row in rows]"


def version() -> tuple[int, ...]:
    if shutil.which("nvim") is None:
        return ()
    shown = subprocess.run(["nvim", "--version"], capture_output=True, text=True, check=True).stdout
    major, minor = re.findall(r"\d+", shown)[:2]
    return int(major), int(minor)


@pytest.mark.skipif(version() < (0, 11), reason="Neovim 0.11 is not on PATH")
@pytest.mark.parametrize("settings", [CONFIGURED, STARTED, BY_HAND], ids=["config", "start", "start_client"])
def test_neovim_shows_findings_and_applies_all_safe_fixes(tmp_path: Path, settings: str) -> None:
    (tmp_path / "page.py").write_text(f"def f(rows):\n{SLOW}\n")
    (tmp_path / "setup.cfg").write_text("[flake8]\n")
    for name, text in {"settings": settings, "look": LOOK, "fix": FIX}.items():
        (tmp_path / f"{name}.lua").write_text(text)
    scripts = ["luafile settings.lua", "edit page.py", "luafile look.lua", "luafile fix.lua", "qa!"]
    command = [
        "nvim",
        "--headless",
        "-u",
        "NONE",
        "--cmd",
        "filetype plugin on",
        *[part for one in scripts for part in ("-c", one)],
    ]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "XDG_STATE_HOME": str(tmp_path / "state")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=100, check=False)
    shown = (done.stdout + done.stderr).replace("\r", "")
    assert re.search(r"1\s+16\s+36\s+4\s+PFB803", shown), shown
    assert shown.rstrip().endswith(FAST), shown
