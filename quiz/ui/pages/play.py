"""The page on which a quiz is taken."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from quiz.core.attempt import Attempt
from quiz.core.errors import RecordError
from quiz.core.timing import Warned
from quiz.ui.pages.play_footer import PlayFooter
from quiz.ui.pages.play_header import PlayHeader
from quiz.ui.pages.play_keys import Command, command_for
from quiz.ui.pages.play_time import PlayTime
from quiz.ui.pages.play_words import can_give, footer_hints, warning_text, why_blocked
from quiz.ui.pages.question_view import COLUMN_WIDTH, QuestionView
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.verdicts import markers, right_answer, verdict_of
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.banner import Banner
from quiz.ui.widgets.horizon import Horizon
from quiz.ui.widgets.scroll import Column, ScrollArea

DRAFT_MS = 300
_NOTICE_MS = 10_000
#: With less than this left, typed text is given at once, before time runs out.
_LAST_MOMENT_SECONDS = 1.0
_RING = 4


class PlayPage(QWidget):
    """One question at a time, with header and horizon above and the main button below."""

    leave_requested = Signal()
    submit_requested = Signal()
    go_to_requested = Signal()
    source_requested = Signal(object)
    finished = Signal()
    times_due = Signal()
    record_failed = Signal(object)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._attempt: Attempt | None = None
        self._view: QuestionView | None = None
        self._folder = ""
        self._may_answer = True
        self._is_clock_hidden = False
        self._room: Room | None = None
        self._shows_verdict_whole = False
        self.header = PlayHeader(theme, preferences.current.language)
        self.horizon = Horizon(theme)
        self.footer = PlayFooter(theme)
        self._banner = Banner(
            theme, self.tr("This quiz is open in another window. Here it can only be read.")
        )
        self._scroll = ScrollArea()
        self.time = PlayTime(self._do, self)
        self.draft_timer = self._single_timer(DRAFT_MS)
        self.notice_timer = self._single_timer(_NOTICE_MS)
        self._build()
        self._connect()

    def show_attempt(self, attempt: Attempt, folder: str, *, may_answer: bool) -> None:
        """Take a quiz where it stands; `folder` is where the bank's pictures are."""
        self._attempt, self._folder, self._may_answer = attempt, folder, may_answer
        self._is_clock_hidden = attempt.plan.hides_clock or self._preferences.current.hides_clock
        self.header.set_clock_hidden(self._is_clock_hidden)
        self.footer.set_mode(is_exam=attempt.is_exam)
        self._banner.setVisible(not may_answer)
        self.horizon.set_jumps("all" if attempt.is_exam else "answered")
        self._show_question()
        if may_answer:
            self.time.start(attempt)

    def attempt(self) -> Attempt | None:
        """Return the quiz on the page."""
        return self._attempt

    def stop(self) -> None:
        """Write what is pending and let the clock of the page stand still."""
        self._commit()
        self._stop_timers()

    def jump_to(self, position: int) -> None:
        """Show another question: any in an exam, in practice those that are done."""
        attempt = self._attempt
        if attempt is None or not 0 <= position < len(attempt.items):
            return
        item = attempt.items[position]
        is_allowed = attempt.is_exam or item.is_judged or item.is_timed_out
        if is_allowed and position != attempt.position:
            self._commit()
            self._do(lambda: attempt.go_to(position))
            self._show_question()

    def set_room(self, room: Room) -> None:
        """Fit into the room the window has."""
        self._room = room
        self.header.set_room(room)
        self.horizon.set_compact(room.is_tiny)
        self.footer.set_room(room)
        if self._view is not None:
            self._view.set_low(room.is_short)
            self._show_state()
        self._fit_column()

    def main_action(self) -> None:
        """Do what the main button says."""
        if self.footer.main.isEnabled():
            self._on_main()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_column()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if isinstance(focused, QPushButton) and focused is not self.footer.main:
                focused.click()
            else:
                self.main_action()
            return
        command = command_for(event)
        if command is not None:
            self._run(command)
        elif not self._take_letter(event):
            super().keyPressEvent(event)

    # What the person does

    def _on_main(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        if attempt.is_exam:
            self._commit()
            following = attempt.next_position()
            if following is None:
                self.submit_requested.emit()
            else:
                self.jump_to(following)
        elif attempt.is_open:
            self._give()
        else:
            self._next()

    def _give(self) -> None:
        """Send a practice answer and show what became of it."""
        attempt, view = self._attempt, self._view
        if attempt is None or view is None or not can_give(attempt, view.answer):
            return
        self.draft_timer.stop()
        response = view.answer.response()
        if self._do(lambda: attempt.give(response)):
            self._show_feedback()

    def _next(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        following = attempt.next_position()
        if following is None:
            self._do(attempt.finish)
            return
        self._do(lambda: attempt.go_to(following))
        if not attempt.is_finished:
            self._show_question()

    def _skip(self) -> None:
        attempt = self._attempt
        if attempt is not None and attempt.is_open and not attempt.is_exam:
            self.draft_timer.stop()
            if self._do(attempt.skip) and not attempt.is_finished:
                self._next()

    def _on_previous(self) -> None:
        if self._attempt is not None and self._attempt.is_exam:
            self.jump_to(self._attempt.position - 1)

    def _on_following(self) -> None:
        if self._attempt is not None and self._attempt.is_exam:
            self.jump_to(self._attempt.position + 1)

    def _on_flag(self) -> None:
        attempt = self._attempt
        if attempt is not None and self._may_answer:
            self._do(lambda: attempt.flag(on=not attempt.item.is_flagged))
            self._show_state()
            said = self.tr("Flagged") if attempt.item.is_flagged else self.tr("Flag removed")
            announce(self, said)

    def _on_hint(self) -> None:
        attempt, view = self._attempt, self._view
        if attempt is not None and view is not None and self._do(attempt.hint):
            view.show_hints(attempt.item.hints)
            self._show_state()
            hints = attempt.snapshot.question.hints
            if attempt.item.hints:
                announce(self, view.hint_text(min(attempt.item.hints, len(hints)) - 1))

    def _on_clock(self) -> None:
        self._is_clock_hidden = not self._is_clock_hidden
        self.header.set_clock_hidden(self._is_clock_hidden)

    def _on_minute(self) -> None:
        attempt, view = self._attempt, self._view
        if attempt is None or view is None or attempt.is_exam:
            return
        was_open = attempt.is_open
        if self._do(attempt.add_minute):
            if not was_open and attempt.is_open:
                self._show_question()
            self.header.show_time(attempt)

    def _on_submit(self) -> None:
        self._commit()
        if self._attempt is not None and self._attempt.is_exam and not self._attempt.is_finished:
            self.submit_requested.emit()

    def _on_source(self) -> None:
        if self._view is not None and self._view.verdict is not None and self._attempt is not None:
            self.source_requested.emit(self._attempt.snapshot)

    def _on_go_to(self) -> None:
        if self._attempt is not None and self._attempt.is_exam:
            self.go_to_requested.emit()

    def _on_leave(self) -> None:
        self._commit()
        self.leave_requested.emit()

    def _take_letter(self, event: QKeyEvent) -> bool:
        """Do what a single key means; with Alt where letters write or are switched off."""
        attempt, view = self._attempt, self._view
        if attempt is None or view is None:
            return False
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        key = _plain_key(event)
        if not has_alt and view.answer.writes_letters and attempt.is_open and self._may_answer:
            return view.answer.take_key(event.text())
        if key.isdigit() or (key in ".,-" and key):
            return self._may_answer and attempt.is_open and view.answer.take_key(key)
        if not has_alt and not self._preferences.current.uses_letter_keys:
            return False
        return self._letter_command(key)

    def _letter_command(self, key: str) -> bool:
        attempt, view = self._attempt, self._view
        commands: dict[str, Callable[[], None]] = {
            "S": self._skip,
            "M": self._on_flag,
            "P": self._on_hint,
            "T": self._on_clock,
            "+": self._on_minute,
        }
        if attempt is None or view is None or not key:
            return False
        if view.verdict is not None:
            commands["F"] = self._on_source
        elif self._may_answer and attempt.is_open and view.answer.take_key(key):
            return True
        if key in commands:
            commands[key]()
            return True
        return False

    def _run(self, command: Command) -> None:
        {
            Command.LEAVE: self._on_leave,
            Command.PREVIOUS: self._on_previous,
            Command.FOLLOWING: self._on_following,
            Command.GO_TO: self._on_go_to,
            Command.SUBMIT: self._on_submit,
        }[command]()

    def _on_footer_hint(self, name: str) -> None:
        if name == "main":
            self.main_action()
        elif name == "letters" and self._view is not None:
            self._view.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._letter_command(name)

    def _on_changed(self, _response: str) -> None:
        """Keep what was chosen at once, what was typed when the typing pauses."""
        view = self._view
        if view is not None and view.answer.is_typed:
            self.draft_timer.start()
        else:
            self._commit()
        self._show_main()

    def _on_draft_due(self) -> None:
        self._commit()

    def _commit(self) -> None:
        """Record what stands in the answer: given in an exam, a draft in practice."""
        attempt, view = self._attempt, self._view
        self.draft_timer.stop()
        if attempt is None or view is None or not attempt.is_open or not self._may_answer:
            return
        response = view.answer.response()
        is_kept = response == attempt.item.draft
        if is_kept and (response == attempt.item.response or not attempt.is_exam):
            return
        is_given = not response or can_give(attempt, view.answer)
        if attempt.is_exam and is_given:
            self._do(lambda: attempt.give(response))
        else:
            self._do(lambda: attempt.draft(response))
        if attempt.is_exam and not attempt.is_finished:
            self.horizon.set_markers(markers(attempt))

    def _do(self, action: Callable[[], None]) -> bool:
        """Do something that is recorded; say so when the record fails, and lose nothing."""
        attempt = self._attempt
        if attempt is None or not self._may_answer:
            return False
        was_finished = attempt.is_finished
        try:
            action()
        except RecordError as error:
            self.record_failed.emit(error)
            return False
        if attempt.is_finished and not was_finished:
            self._end()
        return True

    def _end(self) -> None:
        self._stop_timers()
        self.finished.emit()

    def _stop_timers(self) -> None:
        self.time.stop()
        self.draft_timer.stop()
        self.notice_timer.stop()

    # What time brings

    def _on_about_to_tick(self) -> None:
        rest = self.time.rest_seconds()
        if self.draft_timer.isActive() and rest is not None and rest < _LAST_MOMENT_SECONDS:
            self._commit()

    def _on_ticked(self) -> None:
        if self._attempt is not None:
            self.header.show_time(self._attempt)

    def _on_timed_out(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        if not attempt.is_exam:
            self._show_feedback()
            return
        count = len(attempt.items)
        onwards = [(attempt.position + step) % count for step in range(1, count)]
        still_open = [at for at in onwards if not attempt.items[at].is_timed_out]
        if still_open:
            self._do(lambda: attempt.go_to(still_open[0]))
            self._show_question()
            self._say(self.tr("Time for that question is up. Here is the next one."))
        else:
            self._do(attempt.finish)

    def _on_warned(self, warning: Warned) -> None:
        is_exam = self._attempt is not None and self._attempt.is_exam
        self._say(warning_text(warning, is_exam=is_exam), is_about_time=True)

    def _say(self, text: str, *, is_about_time: bool = False) -> None:
        """Show a sentence in the footer for a while, and have it spoken."""
        self.footer.set_notice(text)
        self.notice_timer.start()
        if not is_about_time or self._preferences.current.announces_time:
            announce(self, text)

    def _on_notice_over(self) -> None:
        self.footer.set_notice("")

    # What is shown

    def _show_question(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        planned = attempt.plan.questions[attempt.position]
        view = QuestionView(
            self._theme,
            attempt.snapshot,
            planned.order,
            self._preferences.current.language,
            attempt.plan.number_format,
            self._folder,
        )
        if self._room is not None:
            view.set_low(self._room.is_short)
        self._place(view)
        item = attempt.item
        view.answer.set_response(item.draft or item.response)
        view.show_hints(item.hints)
        view.answer.changed.connect(self._on_changed)
        view.answer.left.connect(self._on_draft_due)
        view.source_requested.connect(self._on_source)
        self.header.show_attempt(attempt)
        self.footer.set_notice("")
        is_judged = not attempt.is_open and not attempt.is_exam
        if is_judged:
            self._judge(view)
        elif not attempt.is_open or not self._may_answer:
            view.answer.lock()
        self._show_state()
        self._scroll.verticalScrollBar().setValue(0)
        target = view.answer.focus_target() if attempt.is_open else self.footer.main
        (target or view.question).setFocus(Qt.FocusReason.OtherFocusReason)
        a, b = attempt.position + 1, len(attempt.items)
        announce(view.question, self.tr("Question {a} of {b}").format(a=a, b=b))

    def _show_feedback(self) -> None:
        """Show what became of the answer, where it was given."""
        attempt, view = self._attempt, self._view
        if attempt is None or view is None:
            return
        self._judge(view)
        self._show_state()
        if view.verdict is not None:
            language = self._preferences.current.language
            said = [view.verdict.spoken_text(), right_answer(view.snapshot.question, language)]
            announce(view.verdict, ". ".join(part for part in said if part))
        self.footer.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shows_verdict_whole = True

    def _judge(self, view: QuestionView) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        view.answer.set_response(attempt.item.response)
        view.answer.lock()
        view.answer.show_mark(attempt.mark_of(attempt.position))
        language = self._preferences.current.language
        view.show_verdict(verdict_of(attempt, attempt.position, language))

    def _on_scroll_range_changed(self) -> None:
        """Bring a new verdict into view as soon as it has its place."""
        is_wanted, self._shows_verdict_whole = self._shows_verdict_whole, False
        if is_wanted and self._view is not None and self._view.verdict is not None:
            self._scroll.ensureWidgetVisible(self._view.verdict, 0, self._theme.px(24))

    def _show_state(self) -> None:
        """Show what follows from the quiz's state: header, horizon, keys and main button."""
        attempt = self._attempt
        if attempt is None:
            return
        self.header.show_attempt(attempt)
        self.horizon.set_markers(markers(attempt))
        self.footer.previous.setVisible(attempt.is_exam)
        self.footer.previous.set_blocked(
            self.tr("This is the first question.")
            if attempt.position == 0 and attempt.is_exam
            else ""
        )
        self._show_hints()
        self._show_main()

    def _show_main(self) -> None:
        attempt, view = self._attempt, self._view
        if attempt is None or view is None:
            return
        is_last = attempt.next_position() is None
        if attempt.is_exam:
            text = self.tr("Submit…") if is_last else self.tr("Next")
            self.footer.set_main(text, icon_right="" if is_last else "arrow-right")
            self.footer.submit.setVisible(not is_last)
        elif attempt.is_open:
            elsewhere = self.tr("This quiz is open in another window.")
            blocked = why_blocked(attempt, view.answer) if self._may_answer else elsewhere
            self.footer.set_main(self.tr("Answer"), key="corner-down-left", blocked=blocked)
        elif is_last:
            self.footer.set_main(self.tr("See results"), icon_right="arrow-right")
        else:
            self.footer.set_main(self.tr("Next"), icon_right="arrow-right")
        self.footer.set_skippable(attempt.is_open and not attempt.is_exam)

    def _show_hints(self) -> None:
        attempt, view = self._attempt, self._view
        if attempt is None or view is None:
            return
        writes = view.answer.writes_letters and attempt.is_open
        needs_alt = writes or not self._preferences.current.uses_letter_keys
        self.footer.set_hints(footer_hints(attempt, view.answer, needs_alt=needs_alt))

    def _place(self, view: QuestionView) -> None:
        old, self._view = self._view, view
        if old is not None:
            self._content.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._content.column.addWidget(view)
        self._fit_column()

    def _fit_column(self) -> None:
        """Centre the column in the page, whether a scroll bar is there or not."""
        px = self._theme.px
        is_tiny = self._room is not None and self._room.is_tiny
        least_side = px(24 if is_tiny else 40) - px(_RING)
        width = min(px(COLUMN_WIDTH) + 2 * px(_RING), self.width() - 2 * least_side)
        self._content.set_column((self.width() - width) // 2, width)
        if self._view is not None:
            self._view.setFixedWidth(max(1, width))

    def _build(self) -> None:
        self._content = Column()
        self._scroll.set_content(self._content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.horizon)
        layout.addWidget(self._banner)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.footer)
        self._banner.hide()

    def _connect(self) -> None:
        self.header.closed.connect(self._on_leave)
        self.header.flag_toggled.connect(self._on_flag)
        self.header.clock_toggled.connect(self._on_clock)
        self.header.minute_added.connect(self._on_minute)
        self.horizon.marker_chosen.connect(self.jump_to)
        self.footer.main_pressed.connect(self.main_action)
        self.footer.previous_pressed.connect(self._on_previous)
        self.footer.submit_pressed.connect(self._on_submit)
        self.footer.skip_pressed.connect(self._skip)
        self.footer.hint_pressed.connect(self._on_footer_hint)
        self.time.about_to_tick.connect(self._on_about_to_tick)
        self.time.ticked.connect(self._on_ticked)
        self.time.warned.connect(self._on_warned)
        self.time.question_timed_out.connect(self._on_timed_out)
        self.time.keep_due.connect(self.times_due)
        self.draft_timer.timeout.connect(self._on_draft_due)
        self.notice_timer.timeout.connect(self._on_notice_over)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)

    def _single_timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.setSingleShot(True)
        return timer


def _plain_key(event: QKeyEvent) -> str:
    """Return the character of a key, letters in upper case, also when Alt is held."""
    if event.text() == "+":
        return "+"
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key())
    return event.text() if event.text().isprintable() else ""
