"""Where the bundled files and the person's files are."""

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parent

#: The person's folders carry the distribution's name, so that another "quiz" is not disturbed.
_APPLICATION = "quiz-pacifico"


def bundled(name: str) -> Path:
    """Return a data folder: inside the package once installed, beside it in a checkout."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


QUESTIONS = bundled("questions")
ASSETS = bundled("assets")


@dataclass(frozen=True, slots=True)
class Profile:
    """The folders in which everything of one person is kept on this machine."""

    data: Path
    cache: Path
    log: Path

    @classmethod
    def of_person(cls) -> "Profile":
        """Return the folders that the system keeps for the person who is logged in."""
        # Imported here because --data DIR does not need it: 20 ms before the first picture.
        import platformdirs

        return cls(
            data=platformdirs.user_data_path(_APPLICATION, appauthor=False),
            cache=platformdirs.user_cache_path(_APPLICATION, appauthor=False),
            log=platformdirs.user_log_path(_APPLICATION, appauthor=False),
        )

    @classmethod
    def in_folder(cls, folder: Path) -> "Profile":
        """Return a profile that keeps everything inside one folder (``--data DIR``)."""
        folder = folder.expanduser().absolute()
        return cls(data=folder, cache=folder / "cache", log=folder / "log")

    @property
    def machine_file(self) -> Path:
        """The settings of this machine, as JSON."""
        return self.data / "machine.json"

    @property
    def database_file(self) -> Path:
        """The record of the first person on this machine."""
        return self.data / "record.sqlite3"

    @property
    def people(self) -> Path:
        """The folder with the records of all other people."""
        return self.data / "people"

    def record_file(self, person: str, *, is_first: bool) -> Path:
        """Return the record of a person, by their id."""
        return self.database_file if is_first else self.people / f"{person}.sqlite3"

    def backups(self, record: Path) -> Path:
        """Return the folder with the copies of a record."""
        return self.data / "backups" / record.stem

    @property
    def locks(self) -> Path:
        """The folder that says which window has which quiz open."""
        return self.data / "locks"

    @property
    def log_file(self) -> Path:
        """The newest log."""
        return self.log / "quiz.log"

    def create(self) -> None:
        """Make the folders that do not exist yet, readable by this person alone.

        Raises `OSError` where the system refuses.
        """
        for folder in (self.data, self.cache, self.log):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
