"""Look at a picture at any size."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPixmap, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from quiz.ui import phrases
from quiz.ui.theme import Theme
from quiz.ui.widgets.announce import announce
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import Label

_STEP = 1.25
_SMALLEST = 0.1
_LARGEST = 8.0
_MARGIN = 24
_ARROW_STEP = 64


class PictureDialog(QDialog):
    """A picture in front of the whole window; + and − zoom, 0 fits it, Esc closes it."""

    def __init__(
        self, theme: Theme, pixmap: QPixmap, alt: str, language: str, window: QWidget
    ) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._pixmap = pixmap
        self._language = language
        self._window = window
        self._zoom = 1.0
        self._is_fitted = True
        self._drag_from: QPoint | None = None
        self._focus_before: QWidget | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(alt)
        self.setAccessibleName(alt)
        self._picture = QLabel()
        self._picture.setScaledContents(True)
        self._picture.setPixmap(pixmap)
        self._picture.setAccessibleName(alt)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._picture)
        self._scroll.viewport().installEventFilter(self)
        self._picture.setAutoFillBackground(False)
        self._alt = Label(theme, alt, size=15, weight=500, wraps=True)
        self._percent = Label(theme, size=15, token="ink2", tabular=True)
        self._smaller = Button(theme, "−", key="")
        self._larger = Button(theme, "+", key="")
        self._fit = Button(theme, self.tr("Fit"))
        self._close = IconButton(theme, "x", self.tr("Close"), shortcut="Esc", size="normal")
        self._build()
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)

    def zoom(self) -> float:
        """Return how large the picture is: 1 is its own size."""
        return self._zoom

    def zoom_in(self) -> None:
        """Show the picture a step larger."""
        self._set_zoom(self._zoom * _STEP)

    def zoom_out(self) -> None:
        """Show the picture a step smaller."""
        self._set_zoom(self._zoom / _STEP)

    def fit(self) -> None:
        """Show all of the picture, as large as the window lets it be."""
        room = self._scroll.maximumViewportSize() - QSize(2, 2)
        size = self._pixmap.deviceIndependentSize()
        if size.isEmpty() or room.isEmpty():
            return
        self._is_fitted = True
        # A small picture grows with the text, no further: it would only get blurred.
        largest = max(1.0, self._theme.scale)
        share = min(room.width() / size.width(), room.height() / size.height(), largest)
        self._show_zoom(share)

    def done(self, result: int) -> None:
        """Close and give the focus back."""
        self._window.removeEventFilter(self)
        super().done(result)
        if self._focus_before is not None and isValid(self._focus_before):
            self._window.activateWindow()
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Cover the window, the picture fitted into it."""
        if not event.spontaneous():
            focused = QApplication.focusWidget()
            if focused is not None and self._window.isAncestorOf(focused):
                self._focus_before = focused
            self._cover()
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
            self._close.ring_is_shown = bool(getattr(focused, "ring_is_shown", False))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and −, fit with 0; Esc closes, as in every dialog."""
        if event.text() in ("+", "="):
            self.zoom_in()
        elif event.text() in ("-", "−", "_"):
            self.zoom_out()
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page behind the picture, and the bar above it."""
        painter = sharp_painter(self)
        painter.fillRect(self.rect(), self._theme.colour("bg"))
        bar = QRect(0, 0, self.width(), self._bar.geometry().bottom() + 1)
        painter.fillRect(bar, self._theme.colour("surface"))
        painter.fillRect(0, bar.bottom(), self.width(), 1, self._theme.colour("line"))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window; drag the picture with the mouse, zoom with Ctrl and the wheel."""
        if watched is self._window:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
                self._cover()
        elif isinstance(event, QWheelEvent):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._set_zoom(self._zoom * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP))
                return True
        elif isinstance(event, QKeyEvent):
            # The buttons would take the arrows to move the focus.
            return event.type() == QEvent.Type.KeyPress and self._scroll_with(event)
        elif isinstance(event, QMouseEvent) and watched is self._scroll.viewport():
            self._drag(event)
        return super().eventFilter(watched, event)

    def _on_theme_changed(self) -> None:
        self._space()
        self._cover()
        self.update()

    def _build(self) -> None:
        self._smaller.setAccessibleName(self.tr("Smaller"))
        self._smaller.setToolTip(self.tr("Smaller (−)"))
        self._larger.setAccessibleName(self.tr("Larger"))
        self._larger.setToolTip(self.tr("Larger (+)"))
        self._fit.setToolTip(self.tr("Fit into the window (0)"))
        self._bar = QWidget()
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self._bar)
        self._line.addWidget(self._alt, 1)
        for widget in (self._smaller, self._percent, self._larger, self._fit, self._close):
            self._line.addWidget(widget)
            widget.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._scroll, 1)
        self._smaller.clicked.connect(self.zoom_out)
        self._larger.clicked.connect(self.zoom_in)
        self._fit.clicked.connect(self.fit)
        self._close.clicked.connect(self.reject)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        side = px(_MARGIN)
        self._line.setContentsMargins(side, px(8), max(0, side - ring_margin(self._theme)), px(9))
        self._line.setSpacing(px(4))

    def _cover(self) -> None:
        corner = self._window.mapToGlobal(QPoint(0, 0))
        self.setGeometry(QRect(corner, self._window.size()))
        self._column.activate()
        if self._is_fitted:
            self.fit()

    def _set_zoom(self, zoom: float) -> None:
        self._is_fitted = False
        self._show_zoom(min(_LARGEST, max(_SMALLEST, zoom)))
        announce(self, self._percent.plain_text())

    def _show_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._picture.resize((self._pixmap.deviceIndependentSize() * zoom).toSize())
        self._percent.set_text(phrases.percent(round(100 * zoom), self._language))
        self._smaller.setEnabled(zoom > _SMALLEST)
        self._larger.setEnabled(zoom < _LARGEST)

    def _scroll_with(self, event: QKeyEvent) -> bool:
        """Move the picture with an arrow key; tell whether it was one."""
        across, down = self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()
        moves = {
            Qt.Key.Key_Left: (across, -1),
            Qt.Key.Key_Right: (across, 1),
            Qt.Key.Key_Up: (down, -1),
            Qt.Key.Key_Down: (down, 1),
        }
        key = Qt.Key(event.key())
        if key not in moves:
            return False
        bar, way = moves[key]
        bar.setValue(bar.value() + way * self._theme.px(_ARROW_STEP))
        return True

    def _drag(self, event: QMouseEvent) -> None:
        """Move the picture with the hand that holds it."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._drag_from = event.globalPosition().toPoint()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._drag_from = None
        elif event.type() == QEvent.Type.MouseMove and self._drag_from is not None:
            here = event.globalPosition().toPoint()
            moved = here - self._drag_from
            self._drag_from = here
            across, down = self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()
            across.setValue(across.value() - moved.x())
            down.setValue(down.value() - moved.y())
