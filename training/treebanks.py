"""Read the public formats: CoNLL-U trees, IOB columns, JSON lines of documents and their entities.

Every reader yields `Sentence`s: a text, its words by character position, and named spans as word ranges.  Sentences
whose words cannot be found in their text in order (a few with rewritten contractions) are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

Span = tuple[int, int, str]
"""(first word, word after the last, label)."""


@dataclass(frozen=True)
class Word:
    """A word of a sentence; `head` is the index of its head in the sentence, its own for the root."""

    start: int
    form: str
    lemma: str = ""
    upos: str = ""
    xpos: str = ""
    feats: str = ""
    head: int = -1
    dep: str = ""
    misc: str = ""

    @property
    def end(self) -> int:
        """Position after the last character."""
        return self.start + len(self.form)


@dataclass(frozen=True)
class Sentence:
    """A sentence; ``names`` is None where nobody looked for names, and empty where there are none."""

    key: str
    text: str
    words: tuple[Word, ...]
    names: tuple[Span, ...] | None = None
    paragraph: int = 0
    source: str = ""

    def spaces(self) -> list[bool]:
        """Tell for each word whether a blank follows it."""
        following = [w.start for w in self.words[1:]] + [len(self.text)]
        return [at > w.end for w, at in zip(self.words, following, strict=True)]


@dataclass
class _Block:
    """The lines between two blank lines of a column file."""

    comments: dict[str, str] = field(default_factory=dict)
    rows: list[list[str]] = field(default_factory=list)


def conllu(path: Path, source: str = "") -> Iterator[Sentence]:
    """Yield the trees of a CoNLL-U file; ``paragraph`` counts its paragraphs."""
    paragraph = 0
    for block in _blocks(path):
        paragraph += "newpar" in block.comments or "newdoc id" in block.comments
        rows = [r for r in block.rows if r[0].isdigit()]
        text = block.comments.get("text", "")
        starts = place([r[1] for r in rows], text)
        if rows and starts is not None:
            words = tuple(_word(r, at) for r, at in zip(rows, starts, strict=True))
            yield Sentence(block.comments.get("sent_id", ""), text, words, None, paragraph, source)


def _word(row: list[str], start: int) -> Word:
    own = int(row[0]) - 1
    head, dep = (own, "ROOT") if row[6] == "0" else (int(row[6]) - 1, row[7])
    feats = "" if row[5] == "_" else row[5]
    return Word(start, row[1], row[2], row[3], row[4], feats, head, dep, row[9])


def iob2(path: Path, labels: dict[str, str], source: str = "") -> Iterator[Sentence]:
    """Yield the sentences of a Universal NER file, which keeps the treebank's text and identifiers."""
    for block in _blocks(path):
        text, rows = block.comments.get("text", ""), block.rows
        starts = place([r[1] for r in rows], text)
        if rows and starts is not None:
            words = tuple(Word(at, r[1]) for r, at in zip(rows, starts, strict=True))
            names = tuple(spans([r[2] for r in rows], labels))
            yield Sentence(block.comments.get("sent_id", ""), text, words, names, 0, source)


def conll(path: Path, labels: dict[str, str], source: str = "") -> Iterator[Sentence]:
    """Yield the sentences of a file of words and tags alone; the text is put together from the words."""
    for number, block in enumerate(_blocks(path)):
        forms = [r[0] for r in block.rows]
        text = detokenized(forms)
        starts = place(forms, text)
        if forms and starts is not None:
            words = tuple(Word(at, form) for form, at in zip(forms, starts, strict=True))
            names = tuple(spans([r[-1] for r in block.rows], labels))
            yield Sentence(f"{source}-{number}", text, words, names, 0, source)


_TOKEN = re.compile(r"(?:\w\.){2,}|\w+|[^\w\s]")


