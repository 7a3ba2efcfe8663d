"""The shape of the house: who may import whom, and how long files and functions may become."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "workbench"
LONGEST_FILE = 600
LONG_FILE = 400
LONG_FUNCTION = 30
LONG_CLASS = 200


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """Return the lines of a definition without its docstring, which may be as long as it has to be."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def definitions(kind: type[ast.AST]) -> Iterator[tuple[str, int]]:
    """Yield where each function or class of the program stands, and how long it is."""
    for path in sources("workbench"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kind) and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", length(node)


def share_over(lengths: list[int], limit: int) -> float:
    return sum(1 for length in lengths if length > limit) / len(lengths)


def test_data_flows_one_way() -> None:
    """The contracts of pyproject.toml, the ones `make check` looks at."""
    pytest.importorskip("importlinter", reason="import-linter comes with the extra 'dev'")
    from importlinter.application import use_cases
    from importlinter.configuration import configure

    configure()
    assert use_cases.lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)


def test_no_file_is_too_long_to_read() -> None:
    files = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources("workbench", "tests")}
    assert {str(path): lines for path, lines in files.items() if lines > LONGEST_FILE} == {}
    assert share_over(list(files.values()), LONG_FILE) <= 0.1


def test_nine_functions_in_ten_are_short() -> None:
    lengths = [lines for _, lines in definitions(ast.FunctionDef)]
    assert len(lengths) > 1000
    assert share_over(lengths, LONG_FUNCTION - 1) <= 0.1
    assert sorted(lengths)[len(lengths) // 2] <= 10


def test_classes_are_short() -> None:
    assert share_over([lines for _, lines in definitions(ast.ClassDef)], LONG_CLASS) <= 0.1


def test_importing_a_pure_module_of_extraction_pulls_in_nothing() -> None:
    """`extraction.times.resolve` runs in the window's process, where spaCy must never be."""
    inits = sorted((PACKAGE / "extraction").rglob("__init__.py"))
    assert len(inits) >= 5
    assert {str(path): path.read_text(encoding="utf-8") for path in inits if path.stat().st_size} == {}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_packages_hold_no_code_of_their_own(path: Path) -> None:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assert [node for node in body if not isinstance(node, ast.Expr | ast.ImportFrom | ast.Assign)] == []
    names = [name for node in body if isinstance(node, ast.Assign) for name in ast.unparse(node.targets[0]).split()]
    assert names == (["__version__"] if path.parent == PACKAGE else [])
