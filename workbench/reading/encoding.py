"""Bytes to text: which encoding, and what counts as no text at all.

Order: byte order mark, UTF-8, UTF-16 without a mark (told by its zero bytes), a declared encoding, Windows-1252 for
texts that are mostly ASCII, charset-normalizer for the rest. Windows-1252 comes before statistics because a short
English text with three curly quotes gives statistics nothing to work on, and because every browser does the same.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from workbench.reading.content import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF", "PDF files cannot be read yet"),
    (b"PK\x03\x04", "it is a packed file (a Word document or an archive), which cannot be read yet"),
    (b"\xd0\xcf\x11\xe0", "old Office files cannot be read yet"),
    (b"{\\rtf", "RTF files cannot be read yet"),
    (b"\x89PNG", "it is a picture, not text"),
    (b"\xff\xd8\xff", "it is a picture, not text"),
    (b"GIF8", "it is a picture, not text"),
    (b"\x1f\x8b", "it is a packed file, which cannot be read"),
)
_SAMPLE = 65_536
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_ASCII_LETTERS = bytes([*range(0x41, 0x5B), *range(0x61, 0x7B)])
_NO_TEXT = "it is not a text file"

# Browsers read these declared names as Windows-1252 (WHATWG Encoding Standard), and so do their pages' writers.
_AS_WINDOWS = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the name of the encoding it was in."""

    text: str
    encoding: str


def refuse_known_binaries(data: bytes) -> None:
    """Refuse files that carry the signature of another kind of document.

    Raises:
        UnreadableError: It is a PDF, a picture, an archive or the like.
    """
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(reason)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode the bytes of a text file.

    Args:
        data: The whole file.
        declared: Encoding the file names for itself (an HTML page's charset); it yields to a byte order mark.

    Raises:
        UnreadableError: The bytes are no text.
    """
    refuse_known_binaries(data)
    found = _by_mark(data) or _by_declaration(data, declared) or _by_shape(data)
    if found is None:
        raise UnreadableError(_NO_TEXT)
    if _is_noise(found.text):
        raise UnreadableError(_NO_TEXT)
    return found


def stored(text: str) -> str:
    """Return the stored form: no byte order mark, CRLF and CR as LF, unstorable code points as U+FFFD.

    Zero characters and lone surrogates cannot be kept in UTF-8 and SQLite; each is replaced by one code point.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return storable(text)


def storable(text: str) -> str:
    """Replace each code point that UTF-8 or SQLite cannot keep by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(name, errors="replace"), name.removesuffix("-sig"))
    return None


def _by_declaration(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    name = declared.strip().lower()
    name = "cp1252" if name in _AS_WINDOWS else name
    try:
        return Decoded(data.decode(name), codecs.lookup(name).name)
    except (LookupError, ValueError):
        return None


def _by_shape(data: bytes) -> Decoded | None:
    wide = _wide_encoding(data)
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide)
    if b"\0" in data:
        return None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _eight_bit(data)


def _wide_encoding(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes: Latin letters have one on every other place, and one only."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0 : half * 2 : 2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Read UTF-8 with a few broken bytes as what it is, the broken ones as U+FFFD."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = len(data) - len(data.translate(None, bytes(range(0xC2, 0xF5)))) - broken
    return Decoded(text, "utf-8") if sound > 4 * broken else None


def _eight_bit(data: bytes) -> Decoded:
    # Outside the Latin script most letters are high bytes; in it, they are accents and typographic marks.
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    plain = len(data) - len(data.translate(None, _ASCII_LETTERS))
    if high <= max(3, plain):
        text = _windows(data)
        if text is not None:
            return Decoded(text, "cp1252")
    return _by_statistics(data)


def _windows(data: bytes) -> str | None:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _by_statistics(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return Decoded(data.decode("cp1252", errors="replace"), "cp1252")
    return Decoded(data.decode(best.encoding, errors="replace"), best.encoding)


def _is_noise(text: str) -> bool:
    """Tell a binary file that happens to decode: text has next to no control characters."""
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > max(2, 0.01 * len(sample))
