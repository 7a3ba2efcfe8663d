"""Texts in other languages: what is said of them, and that the program makes no claims of them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from workbench import assets
from workbench.domain.mention import Analysis

_READ = frozenset({None, "en"})


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return assets.lexicon("languages.toml")


def noticed(analysis: Analysis, language: str | None) -> Analysis:
    """Return an analysis with what a person should be told of it.

    Figures and times of other languages are written otherwise ("15.000" is fifteen thousand in Indonesian), so what
    rules for English found there is dropped rather than shown wrong.

    Args:
        analysis: What was found.
        language: ISO 639-1 code of the text's language, None when it is not known.
    """
    if language not in _READ:
        name = _names().get(language or "", "not English")
        said = f"This text seems to be {name}. Reading and adding claims by hand works; finding them does not."
        return replace(analysis, mentions=(), notices=(*analysis.notices, said))
    return analysis
