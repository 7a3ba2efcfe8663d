"""Articles as files: text and saved pages, read as the window reads them and compared with each other."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from workbench.cli.lines import BadLine, Line
from workbench.cli.offsets import Given

TOGETHER = "files"
"""Files named in one command are one group: who names them wants them compared."""


def read(paths: Sequence[str]) -> Iterator[Line | BadLine]:
    """Yield one article for each file, named by its path, or why it was not opened."""
    from workbench.domain.article import Article
    from workbench.reading.loader import load_one, source_of

    for number, path in enumerate(paths, 1):
        if not os.path.lexists(path):
            yield BadLine(number, f"{path}: there is no such file", path, of_file=True)
            continue
        article = load_one(source_of(path))
        if isinstance(article, Article):
            yield Line(number, path, Given(article.text), article.masthead.published.value, TOGETHER, of_file=True)
        else:
            yield BadLine(number, article.reason.rstrip("."), path, of_file=True)
