"""``python -m workbench`` and the command ``workbench``.

Nothing is imported at module level: the analysis process is spawned, and spawning imports its parent's main module.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the app, or the sub-command that comes first; return the exit status.

    Args:
        argv: Arguments after the program's name; None takes the process's own.
    """
    import sys

    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in _cli_commands():
        from workbench.cli.main import main as cli

        return cli(arguments)
    options = _parser().parse_args(arguments)
    if options.version:
        return _tell_version(verbose=options.verbose)
    if options.install_menu_entry:
        from workbench.desktop.menu_entry import install

        for path in install():
            print(path)  # noqa: T201 - the answer to the command
        return 0
    from workbench import app

    return app.run_sample(options.database) if options.sample else app.run(options.database, tuple(options.files))


def _cli_commands() -> frozenset[str]:
    """Return the names of the sub-commands: one file each in `workbench.cli`, found without importing it."""
    from pathlib import Path

    files = (Path(__file__).parent / "cli").glob("*.py")
    return frozenset(file.stem for file in files if "\ndef add_parser(" in file.read_text(encoding="utf-8"))


def _parser() -> argparse.ArgumentParser:
    """Return the parser of everything that is no sub-command."""
    import argparse
    from pathlib import Path

    parser = argparse.ArgumentParser(
        prog="workbench",
        description="Put reports of one event side by side, see where they differ, keep every verdict.",
        epilog="Without a window: workbench extract --help, workbench compare --help.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="articles to open as a new case")
    parser.add_argument("--database", type=Path, metavar="PATH", help="keep cases and verdicts in this file")
    parser.add_argument("--sample", action="store_true", help="open the sample case, in a database of its own")
    parser.add_argument("--install-menu-entry", action="store_true", help="put the program into your desktop's menu")
    parser.add_argument("--version", action="store_true", help="say which version this is")
    parser.add_argument("--verbose", action="store_true", help="with --version: also of what it is built on")
    return parser


def _tell_version(*, verbose: bool) -> int:
    """Print the version, and those of what the program is built on."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    from workbench import __version__

    print(f"workbench {__version__}")  # noqa: T201 - the answer to the command
    if verbose:
        print(f"Python {platform.python_version()} on {platform.platform()}")  # noqa: T201
        for name in ("PySide6-Essentials", "SQLAlchemy", "alembic", "spacy", "trafilatura"):
            try:
                print(f"{name} {version(name)}")  # noqa: T201
            except PackageNotFoundError:
                print(f"{name}: not installed")  # noqa: T201
        _tell_weights()
    return 0


def _tell_weights() -> None:
    """Print which trained pipeline reads the articles, and whose data it was trained on; spaCy is not loaded for it."""
    import json

    from workbench import assets

    try:
        about = json.loads(assets.text("pipeline", "meta.json"))
    except OSError:
        print("trained pipeline: none, rules alone")  # noqa: T201
        return
    trained = f"trained with spaCy {about['trained_with']}, {about['license']}"
    print(f"pipeline {about['name']} {about['version']} ({trained})")  # noqa: T201
    if own := _own_pipeline():
        print(f"pipeline in use: {own}, chosen in the window's settings")  # noqa: T201
    for source in about["sources"]:
        print(f"  data: {source['name']}; {source['license']}")  # noqa: T201


def _own_pipeline() -> str:
    """Return the pipeline that the person chose in the window, "" for the one that ships or where Qt is missing."""
    try:
        from workbench.desktop.settings import Settings
    except ImportError:
        return ""
    return Settings().pipeline


if __name__ == "__main__":
    import sys

    sys.exit(main())
