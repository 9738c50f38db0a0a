"""The screens of editors: forms, panels, findings, the state of everything."""
