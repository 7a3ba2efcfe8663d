"""The spaCy component ``workbench_times``: writes the temporal expressions of a Doc, unresolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import SpanGroup

from workbench.extraction import parse, texts
from workbench.extraction.times.recognise import Found, recognise

if TYPE_CHECKING:
    from spacy.tokens import Doc


class TimesComponent:
    """Recognises times; resolving them is `resolve.resolve_all`, which needs no pipeline.

    Attributes:
        key: The span group written, ``doc.spans[key]``: spans widened to whole tokens; ``attrs["values"]`` holds an
            `Expression` for each, ``attrs["chars"]`` its exact (start, end) in characters, which is what counts.
    """

    def __init__(self, name: str = "workbench_times", *, key: str = "times") -> None:
        self.name = name
        self.key = key

    def __call__(self, doc: Doc) -> Doc:
        """Find and write the times of a Doc."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Found]:
        """Return the expressions of a Doc in text order; changes nothing."""
        if not len(doc):
            return []
        starts = None
        if doc.has_annotation("SENT_START"):
            rows = doc.to_array(["SENT_START", "IDX"])
            starts = rows[rows[:, 0] == 1, 1].tolist()
        return recognise(texts.of(doc), starts, parse.of(doc))

    def set_annotations(self, doc: Doc, found: list[Found]) -> None:
        """Write what `match` found into ``doc.spans``."""
        chars = [(f.span.start, f.span.end) for f in found]
        spans = [
            texts.covering(doc, start, end, f.expression.type.value)
            for (start, end), f in zip(chars, found, strict=True)
        ]
        group = SpanGroup(doc, name=self.key, spans=spans)
        group.attrs["values"] = [f.expression for f in found]
        group.attrs["chars"] = chars
        doc.spans[self.key] = group


@Language.factory("workbench_times", default_config={"key": "times"})
def make_times(nlp: Language, name: str, key: str) -> TimesComponent:  # noqa: ARG001 - spaCy passes it
    """Build the component for a pipeline."""
    return TimesComponent(name, key=key)
