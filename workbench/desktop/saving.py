"""What leaves the desk: report and table as files, claim and table as text for other programs."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.desktop.library.report_details import Signed
    from workbench.domain.desk import Desk


def copy_claim(desk: Desk, claim: UUID) -> None:
    """Put a claim with its readings, verdicts and sources on the clipboard."""
    from workbench.exchange import clipboard

    QGuiApplication.clipboard().setText(clipboard.copy_claim(desk, claim))


def copy_table(desk: Desk) -> None:
    """Put all rows on the clipboard, as text with tabs and as a table."""
    from workbench.exchange import clipboard

    plain, html = clipboard.copy_table(desk)
    data = QMimeData()
    data.setText(plain)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def report_name(desk: Desk) -> str:
    """Return a file name for a case's report."""
    return (re.sub(r"[^\w]+", "-", desk.case.name).strip("-").lower()[:60] or "report") + ".html"


def save_report(desk: Desk, path: Path, signed: Signed) -> tuple[Path, Path]:
    """Write the report, and beside it the same rows as CSV; an old file is replaced only by a whole new one.

    Raises:
        OSError: A file cannot be written.
    """
    from workbench.exchange import report, rows

    page = path if path.suffix.lower() in {".html", ".htm"} else path.with_name(f"{path.name}.html")
    table = page.with_suffix(".csv")
    now = datetime.now(tz=UTC).astimezone()
    page_text = report.render(
        desk,
        desk_name=signed.desk_name,
        checker=signed.checker,
        second_reader=signed.second_reader,
        made_at=now,
    )
    _write(page, page_text)
    _write(table, rows.to_csv(desk, bom=True))
    return page, table


def _write(path: Path, text: str) -> None:
    """Write a file beside its place and move it there."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="")
    part.replace(path)
