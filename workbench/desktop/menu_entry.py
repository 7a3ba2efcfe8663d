"""An entry in the person's desktop menu (freedesktop.org: Desktop Entry and Icon Theme specifications)."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

from workbench import assets

NAME = "claim-workbench"


def install(home: Path | None = None) -> tuple[Path, Path]:
    """Write icon and ``.desktop`` file for this user and return where they are.

    Args:
        home: Folder for data files; None takes ``$XDG_DATA_HOME``, by default ``~/.local/share``.
    """
    data = home or Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    icon = data / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    entry = data / "applications" / f"{NAME}.desktop"
    for path in (icon, entry):
        path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(assets.path("icons", "workbench.svg"), icon)
    entry.write_text(entry_text(_command()), encoding="utf-8")
    return icon, entry


def entry_text(command: str) -> str:
    """Return the ``.desktop`` file that starts ``command``."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Claim Workbench",
            "GenericName=Fact-checking desk",
            "Comment=Reports of one event side by side: where they differ, and every verdict kept",
            f"Exec={command} %F",
            f"Icon={NAME}",
            "Terminal=false",
            "Categories=Office;",
            "MimeType=text/plain;text/html;text/markdown;",
            "StartupWMClass=claim-workbench",
            "",
        )
    )


def _command() -> str:
    """Return how this installation is started: its script, else its interpreter."""
    script = Path(sys.executable).with_name("workbench")
    if script.is_file():
        return _quoted(str(script))
    return f"{_quoted(sys.executable)} -m workbench"


def _quoted(path: str) -> str:
    """Quote a path as the specification asks where it holds a blank or a mark."""
    return path if shlex.quote(path) == path else '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