def re3d(documents: Path, entities: Path, labels: dict[str, str], source: str = "") -> Iterator[Sentence]:
    """Yield the paragraphs of the re3d reports, words cut at blanks and marks; generic mentions are dropped."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for line in entities.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["type"] in labels:
            found.setdefault(row["documentId"], []).append((row["begin"], row["end"], labels[row["type"]]))
    for line in documents.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        for part in re.finditer(r"[^\n]+", document["text"]):
            words = tuple(Word(m.start(), m[0]) for m in _TOKEN.finditer(part[0]))
            marked = [(a - part.start(), b - part.start(), label) for a, b, label in found.get(document["_id"], [])]
            names = (_within(words, *mark) for mark in marked)
            if words:
                key = f"{source}-{document['_id']}-{part.start()}"
                yield Sentence(key, part[0], words, without_overlap([n for n in names if n]), 0, source)


def _within(words: tuple[Word, ...], begin: int, end: int, label: str) -> Span | None:
    """Return the capitalised part of a marked stretch as a word range; None for a generic one ("U.S. forces")."""
    inside = [i for i, w in enumerate(words) if begin <= w.start and w.end <= end]
    while inside and words[inside[0]].form.lower() in {"the", "a", "an"}:
        inside.pop(0)
    if not inside:
        return None
    large = all(words[i].form[0].isupper() or words[i].form in LINKS or not words[i].form[0].isalpha() for i in inside)
    return (inside[0], inside[-1] + 1, label) if large and words[inside[-1]].form[0].isalnum() else None


LINKS = frozenset({"of", "for", "the", "and", "&", "-", "'s", "’s", "de", "la", "al", "del", "von", "van", "bin"})
"""Words without a capital that may stand inside a name."""


def spans(tags: list[str], labels: dict[str, str]) -> list[Span]:
    """Turn IOB tags of either scheme (a name opens with B-, or with I- after another tag) into word ranges."""
    found: list[Span] = []
    previous = "O"
    for i, tag in enumerate([*tags, "O"]):
        goes_on = tag.startswith("I-") and previous[2:] == tag[2:]
        if not goes_on and previous != "O" and found and found[-1][1] < 0:
            found[-1] = (found[-1][0], i, found[-1][2])
        if not goes_on and tag != "O":
            found.append((i, -1, tag[2:]))
        previous = tag if tag[:2] in ("B-", "I-") else "O"
    return [(a, b, labels[label]) for a, b, label in found if label in labels]


def without_overlap(names: list[Span]) -> tuple[Span, ...]:
    """Keep the longest of overlapping spans, in the order of the text."""
    kept: list[Span] = []
    for name in sorted(set(names), key=lambda s: (s[0] - s[1], *s)):
        if all(name[1] <= a or name[0] >= b for a, b, _ in kept):
            kept.append(name)
    return tuple(sorted(kept))


def place(forms: list[str], text: str) -> list[int] | None:
    """Return where each form starts in a text; None if one is missing or something stands between them."""
    starts, at = [], 0
    for form in forms:
        start = text.find(form, at)
        if start < 0 or text[at:start].strip():
            return None
        starts.append(start)
        at = start + len(form)
    return None if text[at:].strip() else starts


_ENDINGS = ("'s", "n't", "'m", "'re", "'ve", "'ll", "'d", "’s", "...")
_NO_BLANK_BEFORE = frozenset([*".,;:!?)]}%", *_ENDINGS])
_NO_BLANK_AFTER = frozenset("([{$£€")


def detokenized(forms: list[str]) -> str:
    """Put words together as they would be printed; a straight quotation mark opens and closes in turn."""
    text, open_, tight = "", False, True
    for form in forms:
        closes = form == '"' and open_
        text += form if tight or closes or form in _NO_BLANK_BEFORE else " " + form
        tight = form in _NO_BLANK_AFTER or (form == '"' and not open_)
        open_ = not open_ if form == '"' else open_
    return text


def respelled(sentence: Sentence, text: str) -> Sentence:
    """Return the sentence with another text of the same length, e.g. with typographic quotation marks."""
    words = tuple(replace(w, form=text[w.start : w.end]) for w in sentence.words)
    return replace(sentence, text=text, words=words)


def _blocks(path: Path) -> Iterator[_Block]:
    block = _Block()
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# ") or (line.startswith("#") and " = " in line):
            key, _, value = line[1:].strip().partition(" = ")
            block.comments[key.strip()] = value
        elif line.strip():
            block.rows.append(line.split("\t") if "\t" in line else line.split(" "))
        elif block.rows or block.comments:
            if block.rows and block.rows[0][0] != "-DOCSTART-":
                yield block
            block = _Block()
