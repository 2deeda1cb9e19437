"""Start the program as ``python -m quiz``, or as the command ``quiz``."""

import gc
import sys


def main() -> int:
    """Run the command that was typed; return its exit status."""
    # Importing makes no garbage, and to look for it takes a tenth of the time; see `app.run`.
    gc.disable()
    from quiz.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
