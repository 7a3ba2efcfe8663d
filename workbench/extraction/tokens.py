"""How the trained pipeline cuts words: as spaCy does, but for what the treebanks keep whole or cut.

A prefix with its hyphen stays with its word ("pro-Beijing", "co-founder"), a run of the same marks stays one token
("!!!", "* * *" without blanks), and "and/or" is three.  Words cut in another way than those that the weights learned
from are read worse, and so are the words around them.  Registered as ``workbench.Tokenizer.v1``, which the
configuration of the shipped pipeline names.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

_PREFIXES = """non re anti mid co pre pro cross post multi ex sub counter semi mini pan neo socio psycho inter micro
intra ultra trans arch pseudo quasi proto infra e"""
PREFIXES = _PREFIXES.split()
"""Beginnings of words that a hyphen does not cut off: those of the treebanks' training parts, and a few more."""

RUNS = [r"!{2,}", r"\?{2,}", r"[!?]{2,}", r"\*{2,}", r"={2,}", r"_{2,}", r"~{2,}", r"<{2,}", r">{2,}", r"\${2,}"]
"""Marks that stay together in runs."""


@registry.tokenizers("workbench.Tokenizer.v1")  # type: ignore[untyped-decorator]  # spaCy's registry
def create() -> Callable[[Language], Tokenizer]:
    """Return the function that makes the tokenizer of a pipeline, as spaCy's configurations want it."""
    return tokenizer


def tokenizer(nlp: Language) -> Tokenizer:
    """Return spaCy's tokenizer for the pipeline's language with our exceptions."""
    defaults = nlp.Defaults
    prefixes, suffixes = [*RUNS, *(defaults.prefixes or ())], [*RUNS, *(defaults.suffixes or ())]
    infixes = [*RUNS[:3], r"(?<=\band)/(?=or\b)", *(_past_prefixes(str(infix)) for infix in defaults.infixes or ())]
    return Tokenizer(
        nlp.vocab,
        rules={form: parts for form, parts in defaults.tokenizer_exceptions.items() if form.lower() != "and/or"},
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )


def _past_prefixes(infix: str) -> str:
    """Return a pattern; spaCy's of a hyphen before a letter made to pass over one behind a prefix."""
    hyphen = rf"(?:{HYPHENS})(?=[{ALPHA}])"
    if not infix.endswith(hyphen):
        return infix
    kept = "".join(rf"(?<!\b(?i:{prefix}))" for prefix in PREFIXES)
    return infix.removesuffix(hyphen) + kept + hyphen
