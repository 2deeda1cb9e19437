"""Tell what this program is: versions, licences, and where its files are."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from quiz import __version__
from quiz.ui.dialogs.reading import ReadingDialog
from quiz.ui.reporter import environment
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.text import Label

CLOSE = "close"
_WIDTH = 640
_LIBRARIES = "alembic, platformdirs, pydantic, PyYAML, SQLAlchemy: MIT"


class AboutDialog(ReadingDialog):
    """Versions, licences and folders, with a button that copies them for a bug report."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        data_folder: Path,
        log_file: Path,
        *,
        sends_results: bool = False,
    ) -> None:
        title = QCoreApplication.translate("AboutDialog", "About Pacific Quiz")
        super().__init__(theme, title, window, width=_WIDTH, has_close_button=True)
        said = (
            self.tr("Version {version}. Nothing but your results leaves this computer.")
            if sends_results
            else self.tr("Version {version}. Nothing leaves this computer.")
        )
        self.add_text(said.format(version=__version__))
        places = [
            self.tr("Your results: {path}").format(path=data_folder),
            self.tr("Log: {path}").format(path=log_file),
        ]
        self._details = "\n".join([environment(), *places])
        licences = [
            self.tr("Program: MIT"),
            self.tr("Questions: CC BY 4.0"),
            self.tr("Fonts: Atkinson Hyperlegible Next and Mono, SIL OFL 1.1"),
            self.tr("Icons: Lucide, ISC"),
            self.tr("Maps: Natural Earth, public domain"),
            self.tr("Qt and PySide6: LGPL 3.0"),
            self.tr("Python: PSF License 2.0"),
            _LIBRARIES,
        ]
        self._add_part(self.tr("Licences"), "\n".join(licences))
        self._add_part(self.tr("For a bug report"), self._details)
        self._copy = Button(theme, self.tr("Copy"), size="small", icon="copy")
        self._copy.setAccessibleName(self.tr("Copy versions and places"))
        self._copy.clicked.connect(self._on_copy_clicked)
        self.add_widget(self._copy)
        self.add_choice(CLOSE, self.tr("Close"), kind="primary", is_safe=True)

    def details(self) -> str:
        """Return what goes with a bug report: versions and places."""
        return self._details

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        said = self.tr("Copied")
        self._copy.set_text(said)
        self._copy.set_icon("check")
        announce(self, said)

    def _add_part(self, title: str, text: str) -> None:
        self.add_widget(Label(self._theme, title, size=15, weight=700, wraps=True))
        # A path has no spaces: let it break after each of its parts.
        shown = text.replace("/", "/\u200b").replace("\\", "\\\u200b")
        self.add_widget(
            Label(self._theme, shown, size=14, token="ink2", wraps=True, line_height=1.4)
        )
