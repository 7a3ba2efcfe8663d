#!/usr/bin/env python3
"""Train the shipped pipeline: from the treebank folder to resources/pipeline, stage by stage, resumable.

    python training/train.py ../shared/treebanks

See README.md beside this file.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
CONFIGS = HERE / "configs"
ROOMS = HERE.parent / "workbench" / "extraction"
SEEN_LEAST = 3
"""A piece of a word that stands less often than this in the training texts is read as unseen."""
TREES = ("convert.py", "treebanks.py", "augment.py", "counted.py", "speakers.conllu", "configs/data.toml")
NAMES = (
    "named.py",
    "convert.py",
    "treebanks.py",
    "gum_names.py",
    "swapped.py",
    "augment.py",
    "configs/names.toml",
    "configs/measured.txt",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the stages; each skips itself when its stamp says that nothing changed."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("treebanks", type=Path)
    ap.add_argument(
        "--work", type=Path, default=HERE.parent / "build" / "training", help="where stages keep their outcome"
    )
    ap.add_argument("--out", type=Path, default=HERE.parent / "resources" / "pipeline", help="where the weights go")
    ap.add_argument(
        "--share", type=int, default=1, help="take every Nth training text and step: 10 shows repeatability"
    )
    ap.add_argument("--until", default="", help="stop after this stage")
    ap.add_argument("--test", action="store_true", help="measure the test parts too: once per weights that are to ship")
    args = ap.parse_args(arguments)
    # One thread: sums of several threads differ from run to run.  Set before numpy is imported.
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    sys.path.insert(0, str(HERE.parent))
    from training.stages import run_all

    run_all(stages(args.treebanks, args.work, args.out, args.share, test=args.test), args.work, print, args.until)
    return 0


def stages(treebanks: Path, work: Path, out: Path, share: int, *, test: bool = False) -> list[Any]:
    """Return the stages in order."""
    from training import convert, lemmas, named, pack, report, spans
    from training.stages import Stage
    from workbench import assets
    from workbench.extraction import gazetteer

    def converted(
        name: str, code: Any, files: tuple[str, ...], folders: tuple[str, ...], more: tuple[Path, ...] = ()
    ) -> Stage:
        read = sorted(p for f in folders for p in (treebanks / f).iterdir() if "test" not in p.name)
        inputs = (*read, *(HERE / file for file in files), *more)
        return Stage(
            name, lambda folder: {"texts": code.convert(treebanks, folder, share)}, inputs, (), f"1 of {share}"
        )

    banks = tuple(treebanks / bank / f"{part}.conllu" for bank in lemmas.BANKS for part in ("train", "dev"))
    table = (HERE / "lemmas.py", lemmas.IRREGULAR, HERE / "treebanks.py", ROOMS / "lemmas.py", *banks)
    paths = {part: work / "trees" / f"{part}.spacy" for part in ("train", "dev")}
    seen = (HERE / "parts.py", ROOMS / "encoder.py", ROOMS / "tokens.py")
    syntax = CONFIGS / "syntax.cfg"
    model, data = work / "syntax" / "model-best", work / "named"
    lists = tuple(assets.root() / "lexicons" / "names" / file for file in gazetteer.FILES)
    spanned = (HERE / "spans.py", ROOMS / "names_model.py", ROOMS / "gazetteer.py", *lists)
    packed = (HERE / "pack.py", CONFIGS / "about.toml", ROOMS / "lemmas.py", ROOMS / "entities.py")
    return [
        converted("trees", convert, TREES, ("ewt", "gum")),
        converted("named", named, NAMES, ("gum", "names"), lists),
        Stage("syntax", partial(learn, syntax, paths, share), (syntax, *seen), ("trees",), f"{SEEN_LEAST} seen"),
        Stage("lemmas", partial(lemmas.lemma_stage, treebanks), table),
        Stage("names", partial(spans.spans_stage, model, data, share), spanned, ("named", "syntax")),
        Stage("packed", partial(pack.pack_stage, work, out), packed, ("syntax", "lemmas", "names")),
        Stage(
            "report",
            partial(report.report_stage, treebanks, work, out, test=test),
            (HERE / "report.py", HERE / "measure.py"),
            ("packed",),
            f"test {test}",
        ),
    ]


def learn(config: Path, paths: dict[str, Path], share: int, folder: Path) -> dict[str, Any]:
    """Train what a configuration describes; returns the best evaluation of its curve.

    Args:
        config: The configuration.
        paths: Its values of ``paths``, by name.
        share: What the number of steps is divided by.
        folder: Where the pipeline and its curve go.
    """
    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train
    from spacy.util import load_config
    from thinc.api import NumpyOps, set_current_ops

    from training import parts
    from workbench.extraction import encoder

    # numpy's own multiplication of matrices is 1.6 times as fast here as the one that thinc takes by default.
    set_current_ops(NumpyOps(use_blis=False))
    curve = folder / "curve.jsonl"
    values = {f"paths.{name}": str(path) for name, path in paths.items()} | {"paths.curve": str(curve)}
    loaded = load_config(config, overrides=values, interpolate=False)
    shorten(loaded["training"], share)
    nlp = init_nlp(loaded)
    seen = encoder.often(parts.raw_texts(paths["train"], nlp), SEEN_LEAST)
    encoder.note_seen(nlp.get_pipe("tok2vec").model, seen)
    train(nlp, folder)
    return {"best": parts.best(curve)}


def shorten(training: dict[str, Any], share: int) -> None:
    """Divide the steps of a training by ``share``, and with them the intervals and the schedule of the rate."""
    training["max_steps"] = max(1, training["max_steps"] // share)
    training["eval_frequency"] = max(1, training["eval_frequency"] // share)
    rate = training["optimizer"]["learn_rate"]
    if isinstance(rate, dict):
        for key in ("warmup_steps", "total_steps"):
            rate[key] = max(1, rate[key] // share)


if __name__ == "__main__":
    sys.exit(main())
