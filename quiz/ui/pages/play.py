"""The page on which a quiz is taken: what a person does, and what time brings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.attempt import Attempt
from quiz.core.timing import Warned
from quiz.ui.pages.play_keys import Command, PlayKeys, button_for_enter
from quiz.ui.pages.play_learning import PlayLearning
from quiz.ui.pages.play_notice import PlayNotice
from quiz.ui.pages.play_record import PlayRecord
from quiz.ui.pages.play_screen import PlayScreen
from quiz.ui.pages.play_time import PlayTime, single_timer
from quiz.ui.pages.play_words import warning_text
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce

DRAFT_MS = 300
#: With less than this left, typed text is given at once, before time runs out.
_LAST_MOMENT_SECONDS = 1.0


class PlayPage(QWidget):
    """One question at a time; every answer is recorded before what follows is shown."""

    leave_requested = Signal()
    submit_requested = Signal()
    go_to_requested = Signal()
    #: Carries the question's `Snapshot`.
    source_requested = Signal(object)
    #: Carries the picture and the words that describe it.
    picture_requested = Signal(QPixmap, str)
    finished = Signal()
    times_due = Signal()
    #: Carries the `RecordError`; what is on screen stays there.
    record_failed = Signal(object)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        #: What is asked for at this moment is asked for by a key.
        self.is_taking_key = False
        self._is_clock_hidden = False
        self._has_told_of_skipping = False
        self._record = PlayRecord(self)
        self._keys = PlayKeys(preferences)
        self.view = PlayScreen(theme, preferences, self._keys)
        self.time = PlayTime(self._record, self)
        self.draft_timer = single_timer(self, DRAFT_MS)
        self.notice = PlayNotice(self.view.footer, self)
        self._learning = PlayLearning(self._record, self.view, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._connect()

    def show_attempt(self, attempt: Attempt, folder: str, *, may_answer: bool) -> None:
        """Take a quiz where it stands; `folder` is where the bank's pictures are."""
        before = self.attempt()
        if before is None or before.identity != attempt.identity:
            self._is_clock_hidden = attempt.plan.hides_clock
            self._has_told_of_skipping = False
        self._record.take(attempt, may_answer=may_answer)
        self.view.take(attempt, folder, may_answer=may_answer)
        self.view.header.set_clock_hidden(self._is_clock_hidden)
        self.notice.clear()
        self._show_question()
        self.go_on()

    def attempt(self) -> Attempt | None:
        """Return the quiz on the page."""
        return self._record.attempt

    def stop(self) -> None:
        """Write what is pending and let the clock of the page stand still."""
        self._commit()
        self._stop_timers()

    def go_on(self) -> None:
        """Let time pass again, as when what it was stopped for could not be recorded."""
        attempt = self.attempt()
        if attempt is not None and self._record.may_answer and not attempt.is_finished:
            self.time.start(attempt)

    def jump_to(self, position: int) -> None:
        """Show another question: any in an exam, in practice those that are done, or next."""
        attempt = self.attempt()
        if attempt is None or position == attempt.position:
            return
        if position not in range(len(attempt.items)):
            return
        if not attempt.can_go_to(position):
            self.notice.say(self.tr("That question has not had its turn yet."))
        elif self._commit() and self._record.go_to(position):
            self._show_question()

    def set_room(self, room: Room) -> None:
        """Fit into the room the window has."""
        self.view.set_room(room)

    def footer_height(self) -> int:
        """Return how high the row at the bottom is."""
        return self.view.footer.height()

    def main_action(self) -> None:
        """Do what the main button says, or say why it does nothing yet."""
        main = self.view.footer.main
        if main.isEnabled():
            self._on_main()
        elif main.toolTip():
            self.notice.say(main.toolTip(), is_of_answer=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for that no control has taken."""
        attempt, question = self.attempt(), self.view.question()
        if attempt is None or question is None:
            super().keyPressEvent(event)
            return
        is_waiting = question.is_between_tries and self._record.is_open()
        if is_waiting and self._keys.begin_try(event, question.answer):
            self._show_question(is_trying_again=True)
            question = self.view.question() or question
        command = self._keys.press(
            event,
            question.answer,
            is_open=self._record.is_open() and not question.is_between_tries,
            is_judged=question.verdict is not None,
        )
        if command is None:
            super().keyPressEvent(event)
        else:
            self.is_taking_key = True
            button = button_for_enter(self.focusWidget()) if command is Command.MAIN else None
            if button is not None:
                button.click()
            else:
                self._on_command(command)
            self.is_taking_key = False

    # What the person does

    def _on_main(self) -> None:
        attempt = self.attempt()
        if attempt is None:
            return
        if attempt.is_exam and attempt.next_position() is None:
            self._on_submit()
        elif attempt.is_exam:
            self._step(1)
        elif self.view.is_between_tries():
            self._show_question(is_trying_again=True)
        elif attempt.is_open:
            self._give(attempt)
        elif attempt.waits_for_time:
            self._reveal()
        else:
            self._next()

    def _give(self, attempt: Attempt) -> None:
        """Send a practice answer and show what became of it."""
        question, tries = self.view.question(), attempt.item.tries
        if question is None or not self._record.give(question.answer):
            return
        self.draft_timer.stop()
        if not attempt.is_open:
            self.view.show_feedback()
        elif attempt.item.tries > tries:
            self.notice.answer_changed()
            self.view.show_try()
        self._learning.keep_time()

    def _reveal(self) -> None:
        """Give up a question whose time ran out, and show its answer."""
        attempt = None if self.time.has_just_run_out() else self.attempt()
        if attempt is not None and self._record.do(attempt.reveal):
            self.view.show_feedback()

    def _next(self) -> None:
        attempt = self.attempt()
        if attempt is None:
            return
        following = attempt.reached if attempt.is_looking_back else attempt.next_position()
        if following is None:
            self._record.do(attempt.finish)
        elif self._record.go_to(following):
            self._show_question()

    def _on_skip(self) -> None:
        attempt = self.attempt()
        if attempt is None or attempt.is_exam or not self._record.is_open():
            return
        if self._record.do(attempt.skip) and not attempt.is_finished:
            comes_back = attempt.item.skips == 1
            self.draft_timer.stop()
            self._next()
            if comes_back and not (self._has_told_of_skipping or attempt.item.skips):
                self._has_told_of_skipping = True
                self.notice.say(self.tr("You will see it again at the end."), is_of_answer=True)

    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if (attempt := self.attempt()) is not None and attempt.is_exam:
            self.jump_to(attempt.position + by)

    def _on_flag(self) -> None:
        attempt = self.attempt()
        if attempt is None:
            return
        is_flagged = not attempt.item.is_flagged
        if self._record.do(partial(attempt.flag, on=is_flagged)):
            self.view.show_state()
            announce(self, self.tr("Flagged") if is_flagged else self.tr("Flag removed"))

    def _on_hint(self) -> None:
        attempt = self.attempt()
        if attempt is None or attempt.is_exam:
            return
        before = attempt.item.hints
        if self._record.do(attempt.hint) and attempt.item.hints > before:
            self.view.show_hints()

    def _on_clock(self) -> None:
        self._is_clock_hidden = not self._is_clock_hidden
        self.view.header.set_clock_hidden(self._is_clock_hidden)

    def _on_minute(self) -> None:
        attempt = self.attempt()
        if attempt is None or attempt.is_exam:
            return
        before = self.time.rest_seconds()
        was_judged = not attempt.is_open
        if not self._record.do(attempt.add_minute) or self.time.rest_seconds() == before:
            return
        if was_judged and attempt.is_open:
            self._show_question()
        self.view.header.show_time(attempt)
        announce(self, self.tr("One more minute"))

    def _on_submit(self) -> None:
        attempt = self.attempt()
        if attempt is None or not attempt.is_exam or not self._record.may_answer:
            return
        if self._commit() and not attempt.is_finished:
            self.submit_requested.emit()

    def _on_source(self) -> None:
        attempt, question = self.attempt(), self.view.question()
        if attempt is None or question is None or question.verdict is None:
            return
        if question.verdict.verdict().source:
            self.source_requested.emit(attempt.snapshot)
        else:
            self.notice.say(self.tr("This question cites no source."))

    def _on_leave(self) -> None:
        self._commit()
        if (attempt := self.attempt()) is None or not attempt.is_finished:
            self.leave_requested.emit()

    def _on_command(self, command: Command) -> None:
        """Do what a key, or a key's button, asks for."""
        actions: dict[Command, Callable[[], None]] = {
            Command.MAIN: self.main_action,
            Command.LEAVE: self._on_leave,
            Command.PREVIOUS: self._on_previous,
            Command.FOLLOWING: partial(self._step, 1),
            Command.GO_TO: self.go_to_requested.emit,
            Command.SUBMIT: self._on_submit,
            Command.PAGE_UP: self.view.area.page_up,
            Command.PAGE_DOWN: self.view.area.page_down,
            Command.SKIP: self._on_skip,
            Command.FLAG: self._on_flag,
            Command.HINT: self._on_hint,
            Command.CLOCK: self._on_clock,
            Command.MINUTE: self._on_minute,
            Command.SOURCE: self._on_source,
            **self._learning.actions(),
            Command.TO_THE_ANSWER: self.view.go_to_the_answer,
        }
        if command in actions:
            actions[command]()

    def _on_changed(self) -> None:
        """Keep what was chosen at once, what was typed soon after the key."""
        question = self.view.question()
        rest = self.time.rest_seconds()
        is_late = rest is not None and rest < _LAST_MOMENT_SECONDS
        if question is not None and question.answer.is_typed and not is_late:
            # Not anew with each key: who types without a pause would lose all of it to a crash.
            if not self.draft_timer.isActive():
                self.draft_timer.start()
        else:
            self._commit()
        self.notice.answer_changed()
        self.view.show_main()

    def _commit(self) -> bool:
        """Record what stands in the answer; False when it must not leave the screen."""
        attempt, question = self.attempt(), self.view.question()
        self.draft_timer.stop()
        if attempt is None or question is None:
            return True
        is_kept = self._record.keep(question.answer)
        if attempt.is_exam and not attempt.is_finished:
            self.view.show_markers()
        return is_kept

    # What time brings

    def _on_about_to_tick(self) -> None:
        rest = self.time.rest_seconds()
        if self.draft_timer.isActive() and rest is not None and rest < _LAST_MOMENT_SECONDS:
            self._commit()

    def _on_ticked(self) -> None:
        if (attempt := self.attempt()) is not None:
            self.view.header.show_time(attempt)

    def _on_timed_out(self) -> None:
        attempt = self.attempt()
        if attempt is None:
            return
        self.draft_timer.stop()
        self.view.show_time_up()
        if not attempt.is_exam:
            self.notice.clear()
            return
        following = attempt.next_with_time()
        if following is None:
            self._record.do(attempt.finish)
        elif self._record.go_to(following):
            self._show_question()
            self.notice.say(self.tr("Time for that question is up. Here is the next one."))

    def _on_warned(self, warning: Warned) -> None:
        attempt = self.attempt()
        is_exam = attempt is not None and attempt.is_exam
        is_spoken = self._preferences.current.announces_time
        self.notice.say(warning_text(warning, is_exam=is_exam), is_spoken=is_spoken)

    def _on_finished(self) -> None:
        self._stop_timers()
        self.finished.emit()

    def _stop_timers(self) -> None:
        self.time.stop()
        self.draft_timer.stop()
        self.notice.timer.stop()

    def _show_question(self, *, is_trying_again: bool = False) -> None:
        attempt = self.attempt()
        self.draft_timer.stop()
        self.notice.answer_changed()
        # What was said about the whole quiz's time still holds.
        if attempt is None or attempt.plan.limit.scope == "question":
            self.notice.clear()
        self.view.show_question(is_trying_again=is_trying_again)
        self._learning.keep_time()
        if remark := self.view.reason_to_return():
            self.notice.say(remark, is_of_answer=True, stays=True)

    def _connect(self) -> None:
        parts = self.view
        parts.header.closed.connect(self._on_leave)
        parts.header.flag_toggled.connect(self._on_flag)
        parts.header.clock_toggled.connect(self._on_clock)
        parts.header.minute_added.connect(self._on_minute)
        parts.horizon.marker_chosen.connect(self.jump_to)
        parts.footer.main_pressed.connect(self.main_action)
        parts.footer.previous_pressed.connect(self._on_previous)
        parts.footer.submit_pressed.connect(self._on_submit)
        parts.footer.skip_pressed.connect(self._on_skip)
        parts.footer.hint_pressed.connect(self._on_command)
        parts.answer_changed.connect(self._on_changed)
        parts.answer_left.connect(self._commit)
        parts.source_requested.connect(self._on_source)
        parts.confidence_chosen.connect(self._learning.confide)
        parts.override_requested.connect(self._learning.override)
        parts.return_requested.connect(self._learning.see_again)
        parts.picture_requested.connect(self.picture_requested)
        self._record.finished.connect(self._on_finished)
        self._record.failed.connect(self.record_failed)
        self.time.about_to_tick.connect(self._on_about_to_tick)
        self.time.ticked.connect(self._on_ticked)
        self.time.warned.connect(self._on_warned)
        self.time.question_timed_out.connect(self._on_timed_out)
        self.time.keep_due.connect(self.times_due)
        self.draft_timer.timeout.connect(self._commit)
