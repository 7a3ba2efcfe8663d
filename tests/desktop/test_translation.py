"""Every text of the window goes through Qt's translation: read from the source, not from a running window."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

DESKTOP = Path(__file__).parents[2] / "workbench" / "desktop"
SHOWN = re.compile(
    r"set(Text|WindowTitle|ToolTip|PlaceholderText|AccessibleName|AccessibleDescription|LabelText|StatusTip|WhatsThis)"
    r"|set(Title|Suffix|Prefix|SpecialValueText|InformativeText)|add(Tab|Row|Item|Action|Menu)"
    r"|Q(Label|PushButton|CheckBox|RadioButton|GroupBox|ToolButton|Action)"
    r"|tell|show_hint|show_counts|showMessage|drawText|Problem|Notice"
)
"""Methods and classes that show the texts they are given."""
TERMINAL = frozenset({"offscreen.py"})
"""What is printed in a terminal; the window's language is not asked there."""
_WORDS = re.compile(r"[^\W\d_]{2,}")


def called(node: ast.Call) -> str:
    """Return the bare name of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def literals(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the texts with words that an argument shows as they stand."""
    if isinstance(node, ast.JoinedStr):
        if any(isinstance(part, ast.Constant) and _WORDS.search(str(part.value)) for part in node.values):
            yield node
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _WORDS.search(node.value):
            yield node
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.BinOp | ast.BoolOp):
        for part in [node.left, node.right] if isinstance(node, ast.BinOp) else node.values:
            yield from literals(part)
    elif isinstance(node, ast.Call) and called(node) == "format" and isinstance(node.func, ast.Attribute):
        yield from literals(node.func.value)


def untranslated(source: str) -> list[str]:
    """Return where a text is shown that no translator could change, as "line: text"."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and SHOWN.fullmatch(called(node)):
            arguments = [*node.args, *(k.value for k in node.keywords if k.arg in {"text", "action"})]
            found += [f"{one.lineno}: {ast.unparse(one)}" for given in arguments for one in literals(given)]
    return found


def test_every_text_that_is_shown_can_be_translated() -> None:
    files = [path for path in DESKTOP.rglob("*.py") if path.name not in TERMINAL]
    found = {str(path.relative_to(DESKTOP)): untranslated(path.read_text(encoding="utf-8")) for path in files}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_the_search_finds_what_it_looks_for() -> None:
    shown = (
        "box.setText('Not saved')",
        "box.setText(self.tr('Saved'))",
        "tell(f'{n} left')",
        "box.setText(f'{a} · {b}')",
    )
    assert untranslated("\n".join(shown)) == ["1: 'Not saved'", "3: f'{n} left'"]
