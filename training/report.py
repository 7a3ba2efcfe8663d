"""Stage 7: measure the packed weights and write training/REPORT.md."""

from __future__ import annotations

import json
import platform
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from training import convert, measure
from training.gum_names import with_names
from training.named import settings, uner
from training.stages import stamp
from training.treebanks import Sentence, conllu, iob2
from workbench.extraction import sentences as rules
from workbench.extraction import weights

HERE = Path(__file__).resolve().parent
STAGES = ("trees", "named", "syntax", "lemmas", "names", "packed")
REGISTERED = (rules,)
"""Importing it registers the sentence rule, which runs before the parser as it does in the program."""


def report_stage(treebanks: Path, work: Path, out: Path, folder: Path, *, test: bool = False) -> dict[str, Any]:
    """Measure the weights and write the report, beside the training code when it is the shipped weights'."""
    nlp = weights.load(work / "packed" / "pipeline")
    nlp.add_pipe("workbench_sentences", first=True)
    figures = {name: measure.measure(nlp, found) for name, found in sets(treebanks, test=test).items()}
    facts = {
        "figures": figures,
        "packed": stamp(work / "packed"),
        "load_s": measure.load_seconds(work / "packed" / "pipeline"),
        "texts": {f"{s} {part}": n for s in ("trees", "named") for part, n in stamp(work / s)["texts"].items()},
        "stages": {name: stamp(work / name) for name in STAGES},
        "curve": _rows(work / "syntax" / "curve.jsonl"),
        "rounds": stamp(work / "names").get("curve", []),
        "seeds": {"data": convert.settings()["seed"], "weights": _seed()},
        "software": f"spaCy {spacy.about.__version__}, Python {platform.python_version()}",
    }
    text = written(facts, nlp)
    (folder / "REPORT.md").write_text(text, encoding="utf-8")
    if out.resolve() == (HERE.parent / "resources" / "pipeline").resolve():
        (HERE / "REPORT.md").write_text(text, encoding="utf-8")
    return {"figures": figures, "load_s": facts["load_s"]}


def sets(treebanks: Path, *, test: bool) -> dict[str, list[Sentence]]:
    """Return what is measured: the dev parts, which choose; the test parts only when asked for."""
    ewt, gum = (list(conllu(treebanks / bank / "dev.conllu", bank)) for bank in ("ewt", "gum"))
    found = {
        "EWT dev": ewt,
        "GUM dev": [with_names(s) for s in gum],
        "GUM news dev": [with_names(s) for s in gum if s.key.startswith("GUM_news")],
        "UNER EWT dev, held back": uner(treebanks, settings(), held_back=True),
    }
    return found | _test_sets(treebanks) if test else found


def _test_sets(treebanks: Path) -> dict[str, list[Sentence]]:
    labels = settings()["labels"]
    pud = [s for s in conllu(treebanks / "pud" / "test.conllu", "pud") if s.key.startswith("n")]
    texts = {s.text for s in pud}
    named = iob2(treebanks / "names" / "uner_pud.test.iob2", labels, "pud")
    return {
        "EWT test": list(conllu(treebanks / "ewt" / "test.conllu", "ewt")),
        "GUM test": list(conllu(treebanks / "gum" / "test.conllu", "gum")),
        "PUD news": pud,
        "UNER PUD news": [s for s in named if s.text in texts],
    }


def written(facts: dict[str, Any], nlp: Language) -> str:
    """Return the report as Markdown."""
    packed = facts["packed"]
    lines = [
        "# What the training run measured",
        "",
        f"Written by `training/train.py`; not edited. {nlp.meta['name']} {nlp.meta['version']}, {facts['software']},",
        f"seeds {facts['seeds']['data']} (data) and {facts['seeds']['weights']} (weights).",
        "",
        "## Figures",
        "",
        *_figures(facts["figures"]),
        "",
        "Raw text in, sentence by sentence, our tokens, sentence starts by rule; UAS and LAS without punctuation.",
        "Names of GUM are derived from its entities (`gum_names.py`). Speed: one core, as loaded as the machine was.",
        "",
        "## Size and loading",
        "",
        f"{packed.get('mb')} MB on disk, {packed.get('mb_zipped')} MB zipped, loads in {facts['load_s']} s.",
        "",
        "## Data",
        "",
        *(f"- {name}: {count} texts" for name, count in facts["texts"].items()),
        "",
        "## Stages",
        "",
        "| stage | CPU s | wall s |",
        "| --- | --- | --- |",
        *(f"| {name} | {s.get('cpu_s')} | {s.get('wall_s')} |" for name, s in facts["stages"].items()),
    ]
    lines += ["", "## Curve of the syntax, on its dev part", "", *_curve(facts["curve"])]
    lines += ["", "## Rounds of the names, on theirs, before the rules", "", *_rounds(facts["rounds"])]
    return "\n".join(lines) + "\n"


def _figures(figures: dict[str, dict[str, Any]]) -> list[str]:
    keys = list(dict.fromkeys(key for row in figures.values() for key in row))
    head = ["| set | " + " | ".join(keys) + " |", "| --- |" + " --- |" * len(keys)]
    return head + [
        f"| {name} | " + " | ".join(str(row.get(k, "–")) for k in keys) + " |" for name, row in figures.items()
    ]


def _curve(rows: list[dict[str, Any]]) -> list[str]:
    wanted = ("tag_acc", "pos_acc", "dep_uas", "dep_las", "lemma_acc", "ents_p", "ents_r", "ents_f")
    keys = [k for k in wanted if rows and rows[-1]["scores"].get(k)]
    head = ["| step | words | CPU s | " + " | ".join(keys) + " |", "| --- | --- | --- |" + " --- |" * len(keys)]
    scores = (" | ".join(str(row["scores"].get(k, "–")) for k in keys) for row in rows)
    return head + [f"| {r['step']} | {r['words']} | {r['cpu_s']} | {s} |" for r, s in zip(rows, scores, strict=True)]


def _rounds(rows: list[dict[str, Any]]) -> list[str]:
    head = ["| round | ents_p | ents_r | ents_f |", "| --- | --- | --- | --- |"]
    return head + [f"| {r['round']} | {r['ents_p']} | {r['ents_r']} | {r['ents_f']} |" for r in rows]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def _seed() -> int:
    config = spacy.util.load_config(HERE / "configs" / "syntax.cfg", interpolate=False)
    seed: int = config["system"]["seed"]
    return seed
