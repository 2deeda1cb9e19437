"""Finds and installs translations."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

#: The language of the source texts; it has a file too, for its plurals.
SOURCE = "en"


class Languages:
    """The translations in a folder, of which one is installed."""

    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []

    def available(self) -> list[str]:
        """Return the codes of the languages there is a file for."""
        return sorted(path.stem.removeprefix("quiz_") for path in self._folder.glob("quiz_*.qm"))

    def install(self, language: str) -> None:
        """Show everything that is built from now on in a language, Qt's own buttons included."""
        self.remove()
        locale = QLocale(language)
        QLocale.setDefault(locale)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt_folder), ("quiz", str(self._folder))):
            translator = QTranslator(self._application)
            if translator.load(locale, name, "_", folder):
                self._application.installTranslator(translator)
                self._installed.append(translator)

    def remove(self) -> None:
        """Show everything that is built from now on in the language of the source texts."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
