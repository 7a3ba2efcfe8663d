"""The words of a document as plain lists: what the token rules read instead of spaCy's tokens (ten times faster)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from workbench.extraction.people.lexicon import words

_FINAL = frozenset((".", "!", "?"))


@dataclass(slots=True)
class Table:
    """Words in text order, white space left out.

    Attributes:
        text: The document's text.
        words: Each word as written.
        lower: Each word in lower case, typographic apostrophes straightened.
        starts: Character offset of each word.
        ends: Character offset behind each word.
        paragraph: Number of the line each word stands in.
        opens: Whether a sentence starts at the word.
        titled: Numbers of the lines that are set in title case (headlines).
    """

    text: str
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    opens: list[bool] = field(default_factory=list)
    titled: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def span_text(self, start: int, end: int) -> str:
        """Return the text of words ``start`` to ``end`` (exclusive)."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def capital(self, i: int) -> bool:
        """Whether a word is written with a capital first letter."""
        return self.words[i][:1].isupper()


def from_doc(doc: Doc) -> Table:
    """Read a document's words; without sentence starts, stops and line ends stand in for them."""
    text = doc.text
    table = Table(text)
    add_word, add_lower = table.words.append, table.lower.append
    add_start, add_end = table.starts.append, table.ends.append
    line, seen = 0, 0
    fresh = pending = True
    rows = doc.to_array(["IDX", "LENGTH", "SENT_START"]).tolist()
    unmarked = not any(opens == 1 for _, _, opens in rows[1:])
    for start, length, opens in rows:
        word = text[start : start + length]
        if opens == 1 or (unmarked and table.words and table.words[-1] in _FINAL):
            pending = True
        if word.isspace() or not word:
            breaks = word.count("\n")
            line += breaks
            fresh = fresh or breaks > 0
            continue
        if seen == start and (_hyphenated(table, word) or _numbers(table, word, text[start + 1 : start + 3])):
            table.words[-1] += word
            table.lower[-1] += word.lower()
            table.ends[-1] = seen = start + length
            continue
        if pending and not fresh and word[0].islower() and table.words[-1][-1].isalnum():
            pending = False  # a wide gap inside a sentence
        add_word(word)
        add_lower(word.lower().replace("’", "'"))
        add_start(start)
        add_end(start + length)
        table.paragraph.append(line)
        table.opens.append(fresh or pending)
        fresh = pending = False
        seen = start + length
    table.titled = _title_lines(table)
    return table


def _hyphenated(table: Table, word: str) -> bool:
    """Whether a token belongs to the word before it: spaCy cuts "Holt-Lund" into three."""
    if not table.words:
        return False
    before = table.words[-1]
    if word == "-":
        return before[-1].isalnum()
    return before[-1] == "-" and len(before) > 1 and word[0].isalnum()


def _numbers(table: Table, word: str, behind: str) -> bool:
    """Whether a stop belongs to the "No" before it: "No. 10 Harbour Street"."""
    return word == "." and table.words[-1:] in (["No"], ["Nos"]) and behind[:1] == " " and behind[1:].isdigit()


def _title_lines(table: Table) -> frozenset[int]:
    """Lines set in title case: three capitals at least, and hardly a word in lower case that is not a small one."""
    capitals: Counter[int] = Counter()
    plain: Counter[int] = Counter()
    for word, line in zip(table.words, table.paragraph, strict=True):
        first = word[0]
        if first.isupper():
            capitals[line] += 1
        elif first.islower() and word not in _SMALL:
            plain[line] += 1
    return frozenset(n for n, count in capitals.items() if count >= 3 and plain[n] * 8 <= count)


_SMALL = words("small")
