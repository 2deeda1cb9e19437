"""Show a subject on home: a button with its skyline, a way to browse it, maybe a menu."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.core.wording import in_language
from quiz.ui import phrases
from quiz.ui.pages.home_view import Subject
from quiz.ui.pages.subject_card import PADDING, SubjectCard, Words
from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.skyline import Skyline, TopicPeak

#: How far the icon stands inside its button, more than words do in theirs.
_MENU_SHIFT = 3
#: What a link has around its words.
_LINK_PADDING = 4
_UNBOUNDED = 1 << 20


class SubjectTile(QWidget):
    """One subject: the card to press, its skyline, and a button to browse its questions.

    One with anything due has a link to review it; one that a person has opened has a menu, to
    take it off the list.
    """

    chosen = Signal()
    review_chosen = Signal()
    browse_chosen = Signal()
    removal_chosen = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._button = SubjectCard(theme, self)
        self._skyline = Skyline(theme, self)
        # The card below takes the click; what the skyline would say, the card says.
        self._skyline.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._browse_button = Button(
            theme, self.tr("Browse"), kind="ghost", size="hint", parent=self
        )
        self._review_button: Button | None = None
        self._menu_button: IconButton | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._button.clicked.connect(self.chosen)
        self._browse_button.clicked.connect(self.browse_chosen)
        theme.changed.connect(self._on_theme_changed)

    def set_subject(self, subject: Subject, *, can_be_removed: bool = False) -> None:
        """Show a subject as it stands."""
        bank, language = subject.bank, self._language
        title = in_language(bank.title, language)
        topics = sum(1 for topic in subject.topic_counts if topic)
        size = [self.tr("%n questions", "", len(bank.questions))]
        if topics:
            size.append(self.tr("%n topics", "", topics))
        last = self._last(subject)
        self._button.set_words(
            Words(
                title=title,
                size=" · ".join(size),
                percent=phrases.percent(subject.mastered_percent, language),
                mastered=self.tr("mastered"),
                last=last,
                last_is_link=bool(subject.due_count),
            )
        )
        self._show_review_button(last if subject.due_count else "", title)
        self._skyline.set_topics(
            [
                TopicPeak(
                    title=in_language(bank.topics.get(topic, topic), language)
                    or self.tr("Without a topic"),
                    mastery=subject.mastery.get(topic, 0.0),
                    questions=count,
                )
                for topic, count in subject.topic_counts.items()
            ]
        )
        self._button.setToolTip(self._skyline.toolTip())
        self._button.setAccessibleDescription(self._skyline.accessibleDescription())
        self._browse_button.setAccessibleName(self.tr("Browse {subject}").format(subject=title))
        if can_be_removed:
            name = self.tr("More about {subject}").format(subject=title)
            self._made_menu_button().set_name(name)
        if self._menu_button is not None:
            self._menu_button.setVisible(can_be_removed)
        if self._review_button is not None:
            # It is read after all the others: pages order the focus by it.
            self._review_button.raise_()
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return the size of the design's card."""
        width = max(self.minimumSizeHint().width(), self._theme.px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which no word is cut, and the least height at any width."""
        return QSize(self._button.least_width(), self._button.height_at(_UNBOUNDED))

    def hasHeightForWidth(self) -> bool:
        """Return that long words make the card higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen, for a width in pixels."""
        return self._button.height_at(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the skyline and the button to browse in their places on the card."""
        super().resizeEvent(event)
        self._place()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where there is one."""
        if self._has_menu():
            self._open_menu(event.globalPos())

    def _on_menu_clicked(self) -> None:
        if self._menu_button is not None:
            self._open_menu(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))

    def _open_menu(self, place: QPoint) -> None:
        # Imported here: no first picture has an open menu.
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("Remove from the list (the file stays)"))
        action.triggered.connect(self.removal_chosen)
        menu.popup(place)

    def _last(self, subject: Subject) -> str:
        """Return how the subject stands: what is due, that nothing waits, or the last result."""
        if subject.due_count:
            return self.tr("%n due", "", subject.due_count)
        if subject.is_up_to_date:
            return self.tr("Up to date")
        if subject.last_percent is None:
            return ""
        percent = phrases.percent(subject.last_percent, self._language)
        return self.tr("Last: {p}").format(p=percent)

    def _show_review_button(self, text: str, title: str) -> None:
        """Show the link to what is due; none without a text."""
        if text and self._review_button is None:
            self._review_button = Button(
                self._theme, kind="ghost", size="link", icon="rotate-ccw-clock", parent=self
            )
            self._review_button.clicked.connect(self.review_chosen)
        if self._review_button is not None:
            self._review_button.set_text(text)
            name = self.tr("Review {subject}, {due}").format(subject=title, due=text)
            self._review_button.setAccessibleName(name)
            self._review_button.setVisible(bool(text))

    def _on_theme_changed(self) -> None:
        # The words of its button end where the card's end, whatever padding it has.
        ring = ring_margin(self._theme)
        width = self._browse_button.sizeHint().width() - ring
        if self._has_menu():
            width += self._made_menu_button().sizeHint().width() - ring
            width -= self._theme.px(_MENU_SHIFT)
        self._button.set_beside_size(width)
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        self._button.setGeometry(self.rect())
        places = self._button.places(self.size())
        self._skyline.setGeometry(places.skyline)
        if self._review_button is not None:
            size, last = self._review_button.sizeHint(), places.last
            left = last.right() + 1 + ring_margin(self._theme) + self._theme.px(_LINK_PADDING)
            top = last.center().y() - size.height() // 2
            self._review_button.setGeometry(QRect(QPoint(left - size.width(), top), size))
        hint = self._browse_button.sizeHint()
        end = self.width() - self._theme.px(PADDING) + self._theme.px(4)
        if self._has_menu() and self._menu_button is not None:
            size = self._menu_button.sizeHint()
            top = places.size.center().y() - size.height() // 2
            left = end + self._theme.px(_MENU_SHIFT) - size.width()
            self._menu_button.setGeometry(QRect(QPoint(left, top), size))
            end = left + ring_margin(self._theme)
        top = places.size.center().y() - hint.height() // 2
        self._browse_button.setGeometry(end - hint.width(), top, hint.width(), hint.height())

    def _has_menu(self) -> bool:
        return self._menu_button is not None and not self._menu_button.isHidden()

    def _made_menu_button(self) -> IconButton:
        """Return the button of the menu, made for the first subject that needs one."""
        if self._menu_button is None:
            self._menu_button = IconButton(self._theme, "ellipsis", "", parent=self)
            self._menu_button.clicked.connect(self._on_menu_clicked)
        return self._menu_button
