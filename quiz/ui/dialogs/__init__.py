"""The dialogs in front of the window: each asks or tells one thing."""
