"""In which language a text is written, so that the desk can say when finding claims does not work."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

# The languages of the world's larger press; the model's rarer ones are mostly wrong guesses on short news texts.
_CODES = (
    "ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky "
    "lo lt lv mk ml mn mr ms mt nb ne nl no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh"
)
_FEWEST_LETTERS = 60
_SAMPLE = 4_000

# Words that carry English and next to no other language; a tenth of a text's words, or more, are of these.
_COMMON = (
    "the of and that was with his her their from which were has have had by been would said this it are be not they "
    "who will"
)
_ENGLISH = frozenset(_COMMON.split())
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """Guess the ISO 639-1 code of a text, or None when there is too little of it or the guess is weak.

    English is told by its commonest words, without loading the model; everything else by py3langid, restricted to
    languages with a press.
    """
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if sum(len(word) for word in words) < _FEWEST_LETTERS:
        return None
    if sum(word in _ENGLISH for word in words) >= 0.12 * len(words) and len({*words} & _ENGLISH) >= 4:
        return "en"
    code, share = _identifier().classify(sample)
    code = "no" if code == "nb" else str(code)
    return code if float(share) >= 0.5 else None


@cache
def _identifier() -> Any:
    """Load the model once; it takes about a second, so English texts never pay for it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in _CODES.split() if code in set(identifier.nb_classes)])
    return identifier
