"""Make the treebanks look more like news: typographic quotation marks, reported speech, datelines, missing full stops.

Trees stay whole: a sentence of a treebank is put into quotation marks or behind a dateline, the speaker comes from
`speakers.conllu` (phrases of our own), and the new root governs both as Universal Dependencies has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

from training.treebanks import Sentence, Word, respelled

_SAID = {
    "said": ("say", "VBD"), "says": ("say", "VBZ"), "added": ("add", "VBD"), "warned": ("warn", "VBD"),
    "insisted": ("insist", "VBD"), "explained": ("explain", "VBD"), "argued": ("argue", "VBD"),
    "announced": ("announce", "VBD"), "claimed": ("claim", "VBD"), "stressed": ("stress", "VBD"),
    "noted": ("note", "VBD"), "confirmed": ("confirm", "VBD"), "replied": ("reply", "VBD"),
}  # fmt: skip
_FINITE = {
    "VBD": "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
}
_ACCORDING = "ExtPos=ADP|Tense=Pres|VerbForm=Part"
_PLACES = ("LONDON", "BRUSSELS", "GENEVA", "NAIROBI", "ANKARA", "Warsaw", "Lima", "TOKYO", "VIENNA", "Delhi", "OSLO")
_AGENCIES = ("AP", "Reuters", "AFP", "Interfax", "UPI", "dpa")

Part = list[tuple[Word, bool]]
"""Words of a stretch, heads counted inside it, each with whether a blank follows."""


def typographic(text: str) -> str:
    """Return a text with its straight marks curled; no character is added or taken, so positions stay.

    A mark opens at the start, after a blank or after an opening bracket or dash; otherwise it closes.
    """
    made: list[str] = []
    for i, character in enumerate(text):
        opens = i == 0 or text[i - 1] in " ([—-" or (text[i - 1] in "\"'" and made[-1] in "“‘")
        pair = {'"': "“”", "'": "‘’"}.get(character)
        made.append(character if pair is None else pair[0 if opens else 1])
    return "".join(made)


def curled(sentences: Iterable[Sentence], share: float, rng: Random) -> Iterator[Sentence]:
    """Yield the sentences, a share of those with straight quotation marks respelled."""
    for sentence in sentences:
        text = typographic(sentence.text)
        swap = text != sentence.text and rng.random() < share
        yield respelled(sentence, text) if swap else sentence


def newslike(sentences: list[Sentence], speakers: list[Sentence], count: int, rng: Random) -> Iterator[Sentence]:
    """Yield ``count`` sentences made from treebank sentences that can stand in quotation marks."""
    fit = [s for s in sentences if quotable(s)]
    shapes: list[tuple[Callable[[Part, Part, Random], Part], int]] = [
        (said_after, 5), (said_before, 2), (according_to, 2), (dateline, 1), (without_stop, 2),
    ]  # fmt: skip
    for number in range(count if fit else 0):
        sentence = rng.choice(fit)
        speaker = rng.choice(speakers)
        shape = rng.choices([s for s, _ in shapes], [w for _, w in shapes])[0]
        made = shape(as_part(sentence), as_part(speaker), rng)
        yield assembled(made, f"made-{number}-{sentence.key}")


def quotable(sentence: Sentence) -> bool:
    """Tell whether a sentence is a plain statement: a subject at its root, a full stop, no marks of its own."""
    words = sentence.words
    subject = any(w.dep.startswith("nsubj") and words[w.head].dep == "ROOT" for w in words)
    plain = all(c not in sentence.text for c in '"“”()[]:;')
    return 5 <= len(words) <= 30 and subject and plain and words[-1].form == "." and words[0].form[0].isupper()


def said_after(content: Part, speaker: Part, rng: Random) -> Part:
    """Make `“S,” said NP.`, `“S,” NP said.` and, without marks, `S, NP said.`."""
    verb = rng.choice(list(_SAID)) if rng.random() < 0.4 else "said"
    pronoun = speaker[0][0].upos == "PRON"
    inverted = not pronoun and rng.random() < 0.75
    opening, closing = rng.choice([("“", "”"), ('"', '"'), ("‘", "’"), ("", "")])
    comma = replace(content[-1][0], form=",", lemma=",", xpos=",")
    inside = [*content[:-1], (comma, not closing)]
    parts = [_quoted(inside, opening, closing)]
    parts += [[(_said(verb), True)], _bare(speaker)] if inverted else [speaker, [(_said(verb), False)]]
    parts.append([(_mark("."), False)])
    root, who = (1, 2) if inverted else (2, 1)
    return hung(parts, root, {0: "ccomp", who: "nsubj", 3: "punct"})


def said_before(content: Part, speaker: Part, rng: Random) -> Part:
    """Make `NP said: “S.”` and `NP said, "S."`."""
    verb = rng.choice(list(_SAID)) if rng.random() < 0.4 else "said"
    opening, closing = rng.choice([("“", "”"), ('"', '"'), ("‘", "’")])
    colon = [(_mark(rng.choice([",", ":"])), True)]
    parts = [_capital(speaker), [(_said(verb), True)], colon, _quoted(content, opening, closing)]
    return hung(_tight(parts), 1, {0: "nsubj", 2: "punct", 3: "ccomp"})


def according_to(content: Part, speaker: Part, rng: Random) -> Part:
    """Make `According to NP, S` and `S, according to NP.`; a pronoun is left to `without_stop`."""
    if speaker[0][0].upos == "PRON":
        return without_stop(content, speaker, rng)
    first = rng.random() < 0.5
    according = Word(0, "According" if first else "according", "accord", "VERB", "VBG", _ACCORDING, 0, "ROOT")
    source = hung([[(according, True)], [(Word(0, "to", "to", "ADP", "IN", "", 0, "ROOT"), True)]], 0, {1: "fixed"})
    comma = [(_mark(","), True)]
    if first:
        phrase = hung(_tight([source, _bare(speaker), comma]), 1, {0: "case", 2: "punct"})
        return hung([phrase, _lower(content)], 1, {0: "obl"})
    phrase = hung(_tight([comma, source, _bare(speaker)]), 2, {0: "punct", 1: "case"})
    return hung(_tight([content[:-1], phrase, [content[-1]]]), 0, {1: "obl", 2: "punct"})


def dateline(content: Part, speaker: Part, rng: Random) -> Part:  # noqa: ARG001 - all shapes take the same
    """Make `LONDON (AP) — S`; the place hangs on the statement, so that its verb stays the root."""
    place = [(_proper(rng.choice(_PLACES)), True)]
    dash = [(_mark(rng.choice(["—", "–", "-", "--"])), True)]
    agency = rng.choice(_AGENCIES) if rng.random() < 0.6 else ""
    parts = [place, dash]
    roles = {1: "punct"}
    if agency:
        name = [(_proper(agency), False)]
        inside = hung([[(_mark("("), False)], name, [(_mark(")"), True)]], 1, {0: "punct", 2: "punct"})
        parts, roles = [place, inside, dash], {1: "appos", 2: "punct"}
    return hung([hung(parts, 0, roles), content], 1, {0: "parataxis"})


def without_stop(content: Part, speaker: Part, rng: Random) -> Part:  # noqa: ARG001 - all shapes take the same
    """Drop the full stop, as headings and captions do."""
    return content[:-1]


def hung(parts: list[Part], root: int, roles: dict[int, str]) -> Part:
    """Join parts; each but the root's hangs, in its role, on the root of the root's part."""
    offsets = [sum(len(p) for p in parts[:i]) for i in range(len(parts))]
    top = offsets[root] + root_of(parts[root])
    made: Part = []
    for number, (part, offset) in enumerate(zip(parts, offsets, strict=True)):
        for i, (word, space) in enumerate(part):
            head, dep = word.head + offset, word.dep
            if i == root_of(part) and number != root:
                head, dep = top, roles[number]
            made.append((replace(word, head=head, dep=dep), space))
    return made


def root_of(part: Part) -> int:
    """Return the index of a part's root."""
    return next((i for i, (w, _) in enumerate(part) if w.dep == "ROOT"), 0)


