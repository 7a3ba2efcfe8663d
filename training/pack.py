"""Stage 6: put the parts together, cast to 16 bits, write them with licence and attribution, and prove they load."""

from __future__ import annotations

import json
import shutil
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.language import Language

from workbench.extraction import weights

HERE = Path(__file__).resolve().parent
PROBE = (
    "“The talks will go on,” said Prime Minister Anna Holt on Friday.",
    "About 1,200 people were taken to Geneva, according to a spokesman for the ministry.",
    "LONDON (AP) — He denied it.",
)
LICENCE = """The weights in this folder are licensed under the Creative Commons Attribution-ShareAlike 4.0 International
licence (CC BY-SA 4.0): https://creativecommons.org/licenses/by-sa/4.0/legalcode

They are apart from the program's code, which has a licence of its own (see LICENSE).  You may share and adapt the
weights, for any purpose, as long as you name their makers and sources (see ATTRIBUTION), say what you changed, and
share what you make of them under the same licence.  They come without any warranty.
"""


def pack_stage(work: Path, out: Path, folder: Path) -> dict[str, Any]:
    """Write the finished weights to the stage's folder and copy them to where the program looks for them."""
    about = tomllib.loads((HERE / "configs" / "about.toml").read_text(encoding="utf-8"))
    nlp = assemble(work / "syntax" / "model-best", work / "lemmas" / "table", work / "names")
    expected = reading(nlp)
    made = folder / "pipeline"
    write(nlp, made, about)
    got = reading(weights.load(made))
    if got != expected:
        raise RuntimeError(f"16-bit weights read the probe differently:\n{expected}\n{got}")
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(made, out)
    return sizes(made)


def assemble(syntax: Path, table: Path, names: Path) -> Language:
    """Return the pipeline: syntax, base forms, and names on the vectors of the syntax."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("workbench_lemmas").from_disk(table)
    nlp.add_pipe("workbench_names").from_disk(names)
    return nlp


def write(nlp: Language, folder: Path, about: dict[str, Any]) -> None:
    """Write a pipeline with 16-bit weights, only the strings it needs, and whose work it is."""
    weights.cast(nlp, numpy.float16)
    for key in ("name", "version", "description", "author", "license", "sources"):
        nlp.meta[key] = about[key]
    nlp.meta["trained_with"] = spacy.about.__version__
    nlp.config["paths"] = {}
    nlp.config["corpora"] = {}
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    _without_paths(folder / "config.cfg")
    kept = json.dumps(sorted(strings(nlp)), ensure_ascii=False, indent=0)
    (folder / "vocab" / "strings.json").write_text(kept, encoding="utf-8")
    (folder / "MODEL_LICENSE").write_text(LICENCE, encoding="utf-8")
    (folder / "ATTRIBUTION").write_text(attribution(about), encoding="utf-8")


def strings(nlp: Language) -> set[str]:
    """Return the strings that weights refer to by hash: labels, features, pieces of lemmas, and spaCy's own."""
    found = set(spacy.blank(nlp.lang).vocab.strings)
    for _, component in nlp.components:
        labels = getattr(component, "labels", ())
        found.update(part for label in labels for part in (label, *label.replace("|", " ").split()))
        found.update(part.partition("=")[2] for label in labels for part in label.split("|"))
    return found - {""}


def attribution(about: dict[str, Any]) -> str:
    """Return the notice that names every source the weights were trained on."""
    lines = [f"{about['name']} {about['version']}: {about['description']}", f"Licence: {about['license']}.", ""]
    lines.append("Trained on, and with thanks to the makers of:")
    for source in about["sources"]:
        lines += ["", f"- {source['name']}", f"  by {source['author']}", f"  {source['url']}"]
        lines += [f"  Licence: {source['license']}", f"  Used for: {source['used']}"]
    lines += [
        "",
        "The sentences were cut, their quotation marks partly respelled, and sentences of our own were added.",
    ]
    return "\n".join(lines) + "\n"


def reading(nlp: Language) -> list[tuple[str, ...]]:
    """Return what a pipeline makes of the probe, every token with all that is annotated."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, str(t.head.i), t.ent_type_)
        for doc in nlp.pipe(PROBE)
        for t in doc
    ]


def sizes(folder: Path) -> dict[str, Any]:
    """Return the folder's size on disk and zipped, in millions of bytes, as a wheel would carry it."""
    archive = folder.parent / "size.zip"
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for file in files:
            zipped.write(file, file.relative_to(folder))
    packed = archive.stat().st_size
    archive.unlink()
    return {"mb": round(sum(f.stat().st_size for f in files) / 1e6, 2), "mb_zipped": round(packed / 1e6, 2)}


def _without_paths(config: Path) -> None:
    """Drop what only training needs from a written configuration: the paths of the machine it ran on."""
    written = spacy.util.load_config(config, interpolate=False)
    for section in ("paths", "corpora", "training", "initialize"):
        written.pop(section, None)
    written.to_disk(config)
