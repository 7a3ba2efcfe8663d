"""What the person chose, in one file of the platform's settings folder; no Qt key leaks out of here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

APPLICATION = "claim-workbench"
THEMES = ("system", "light", "dark")


def default_path() -> Path:
    """Return where the settings are kept when nothing else is said."""
    place = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / APPLICATION / "settings.ini"


class Settings:
    """Typed access to the settings file. Every value is written at once and read back with its type."""

    def __init__(self, path: Path | None = None) -> None:
        """Open the file; a path and not an application's name, so that a test's settings stay its own."""
        self.path = path or default_path()
        self._file = QSettings(str(self.path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """One of `THEMES`."""
        value = str(self._file.value("view/theme", "system"))
        return value if value in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._file.setValue("view/theme", value)

    @property
    def long_scale(self) -> bool:
        """Whether all ten verdicts are offered."""
        return self._flag("verdicts/long_scale", default=False)

    @long_scale.setter
    def long_scale(self, value: bool) -> None:
        self._file.setValue("verdicts/long_scale", value)

    @property
    def linked(self) -> bool:
        """Whether the columns come level with the selected claim."""
        return self._flag("view/linked", default=True)

    @linked.setter
    def linked(self, value: bool) -> None:
        self._file.setValue("view/linked", value)

    @property
    def letters(self) -> bool:
        """Whether single letters act as keys."""
        return self._flag("keys/letters", default=True)

    @letters.setter
    def letters(self, value: bool) -> None:
        self._file.setValue("keys/letters", value)

    @property
    def reviewer(self) -> str:
        """Name that verdicts are signed with; "" for the system user."""
        return str(self._file.value("verdicts/reviewer", ""))

    @reviewer.setter
    def reviewer(self, value: str) -> None:
        self._file.setValue("verdicts/reviewer", value)

    @property
    def desk_name(self) -> str:
        """Newsroom desk that signs reports."""
        return str(self._file.value("report/desk", ""))

    @desk_name.setter
    def desk_name(self, value: str) -> None:
        self._file.setValue("report/desk", value)

    @property
    def second_reader(self) -> str:
        """Who read the last report over."""
        return str(self._file.value("report/second_reader", ""))

    @second_reader.setter
    def second_reader(self, value: str) -> None:
        self._file.setValue("report/second_reader", value)

    @property
    def folder(self) -> str:
        """Folder that a file dialog opens in."""
        return str(self._file.value("files/folder", ""))

    @folder.setter
    def folder(self, value: str) -> None:
        self._file.setValue("files/folder", value)

    @property
    def pipeline(self) -> str:
        """Path or name of the person's own spaCy pipeline, "" for the one that ships."""
        return str(self._file.value("reading/pipeline", ""))

    @pipeline.setter
    def pipeline(self, value: str) -> None:
        self._file.setValue("reading/pipeline", value)

    def own_keys(self) -> dict[str, str]:
        """Return the keys that a person changed, by command; several are parted by commas, "" for none."""
        self._file.beginGroup("own_keys")
        found = {name: _joined(self._file.value(name, "")) for name in self._file.childKeys()}
        self._file.endGroup()
        return found

    def set_own_keys(self, keys: Mapping[str, str]) -> None:
        """Remember the keys that a person changed; what is not named has the keys it was delivered with."""
        self._file.remove("own_keys")
        self._file.beginGroup("own_keys")
        for name, key in keys.items():
            self._file.setValue(name, key)
        self._file.endGroup()

    def window(self, name: str) -> QByteArray:
        """Return a part of the window's remembered shape, empty when there is none."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_window(self, name: str, state: QByteArray) -> None:
        """Remember a part of the window's shape."""
        self._file.setValue(f"window/{name}", state)

    def save(self) -> None:
        """Write the file now."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file.sync()

    def _flag(self, name: str, *, default: bool) -> bool:
        """Return a switch; an ini file holds it as a word."""
        return str(self._file.value(name, default)).casefold() in {"true", "1", "yes", "on"}


def _joined(value: object) -> str:
    """Return a list of keys as one text: an ini file reads "J,Down" as a list."""
    return ",".join(str(part) for part in value) if isinstance(value, list) else str(value)
