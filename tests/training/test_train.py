"""A whole training on treebanks of a few sentences, written by the test: it ends, it resumes, it repeats itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training import train
from workbench.extraction import weights

WHO = ("Holt", "Orlan", "Vantini", "Adler", "Renner", "Pell")
SEEN = ("bridge", "harbour", "station", "school", "tunnel", "market")
STAGES = ("trees", "named", "syntax", "lemmas", "names", "packed")


def trees(bank: str, part: str) -> str:
    blocks = [f"# newdoc id = {bank}-{part}"]
    for number, (who, seen) in enumerate([(a, b) for a in WHO for b in SEEN] * (40 if part == "train" else 1)):
        entity = f"Entity=(1-person-new-nnnnn-cf1-1-sgl-{who})"
        blocks.append(
            f"# sent_id = {bank}_news_{part}-{number}\n# text = {who} saw the {seen}.\n"
            f"1\t{who}\t{who}\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t{entity}\n"
            "2\tsaw\tsee\tVERB\tVBD\tTense=Past\t0\troot\t_\t_\n"
            "3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n"
            f"4\t{seen}\t{seen}\tNOUN\tNN\tNumber=Sing\t2\tobj\t_\tSpaceAfter=No\n"
            "5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_"
        )
    return "\n\n".join(blocks) + "\n\n"


@pytest.fixture(scope="module")
def banks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("banks")
    for bank, prefix in (("ewt", "ours"), ("gum", "GUM")):
        (root / bank).mkdir()
        for part in ("train", "dev"):
            (root / bank / f"{part}.conllu").write_text(trees(prefix, part), encoding="utf-8")
    names = root / "names"
    names.mkdir()
    blocks = [
        f"# sent_id = {n}-0001\n# text = {who} left.\n1\t{who}\tB-PER\t-\t-\n2\tleft\tO\t-\t-\n3\t.\tO\t-\t-"
        for n, who in enumerate(WHO * 3)
    ]
    (names / "uner_ewt.dev.iob2").write_text("\n\n".join(blocks) + "\n\n", encoding="utf-8")
    (names / "wikigold.conll").write_text("Lund I-LOC\nfell O\n. O\n\n", encoding="utf-8")
    for domain in ("ai", "literature", "music", "politics", "science"):
        (names / f"crossner_{domain}.conll").write_text("Lund\tB-location\nfell\tO\n\n", encoding="utf-8")
    entity = {"documentId": "1", "begin": 0, "end": 4, "type": "Location"}
    for part in ("centcom", "dfat", "uk_government", "us_state", "wikipedia"):
        document = json.dumps({"_id": "1", "text": "Lund fell."})
        (names / f"re3d_{part}.documents.jsonl").write_text(document + "\n", encoding="utf-8")
        (names / f"re3d_{part}.entities.jsonl").write_text(json.dumps(entity) + "\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def work(banks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training of one step in 250, up to the packed weights."""
    folder = tmp_path_factory.mktemp("training")
    arguments = ["--work", str(folder / "work"), "--out", str(folder / "out"), "--share", "250", "--until", "packed"]
    assert train.main([str(banks), *arguments]) == 0
    return folder


@pytest.mark.filterwarnings("ignore")
def test_it_goes_from_treebanks_to_weights_that_load(work: Path) -> None:
    nlp = weights.load(work / "out")
    learned = ["tok2vec", "tagger", "morphologizer", "parser"]
    assert nlp.pipe_names == [*learned, "workbench_lemmas", "workbench_names"]
    doc = nlp("Holt saw the bridge.")
    assert all(t.tag_ and t.dep_ and t.lemma_ for t in doc)
    assert all((work / "work" / name / "stamp.json").is_file() for name in STAGES)


def test_a_second_run_skips_what_is_done(banks: Path, work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--work", str(work / "work"), "--out", str(work / "out"), "--share", "250", "--until", "packed"]
    train.main([str(banks), *arguments])
    assert capsys.readouterr().out.splitlines() == [f"{name}: done before, skipped" for name in STAGES]


def test_steps_and_schedule_are_shortened_together() -> None:
    training = {
        "max_steps": 1000,
        "eval_frequency": 250,
        "optimizer": {"learn_rate": {"warmup_steps": 50, "total_steps": 1000}},
    }
    train.shorten(training, 10)
    assert training["max_steps"] == 100
    assert training["optimizer"]["learn_rate"] == {"warmup_steps": 5, "total_steps": 100}
