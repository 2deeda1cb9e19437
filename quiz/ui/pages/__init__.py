"""The pages of the window: each asks by signals, and the window answers."""
