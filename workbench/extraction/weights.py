"""The trained pipeline that ships with the program: ``resources/pipeline``, 16-bit on disk, 32-bit at work.

Weights are tied to the minor version of spaCy that trained them: another one reads them wrongly or not at all, so it
is refused with a message that says what to do.  How they are made: ``training/README.md``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.language import Language
from thinc.api import Model, use_ops

from workbench import assets
from workbench.domain.errors import PipelineError
from workbench.extraction import encoder, entities, lemmas, parsing, tokens

NAME = "workbench_news"
"""What the weights are called in their description."""

_REGISTERED = (encoder, entities, lemmas, parsing, tokens)
"""Importing them registers what the weights' configuration names."""


def folder() -> Path:
    """Return where the shipped weights lie, whether or not they are there."""
    return assets.root() / "pipeline"


def available(place: Path | None = None) -> bool:
    """Tell whether there are weights to load."""
    return ((place or folder()) / "meta.json").is_file()


def about(place: Path | None = None) -> dict[str, Any]:
    """Return name, version, licence, sources and figures of the weights, read without loading them.

    Raises:
        PipelineError: There are none, or their description cannot be read.
    """
    place = place or folder()
    if not available(place):
        raise PipelineError(f"The trained pipeline is missing ({place.name}/meta.json): reinstall the program.")
    try:
        described: dict[str, Any] = json.loads((place / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PipelineError(f"The description of the trained pipeline cannot be read: {error}") from error
    return described


def load(place: Path | None = None) -> Language:
    """Return the trained pipeline, its weights in 32 bits.

    Args:
        place: Folder of the weights; the shipped one by default.

    Raises:
        PipelineError: The weights are missing, damaged, or of another minor version of spaCy.
    """
    place = place or folder()
    described = about(place)
    trained = str(described.get("trained_with", ""))
    if minor(trained) != minor(spacy.about.__version__):
        raise PipelineError(
            f"The trained pipeline needs spaCy {minor(trained) or '?'}, and {spacy.about.__version__} is installed: "
            "install the program again, so that both fit."
        )
    try:
        config = spacy.util.load_config(place / "config.cfg")
        if "parser" in config["components"]:
            config["components"]["parser"]["factory"] = "workbench_parser"
        # numpy multiplies matrices a third faster than thinc's own library does.
        with use_ops("numpy", use_blis=False):
            nlp = spacy.util.load_model_from_config(config, meta=described)
        # The tokenizer was just built from its rules; reading them again costs a third of the time.
        nlp.from_disk(place, exclude=["tokenizer"])
    except Exception as error:
        raise PipelineError(f"The trained pipeline is damaged ({error}): reinstall the program.") from error
    widen(nlp)
    return nlp


def minor(version: str) -> str:
    """Return the major and minor part of a version: "3.8" of "3.8.14"."""
    return ".".join(version.split(".")[:2])


def widen(nlp: Language) -> None:
    """Cast every weight of a pipeline to 32 bits, in place; 16-bit arithmetic is slow and overflows."""
    cast(nlp, numpy.float32)


def cast(nlp: Language, kind: type[numpy.floating[Any]]) -> None:
    """Cast every weight of every trained component, in place.

    Args:
        nlp: Pipeline whose components may hold a thinc model.
        kind: Type to cast to.
    """
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                _cast_node(node, kind)


def _cast_node(node: Model[Any, Any], kind: type[numpy.floating[Any]]) -> None:
    for name in node.param_names:
        if node.has_param(name):
            weight: Any = node.get_param(name)
            node.set_param(name, weight.astype(kind))
