"""A stage runs when its stamp does not say that the same inputs and settings already produced its folder."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Stage:
    """One step of the training.

    Attributes:
        name: Name of the stage and of its folder.
        run: Fills the folder; returns facts for the report.
        inputs: Files whose content decides, configuration and code.
        after: Stages whose outcome it reads.
        choice: What else decides, e.g. an option of the command line.
    """

    name: str
    run: Callable[[Path], dict[str, Any]]
    inputs: tuple[Path, ...]
    after: tuple[str, ...] = ()
    choice: str = ""


def run_all(stages: Iterable[Stage], work: Path, say: Callable[[str], None], until: str = "") -> list[str]:
    """Run the stages in order; return the names of those that were not skipped.

    A stage's key is the hash of its inputs and of the keys before it, so a change runs everything that follows from
    it.  The stamp is written last: a stage that was interrupted starts anew, the finished ones before it do not.
    """
    keys: dict[str, str] = {}
    ran: list[str] = []
    for stage in stages:
        keys[stage.name] = key(stage, [keys[name] for name in stage.after])
        folder = work / stage.name
        if stamp(folder).get("key") == keys[stage.name]:
            say(f"{stage.name}: done before, skipped")
        else:
            say(f"{stage.name}: running")
            facts = _fresh(stage, folder, keys[stage.name])
            say(f"{stage.name}: {facts['cpu_s']} s of CPU time")
            ran.append(stage.name)
        if stage.name == until:
            break
    return ran


def key(stage: Stage, before: list[str]) -> str:
    """Return the hash of a stage's choice and inputs (names and contents) and of the keys of the stages before it."""
    digest = hashlib.sha256("\n".join([stage.name, stage.choice, *before]).encode())
    for path in stage.inputs:
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def stamp(folder: Path) -> dict[str, Any]:
    """Return what the last finished run left in a stage's folder; empty if none did."""
    path = folder / "stamp.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def _fresh(stage: Stage, folder: Path, its_key: str) -> dict[str, Any]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    cpu, wall = time.process_time(), time.monotonic()
    facts = stage.run(folder)
    spent = {"cpu_s": round(time.process_time() - cpu), "wall_s": round(time.monotonic() - wall)}
    facts = {"key": its_key} | spent | facts
    (folder / "stamp.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return facts
