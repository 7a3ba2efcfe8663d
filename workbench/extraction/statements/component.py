"""The spaCy component ``workbench_statements``: who did what to whom, from the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import SpanGroup

from workbench.extraction import parse, texts
from workbench.extraction.statements.recognise import Found, recognise

if TYPE_CHECKING:
    from spacy.tokens import Doc


class StatementsComponent:
    """Recognises statements; without a parse (or with other than UD labels) there are none.

    Attributes:
        key: The span group written, ``doc.spans[key]``; ``attrs["values"]`` holds a `Statement` for each,
            ``attrs["chars"]`` its (start, end) in characters.
    """

    def __init__(self, name: str = "workbench_statements", *, key: str = "statements") -> None:
        self.name = name
        self.key = key

    def __call__(self, doc: Doc) -> Doc:
        """Find and write the statements of a Doc."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Found]:
        """Return the statements of a Doc in text order; changes nothing."""
        parsed = parse.of(doc)
        return recognise(parsed, texts.of(doc)) if parsed is not None else []

    def set_annotations(self, doc: Doc, found: list[Found]) -> None:
        """Write what `match` found into ``doc.spans``."""
        chars = [(one.span.start, one.span.end) for one in found]
        spans = [texts.covering(doc, start, end) for start, end in chars]
        group = SpanGroup(doc, name=self.key, spans=spans)
        group.attrs["values"] = [one.statement for one in found]
        group.attrs["chars"] = chars
        doc.spans[self.key] = group


@Language.factory("workbench_statements", default_config={"key": "statements"}, requires=["token.dep", "token.head"])
def make_statements(nlp: Language, name: str, key: str) -> StatementsComponent:  # noqa: ARG001 - spaCy passes it
    """Build the component for a pipeline."""
    return StatementsComponent(name, key=key)
