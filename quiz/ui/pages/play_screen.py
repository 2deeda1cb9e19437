"""What is seen while a quiz is taken, as it follows from the quiz's state."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quiz.core.attempt import Attempt
from quiz.ui.learning_words import certainty_rule, hint_price, second_try, tries_price
from quiz.ui.pages.play_ahead import PlayAhead, Wanted
from quiz.ui.pages.play_footer import PlayFooter
from quiz.ui.pages.play_header import PlayHeader
from quiz.ui.pages.play_keys import PlayKeys
from quiz.ui.pages.play_words import footer_hints, main_button, spoken_verdict
from quiz.ui.pages.question_area import QuestionArea
from quiz.ui.pages.question_view import QuestionView
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.verdicts import markers, time_up_verdict, tried_verdict, verdict_of
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.banner import Banner
from quiz.ui.widgets.confidence import ConfidenceRow
from quiz.ui.widgets.horizon import Horizon
from quiz.ui.widgets.verdict import Verdict


class PlayScreen(QWidget):
    """Header, horizon, the question and the footer; it changes nothing of the quiz itself."""

    answer_changed = Signal()
    answer_left = Signal()
    source_requested = Signal()
    #: Carries the `Confidence` that was chosen, None where it is taken back.
    confidence_chosen = Signal(object)
    #: Each carries whether it is to be so from now on: right after all, to come again tomorrow.
    override_requested = Signal(bool)
    return_requested = Signal(bool)
    picture_requested = Signal(QPixmap, str)

    def __init__(
        self, theme: Theme, preferences: Preferences, keys: PlayKeys, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._keys = keys
        self._attempt: Attempt | None = None
        self._folder = ""
        self._may_answer = True
        self._room: Room | None = None
        #: How confidence counts, None where it is not asked for.
        self._certainty_rule: str | None = None
        self.header = PlayHeader(theme, preferences.current.language)
        self.horizon = Horizon(theme)
        self.banner = Banner(
            theme, self.tr("This quiz is open in another window. Here it can only be read.")
        )
        self.area = QuestionArea(theme)
        self.footer = PlayFooter(theme)
        self.ahead = PlayAhead(theme, self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.header, self.horizon, self.banner, self.area, self.footer):
            layout.addWidget(part)
        layout.setStretchFactor(self.area, 1)
        self.banner.hide()
        self.footer.key_leaves.connect(self._on_key_leaves)
        theme.changed.connect(self._fit_column)

    def take(self, attempt: Attempt, folder: str, *, may_answer: bool) -> None:
        """Show a quiz from now on; `folder` is where the bank's pictures are."""
        self._attempt, self._folder, self._may_answer = attempt, folder, may_answer
        self.footer.set_mode(is_exam=attempt.is_exam)
        self.horizon.set_jumps("all" if attempt.is_exam else "answered")
        self.banner.setVisible(not may_answer)
        self._certainty_rule = "" if attempt.plan.asks_confidence else None
        if attempt.plan.is_certainty_based:
            self._certainty_rule = certainty_rule(self._preferences.current.language)

    def question(self) -> QuestionView | None:
        """Return the question on screen."""
        return self.area.view()

    @property
    def confidence(self) -> ConfidenceRow | None:
        """Return where the question on screen asks how sure one is, None where it does not."""
        view = self.question()
        return None if view is None else view.confidence

    def reason_to_return(self) -> str:
        """Return why the question on screen is asked again; "" where this is the first time."""
        attempt = self._attempt
        if attempt is None or attempt.is_exam or not (attempt.is_open and attempt.item.skips):
            return ""
        if attempt.item.tries:
            return self.tr("You left this one for later. Skipped again, your first try counts.")
        return self.tr("You left this one for later. Skipped again, it stays unanswered.")

    def is_between_tries(self) -> bool:
        """Tell whether a try was not right, and the next has not been begun."""
        view = self.question()
        return view is not None and view.is_between_tries

    def show_question(self, *, is_trying_again: bool = False) -> None:
        """Show the question at which the quiz stands, and let the focus go there."""
        attempt = self._attempt
        if attempt is None:
            return
        view = self._view_of(attempt)
        if attempt.waits_for_time:
            view.answer.lock()
            view.show_verdict(time_up_verdict(was_tried=attempt.item.tries > 0))
        elif not attempt.is_open and not attempt.is_exam:
            self._judge(view)
        elif not attempt.is_open or not self._may_answer:
            view.answer.lock()
        elif _waits_between_tries(attempt) and not is_trying_again:
            self._close(view)
        self._remark(view)
        self.area.show_view(view)
        self._fit_column()
        self.show_state()
        self._order_focus()
        self._focus(view)
        said = [self.tr("Question {a} of {b}").format(a=attempt.position + 1, b=len(attempt.items))]
        if is_trying_again:
            said = [self.tr("Second try")]
        elif view.is_between_tries:
            said.append(tried_verdict(attempt, self._preferences.current.language).title)
        announce(view.question, ". ".join(said))

    def show_feedback(self) -> None:
        """Show what became of the answer, where it was given, and go on to the main button."""
        attempt, view = self._attempt, self.question()
        if attempt is None or view is None:
            return
        self._judge(view)
        self.show_state()
        self._order_focus()
        self.footer.main.setFocus(Qt.FocusReason.OtherFocusReason)
        if view.verdict is not None:
            self._bring_block_into_view(view)
            language = self._preferences.current.language
            announce(view.verdict, spoken_verdict(attempt, view.verdict.verdict(), language))

    def show_try(self) -> None:
        """Show that a try was not right and another is left, and nothing of the answer."""
        attempt, view = self._attempt, self.question()
        if attempt is None or view is None:
            return
        self._close(view)
        self.show_state()
        self._order_focus()
        self.footer.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_block_into_view(view)
        verdict = tried_verdict(attempt, self._preferences.current.language)
        announce(view, f"{verdict.title} {verdict.count}")

    def show_judgement(self) -> None:
        """Show what the person now says of a question that was judged."""
        attempt, view = self._attempt, self.question()
        if attempt is not None and view is not None and view.verdict is not None:
            view.show_verdict(self._verdict(attempt))
            self.show_state()

    def show_confidence(self) -> None:
        """Show how sure the person says they are."""
        attempt, row = self._attempt, self.confidence
        if attempt is not None and row is not None:
            row.set_value(attempt.item.confidence)

    def show_time_up(self) -> None:
        """Let the question on screen only be read; the focus stays, so that no key slips through.

        In practice nothing is told of its answer, since the person may still go on with it.
        """
        attempt, view = self._attempt, self.question()
        if attempt is None or view is None:
            return
        view.answer.lock()
        self._remark(view)
        if not attempt.waits_for_time:
            return
        verdict = time_up_verdict(was_tried=attempt.item.tries > 0)
        view.show_verdict(verdict)
        self.show_state()
        self._bring_block_into_view(view)
        announce(view, f"{verdict.title}. {verdict.count}")

    def show_hints(self) -> None:
        """Show the hints that were taken."""
        attempt, view = self._attempt, self.question()
        if attempt is None or view is None:
            return
        view.show_hints(attempt.item.hints)
        if view.is_between_tries:
            self._close(view)
        else:
            view.show_price(self._price(attempt))
        self.show_state()
        if (hints := view.hints()) is not None:
            self.area.bring_into_view(hints)
        announce(view, view.hint_text(attempt.item.hints - 1))

    def go_to_the_answer(self) -> None:
        """Let the focus go where the question is answered."""
        if (view := self.question()) is not None:
            target = view.answer.focus_target() or view.answer.tab_stops()[0]
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_state(self) -> None:
        """Show what follows from the quiz's state: header, horizon, keys and main button."""
        attempt, view = self._attempt, self.question()
        if attempt is None or view is None:
            return
        is_between = view.is_between_tries
        needs_alt = self._keys.need_alt(view.answer, is_open=attempt.is_open and not is_between)
        view.set_key_of_return("Alt+R" if needs_alt else "R")
        self.header.set_needs_alt(needs_alt)
        self.header.show_attempt(attempt)
        self.show_markers()
        is_first = attempt.is_exam and attempt.position == 0
        self.footer.previous.set_blocked(self.tr("This is the first question.") if is_first else "")
        is_waiting = attempt.is_open and self._may_answer
        hints = footer_hints(attempt, view.answer, needs_alt=needs_alt, is_between_tries=is_between)
        self.footer.set_choices(
            hints if self._may_answer else [],
            is_skippable=is_waiting and not attempt.is_exam,
            has_submit=attempt.next_position() is not None,
        )
        self.show_main()

    def show_markers(self) -> None:
        """Show what has become of every question so far."""
        if self._attempt is not None:
            self.horizon.set_markers(markers(self._attempt))

    def show_main(self) -> None:
        """Show what the main button would do with the answer as it stands."""
        attempt, view = self._attempt, self.question()
        if attempt is None or view is None:
            return
        main = main_button(
            attempt,
            view.answer,
            may_answer=self._may_answer,
            is_between_tries=view.is_between_tries,
        )
        self.footer.set_main(main)

    def set_room(self, room: Room) -> None:
        """Fit into the room the window has."""
        self._room = room
        self.header.set_room(room)
        self.horizon.set_compact(room.is_tiny)
        self.footer.set_room(room)
        if (view := self.question()) is not None:
            view.set_low(room.is_short)
            self.show_state()
        self._fit_column()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question in the middle."""
        super().resizeEvent(event)
        self._fit_column()

    def _bring_block_into_view(self, view: QuestionView) -> None:
        if (block := view.block()) is not None:
            self.area.bring_into_view(block)

    def _on_painted(self) -> None:
        """Do what can wait until the question is seen: part with the one before, make the next."""
        self.area.clear_before()
        attempt = self._attempt
        following = None if attempt is None else attempt.next_position()
        if attempt is None or following is None or following == attempt.position:
            self.ahead.begin(None)
        else:
            self.ahead.begin(self._wanted(attempt, following))

    def _on_key_leaves(self) -> None:
        if (view := self.question()) is not None:
            view.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_answer_opened(self, widget: QWidget) -> None:
        self._order_focus()
        self.area.bring_into_view(widget)

    def _view_of(self, attempt: Attempt) -> QuestionView:
        """Return the question at which the quiz stands, with what was chosen or typed in it."""
        view = self.ahead.take(self._wanted(attempt, attempt.position))
        view.answer.set_response(attempt.item.draft or attempt.item.response)
        if view.confidence is not None:
            view.confidence.set_value(attempt.item.confidence)
        view.show_price(self._price(attempt))
        view.show_hints(attempt.item.hints)
        self._connect_view(view)
        return view

    def _wanted(self, attempt: Attempt, position: int) -> Wanted:
        return Wanted(
            attempt.snapshots[position],
            tuple(attempt.plan.questions[position].order),
            self._preferences.current.language,
            attempt.plan.number_format,
            self._folder,
            is_low=self._room is not None and self._room.is_short,
            certainty_rule=self._certainty_rule,
        )

    def _price(self, attempt: Attempt) -> str:
        """Return what hints and tries cost; the hints themselves take the place of their price."""
        item = attempt.item
        has_hints = bool(attempt.snapshot.question.hints) and not attempt.is_exam
        said = [hint_price()] if has_hints and not item.hints else []
        if not attempt.is_exam:
            language = self._preferences.current.language
            said.append((second_try if item.tries else tries_price)(attempt, language))
        return " ".join(filter(None, said))

    def _focus(self, view: QuestionView) -> None:
        """Let the focus go where a question is answered, or to what leads on from it."""
        attempt = self._attempt
        if attempt is None:
            return
        is_waiting = attempt.is_open and self._may_answer and not view.is_between_tries
        target = view.answer.focus_target() if is_waiting else None
        is_settled = view.is_between_tries or not (attempt.is_open or attempt.waits_for_time)
        if is_settled and self.footer.main.isEnabled():
            target = self.footer.main
        (target or view.question).setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self, view: QuestionView) -> None:
        """Let an answer that was not right only be read until it is tried again."""
        attempt = self._attempt
        if attempt is None:
            return
        view.answer.lock()
        view.is_between_tries = True
        view.show_verdict(tried_verdict(attempt, self._preferences.current.language))

    def _verdict(self, attempt: Attempt) -> Verdict:
        """Return what became of the answer; a window that only looks on offers nothing to say."""
        verdict = verdict_of(attempt, attempt.position, self._preferences.current.language)
        if self._may_answer:
            return verdict
        return replace(verdict, is_overridden=None, is_returning=None)

    def _judge(self, view: QuestionView) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        view.answer.set_response(attempt.item.response or attempt.item.draft)
        view.answer.lock()
        view.answer.show_mark(attempt.mark_of(attempt.position))
        view.show_verdict(self._verdict(attempt))

    def _remark(self, view: QuestionView) -> None:
        """Say what is special about this question, without a word about the answer."""
        attempt = self._attempt
        if attempt is None:
            return
        if attempt.is_exam and attempt.item.is_timed_out:
            view.show_remark(self.tr("Time is up for this question. It can only be read."))

    def _connect_view(self, view: QuestionView) -> None:
        view.painted.connect(self._on_painted)
        view.confidence_chosen.connect(self.confidence_chosen)
        view.answer.changed.connect(self.answer_changed)
        view.answer.left.connect(self.answer_left)
        view.answer.opened.connect(self._on_answer_opened)
        view.answer.keys_changed.connect(self.show_state)
        view.source_requested.connect(self.source_requested)
        view.override_requested.connect(self.override_requested)
        view.return_requested.connect(self.return_requested)
        view.picture_requested.connect(self.picture_requested)

    def _order_focus(self) -> None:
        """Let Tab walk from the question down to the main button, then to the header."""
        if (view := self.question()) is None:
            return
        stops = [*view.tab_stops(), *self.footer.tab_stops(), *self.header.tab_stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _fit_column(self) -> None:
        self.area.fit(self.width(), self._room)


def _waits_between_tries(attempt: Attempt) -> bool:
    """Tell whether nothing was changed since a try that was not right.

    The record does not say whether the next try was begun; what was changed says so.
    """
    item = attempt.item
    return item.tries > 0 and item.draft == item.response and not attempt.is_exam
