"""Sources: typed, dropped, removed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from workbench.desktop.verdict.sources import SourcesEditor, dropped
from workbench.domain.verdict import Evidence

DAY = date(2024, 3, 8)


def urls(*addresses: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


def text(content: str) -> QMimeData:
    data = QMimeData()
    data.setText(content)
    return data


def test_what_is_dropped() -> None:
    assert dropped(urls("file:///tmp/port%20log.pdf"), DAY) == [Evidence("port log.pdf", "/tmp/port log.pdf", seen=DAY)]
    assert dropped(urls("https://a.example/b", "https://c.example"), DAY) == [
        Evidence("", "https://a.example/b", seen=DAY),
        Evidence("", "https://c.example", seen=DAY),
    ]
    assert dropped(text(" https://a.example/b\n"), DAY) == [Evidence("", "https://a.example/b", seen=DAY)]
    assert dropped(text("just words"), DAY) == []


def test_typed_sources(qtbot: QtBot) -> None:
    editor = SourcesEditor()
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.edited):
        editor.add()
    row = editor._rows[0]
    qtbot.keyClicks(row.what, "Port log https://port.example/log")
    qtbot.keyClicks(row.passage, "berth 4")
    row.seen.setText("8 Mar 2024")
    qtbot.mouseClick(row.primary, Qt.MouseButton.LeftButton, pos=row.primary.rect().center())
    row.primary.setChecked(True)
    assert editor.sources() == (Evidence("Port log", "https://port.example/log", "berth 4", DAY, True),)


def test_sources_come_back_as_they_were(qtbot: QtBot) -> None:
    sources = (
        Evidence("Port log", "https://port.example/log", "berth 4", DAY, True),
        Evidence("Call", "", "", None, False),
        Evidence("", "https://a.example", "", DAY, None),
    )
    editor = SourcesEditor()
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_sources(sources)
    assert editor.sources() == sources


def test_removing(qtbot: QtBot) -> None:
    editor = SourcesEditor()
    qtbot.addWidget(editor)
    editor.show_sources([Evidence("one"), Evidence("two")])
    remove = editor.findChild(QPushButton, "source_1_remove")
    assert remove is not None
    with qtbot.waitSignal(editor.edited):
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert [source.title for source in editor.sources()] == ["two"]


def test_dropping_adds(qtbot: QtBot) -> None:
    editor = SourcesEditor()
    qtbot.addWidget(editor)
    assert editor.take(urls("https://a.example"))
    assert not editor.take(text("no link"))
    assert [source.address for source in editor.sources()] == ["https://a.example"]
