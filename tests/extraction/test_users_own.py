"""A person's own spaCy pipeline: found and described without spaCy, checked, and read with what its labels allow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from workbench.domain.errors import PipelineError
from workbench.domain.mention import AnalysisRequest
from workbench.extraction import analyse, pipeline, users_own

STORY = "The ministry said on Monday that 12 people were killed in the northern port."
CLEAR = ("nsubj", "dobj", "prep", "pobj", "det", "ROOT")
UNIVERSAL = ("nsubj", "obj", "obl", "case", "nummod", "det", "ROOT")


def stored(folder: Path, labels: tuple[str, ...], language: str = "en") -> Path:
    """Store a pipeline whose parser knows some labels, and has learned nothing."""
    nlp = spacy.blank(language)
    if labels:
        parser = nlp.add_pipe("parser")
        for label in labels:
            parser.add_label(label)  # type: ignore[attr-defined]
        nlp.initialize()
    nlp.meta["name"], nlp.meta["version"] = "house", "2.1"
    nlp.to_disk(folder)
    return folder


def test_what_a_pipeline_says_of_itself(tmp_path: Path) -> None:
    about = users_own.about(str(stored(tmp_path / "house", CLEAR)))
    assert (about.name, about.version, about.components) == ("en_house", "2.1", ("parser",))
    assert {"dobj", "pobj"} <= about.relations
    assert not about.universal


def test_it_is_described_without_spacy(tmp_path: Path) -> None:
    code = (
        "import sys; from workbench.extraction import users_own; print(users_own.about(sys.argv[1]).version); "
        "assert 'spacy' not in sys.modules"
    )
    path = str(stored(tmp_path / "house", UNIVERSAL))
    found = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "2.1"


@pytest.mark.parametrize(
    "name", ["no_such_package", "/no/such/folder", "..", "two words", "json", "~nobody/x", "x" * 5000]
)
def test_what_is_no_pipeline_is_refused(name: str) -> None:
    with pytest.raises(PipelineError, match="There is no spaCy pipeline"):
        pipeline.load(name)


@pytest.mark.parametrize("meta", ["{", "[]", "{}", '{"lang": "en", "labels": 3}'])
def test_a_damaged_description_is_told(tmp_path: Path, meta: str) -> None:
    (tmp_path / "meta.json").write_text(meta, encoding="utf-8")
    with pytest.raises(PipelineError, match="does not describe itself"):
        users_own.about(str(tmp_path))


def test_other_languages_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="English only"):
        pipeline.load(str(stored(tmp_path / "haus", (), "de")))


def test_a_folder_whose_weights_are_missing_is_told(tmp_path: Path) -> None:
    folder = stored(tmp_path / "house", UNIVERSAL)
    (folder / "parser" / "model").unlink()
    with pytest.raises(PipelineError, match="'house' cannot be loaded"):
        pipeline.load(str(folder))


@pytest.mark.parametrize("labels", [CLEAR, ()])
def test_other_labels_are_read_by_rules_over_words_with_a_notice(tmp_path: Path, labels: tuple[str, ...]) -> None:
    nlp = pipeline.load(str(stored(tmp_path / "house", labels)))
    found = analyse.analyse(nlp, AnalysisRequest(STORY))
    assert "parser" not in nlp.pipe_names
    assert found.pipeline.startswith("en_house 2.1 + rules")
    assert [m.quantity.value for m in found.mentions if m.quantity] == [12]
    assert len(found.notices) == 1
    assert found.notices[0].startswith("en_house 2.1 has no parse with the labels of Universal Dependencies.")


def test_universal_dependencies_are_used_without_a_notice(tmp_path: Path) -> None:
    nlp = pipeline.load(str(stored(tmp_path / "house", UNIVERSAL)))
    assert "parser" in nlp.pipe_names
    assert pipeline.notices(nlp) == ()


def test_nothing_is_said_of_the_shipped_one() -> None:
    assert analyse.analyser()(AnalysisRequest(STORY)).notices == ()