def as_part(sentence: Sentence) -> Part:
    """Return a sentence as a part, a blank after its last word."""
    spaces = [*sentence.spaces()[:-1], True]
    words = (replace(w, dep="ROOT") if w.head == i else w for i, w in enumerate(sentence.words))
    return list(zip(words, spaces, strict=True))


def assembled(part: Part, key: str) -> Sentence:
    """Return the sentence that a part spells."""
    text, words = "", []
    for word, space in part:
        words.append(replace(word, start=len(text), lemma=word.lemma or word.form, misc=""))
        text += word.form + (" " if space else "")
    return Sentence(key, text.rstrip(), tuple(words), None, 0, "made")


def _quoted(inside: Part, opening: str, closing: str) -> Part:
    if not opening:
        return inside
    before = [(_mark(opening, "``"), False)]
    stop = [*inside[:-1], (inside[-1][0], False)]
    return hung([before, stop, [(_mark(closing, "''"), True)]], 1, {0: "punct", 2: "punct"})


def _mark(form: str, tag: str = "") -> Word:
    names = {",": ",", ".": ".", ":": ":", "(": "-LRB-", ")": "-RRB-", "-": ":", "—": ":", "–": ":", "--": ":"}
    return Word(0, form, form, "PUNCT", tag or names[form], "", 0, "ROOT")


def _proper(form: str) -> Word:
    return Word(0, form, form, "PROPN", "NNP", "Number=Sing", 0, "ROOT")


def _said(form: str) -> Word:
    lemma, tag = _SAID[form]
    return Word(0, form, lemma, "VERB", tag, _FINITE[tag], 0, "ROOT")


def _tight(parts: list[Part]) -> list[Part]:
    """Take the blank before a comma, colon or full stop that opens a part."""
    for before, after in pairwise(parts):
        if after[0][0].form in {",", ":", "."}:
            before[-1] = (before[-1][0], False)
    return parts


def _bare(speaker: Part) -> Part:
    """Drop the comma that closes an apposition, where another mark follows anyway; no blank after it."""
    kept = speaker[:-1] if speaker[-1][0].form == "," else speaker
    return [*kept[:-1], (kept[-1][0], False)]


def _capital(part: Part) -> Part:
    word, space = part[0]
    return [(replace(word, form=word.form[0].upper() + word.form[1:]), space), *part[1:]]


def _lower(part: Part) -> Part:
    """Write a sentence's first word small, unless it is a name or "I"."""
    word, space = part[0]
    keep = word.upos == "PROPN" or word.form == "I" or word.xpos.startswith("NNP")
    return part if keep else [(replace(word, form=word.form[0].lower() + word.form[1:]), space), *part[1:]]
