"""Says a sentence in the quiz's footer for a while, and has it spoken."""

from PySide6.QtWidgets import QWidget

from quiz.ui.pages.play_footer import PlayFooter
from quiz.ui.pages.play_time import single_timer
from quiz.ui.widgets.announce import announce

_NOTICE_MS = 10_000


class PlayNotice:
    """One sentence at a time, in place of the keys."""

    def __init__(self, footer: PlayFooter, page: QWidget) -> None:
        self._footer = footer
        self._page = page
        self._is_of_answer = False
        self.timer = single_timer(page, _NOTICE_MS)
        self.timer.timeout.connect(self.clear)

    def say(
        self,
        text: str,
        *,
        is_of_answer: bool = False,
        is_spoken: bool = True,
        stays: bool = False,
    ) -> None:
        """Say a sentence; one about the answer goes when that changes, or with its question.

        One that stays does not go by itself.
        """
        self._is_of_answer = is_of_answer
        self._footer.set_notice(text)
        self.timer.stop()
        if not stays:
            self.timer.start()
        if is_spoken:
            announce(self._page, text)

    def clear(self) -> None:
        """Say nothing any more."""
        self._is_of_answer = False
        self.timer.stop()
        self._footer.set_notice("")

    def answer_changed(self) -> None:
        """Take back what was said about the answer as it stood."""
        if self._is_of_answer:
            self.clear()
