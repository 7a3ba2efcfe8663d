"""What the documentation shows is what happens: each example runs, and prints what stands below it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
SHOWN = re.compile(r"```python\n(?P<code>.*?)```\n\nprints\n\n```text\n(?P<printed>.*?)```", re.DOTALL)
EXAMPLES = [
    pytest.param(match["code"], match["printed"], id=f"{page.name}-{number}")
    for page in sorted(DOCS.glob("*.md"))
    for number, match in enumerate(SHOWN.finditer(page.read_text(encoding="utf-8")))
]


@pytest.mark.skipif(not DOCS.is_dir(), reason="a source archive comes without docs/")
def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize(("code", "printed"), EXAMPLES)
def test_an_example_prints_what_it_shows(code: str, printed: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], cwd=tmp_path, capture_output=True, check=False, encoding="utf-8"
    )
    assert (done.stdout, done.stderr) == (printed, "")


@pytest.mark.skipif(not DOCS.is_dir(), reason="a source archive comes without docs/")
def test_every_key_of_the_window_is_in_the_list_of_keys() -> None:
    from workbench.desktop.actions import COMMANDS
    from workbench.desktop.command import title
    from workbench.desktop.command_keys import shown_key

    page = (DOCS / "keys.md").read_text(encoding="utf-8").splitlines()
    shown = {" | ".join(line.split(" | ")[:2]) for line in page if line.startswith("| `")}
    acting = [command for command in COMMANDS if command.keys]
    assert shown == {f"| {' or '.join(f'`{shown_key(key)}`' for key in c.keys)} | {title(c)}" for c in acting}
