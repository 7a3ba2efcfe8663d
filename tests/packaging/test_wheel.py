"""The wheel, installed where no checkout is near, does the main job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench import __version__

ROOT = Path(__file__).resolve().parents[2]
MINUTES = 15

pytestmark = pytest.mark.packaging
ARTICLES = (
    {"id": "a", "text": "At least 1,200 people were killed on Tuesday, police said.", "published": "2021-03-03"},
    {"id": "b", "text": "Police said 1,350 people were killed on Tuesday.", "published": "2021-03-03"},
)


@dataclass(frozen=True)
class Installed:
    """An environment of its own with nothing but the wheel and what it asks for."""

    folder: Path

    def run(self, program: str, *arguments: str | Path, given: str = "") -> str:
        """Run a program of the environment, in an empty folder with an empty home, and return what it printed."""
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        kept = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [self.folder / "bin" / program, *map(str, arguments)],
            input=given, capture_output=True, text=True, cwd=home, env=environment, timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist and, from it, the wheel; beside them the wheel of the checkout itself."""
    folder = tmp_path_factory.mktemp("built")
    for options, place in (((), "from_sdist"), (("--wheel",), "from_checkout")):
        command = [sys.executable, "-m", "build", *options, "--outdir", str(folder / place), str(ROOT)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60 * MINUTES, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel that was built from the sdist."""
    folder = tmp_path_factory.mktemp("elsewhere") / "env"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, timeout=120)
    (wheel,) = (built / "from_sdist").glob("*.whl")
    command = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60 * MINUTES, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return Installed(folder)


def contents(folder: Path) -> set[str]:
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def tracked(folder: str) -> set[str]:
    """Return the files of a folder of the checkout that belong to the project."""
    done = subprocess.run(["git", "ls-files", folder], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(done.stdout.split("\n")) - {""}


def test_the_wheel_holds_the_program_and_its_resources_and_nothing_else(built: Path) -> None:
    inside = contents(built / "from_sdist")
    assert inside == contents(built / "from_checkout")
    assert tracked("workbench") <= inside
    assert {f"workbench/{name}" for name in tracked("resources")} <= inside
    assert {name.split("/")[0] for name in inside} == {"workbench", f"claim_workbench-{__version__}.dist-info"}


def test_it_runs_from_its_own_environment(installed: Installed) -> None:
    assert installed.run("workbench", "--version").startswith("workbench ")
    where = installed.run("python", "-c", "import workbench; print(workbench.__file__)")
    assert Path(where.strip()).is_relative_to(installed.folder)


def test_every_kind_of_resource_is_found(installed: Installed) -> None:
    code = (
        "from workbench import assets\n"
        "for parts in (('icons', 'workbench.svg'), ('lexicons', 'comparison.toml'), ('templates', 'report.html'),\n"
        "              ('samples', 'harrow-quay', 'case.json'), ('themes', 'desk.qss')):\n"
        "    print(assets.path(*parts), len(assets.text(*parts)))\n"
    )
    lines = installed.run("python", "-c", code).splitlines()
    assert len(lines) == 5
    for line in lines:
        path, _, size = line.rpartition(" ")
        assert Path(path).is_relative_to(installed.folder)
        assert int(size) > 0


def test_extract_and_compare_answer(installed: Installed) -> None:
    given = "".join(json.dumps(article) + "\n" for article in ARTICLES)
    answers = [json.loads(line) for line in installed.run("workbench", "extract", "--jsonl", given=given).splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b"]
    assert answers[0]["quantities"][0]["value"] == 1200
    assert answers[0]["times"][0]["earliest"] == "2021-03-02"
    pairs = [json.loads(line) for line in installed.run("workbench", "compare", "--jsonl", given=given).splitlines()]
    figures = [pair for pair in pairs if pair["kind"] == "quantity"]
    assert [pair["relation"] for pair in figures] == ["compatible"]


def test_the_components_are_there_for_any_pipeline(installed: Installed) -> None:
    code = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('workbench_quantities')\n"
        "doc = nlp('About 300 workers left.'); print(doc.spans['quantities'][0])"
    )
    assert installed.run("python", "-c", code) == "About 300\n"


def test_the_main_job(installed: Installed, tmp_path: Path) -> None:
    """Open the sample case in a new database, find its claims, judge a difference, open it again."""
    database = tmp_path / "cases.db"
    job = tmp_path / "main_job.py"
    job.write_text((ROOT / "tests/packaging/main_job.py").read_text(encoding="utf-8"), encoding="utf-8")
    shown = installed.run("workbench", "--sample", "--database", database)
    assert "Reports differ" in shown
    assert (installed.folder / "home" / "workbench-sample.png").stat().st_size > 10_000
    installed.run("python", job, "judge", database)
    again = installed.run("workbench", "--sample", "--database", database)
    assert "Reports differ" in again
    verdicts = set(installed.run("python", job, "tell", database).splitlines())
    assert verdicts == {"disputed | Two counts, one morgue. | https://example.org/list"}
