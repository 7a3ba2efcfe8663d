"""The words of a document as plain lists: what the token rules read instead of spaCy's tokens (ten times faster)."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc


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
    """Read a document's words; the document needs sentence starts, else each line is one sentence."""
    text = doc.text
    table = Table(text)
    line, seen = 0, 0
    fresh = pending = True
    sentences = doc.has_annotation("SENT_START")
    for token in doc:
        word = token.text
        start = token.idx
        breaks = text.count("\n", seen, start)
        seen = start
        if breaks:
            line += breaks
            fresh = True
        if sentences and token.is_sent_start:
            pending = True
        if word.isspace():
            continue
        if _hyphenated(table, word, start):
            table.words[-1] += word
            table.lower[-1] += word.lower()
            table.ends[-1] = start + len(word)
            continue
        table.words.append(word)
        table.lower.append(word.lower().replace("’", "'"))
        table.starts.append(start)
        table.ends.append(start + len(word))
        table.paragraph.append(line)
        table.opens.append(fresh or pending)
        fresh = pending = False
    table.titled = _title_lines(table)
    return table


def _hyphenated(table: Table, word: str, start: int) -> bool:
    """Whether a token belongs to the word before it: spaCy cuts "Holtz-Eakin" into three."""
    if not table.words or table.ends[-1] != start:
        return False
    before = table.words[-1]
    if word == "-":
        return before[-1].isalnum()
    return before[-1] == "-" and len(before) > 1 and word[0].isalnum()


def _title_lines(table: Table) -> frozenset[int]:
    """Lines of at least three words, most of whose longer words are capitalised, that do not read as a sentence."""
    long_words: dict[int, int] = {}
    capitals: dict[int, int] = {}
    for word, line in zip(table.words, table.paragraph, strict=True):
        if len(word) > 3 and word[0].isalpha():
            long_words[line] = long_words.get(line, 0) + 1
            capitals[line] = capitals.get(line, 0) + word[0].isupper()
    return frozenset(n for n, count in long_words.items() if count >= 3 and capitals[n] >= 0.75 * count)
