"""Start Qt without a screen, before anything imports it."""

import os

# A default only: with QT_QPA_PLATFORM=xcb a developer can watch.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
