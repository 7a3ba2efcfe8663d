"""Tiny weights made by the test: packed, loaded, and refused when they do not fit."""

from __future__ import annotations

import json
from pathlib import Path

import numpy
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from workbench.domain.errors import PipelineError
from workbench.extraction import encoder, weights

ENCODER = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {"@architectures": "workbench.WordEmbed.v1", "width": 8, "rows": [50, 20, 20, 20, 20]},
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 8,
        "depth": 1,
        "window_size": 1,
        "maxout_pieces": 2,
    },
}
TEXT = "Holt left Lund on Friday."


def tiny() -> Language:
    """A tagger on our embedding, trained for two steps on one sentence."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": ENCODER}})
    gold = Doc(nlp.vocab, ["Holt", "left", "Lund"], tags=["NNP", "VBD", "NNP"])
    example = Example(Doc(nlp.vocab, ["Holt", "left", "Lund"]), gold)
    optimizer = nlp.initialize(lambda: [example])
    for _ in range(2):
        nlp.update([example], sgd=optimizer)
    return nlp


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Language]:
    nlp = tiny()
    folder = tmp_path_factory.mktemp("weights") / "pipeline"
    nlp.meta.update(name="tiny", version="1.2.3", trained_with=spacy.about.__version__)
    weights.cast(nlp, numpy.float16)
    nlp.to_disk(folder)
    weights.widen(nlp)
    return folder, nlp


def test_weights_on_disk_have_16_bits_and_work_with_32(packed: tuple[Path, Language]) -> None:
    folder, made = packed
    assert b"<f2" in (folder / "tagger" / "model").read_bytes()
    nlp = weights.load(folder)
    kinds = {
        node.get_param(name).dtype
        for node in nlp.get_pipe("tagger").model.walk()
        for name in node.param_names
        if node.has_param(name)
    }
    assert kinds == {numpy.dtype("float32")}
    assert [t.tag_ for t in nlp(TEXT)] == [t.tag_ for t in made(TEXT)]


def test_they_say_what_they_are_without_being_loaded(packed: tuple[Path, Language]) -> None:
    assert weights.available(packed[0])
    assert weights.about(packed[0])["version"] == "1.2.3"


def test_missing_weights_are_told_in_a_sentence(tmp_path: Path) -> None:
    assert not weights.available(tmp_path)
    with pytest.raises(PipelineError, match=r"missing.*reinstall"):
        weights.load(tmp_path)


def test_weights_of_another_minor_version_are_refused(packed: tuple[Path, Language], tmp_path: Path) -> None:
    meta = json.loads((packed[0] / "meta.json").read_text(encoding="utf-8")) | {"trained_with": "3.7.5"}
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    with pytest.raises(PipelineError, match=r"needs spaCy 3\.7"):
        weights.load(tmp_path)


def test_damaged_weights_are_told_in_a_sentence(packed: tuple[Path, Language], tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_bytes((packed[0] / "meta.json").read_bytes())
    with pytest.raises(PipelineError, match="damaged"):
        weights.load(tmp_path)
    (tmp_path / "meta.json").write_text("{", encoding="utf-8")
    with pytest.raises(PipelineError, match="cannot be read"):
        weights.load(tmp_path)


@pytest.mark.parametrize(("version", "expected"), [("3.8.18", "3.8"), ("3.8", "3.8"), ("", "")])
def test_the_minor_version_is_what_ties_weights(version: str, expected: str) -> None:
    assert weights.minor(version) == expected


def test_words_are_told_apart_by_their_ends_and_their_shape() -> None:
    assert encoder.word_columns("stressed")[1] == encoder.word_columns("landed")[1]
    assert encoder.word_columns("nation")[2] == encoder.word_columns("station")[2] == encoder.word_columns("Ration")[2]
    assert encoder.word_columns("ed")[0] != encoder.word_columns("ed")[1]
    assert encoder.word_columns("Holt")[3] != encoder.word_columns("holt")[3]


@given(st.text(max_size=40))
@settings(max_examples=50)
def test_any_text_has_a_row_a_token(text: str) -> None:
    doc = NLP.make_doc(text)
    assert encoder.columns(doc).shape == (len(doc), encoder.FEATURES)


def test_what_training_hardly_saw_is_one_and_the_same_to_the_weights() -> None:
    seen = encoder.often([NLP.make_doc("The boats sank. The boats burned.")], least=2)
    rows = encoder.with_unseen(encoder.columns(NLP.make_doc("The boats drifted")), seen)
    the, boats, drifted = rows[:, 0]
    assert drifted == encoder.UNSEEN
    assert encoder.UNSEEN not in (the, boats)
    assert the != boats


def test_where_no_piece_was_seen_often_all_share_one_row() -> None:
    seen = encoder.often([NLP.make_doc("The boats sank.")], least=9)
    assert {*encoder.with_unseen(encoder.columns(NLP.make_doc("The boats")), seen).flat} == {encoder.UNSEEN}


def test_the_seen_words_are_kept_with_the_weights() -> None:
    model = encoder.word_embed(8, ENCODER["embed"]["rows"])
    seen = encoder.often([NLP.make_doc("The boats sank. The boats burned.")], least=2)
    encoder.note_seen(model, seen)
    model.initialize(X=[NLP.make_doc("The boats sank.")])
    again = encoder.word_embed(8, ENCODER["embed"]["rows"])
    again.initialize(X=[NLP.make_doc("Other words")])
    again.from_bytes(model.to_bytes())
    # Unknown in every column but its shape, the two are one word; known ones are not.
    quay, boats = (again.predict([NLP.make_doc(text)])[0][0] for text in ("quay", "boats"))
    assert (quay == again.predict([NLP.make_doc("pier")])[0][0]).all()
    assert (quay != boats).any()


def test_a_table_size_is_needed_for_each_column() -> None:
    with pytest.raises(ValueError, match="5 table sizes"):
        encoder.word_embed(8, [10, 10])


NLP = spacy.blank("en")
