"""A stage that is done is skipped; what follows from a change runs again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from training.stages import Stage, run_all, stamp


def chain(tmp_path: Path, runs: list[str]) -> list[Stage]:
    config = tmp_path / "config.txt"
    if not config.exists():
        config.write_text("rate = 1", encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text("", encoding="utf-8")

    def writes(name: str) -> Any:
        def run(folder: Path) -> dict[str, Any]:
            runs.append(name)
            (folder / "made").write_text(name, encoding="utf-8")
            return {"made": name}

        return run

    return [
        Stage("data", writes("data"), (other,)),
        Stage("syntax", writes("syntax"), (config,), ("data",)),
        Stage("names", writes("names"), (other,), ("syntax",)),
        Stage("apart", writes("apart"), (other,), ("data",)),
    ]


def test_a_second_run_skips_everything(tmp_path: Path) -> None:
    runs: list[str] = []
    said: list[str] = []
    assert run_all(chain(tmp_path, runs), tmp_path / "work", said.append) == ["data", "syntax", "names", "apart"]
    assert run_all(chain(tmp_path, runs), tmp_path / "work", said.append) == []
    assert runs == ["data", "syntax", "names", "apart"]
    assert said[-1] == "apart: done before, skipped"
    assert stamp(tmp_path / "work" / "names")["made"] == "names"


def test_a_changed_setting_runs_its_stage_and_what_follows(tmp_path: Path) -> None:
    run_all(chain(tmp_path, []), tmp_path / "work", lambda _: None)
    (tmp_path / "config.txt").write_text("rate = 2", encoding="utf-8")
    assert run_all(chain(tmp_path, []), tmp_path / "work", lambda _: None) == ["syntax", "names"]


def test_an_interrupted_stage_starts_anew_and_the_ones_before_do_not(tmp_path: Path) -> None:
    stages = chain(tmp_path, [])

    def breaks(folder: Path) -> dict[str, Any]:
        (folder / "half").write_text("", encoding="utf-8")
        raise KeyboardInterrupt

    broken = [stages[0], Stage("syntax", breaks, stages[1].inputs, ("data",)), *stages[2:]]
    with pytest.raises(KeyboardInterrupt):
        run_all(broken, tmp_path / "work", lambda _: None)
    assert run_all(stages, tmp_path / "work", lambda _: None) == ["syntax", "names", "apart"]
    assert not (tmp_path / "work" / "syntax" / "half").exists()


def test_it_stops_after_the_stage_that_was_named(tmp_path: Path) -> None:
    assert run_all(chain(tmp_path, []), tmp_path / "work", lambda _: None, "syntax") == ["data", "syntax"]
