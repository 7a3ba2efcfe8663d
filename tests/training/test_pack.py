"""A pipeline made of two tiny ones in, a folder with 16-bit weights, licence and attribution out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training import pack, report
from training.parts import best, curve
from workbench.extraction import names_model, weights
from workbench.extraction.lemmas import Lemmas

ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": 8,
    "depth": 1,
    "window_size": 1,
    "maxout_pieces": 2,
}
EMBED = {"@architectures": "workbench.WordEmbed.v1", "width": 8, "rows": [50, 20, 20, 20, 20]}
ENCODER = {"@architectures": "spacy.Tok2Vec.v2", "embed": EMBED, "encode": ENCODE}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 8}
ABOUT: dict[str, Any] = {
    "name": "tiny",
    "version": "1.0.0",
    "description": "For a test.",
    "author": "Us",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "Our bank", "author": "A. Holt", "url": "https://example.org", "license": "CC0", "used": "tags"}
    ],
}


def syntax() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": ENCODER})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER}})
    gold = Doc(nlp.vocab, ["Holt", "left", "towns"], tags=["NNP", "VBD", "NNS"])
    nlp.initialize(lambda: [Example(Doc(nlp.vocab, ["Holt", "left", "towns"]), gold)])
    return nlp


def weights_of_names() -> names_model.Weights:
    """Weights that take every stretch of capitals for a person."""
    table = numpy.zeros((names_model.SIZE, 5), dtype=numpy.float32)
    hidden, offset, out = (numpy.zeros(shape, dtype=numpy.float32) for shape in ((32, 2), (2,), (2, 5)))
    out[0, 1] = offset[0] = 1
    return names_model.Weights(table, hidden, offset, out)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    for name in ("syntax", "lemmas", "names"):
        (folder / name).mkdir()
    syntax().to_disk(folder / "syntax" / "model-best")
    table = Lemmas()
    table.learn({"VBD left": "leave"}, {"N": {"town"}})
    table.to_disk(folder / "lemmas" / "table")
    weights_of_names().to_disk(folder / "names" / "names.npz")
    return folder


def test_packed_weights_read_as_the_trained_ones(work: Path) -> None:
    facts = pack.pack_stage(work, work / "out", work / "packed")
    nlp = weights.load(work / "out")
    assert nlp.pipe_names == ["tok2vec", "tagger", "workbench_lemmas", "workbench_names"]
    parts = (work / "syntax/model-best", work / "lemmas/table", work / "names")
    assert pack.reading(nlp) == pack.reading(pack.assemble(*parts))
    assert {e.label_ for e in nlp("then Holt left").ents} == {"PERSON"}
    assert nlp.get_pipe("workbench_lemmas").lemma("left", "VBD") == "leave"
    assert 0 < facts["mb_zipped"] < facts["mb"] < 1
    meta = json.loads((work / "out" / "meta.json").read_text(encoding="utf-8"))
    assert meta["trained_with"] == spacy.about.__version__
    assert "CC BY-SA 4.0" in (work / "out" / "MODEL_LICENSE").read_text(encoding="utf-8")
    assert "UD English EWT" in (work / "out" / "ATTRIBUTION").read_text(encoding="utf-8")
    assert str(work) not in (work / "out" / "config.cfg").read_text(encoding="utf-8")


def test_the_notice_names_every_source_with_its_licence() -> None:
    notice = pack.attribution(ABOUT)
    for value in ABOUT["sources"][0].values():
        assert value in notice


def test_only_strings_that_weights_refer_to_are_kept() -> None:
    nlp = syntax()
    nlp.vocab.strings.add("a word of the training text")
    kept = pack.strings(nlp)
    assert {"VBD", "NNP"} <= kept
    assert "a word of the training text" not in kept


def test_the_curve_is_one_line_an_evaluation_and_the_best_is_found(tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "curve.jsonl"
    log, done = curve(path)(spacy.blank("en"), sys.stdout, sys.stderr)
    for step, score in ((0, 0.2), (10, 0.9), (20, 0.8)):
        log({"step": step, "words": step * 9, "losses": {}, "score": score, "other_scores": {"dep_las": score}})
    log(None)
    done()
    assert best(path)["step"] == 10
    assert capsys.readouterr().out.count("\n") == 3


def test_the_report_is_a_table_of_figures_and_a_curve() -> None:
    row = {"step": 10, "words": 90, "cpu_s": 1, "scores": {"dep_las": 80.0}}
    facts = {
        "figures": {"Ours dev": {"LAS": 80.1}, "Ours names": {"names F": 70.2}},
        "packed": {"mb": 8.0, "mb_zipped": 6.0},
        "load_s": 0.4,
        "texts": {"trees train": 12},
        "stages": {"syntax": {"cpu_s": 5, "wall_s": 6}},
        "curve": [row],
        "rounds": [{"round": 1, "ents_p": 80.2, "ents_r": 66.4, "ents_f": 72.7}],
        "seeds": {"data": 1, "weights": 2},
        "software": "spaCy 3.8",
    }
    text = report.written(facts, syntax())
    assert "| Ours dev | 80.1 | – |" in text
    assert "| Ours names | – | 70.2 |" in text
    assert "8.0 MB on disk, 6.0 MB zipped, loads in 0.4 s." in text
    assert "| 10 | 90 | 1 | 80.0 |" in text
    assert "| 1 | 80.2 | 66.4 | 72.7 |" in text
